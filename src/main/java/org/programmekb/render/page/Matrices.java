package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Party;
import org.programmekb.index.Addresses;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;
import org.programmekb.type.ContentType;

/** The matrices: the achievement matrix (cities by projects), and that of cities by clusters. */
public final class Matrices {
    private final PageFactory pages;
    private final Reader reader;
    private final AchievementPages achievement;

    public Matrices(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.achievement = new AchievementPages(pages);
    }

    /** All pages of this kind in one language. */
    public List<Page> all() {
        List<Page> result = new ArrayList<>(achievement.all());
        if (!clusters().isEmpty()) {
            result.add(pages.generated(
                    Addresses::clusterMatrix,
                    "cluster-matrix.ftlh",
                    () -> pages.head("matrix.clusters", Optional.of(ContentType.CLUSTER))
                            .listing(),
                    this::matrix));
        }
        return result;
    }

    /** The address of the achievement matrix, or null if there is none. */
    @Nullable
    String projectUrl() {
        return achievement.exists() ? reader.url(Addresses::projectMatrix) : null;
    }

    /** The address of the matrix of cities and clusters, or null if there is none. */
    @Nullable
    String clusterUrl() {
        return clusters().isEmpty() ? null : reader.url(Addresses::clusterMatrix);
    }

    /** Clusters with at least one city; other columns would be empty. */
    private List<Cluster> clusters() {
        return reader.all(Cluster.class).all().stream()
                .filter(cluster -> !cities(cluster).isEmpty())
                .toList();
    }

    /** How many clusters have no city. */
    int unused() {
        return reader.all(Cluster.class).size() - clusters().size();
    }

    private List<City> cities(Cluster cluster) {
        return reader.related(cluster, City.class).all();
    }

    /** Rows are only for cities that take part in at least one cluster; the others are listed below. */
    private View matrix() {
        List<Cluster> columns = clusters();
        List<City> all = reader.all(City.class).all();
        List<City> members = all.stream()
                .filter(city -> columns.stream().anyMatch(column -> state(city, column) != null))
                .toList();
        return new View()
                .with("title", reader.message("title.matrix.clusters"))
                .with("total", all.size())
                .with("cityCount", members.size())
                .with("unused", unused())
                .with(
                        "hasLead",
                        columns.stream().anyMatch(column -> members.stream().anyMatch(city -> leads(city, column))))
                .with("columns", reader.links(columns))
                .with(
                        "groups",
                        CityPages.sides(reader, members),
                        side -> new View()
                                .with("name", side.name())
                                .with("rows", side.cities(), city -> row(city, columns)))
                .with("clusters", columns, this::cluster)
                .with(
                        "absent",
                        reader.links(all.stream()
                                .filter(city -> !members.contains(city))
                                .toList()));
    }

    private View row(City city, List<Cluster> columns) {
        return new View()
                .with("city", reader.link(city))
                .with("cells", columns, column -> new View().with("state", state(city, column)));
    }

    private View cluster(Cluster cluster) {
        return new View()
                .with("name", reader.link(cluster))
                .with(
                        "cities",
                        cities(cluster),
                        city -> new View().with("city", reader.link(city)).with("state", state(city, cluster)));
    }

    /** The part that a city has in a cluster, or null. */
    private @Nullable String state(City city, Cluster cluster) {
        return leads(city, cluster) ? "lead" : cities(cluster).contains(city) ? "member" : null;
    }

    private static boolean leads(City city, Cluster cluster) {
        return cluster.lead().orElse(null) instanceof Party.OfCity lead
                && lead.city().equals(city.id());
    }
}
