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
 */
public record NewsEntry(
        Link title, DateText date, boolean event, @Nullable Text summary, List<Link> cities, List<Link> clusters) {
    public NewsEntry {
        cities = List.copyOf(cities);
        clusters = List.copyOf(clusters);
    }
}
