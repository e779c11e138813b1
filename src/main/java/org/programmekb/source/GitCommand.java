package org.programmekb.source;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Runs {@code git} in the folder of a project. */
record GitCommand(Path project) {
    /** Settings of the repository that would start other programs, which come with a folder that somebody else packed. */
    private static final List<String> QUIET = List.of(
            "-c", "core.quotepath=off",
            "-c", "core.fsmonitor=false",
            "-c", "core.hooksPath=/dev/null",
            "-c", "log.showSignature=false");

    /** A Git hook sets these for its own repository, which need not be that of the project. */
    private static final Set<String> OF_HOOKS = Set.of(
            "GIT_DIR",
            "GIT_WORK_TREE",
            "GIT_INDEX_FILE",
            "GIT_COMMON_DIR",
            "GIT_OBJECT_DIRECTORY",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES",
            "GIT_NAMESPACE",
            "GIT_PREFIX",
            "GIT_EXTERNAL_DIFF");

    /** Looks for {@code .git} folders, to avoid starting a process in a project without Git. */
    boolean isInsideRepository() {
        for (Path folder = project; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the project is in the files of a repository that Git can read. */
    boolean hasWorkTree() throws IOException {
        return isInsideRepository()
                && run("rev-parse", "--is-inside-work-tree").strip().equals("true");
    }

    /** Standard output; empty if Git is missing or fails, as in a repository that is empty or has another owner. */
    String run(String... arguments) throws IOException {
        return new String(feed("", arguments), StandardCharsets.UTF_8);
    }

    /** What has to change in one file to make it the other, line by line; empty if Git is missing. */
    static String difference(Path from, Path to) throws IOException {
        Path here = Path.of("").toAbsolutePath();
        List<String> command = new ArrayList<>(List.of("-c", "core.autocrlf=false", "diff", "--no-index"));
        command.addAll(List.of("--no-color", "--no-ext-diff", "--text", "--", from.toString(), to.toString()));
        byte[] output = new GitCommand(here).feed("", 1, command.toArray(String[]::new));
        return new String(output, StandardCharsets.UTF_8);
    }

    /** Standard output of a command that reads {@code input}; empty if Git is missing or fails. */
    byte[] feed(String input, String... arguments) throws IOException {
        return feed(input, 0, arguments);
    }

    /** The same for a command that succeeds with a status up to {@code highest}. */
    private byte[] feed(String input, int highest, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(QUIET);
        command.addAll(List.of("-C", project.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(OF_HOOKS);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return new byte[0];
        }
        CompletableFuture<Void> written = CompletableFuture.runAsync(() -> write(process, input));
        byte[] output = process.getInputStream().readAllBytes();
        try {
            written.join();
            return process.waitFor() <= highest ? output : new byte[0];
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for Git", e);
        }
    }

    /** Runs in another thread: Git may block on its output before it has read all its input. */
    private static void write(Process process, String input) {
        try (OutputStream stream = process.getOutputStream()) {
            stream.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
