package org.programmekb.source;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * When each file was last changed by a commit.
 *
 * @param lastChange path relative to the project to the committer's time of the newest commit that touched it
 */
public record GitHistory(Map<String, Instant> lastChange) {
    /** A project without Git. */
    public static final GitHistory NONE = new GitHistory(Map.of());

    public GitHistory {
        lastChange = Map.copyOf(lastChange);
    }

    /** When this file was last changed, if a commit says so. */
    public Optional<Instant> lastChange(SourceFile file) {
        return lastChange(file.path());
    }

    /** When the file with this path, relative to the project, was last changed. */
    public Optional<Instant> lastChange(String path) {
        return Optional.ofNullable(lastChange.get(path));
    }
}
