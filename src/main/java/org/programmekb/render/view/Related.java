package org.programmekb.render.view;

import java.util.List;

/** The entries that a page's header refers to. */
public record Related(
        List<Link> cities, List<Link> clusters, List<Link> plans, List<Link> projects, List<Link> organisations) {
    public Related {
        cities = List.copyOf(cities);
        clusters = List.copyOf(clusters);
        plans = List.copyOf(plans);
        projects = List.copyOf(projects);
        organisations = List.copyOf(organisations);
    }

    /** No related entries. */
    public static Related none() {
        return new Related(List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
