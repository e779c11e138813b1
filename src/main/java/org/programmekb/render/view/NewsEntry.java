package org.programmekb.render.view;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A news item in a list. */
public record NewsEntry(Link title, DateText date, @Nullable Text summary, List<Link> cities, List<Link> clusters) {
    public NewsEntry {
        cities = List.copyOf(cities);
        clusters = List.copyOf(clusters);
    }

    // Written by hand: the generated methods are slow until the JIT compiles them, and every list looks its entries up.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof NewsEntry entry
                        && title.equals(entry.title)
                        && date.equals(entry.date)
                        && Objects.equals(summary, entry.summary)
                        && cities.equals(entry.cities)
                        && clusters.equals(entry.clusters);
    }

    @Override
    public int hashCode() {
        return title.hashCode();
    }
}
