package org.programmekb.spec;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Element;

/** A date as precisely as it is stated, in days since 1970; the end does not belong to it. */
record DatedSpan(long from, long to) {
    /** A year, a month, a day or a moment. */
    static DatedSpan of(String iso) {
        String[] parts = iso.replaceFirst("T.*", "").split("-");
        LocalDate first = LocalDate.of(
                Integer.parseInt(parts[0]),
                parts.length > 1 ? Integer.parseInt(parts[1]) : 1,
                parts.length > 2 ? Integer.parseInt(parts[2]) : 1);
        LocalDate after = switch (parts.length) {
            case 1 -> first.plusYears(1);
            case 2 -> first.plusMonths(1);
            default -> first.plusDays(1);
        };
        return new DatedSpan(first.toEpochDay(), after.toEpochDay());
    }

    /** The dates of an entry of a timeline, from the first to the last. */
    static DatedSpan of(Element entry) {
        return around(entry.select(".when time").stream()
                .map(time -> of(time.attr("datetime")))
                .toList());
    }

    static DatedSpan around(List<DatedSpan> spans) {
        return new DatedSpan(
                spans.stream().mapToLong(DatedSpan::from).min().orElseThrow(),
                spans.stream().mapToLong(DatedSpan::to).max().orElseThrow());
    }
}
