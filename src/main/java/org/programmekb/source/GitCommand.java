package org.programmekb.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Runs {@code git} in the folder of a project. */
record GitCommand(Path project) {
    /** Looks for {@code .git} folders, to avoid starting a process in a project without Git. */
    boolean isInsideRepository() {
        for (Path folder = project; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return true;
            }
        }
        return false;
    }

    /** Standard output; empty if Git is missing or fails, as in a repository that is empty or has another owner. */
    String run(String... arguments) throws IOException {
        return feed("", arguments)
                .map(output -> new String(output, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** Standard output of a command that reads {@code input}; empty if Git is missing or fails. */
    Optional<byte[]> feed(String input, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotepath=off", "-C", project.toString()));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return Optional.empty();
        }
        CompletableFuture<Void> written = input.isEmpty() ? closed(process) : write(process, input);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (InputStream answer = process.getInputStream()) {
            answer.transferTo(output);
        }
        try {
            written.join();
            return process.waitFor() == 0 ? Optional.of(output.toByteArray()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for Git", e);
        }
    }

    private static CompletableFuture<Void> closed(Process process) throws IOException {
        process.getOutputStream().close();
        return CompletableFuture.completedFuture(null);
    }

    /** Writes in another thread: Git may block on its output before it has read all its input. */
    private static CompletableFuture<Void> write(Process process, String input) {
        return CompletableFuture.runAsync(() -> {
            try (OutputStream stream = process.getOutputStream()) {
                stream.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                if (process.isAlive()) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }
}
