package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.content.Party;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Addresses;
import org.programmekb.render.Cards;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.view.MatrixPage;
import org.programmekb.render.view.Text;
import org.programmekb.source.ContentType;

/** The achievement matrix (cities by projects) and the matrix of cities by clusters. */
final class Matrices {
    private final PageFactory pages;
    private final Reader reader;

    Matrices(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
    }

    List<Page> all() {
        List<Page> result = new ArrayList<>();
        if (!projects().isEmpty()) {
            result.add(pages.generated(
                    Addresses::projectMatrix,
                    () -> new Head(
                                    reader.message("title.matrix.achievement"),
                                    reader.messages().text("description.matrix.achievement"),
                                    Navigation.breadcrumb(reader, Optional.of(ContentType.PROJECT)),
                                    List.of())
                            .listing(),
                    () -> matrix("achievement", projects(), this::stage)));
        }
        if (!clusters().isEmpty()) {
            result.add(pages.generated(
                    Addresses::clusterMatrix,
                    () -> new Head(
                                    reader.message("title.matrix.clusters"),
                                    reader.messages().text("description.matrix.clusters"),
                                    Navigation.breadcrumb(reader, Optional.of(ContentType.CLUSTER)),
                                    List.of())
                            .listing(),
                    () -> matrix("clusters", clusters(), this::membership)));
        }
        return result;
    }

    /** The address of the achievement matrix, or null if there is none. */
    @Nullable
    String projectUrl() {
        return projects().isEmpty() ? null : reader.context().url(Addresses.projectMatrix(reader.language()));
    }

    /** The address of the matrix of cities and clusters, or null if there is none. */
    @Nullable
    String clusterUrl() {
        return clusters().isEmpty() ? null : reader.context().url(Addresses.clusterMatrix(reader.language()));
    }

    /** Projects with at least one city; other columns would be empty. */
    private List<PilotProject> projects() {
        return withCities(reader.index()
                .all(PilotProject.class, ContentType.PROJECT, reader.language())
                .all());
    }

    private List<Cluster> clusters() {
        return withCities(reader.index()
                .all(Cluster.class, ContentType.CLUSTER, reader.language())
                .all());
    }

    private <T extends Entry> List<T> withCities(List<T> entries) {
        return entries.stream().filter(entry -> !cities(entry).isEmpty()).toList();
    }

    private List<City> cities(Entry entry) {
        return pages.cards().related(entry, City.class, ContentType.CITY).all();
    }

    /** The content of a cell; null if the city has no part in the column. */
    private interface CellState<T> {
        @Nullable
        String of(City city, T column);
    }

    private @Nullable String stage(City city, PilotProject project) {
        return Optional.ofNullable(project.stages().get(city.id()))
                .map(Cards::key)
                .orElse(cities(project).contains(city) ? "unknown" : null);
    }

    private @Nullable String membership(City city, Cluster cluster) {
        boolean leads = cluster.lead().orElse(null) instanceof Party.OfCity lead
                && lead.city().equals(city.id());
        return leads ? "lead" : cities(cluster).contains(city) ? "member" : null;
    }

    /** Rows are only for cities that take part in at least one column. */
    private <T extends Entry> MatrixPage matrix(String kind, List<T> columns, CellState<T> state) {
        List<City> cities = reader.index().all(City.class, ContentType.CITY, reader.language()).all().stream()
                .filter(city -> columns.stream().anyMatch(column -> state.of(city, column) != null))
                .toList();
        List<MatrixPage.RowGroup> groups = new ArrayList<>();
        for (CityPages.Side side : CityPages.sides(reader, cities)) {
            List<MatrixPage.Row> rows = new ArrayList<>();
            for (City city : side.cities()) {
                rows.add(new MatrixPage.Row(
                        reader.link(city),
                        columns.stream()
                                .map(column -> new MatrixPage.Cell(state.of(city, column)))
                                .toList()));
            }
            groups.add(new MatrixPage.RowGroup(side.name(), rows));
        }
        Text title = reader.message("title.matrix." + kind);
        return new MatrixPage(kind, title, null, reader.links(columns), groups);
    }
}
