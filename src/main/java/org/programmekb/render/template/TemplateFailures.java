package org.programmekb.render.template;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;

/**
 * Collects failures of templates with the pages concerned, so that a mistake in a layout is one finding and not one for
 * every page.
 */
public final class TemplateFailures {
    private final Map<Failure, SortedSet<String>> pages = new ConcurrentHashMap<>();
    private final Map<Failure, SortedSet<Location>> callers = new ConcurrentHashMap<>();

    private final Set<Diagnostic> unknownTexts = new ConcurrentSkipListSet<>();

    /** A mistake in a template. */
    record Failure(Code code, TemplatePlace place, Message hint) {
        static Failure missing(TemplatePlace place) {
            return new Failure(Code.TEMPLATE_MISSING, place, Code.TEMPLATE_MISSING.hint());
        }

        /** A mistake that ends the template. */
        static Failure of(TemplatePlace place, Message mistake) {
            return new Failure(
                    Code.TEMPLATE_FAILED,
                    place,
                    place.failed().equals(place.location())
                            ? Message.of("template-failed.hint-limit", mistake)
                            : Message.of("template-failed.hint-called", place.failed(), mistake));
        }

        /** A template that was ended at its limits. */
        static Failure limited(TemplatePlace place, Message reason) {
            return new Failure(Code.TEMPLATE_FAILED, place, Message.of("template-failed.hint-limit", reason));
        }
    }

    void add(Failure failure, String page) {
        // A file that many templates include, or a macro that many call, has one mistake.
        Failure shared = new Failure(failure.code(), failure.place().withoutCaller(), failure.hint());
        pages.computeIfAbsent(shared, first -> new ConcurrentSkipListSet<>()).add(page);
        failure.place()
                .caller()
                .ifPresent(caller -> callers.computeIfAbsent(shared, first -> new ConcurrentSkipListSet<>())
                        .add(caller));
    }

    /** Adds the failure of a template of JBake. */
    public void add(FailedTemplateException failure, String page) {
        add(failure.failure(), page);
    }

    /** Adds an interface text that a template names, but a language lacks, as do those that stand in for it. */
    void addUnknownText(TemplatePlace place, String key, Set<String> known) {
        unknownTexts.add(new Diagnostic(
                Code.MESSAGE_UNKNOWN,
                Code.MESSAGE_UNKNOWN.severity(),
                place.location(),
                Message.of("message-unknown.key", key),
                Suggestion.hint(key, known, Code.MESSAGE_UNKNOWN.hint())));
    }

    /** Reports each failure once and clears the list. */
    public void report(Diagnostics diagnostics) {
        pages.forEach((failure, affected) -> {
            SortedSet<String> names = new TreeSet<>(affected);
            diagnostics.report(
                    failure.code(),
                    failure.place().location(),
                    message(failure, names.first(), names.size() - 1),
                    callers.containsKey(failure)
                            ? Message.of(
                                    "template-failed.called",
                                    failure.hint(),
                                    callers.get(failure).first())
                            : failure.hint());
        });
        pages.clear();
        callers.clear();
        diagnostics.reportAll(unknownTexts);
        unknownTexts.clear();
    }

    private static Message message(Failure failure, String page, int others) {
        if (failure.code() == Code.TEMPLATE_MISSING) {
            return others == 0
                    ? Message.of("template-missing.page", page)
                    : Message.of("template-missing.pages", page, others);
        }
        String template = failure.place().location().path();
        return others == 0
                ? Message.of("template-failed.page", template, page)
                : Message.of("template-failed.pages", template, page, others);
    }
}
