package org.programmekb.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/**
 * The time of the last commit to each file.
 *
 * @param lastChange the committer's time of the newest commit, by path relative to the project
 */
public record GitHistory(Map<String, Instant> lastChange) {
    /** The history of a project without Git. */
    public static final GitHistory NONE = new GitHistory(Map.of());

    private static final char COMMIT = '\u0001';

    public GitHistory {
        lastChange = Map.copyOf(lastChange);
    }

    /** Reads the history in one pass over the Git log. */
    static GitHistory read(Path project, Diagnostics diagnostics) throws IOException {
        GitCommand git = new GitCommand(project);
        if (!git.isInsideRepository()) {
            return NONE;
        }
        String shallow = git.run("rev-parse", "--is-shallow-repository").strip();
        if (shallow.equals("true")) {
            diagnostics.report(Code.GIT_HISTORY_SHALLOW, Location.of("."), Message.of("git-history-shallow.shallow"));
        } else if (shallow.isEmpty()) {
            diagnostics.report(
                    Code.GIT_HISTORY_SHALLOW,
                    Location.of("."),
                    Message.of("git-history-shallow.unread"),
                    Message.of("git-history-shallow.hint-unread"));
            return NONE;
        }
        return new GitHistory(parse(git.run(
                "log",
                "--format=format:" + COMMIT + "%ct",
                "--name-only",
                "--relative",
                "--no-renames",
                "-z",
                "--",
                ".")));
    }

    /**
     * The file to which Git adds a line when it commits or changes the branch: then dates of change may differ. It need not
     * exist; empty without Git.
     */
    public static Optional<Path> record(Path project) throws IOException {
        for (Path folder = project; folder != null; folder = folder.getParent()) {
            Path git = folder.resolve(".git");
            if (Files.isRegularFile(git)) {
                // A further work tree of a repository has a file that names its folder.
                String text = Files.readString(git).strip();
                git = folder.resolve(text.substring(text.indexOf(' ') + 1));
            }
            if (Files.isDirectory(git)) {
                return Optional.of(git.resolve("logs/HEAD"));
            }
        }
        return Optional.empty();
    }

    /** The log starts with the newest commit, so the first commit that names a path is used. */
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

    /** The time of the last commit to this file, if there is one. */
    public Optional<Instant> lastChange(SourceFile file) {
        return lastChange(file.path());
    }

    /** The time of the last commit to the file with this path, relative to the project. */
    public Optional<Instant> lastChange(String path) {
        return Optional.ofNullable(lastChange.get(path));
    }
}
