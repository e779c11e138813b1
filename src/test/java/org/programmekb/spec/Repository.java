package org.programmekb.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Git repository. */
public record Repository(Path folder) {
    /** Starts a repository in a folder. */
    public static Repository in(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Repository repository = new Repository(folder);
        repository.git("2020-01-01T00:00:00Z", "init", "-q");
        return repository;
    }

    /** Commits everything at a moment. */
    public void commit(String time) throws IOException, InterruptedException {
        git(time, "add", "-A");
        git(time, "commit", "-q", "--allow-empty", "-m", "x");
    }

    /** A clone in another folder. */
    Repository cloneTo(Path other, String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("clone", "-q"));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("file://" + folder, other.toString()));
        git("2020-01-01T00:00:00Z", arguments.toArray(String[]::new));
        return new Repository(other);
    }

    /** Runs a Git command that must succeed, and returns what it says. */
    String git(String time, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "GIT_AUTHOR_NAME",
                        "A",
                        "GIT_AUTHOR_EMAIL",
                        "a@example.org",
                        "GIT_COMMITTER_NAME",
                        "A",
                        "GIT_COMMITTER_EMAIL",
                        "a@example.org",
                        "GIT_AUTHOR_DATE",
                        time,
                        "GIT_COMMITTER_DATE",
                        time,
                        "GIT_CONFIG_GLOBAL",
                        "/dev/null"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + "\n" + output);
        }
        return output;
    }
}
