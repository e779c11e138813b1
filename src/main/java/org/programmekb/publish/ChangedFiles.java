package org.programmekb.publish;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which files of a site differ from the site before. */
public sealed interface ChangedFiles {
    /** Any file may differ. */
    record All() implements ChangedFiles {}

    /**
     * No other file differs.
     *
     * @param paths of files that are new, different or gone, relative to the site's root, with slashes
     */
    record Some(SortedSet<String> paths) implements ChangedFiles {
        public Some {
            paths = Collections.unmodifiableSortedSet(new TreeSet<>(paths));
        }
    }
}
