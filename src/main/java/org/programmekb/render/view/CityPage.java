package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The profile of a city with the newest related content.
 *
 * @param otherNames its names in the other languages
 * @param role {@code observer}, or null for a pilot city
 * @param area square kilometres, a formatted number without unit
 * @param joined the year, or a formatted date
 * @param website absolute URL
 */
public record CityPage(
        Text name,
        List<Text> otherNames,
        List<Text> formerNames,
        @Nullable Text summary,
        @Nullable Image image,
        Body body,
        Text side,
        @Nullable String role,
        @Nullable Text country,
        @Nullable Text region,
        @Nullable Quantity population,
        @Nullable String area,
        @Nullable Coordinates coordinates,
        @Nullable String mayor,
        @Nullable String joined,
        @Nullable String website,
        List<Text> priorities,
        List<Partner> partners,
        List<Link> clusters,
        List<PlanEntry> plans,
        List<ProjectEntry> projects,
        List<Link> organisations,
        LatestNews news,
        Connections connections)
        implements PageView {
    public CityPage {
        otherNames = List.copyOf(otherNames);
        formerNames = List.copyOf(formerNames);
        priorities = List.copyOf(priorities);
        partners = List.copyOf(partners);
        clusters = List.copyOf(clusters);
        plans = List.copyOf(plans);
        projects = List.copyOf(projects);
        organisations = List.copyOf(organisations);
    }

    @Override
    public String template() {
        return "city.ftlh";
    }

    /** A partner city, and the plans and projects that connect the two. */
    public record Partner(CityCard city, List<Link> through) {
        public Partner {
            through = List.copyOf(through);
        }
    }
}
