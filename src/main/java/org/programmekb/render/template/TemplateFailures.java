package org.programmekb.render.template;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

/**
 * Collects failures of templates with the pages concerned, so that a mistake in a layout is one finding and not one for
 * every page.
 */
final class TemplateFailures {
    private final Map<Failure, SortedSet<String>> pages = new ConcurrentHashMap<>();

    /**
     * A mistake in a template.
     *
     * @param problem the words of the template engine; empty for a template that does not exist
     */
    record Failure(Code code, Location location, String problem) {}

    void add(Failure failure, String page) {
        pages.computeIfAbsent(failure, first -> new ConcurrentSkipListSet<>()).add(page);
    }

    /** Reports each failure once and clears the list. */
    void report(Diagnostics diagnostics) {
        pages.forEach((failure, affected) -> {
            SortedSet<String> names = new TreeSet<>(affected);
            diagnostics.report(
                    failure.code(),
                    failure.location(),
                    message(failure, names.first(), names.size() - 1),
                    failure.problem().isEmpty()
                            ? failure.code().hint()
                            : Message.of("template-failed.hint-words", failure.problem()));
        });
        pages.clear();
    }

    private static Message message(Failure failure, String page, int others) {
        if (failure.code() == Code.TEMPLATE_MISSING) {
            return others == 0
                    ? Message.of("template-missing.page", page)
                    : Message.of("template-missing.pages", page, others);
        }
        String template = failure.location().path();
        return others == 0
                ? Message.of("template-failed.page", template, page)
                : Message.of("template-failed.pages", template, page, others);
    }
}
