package org.programmekb.serve;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What changed between two builds.
 *
 * @param paths files, or folders where single files are not known; none if watching has ended
 */
public record Changes(SortedSet<Path> paths) {
    public Changes {
        paths = Collections.unmodifiableSortedSet(new TreeSet<>(paths));
    }

    /** Whether nothing but style sheets changed. */
    public boolean areStyles() {
        return !paths.isEmpty()
                && paths.stream().allMatch(path -> path.toString().endsWith(".css"));
    }
}
