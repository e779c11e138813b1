package org.programmekb.markup.html;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Ids that are given once each. */
public final class UsedIds {
    private final Set<String> used;
    /** By id, the largest number that was tried with it: a long document has thousands of headings with the same words. */
    private final Map<String, Integer> tried = new HashMap<>();

    /** Begins with ids that others have. */
    public UsedIds(Collection<String> ids) {
        this.used = new HashSet<>(ids);
    }

    /** Whether an id was free; it is used from now on. */
    public boolean add(String id) {
        return used.add(id);
    }

    public boolean contains(String id) {
        return used.contains(id);
    }

    /** Takes the id, if necessary with the smallest number from 2 that makes it unique. */
    public String take(String id) {
        String unique = id;
        while (!used.add(unique)) {
            unique = id + "-" + tried.merge(id, 2, (last, first) -> last + 1);
        }
        return unique;
    }
}
