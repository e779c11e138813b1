package org.programmekb.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.io.file.PathUtils;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;

/**
 * A project as it was in a commit, in a temporary folder. That is a work tree of the same repository, so that the dates
 * of its files are known; the files that people work on stay as they are.
 */
public final class Checkout implements AutoCloseable {
    private final GitCommand git;
    private final Path folder;
    private final Path project;
    /** For a command that is stopped with Ctrl+C. */
    private final Thread onExit = new Thread(this::removeQuietly, "checkout");

    private Checkout(GitCommand git, Path folder, String below) {
        this.git = git;
        this.folder = folder;
        this.project = folder.resolve(below);
    }

    static Checkout of(GitCommand git, String commit) throws IOException {
        String below = git.run("rev-parse", "--show-prefix").strip();
        Path folder = Files.createTempDirectory("kb-compare").toRealPath().resolve("before");
        Checkout checkout = new Checkout(git, folder, below);
        Runtime.getRuntime().addShutdownHook(checkout.onExit);
        checkout.fill(commit, below);
        if (!Files.isDirectory(folder)) {
            checkout.close();
            throw new ExplainedException(Message.of("compare.no-checkout", commit));
        }
        return checkout;
    }

    /** Whoever removes the folder waits for this: Git would go on writing into it. */
    private synchronized void fill(String commit, String below) throws IOException {
        // Only the project is needed.
        git.run("worktree", "add", "--detach", "--no-checkout", "" + folder, commit);
        if (Files.isDirectory(folder)) {
            new GitCommand(folder).run("checkout", "-q", "HEAD", "--", below.isEmpty() ? "." : below);
        }
    }

    /** The folder of the project, which does not exist if the commit is older than the project. */
    public Path project() {
        return project;
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // The process is ending, and the other thread removes the folder.
            return;
        }
        remove();
    }

    private void removeQuietly() {
        try {
            remove();
        } catch (IOException e) {
            // What could not be removed is in the folder for temporary files.
        }
    }

    private synchronized void remove() throws IOException {
        git.run("worktree", "remove", "--force", folder.toString());
        PathUtils.deleteDirectory(Objects.requireNonNull(folder.getParent()));
    }
}
