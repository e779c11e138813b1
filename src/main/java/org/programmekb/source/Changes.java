package org.programmekb.source;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The changes to the inputs of a build since an earlier one. */
public sealed interface Changes {
    /** No change. */
    static Changes none() {
        return new Known(Collections.emptySortedMap());
    }

    /**
     * A complete list of changes.
     *
     * @param paths the real paths of files and folders; a created or deleted folder stands for everything in it
     */
    record Known(SortedMap<Path, Change> paths) implements Changes {
        public Known {
            paths = Collections.unmodifiableSortedMap(new TreeMap<>(paths));
        }
    }

    /** Unknown changes: too many at once, or no watcher was running. */
    record Unknown() implements Changes {}

    /** Combines these changes with later ones. */
    default Changes then(Changes later) {
        if (!(this instanceof Known first) || !(later instanceof Known second)) {
            return new Unknown();
        }
        SortedMap<Path, Change> all = new TreeMap<>(first.paths);
        for (Map.Entry<Path, Change> change : second.paths.entrySet()) {
            all.merge(change.getKey(), change.getValue(), Change::then);
        }
        return new Known(all);
    }

    /** Whether there are changes, and all of them are to paths that match. */
    default boolean areOnly(Predicate<Path> paths) {
        return this instanceof Known known
                && !known.paths.isEmpty()
                && known.paths.keySet().stream().allMatch(paths);
    }
}
