package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Local Action Plan in a list; {@code period} is for instance {@code 2019–2020}. */
public record PlanEntry(
        Link title,
        @Nullable Text summary,
        List<Link> cities,
        List<Link> clusters,
        @Nullable String period) {
    public PlanEntry {
        cities = List.copyOf(cities);
        clusters = List.copyOf(clusters);
    }
}
