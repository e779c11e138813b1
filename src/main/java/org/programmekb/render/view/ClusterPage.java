package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thematic cluster with its members and the newest related content. */
public record ClusterPage(
        Text name,
        List<Text> otherNames,
        @Nullable Text summary,
        @Nullable Image image,
        Body body,
        List<Text> topics,
        List<Sdg> sdgs,
        @Nullable Link lead,
        List<CityCard> cities,
        List<PlanEntry> plans,
        List<ProjectEntry> projects,
        List<Link> organisations,
        LatestNews news,
        Connections connections)
        implements PageView {
    public ClusterPage {
        otherNames = List.copyOf(otherNames);
        topics = List.copyOf(topics);
        sdgs = List.copyOf(sdgs);
        cities = List.copyOf(cities);
        plans = List.copyOf(plans);
        projects = List.copyOf(projects);
        organisations = List.copyOf(organisations);
    }

    @Override
    public String template() {
        return "cluster.ftlh";
    }
}
