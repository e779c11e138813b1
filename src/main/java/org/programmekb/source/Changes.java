package org.programmekb.source;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What happened to the inputs of a build since an earlier one. */
public sealed interface Changes {
    /** Nothing happened. */
    static Changes none() {
        return new Known(Collections.emptySortedMap());
    }

    /**
     * Exactly this happened.
     *
     * @param paths the real paths of files and folders; a folder that went or came stands for all that it held
     */
    record Known(SortedMap<Path, Change> paths) implements Changes {
        public Known {
            paths = Collections.unmodifiableSortedMap(new TreeMap<>(paths));
        }
    }

    /** Anything may have happened: too much at once to tell, or nobody was listening. */
    record Unknown() implements Changes {}

    /** These changes and those that came after them. */
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

    /** Whether something happened, and only to paths like these. */
    default boolean areOnly(Predicate<Path> paths) {
        return this instanceof Known known
                && !known.paths.isEmpty()
                && known.paths.keySet().stream().allMatch(paths);
    }
}
