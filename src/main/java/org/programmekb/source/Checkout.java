package org.programmekb.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;

/**
 * A project as it was in a commit, in a temporary folder. That is a work tree of the same repository, so that the dates
 * of its files are known; the files that people work on stay as they are.
 */
public final class Checkout implements AutoCloseable {
    private final GitCommand git;
    /** The path of the project below the top of its repository. */
    private final String below;
    /** For a command that is stopped with Ctrl+C; it is there before the folder is. */
    private final Thread onExit = new Thread(this::removeQuietly, "checkout");
    /** The temporary folder; none before it is made. */
    private @Nullable Path temporary;

    private boolean isRemoved;

    private Checkout(GitCommand git, String below) {
        this.git = git;
        this.below = below;
    }

    static Checkout of(GitCommand git, String commit) throws IOException {
        Checkout checkout =
                new Checkout(git, git.run("rev-parse", "--show-prefix").strip());
        Runtime.getRuntime().addShutdownHook(checkout.onExit);
        try {
            checkout.fill(commit);
        } catch (IOException e) {
            checkout.close();
            throw e;
        }
        if (!Files.isDirectory(checkout.top())) {
            checkout.close();
            throw new ExplainedException(Message.of("compare.no-checkout", commit));
        }
        return checkout;
    }

    /** Whoever removes the folder waits for this: Git would go on writing into it. */
    private synchronized void fill(String commit) throws IOException {
        if (isRemoved) {
            throw new InterruptedIOException("the process is ending");
        }
        temporary = Files.createTempDirectory("kb-compare").toRealPath();
        Path top = top();
        // Only the project is needed.
        git.run("worktree", "add", "--detach", "--no-checkout", top.toString(), commit);
        if (Files.isDirectory(top)) {
            new GitCommand(top).run("checkout", "-q", "HEAD", "--", below.isEmpty() ? "." : below);
        }
    }

    private synchronized Path top() {
        return Objects.requireNonNull(temporary).resolve("before");
    }

    /** The folder of the project, which does not exist if the commit is older than the project. */
    public Path project() {
        return top().resolve(below);
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
        isRemoved = true;
        if (temporary != null) {
            git.run("worktree", "remove", "--force", top().toString());
            PathUtils.deleteDirectory(temporary);
        }
    }
}
