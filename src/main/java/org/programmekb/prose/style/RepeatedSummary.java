package org.programmekb.prose.style;

import java.util.List;
import java.util.Set;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.prose.Overlap;
import org.programmekb.prose.Passage.Kind;

/** Finds a summary that the first paragraph repeats. */
final class RepeatedSummary {
    private static final Set<Kind> HEADER = Set.of(Kind.TITLE, Kind.SUMMARY, Kind.FACT, Kind.ALTERNATIVE);

    private RepeatedSummary() {}

    static void check(List<Line> lines) {
        lines.stream()
                .filter(line -> line.kind() == Kind.SUMMARY)
                .findFirst()
                .ifPresent(summary -> lines.stream()
                        .filter(line -> !HEADER.contains(line.kind()))
                        .findFirst()
                        .filter(first ->
                                first.kind() == Kind.PARAGRAPH && Overlap.repeats(summary.text(), first.text()))
                        .ifPresent(first ->
                                summary.report(Code.SUMMARY_REPEATED, 0, 1, Message.of("summary-repeated.paragraph"))));
    }
}
