package org.programmekb.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.diagnostic.Diagnostic;

/** Finds out what the site would be with edits that are not saved. */
@FunctionalInterface
public interface Trial {
    /**
     * Makes the site with these edits, and publishes nothing.
     *
     * @throws org.programmekb.execution.CancelledException if a build of the saved sources is waiting, which goes first
     * @param edits where the new state of each file lies, by its path relative to the project; empty for a deleted file
     */
    Result of(Map<String, Optional<Path>> edits) throws IOException;

    /** The files of the site alone, if they can be had at once because the edits change nothing but prose. */
    default Optional<Result> soon(Map<String, Optional<Path>> edits) throws IOException {
        return Optional.empty();
    }

    /**
     * What came of it.
     *
     * @param findings all findings, as after saving
     * @param files the files of the site that differ from those of the published one, by their path below its root
     */
    record Result(List<Diagnostic> findings, Map<String, byte[]> files) {
        public Result {
            findings = List.copyOf(findings);
            files = Map.copyOf(files);
        }
    }
}
