package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A news item in a list.
 *
 * @param event whether it is about an event
 */
public record NewsEntry(
        Link title, DateText date, boolean event, @Nullable Text summary, List<Link> cities, List<Link> clusters) {
    public NewsEntry {
        cities = List.copyOf(cities);
        clusters = List.copyOf(clusters);
    }
}
