package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.content.PilotProject;
import org.programmekb.drawing.DotRows;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.chart.GoalCoverage;
import org.programmekb.render.part.Facts;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;

/** Clusters, their news, and the index of clusters. */
public final class ClusterPages {
    /** Fewer cities are not drawn. */
    private static final int FEW = 6;

    private final PageFactory pages;
    private final Reader reader;
    private final EntryViews views;
    private final NewsPages news;

    public ClusterPages(PageFactory pages, NewsPages news) {
        this.pages = pages;
        this.reader = pages.reader();
        this.views = pages.views();
        this.news = news;
    }

    /** All pages of this kind in one language. */
    public List<Page> all() {
        List<Page> result = new ArrayList<>();
        for (Cluster cluster : pages.withPages(Cluster.class)) {
            result.add(page(cluster));
            result.addAll(news.of(cluster));
        }
        result.addAll(pages.index(
                Cluster.class,
                "cluster-index.ftlh",
                clusters -> new View()
                        .with(
                                "clusters",
                                clusters,
                                cluster -> pages.rows()
                                        .listed(views.cluster(cluster), cluster)
                                        .with("dots", dots(cluster)))
                        .with("sides", members(reader.all(City.class).all()))
                        .with("total", reader.all(City.class).size())
                        .with("cityCount", citiesWithCluster())
                        .with("themeCount", clusters.size() - new Matrices(pages).unused())
                        .with("unused", new Matrices(pages).unused())
                        .with("matrixUrl", new Matrices(pages).clusterUrl())));
        return result;
    }

    /** All cities by their sides, the same in each language. */
    private List<CityPages.Side> cities() {
        return CityPages.sides(
                reader,
                reader.all(City.class).all().stream()
                        .sorted(Comparator.comparing(Entry::id))
                        .toList());
    }

    /** The sides of some cities, with their number. */
    private List<View> members(List<City> some) {
        return CityPages.sides(reader, some).stream()
                .map(side -> new View()
                        .with("side", side.number())
                        .with("name", side.name())
                        .with("count", side.cities().size()))
                .toList();
    }

    /** Which of all cities work on the theme; of a few cities the names tell as much. */
    private Optional<String> dots(Cluster cluster) {
        List<City> members = reader.related(cluster, City.class).all();
        return members.isEmpty() || reader.all(City.class).size() < FEW
                ? Optional.empty()
                : Optional.of(DotRows.draw(cities().stream()
                        .map(side -> new DotRows.Row(
                                side.number(),
                                side.cities().stream().map(members::contains).toList()))
                        .toList()));
    }

    private long citiesWithCluster() {
        return reader.all(City.class).all().stream()
                .filter(city -> !reader.related(city, Cluster.class).isEmpty())
                .count();
    }

    /** The page of a cluster. */
    public Page page(Cluster cluster) {
        return pages.ofEntry(cluster, "cluster.ftlh", () -> cluster(cluster)).withDrawing();
    }

    private View cluster(Cluster cluster) {
        List<City> cities = reader.related(cluster, City.class).all();
        return new View()
                .with("otherNames", reader.otherNames(cluster))
                .with("dots", dots(cluster))
                .with("sides", members(cities))
                .with(
                        "facts",
                        new Facts(reader)
                                .add("cluster.topics", "textList", reader.texts(cluster.topics()))
                                .link("cluster.lead", cluster.lead().map(reader::party))
                                .links(
                                        "related.organisations",
                                        reader.organisations(
                                                cluster.core().relations().organisations()))
                                .add("cluster.sdgs", "sdgs", views.goals(cluster.sdgs()))
                                .all())
                .with("members", cities, city -> member(cluster, city))
                .with(
                        "plans",
                        outside(cluster, ActionPlan.class).map(views::plan).toList())
                .with(
                        "projects",
                        outside(cluster, PilotProject.class).map(views::project).toList())
                .with("goals", goals(cluster))
                .with("events", pages.upcoming(cluster))
                .with("news", pages.latestNews(cluster));
    }

    /** The goals of the theme and of its plans, unless one alone names any: its page lists them already. */
    private Optional<View> goals(Cluster cluster) {
        List<Entry> entries = new ArrayList<>(List.of(cluster));
        entries.addAll(reader.related(cluster, ActionPlan.class).all());
        GoalCoverage coverage = new GoalCoverage(reader, entries);
        return coverage.stating() > 1 ? coverage.view() : Optional.empty();
    }

    /** A city that works on the theme: what it does in the programme, and its plans and projects on the theme. */
    private View member(Cluster cluster, City city) {
        return views.city(city)
                .with("summary", reader.summary(city))
                .with("plans", reader.links(shared(cluster, city, ActionPlan.class)))
                .with("projects", shared(cluster, city, PilotProject.class), project -> views.project(project, city));
    }

    private <T extends Entry> List<T> shared(Cluster cluster, City city, Class<T> type) {
        Set<ContentId> own =
                reader.related(city, type).all().stream().map(Entry::id).collect(Collectors.toSet());
        return reader.related(cluster, type).all().stream()
                .filter(entry -> own.contains(entry.id()))
                .toList();
    }

    /** The plans or projects on the theme in which none of its cities takes part. */
    private <T extends Entry> Stream<T> outside(Cluster cluster, Class<T> type) {
        List<City> cities = reader.related(cluster, City.class).all();
        return reader.related(cluster, type).all().stream()
                .filter(entry ->
                        reader.related(entry, City.class).all().stream().noneMatch(cities::contains));
    }
}
