package org.programmekb.render.metadata;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Version;
import org.programmekb.index.Shown;
import org.programmekb.render.RenderContext;

/**
 * Machine-readable dates of publication and change of a news item.
 *
 * @param published as precise as known: {@code 2020-02}
 * @param modified date of the last commit; empty if it is older than the publication or unknown
 */
record ArticleDates(String published, Optional<String> modified) {
    static ArticleDates of(NewsItem item, Shown shown, RenderContext context) {
        PartialDate date = item.core().date().orElseThrow();
        Version version = shown.version();
        String published = date instanceof PartialDate.OfTime
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        date.start(context.config().timeZone())
                                .atZone(context.config().timeZone()))
                : date.iso();
        return new ArticleDates(
                published,
                context.lastChange(version.document().source())
                        .filter(change ->
                                !change.isBefore(date.start(context.config().timeZone())))
                        .map(Instant::toString));
    }

    /** A date without a time of day. */
    static String day(PartialDate date) {
        return date instanceof PartialDate.OfTime ? date.firstDay().toString() : date.iso();
    }
}
