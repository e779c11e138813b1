package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.content.Party;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Addresses;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;
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
            result.add(page(
                    Addresses::projectMatrix,
                    "achievement",
                    ContentType.PROJECT,
                    () -> matrix("achievement", projects(), this::stage)));
        }
        if (!clusters().isEmpty()) {
            result.add(page(
                    Addresses::clusterMatrix,
                    "clusters",
                    ContentType.CLUSTER,
                    () -> matrix("clusters", clusters(), this::membership)));
        }
        return result;
    }

    private Page page(Function<Language, String> path, String kind, ContentType columns, Supplier<View> view) {
        return pages.generated(
                path,
                "matrix.ftlh",
                () -> pages.head("matrix." + kind, Optional.of(columns)).listing(),
                view);
    }

    /** The address of the achievement matrix, or null if there is none. */
    @Nullable
    String projectUrl() {
        return projects().isEmpty() ? null : reader.url(Addresses::projectMatrix);
    }

    /** The address of the matrix of cities and clusters, or null if there is none. */
    @Nullable
    String clusterUrl() {
        return clusters().isEmpty() ? null : reader.url(Addresses::clusterMatrix);
    }

    /** Projects with at least one city; other columns would be empty. */
    private List<PilotProject> projects() {
        return withCities(reader.all(PilotProject.class).all());
    }

    private List<Cluster> clusters() {
        return withCities(reader.all(Cluster.class).all());
    }

    private <T extends Entry> List<T> withCities(List<T> entries) {
        return entries.stream().filter(entry -> !cities(entry).isEmpty()).toList();
    }

    private List<City> cities(Entry entry) {
        return reader.related(entry, City.class).all();
    }

    /** The content of a cell; null if the city has no part in the column. */
    private interface CellState<T> {
        @Nullable
        String of(City city, T column);
    }

    private @Nullable String stage(City city, PilotProject project) {
        return Optional.ofNullable(project.stages().get(city.id()))
                .map(EntryViews::key)
                .orElse(cities(project).contains(city) ? "unknown" : null);
    }

    private @Nullable String membership(City city, Cluster cluster) {
        boolean leads = cluster.lead().orElse(null) instanceof Party.OfCity lead
                && lead.city().equals(city.id());
        return leads ? "lead" : cities(cluster).contains(city) ? "member" : null;
    }

    /** Rows are only for cities that take part in at least one column. */
    private <T extends Entry> View matrix(String kind, List<T> columns, CellState<T> state) {
        List<City> cities = reader.all(City.class).all().stream()
                .filter(city -> columns.stream().anyMatch(column -> state.of(city, column) != null))
                .toList();
        return new View()
                .with("kind", kind)
                .with("title", reader.message("title.matrix." + kind))
                .with("columns", reader.links(columns))
                .with(
                        "groups",
                        CityPages.sides(reader, cities).stream()
                                .map(side -> new View()
                                        .with("name", side.name())
                                        .with(
                                                "rows",
                                                side.cities().stream()
                                                        .map(city -> row(city, columns, state))
                                                        .toList()))
                                .toList());
    }

    private <T> View row(City city, List<T> columns, CellState<T> state) {
        return new View()
                .with("city", reader.link(city))
                .with(
                        "cells",
                        columns.stream()
                                .map(column -> new View().with("state", state.of(city, column)))
                                .toList());
    }
}
