package org.programmekb.source;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The time of the last commit to each file.
 *
 * @param lastChange the committer's time of the newest commit, by path relative to the project
 */
public record GitHistory(Map<String, Instant> lastChange) {
    /** The history of a project without Git. */
    public static final GitHistory NONE = new GitHistory(Map.of());

    public GitHistory {
        lastChange = Map.copyOf(lastChange);
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
