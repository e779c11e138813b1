package org.programmekb.markup.html;

import java.util.LinkedHashMap;
import java.util.Map;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/** The classes that were removed from a body, each reported once, because one usually marks many elements of a document. */
final class RemovedClasses {
    private final Map<Removed, Occurrences> all = new LinkedHashMap<>();

    private record Removed(String name, String tag) {}

    /** Where a class was removed first, and how often. */
    private record Occurrences(Location first, int count) {
        Occurrences and(Occurrences other) {
            return new Occurrences(other.first.compareTo(first) < 0 ? other.first : first, count + other.count);
        }
    }

    void add(String name, String tag, Location place) {
        all.merge(new Removed(name, tag), new Occurrences(place, 1), Occurrences::and);
    }

    void report(Diagnostics findings) {
        all.forEach((removed, found) -> findings.report(
                Code.MARKUP_REMOVED,
                found.first(),
                found.count() == 1
                        ? Message.of("markup-removed.class", removed.name(), removed.tag())
                        : Message.of("markup-removed.classes", removed.name(), removed.tag(), found.count())));
    }
}
