package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thematic cluster in a list. */
public record ClusterCard(
        Link name, @Nullable Text otherName, @Nullable Text summary, List<Text> topics, List<Link> cities, int news) {
    public ClusterCard {
        topics = List.copyOf(topics);
        cities = List.copyOf(cities);
    }
}
