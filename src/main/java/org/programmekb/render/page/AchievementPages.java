package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.programmekb.config.Language;
import org.programmekb.content.City;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StageChange;
import org.programmekb.index.Addresses;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.stocktaking.StageChanges;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/**
 * The achievement matrix, the stage of each city in each pilot project: today, and at each date at which a stage
 * changed. The page of a past date keeps its address and its content, so it is not a copy of the page of today.
 */
final class AchievementPages {
    private static final String TITLE = "title.matrix.achievement";
    private static final Optional<PartialDate> TODAY = Optional.empty();

    private final PageFactory pages;
    private final Reader reader;
    private final EntryViews views;

    AchievementPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.views = pages.views();
    }

    /** The page of today and those of past dates; none if no project has a city. */
    List<Page> all() {
        List<Page> result = new ArrayList<>();
        if (exists()) {
            result.add(page(TODAY));
            StageChanges.dates(reader).forEach(date -> result.add(page(Optional.of(date))));
        }
        return result;
    }

    boolean exists() {
        return projects().stream().anyMatch(project -> !cities(project).isEmpty());
    }

    private Page page(Optional<PartialDate> at) {
        return pages.generated(path(at), "achievement.ftlh", () -> head(at).listing(), () -> matrix(at));
    }

    private static Function<Language, String> path(Optional<PartialDate> at) {
        return language -> at.map(date -> Addresses.projectMatrix(date.iso(), language))
                .orElseGet(() -> Addresses.projectMatrix(language));
    }

    private Head head(Optional<PartialDate> at) {
        if (at.isEmpty()) {
            return pages.head("matrix.achievement", Optional.of(ContentType.PROJECT));
        }
        List<Link> breadcrumb = new ArrayList<>(Navigation.breadcrumb(reader, Optional.of(ContentType.PROJECT)));
        breadcrumb.add(reader.link(TITLE, Addresses::projectMatrix));
        return new Head(
                title(at),
                reader.messages().text("description.matrix.achievement.date", text(at.get())),
                breadcrumb,
                List.of());
    }

    private Text title(Optional<PartialDate> at) {
        return at.map(date -> reader.message("title.matrix.achievement.date", text(date)))
                .orElseGet(() -> reader.message(TITLE));
    }

    private String text(PartialDate date) {
        return reader.formats().date(date).text();
    }

    private List<PilotProject> projects() {
        return reader.all(PilotProject.class).all();
    }

    private List<City> cities(PilotProject project) {
        return reader.related(project, City.class).all();
    }

    private View matrix(Optional<PartialDate> at) {
        List<Reached> shown = projects().stream()
                .map(project -> reached(project, at))
                .filter(reached -> at.isEmpty() || !reached.isEmpty())
                .toList();
        List<Reached> columns =
                shown.stream().filter(reached -> !reached.byCity().isEmpty()).toList();
        List<City> all = reader.all(City.class).all();
        List<City> rows = all.stream()
                .filter(city ->
                        columns.stream().anyMatch(column -> column.byCity().containsKey(city.id())))
                .toList();
        long without = all.stream()
                .filter(city -> !city.isObserver()
                        && columns.stream().noneMatch(column -> column.byCity().containsKey(city.id())))
                .count();
        return new View()
                .with("title", title(at))
                .with("date", at.map(reader.formats()::date))
                .with("projectCount", shown.size())
                .with("cityCount", rows.size())
                .with("delivered", shown.stream().filter(Reached::isDelivered).count())
                .with("without", at.isEmpty() ? without : 0)
                .with("hasUnknown", columns.stream().anyMatch(Reached::hasUnknown))
                .with("dates", links(at))
                .with(
                        "columns",
                        columns.stream()
                                .map(column -> reader.link(column.project()))
                                .toList())
                .with("groups", groups(rows, columns))
                .with("projects", shown.stream().map(this::project).toList())
                .with("undated", at.isEmpty() ? List.of() : undated())
                .with("changes", changes(at));
    }

    /** Links to the other dates, the latest first. */
    private List<View> links(Optional<PartialDate> at) {
        List<View> links = new ArrayList<>();
        for (PartialDate date : StageChanges.dates(reader)) {
            links.add(0, link(text(date), Optional.of(date), at));
        }
        if (!links.isEmpty()) {
            links.add(0, link(reader.messages().text("matrix.today"), TODAY, at));
        }
        return links;
    }

    private View link(String text, Optional<PartialDate> date, Optional<PartialDate> at) {
        return new View("date-choice")
                .with("text", text)
                .with("url", reader.url(path(date)))
                .with("current", date.equals(at));
    }

    /** Projects of which a stage is stated, but not when it was reached. */
    private List<Link> undated() {
        return reader.links(projects().stream()
                .filter(project -> project.history().isEmpty()
                        && (project.stage().isPresent() || !project.stages().isEmpty()))
                .toList());
    }

    /**
     * What a project had reached at a time.
     *
     * @param cities its cities in the reader's order
     * @param byCity the step of each of them; of a past date only those that are recorded
     * @param whole the step of a project without cities
     */
    private record Reached(PilotProject project, List<City> cities, Map<ContentId, Step> byCity, Optional<Step> whole) {
        boolean isEmpty() {
            return byCity.isEmpty() && whole.isEmpty();
        }

        boolean hasUnknown() {
            return byCity.values().stream().anyMatch(step -> step.stage().isEmpty());
        }

        boolean isDelivered() {
            return !isEmpty()
                    && byCity.values().stream().allMatch(Step::isDelivered)
                    && whole.stream().allMatch(Step::isDelivered);
        }
    }

    /** A stage, if it is stated, and the entry of the history that says so, if there is one. */
    private record Step(Optional<PilotProject.Stage> stage, Optional<StageChange> change) {
        boolean isDelivered() {
            return stage.equals(Optional.of(PilotProject.Stage.DELIVERED));
        }
    }

    private Reached reached(PilotProject project, Optional<PartialDate> at) {
        Map<ContentId, Step> byCity = new HashMap<>();
        List<City> cities = cities(project);
        for (City city : cities) {
            Optional<StageChange> change =
                    at.isEmpty() ? project.latest(city.id()) : project.latest(city.id(), at.get());
            if (at.isEmpty() || change.isPresent()) {
                byCity.put(
                        city.id(),
                        new Step(
                                change.map(StageChange::stage)
                                        .or(() -> Optional.ofNullable(
                                                project.stages().get(city.id()))),
                                change));
            }
        }
        Optional<StageChange> last = project.history().stream()
                .filter(change -> at.isEmpty()
                        || !change.date().lastDay().isAfter(at.get().lastDay()))
                .reduce((earlier, later) -> later);
        Optional<Step> whole = at.isEmpty() || last.isPresent()
                ? Optional.of(new Step(last.map(StageChange::stage).or(project::stage), last))
                : Optional.empty();
        return new Reached(project, cities, byCity, whole.filter(step -> cities.isEmpty()));
    }

    private List<View> groups(List<City> cities, List<Reached> columns) {
        return CityPages.sides(reader, cities).stream()
                .map(side -> new View()
                        .with("name", side.name())
                        .with(
                                "rows",
                                side.cities().stream()
                                        .map(city -> new View()
                                                .with("city", reader.link(city))
                                                .with(
                                                        "cells",
                                                        columns.stream()
                                                                .map(column -> cell(city, column))
                                                                .toList()))
                                        .toList()))
                .toList();
    }

    /** A cell, which links to the history of the project; empty if the city has no part in it. */
    private View cell(City city, Reached column) {
        Optional<Step> step = Optional.ofNullable(column.byCity().get(city.id()));
        PilotProject project = column.project();
        String part = project.history().isEmpty() ? "" : "#part-history";
        String url = reader.url(language -> reader.index().rows().address(project, part, language));
        return step.isEmpty() ? new View() : view(step.get()).with("url", url);
    }

    private View view(Step step) {
        return new View()
                .with("stage", step.stage().map(EntryViews::key).orElse("unknown"))
                .with("date", step.change().map(change -> reader.formats().date(change.date())))
                .with("statedBy", step.change().flatMap(StageChange::statedBy).map(EntryViews::key));
    }

    /** A project with its stages; cities with the same stage for the same reason are together. */
    private View project(Reached reached) {
        Map<Step, List<City>> steps = new LinkedHashMap<>();
        for (City city : reached.cities()) {
            Optional.ofNullable(reached.byCity().get(city.id()))
                    .ifPresent(step -> steps.computeIfAbsent(step, first -> new ArrayList<>())
                            .add(city));
        }
        reached.whole().ifPresent(step -> steps.put(step, List.of()));
        PilotProject project = reached.project();
        return new View()
                .with("title", reader.link(project))
                .with("hasCities", !reached.byCity().isEmpty())
                .with(
                        "steps",
                        steps.entrySet().stream()
                                .map(step -> view(step.getKey())
                                        .with("cities", reader.links(step.getValue()))
                                        .with(
                                                "evidence",
                                                views.citations(step.getKey()
                                                        .change()
                                                        .map(StageChange::evidence)
                                                        .orElse(project.evidence()))))
                                .toList());
    }

    /** The entries of the date, of the latest one for today; nothing if no stage has a date. */
    private Optional<View> changes(Optional<PartialDate> at) {
        return new StageChanges(reader).of(at);
    }
}
