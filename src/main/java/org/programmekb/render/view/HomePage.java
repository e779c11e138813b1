package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The start page of a language.
 *
 * @param lead one or two sentences that say what the programme is
 */
public record HomePage(
        @Nullable Text lead,
        Body body,
        List<Figure> figures,
        LatestNews news,
        List<Cooperation> featured,
        List<CitySide> sides,
        List<ClusterCard> clusters,
        List<PlanEntry> plans,
        @Nullable String clustersUrl,
        @Nullable String plansUrl,
        @Nullable String projectsUrl,
        @Nullable String matrixUrl)
        implements PageView {
    public HomePage {
        figures = List.copyOf(figures);
        featured = List.copyOf(featured);
        sides = List.copyOf(sides);
        clusters = List.copyOf(clusters);
        plans = List.copyOf(plans);
    }

    @Override
    public String template() {
        return "home.ftlh";
    }

    /**
     * A number computed from the content ({@code cities}, {@code countries}, {@code clusters}, {@code plans},
     * {@code projects}, {@code news}); its label is the plural message {@code figure.<key>}.
     */
    public record Figure(
            String key, int count, String value, @Nullable String url) {}

    /**
     * A plan ({@code kind} {@code plan}) or pilot project ({@code kind} {@code project}) and the cities that share
     * it.
     */
    public record Cooperation(
            Link title,
            @Nullable Text summary,
            List<CityCard> cities,
            @Nullable String kind,
            @Nullable String stage) {
        public Cooperation {
            cities = List.copyOf(cities);
        }
    }

    /** The cities of one side as plain links; {@code url} is its section in the index of cities. */
    public record CitySide(String id, Text name, String url, List<Link> cities) {
        public CitySide {
            cities = List.copyOf(cities);
        }
    }
}
