package org.programmekb.publish;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** The files that differ between a new site and the one before it. */
public sealed interface ChangedFiles {
    /** Any file may differ. */
    record All() implements ChangedFiles {}

    /**
     * Only these files differ.
     *
     * @param paths paths of files that are new, different or deleted, relative to the site's root, with slashes
     */
    record Some(SortedSet<String> paths) implements ChangedFiles {
        public Some {
            paths = Collections.unmodifiableSortedSet(new TreeSet<>(paths));
        }
    }
}
