package org.programmekb.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;

/** Reads dates of change from Git in one pass over the log. */
final class GitHistoryReader {
    private static final char COMMIT = '\u0001';

    private GitHistoryReader() {}

    static GitHistory read(Path project, Diagnostics diagnostics) throws IOException {
        if (!isInsideRepository(project)) {
            return GitHistory.NONE;
        }
        if (run(project, "rev-parse", "--is-shallow-repository").strip().equals("true")) {
            diagnostics.report(
                    Code.GIT_HISTORY_SHALLOW,
                    Location.of("."),
                    "the Git history is shallow, so dates of change are wrong");
        }
        return new GitHistory(parse(run(
                project,
                "log",
                "--format=format:" + COMMIT + "%ct",
                "--name-only",
                "--relative",
                "--no-renames",
                "-z",
                "--",
                ".")));
    }

    /** A look at the folders saves the start of a process where there is no Git at all. */
    private static boolean isInsideRepository(Path project) {
        for (Path folder = project; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return true;
            }
        }
        return false;
    }

    /** The newest commit comes first, so the first mention of a path decides. */
    private static Map<String, Instant> parse(String log) {
        Map<String, Instant> lastChange = new HashMap<>();
        Instant time = Instant.EPOCH;
        for (String part : log.split("\0")) {
            String path = part;
            int mark = part.lastIndexOf(COMMIT);
            if (mark >= 0) {
                int end = part.indexOf('\n', mark);
                String seconds = end < 0 ? part.substring(mark + 1) : part.substring(mark + 1, end);
                time = Instant.ofEpochSecond(Long.parseLong(seconds.strip()));
                path = end < 0 ? "" : part.substring(end + 1);
            }
            if (!path.isEmpty()) {
                lastChange.putIfAbsent(path, time);
            }
        }
        return lastChange;
    }

    /** Standard output of a Git command; empty where Git is missing or refuses (an empty or foreign repository). */
    private static String run(Path project, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotepath=off", "-C", project.toString()));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return "";
        }
        process.getOutputStream().close();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (InputStream input = new BufferedInputStream(process.getInputStream())) {
            input.transferTo(output);
        }
        try {
            return process.waitFor() == 0 ? output.toString(StandardCharsets.UTF_8) : "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading the Git history", e);
        }
    }
}
