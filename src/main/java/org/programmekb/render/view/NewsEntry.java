package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A news item in a list.
 *
 * @param title the title, which leads to its page
 * @param date the date
 * @param event whether it is about an event
 * @param summary the summary in one sentence
 * @param cities the cities that it is about
 * @param clusters the themes that it is about
 * @param row its row, in the list of its year and if it has no page
 */
public record NewsEntry(
        Link title,
        DateText date,
        boolean event,
        @Nullable Text summary,
        List<Link> cities,
        List<Link> clusters,
        @Nullable View row) {
    public NewsEntry {
        cities = List.copyOf(cities);
        clusters = List.copyOf(clusters);
    }

    /** The same where its row is. */
    public NewsEntry with(View row) {
        return new NewsEntry(title.withoutUrl(), date, event, summary, cities, clusters, row);
    }
}
