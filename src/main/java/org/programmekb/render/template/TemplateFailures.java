package org.programmekb.render.template;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;

/** What went wrong in templates, and on which pages; a mistake in a layout would otherwise be a finding for every page. */
final class TemplateFailures {
    private final Map<Failure, SortedSet<String>> pages = new ConcurrentHashMap<>();

    /** A mistake in a template. */
    record Failure(Code code, Location location, String problem) {}

    void add(Failure failure, String page) {
        pages.computeIfAbsent(failure, first -> new ConcurrentSkipListSet<>()).add(page);
    }

    /** Reports each once and forgets them. */
    void report(Diagnostics diagnostics) {
        pages.forEach((failure, affected) -> {
            SortedSet<String> names = new TreeSet<>(affected);
            String others = names.size() == 1 ? "" : " and " + (names.size() - 1) + " more";
            diagnostics.report(
                    failure.code(),
                    failure.location(),
                    "the template cannot render " + names.first() + others + ": " + failure.problem());
        });
        pages.clear();
    }
}
