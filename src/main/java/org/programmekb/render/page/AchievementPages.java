package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.content.City;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StageChange;
import org.programmekb.index.Addresses;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Page;
import org.programmekb.render.PhaseViews;
import org.programmekb.render.Reader;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.stocktaking.AsOf;
import org.programmekb.render.stocktaking.StageChanges;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/**
 * The achievement matrix, the stages that each pilot project has reached: today, and at each date at which a stage
 * changed. The page of a past date keeps its address and its content, so it is not a copy of the page of today.
 */
final class AchievementPages {
    private static final String TITLE = "title.matrix.achievement";
    private static final Optional<PartialDate> TODAY = Optional.empty();
    private static final String MIXED = "mixed";
    /** The groups of projects: the furthest first. */
    private static final List<String> GROUPS =
            List.of("delivered", "implementation", "memorandum", "identified", "proposed", MIXED, "unknown");

    private final PageFactory pages;
    private final Reader reader;

    AchievementPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
    }

    /** The page of today and those of past dates; none if no project has a city. */
    List<Page> all() {
        List<Page> result = new ArrayList<>();
        if (exists()) {
            result.add(pages.withCard(page(TODAY)));
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
        Set<ContentId> taking = new HashSet<>();
        shown.forEach(each -> taking.addAll(each.byCity().keySet()));
        long without = reader.all(City.class).all().stream()
                .filter(city -> !city.isObserver() && !taking.contains(city.id()))
                .count();
        Map<String, List<Reached>> groups = new LinkedHashMap<>();
        GROUPS.forEach(key -> groups.put(key, new ArrayList<>()));
        shown.forEach(each ->
                groups.computeIfAbsent(each.key(), key -> new ArrayList<>()).add(each));
        long delivered = shown.stream()
                .filter(each -> each.furthest().equals(Optional.of(PilotProject.Stage.DELIVERED)))
                .count();
        groups.values().removeIf(List::isEmpty);
        return AsOf.on(new View(), reader)
                .with("title", title(at))
                .with("date", at.map(reader.formats()::date))
                .with("projectCount", shown.size())
                .with("cityCount", taking.size())
                .with("delivered", delivered)
                .with("without", at.isEmpty() ? without : 0)
                .with(
                        "observers",
                        reader.links(reader.all(City.class).all().stream()
                                .filter(city -> at.isEmpty() && city.isObserver() && !taking.contains(city.id()))
                                .toList()))
                .with("dates", links(at))
                .with(
                        "stages",
                        Stream.of(PilotProject.Stage.values())
                                .map(EntryViews::key)
                                .toList())
                .with("hasPhases", !reader.index().phases().all().isEmpty())
                .with(
                        "groups",
                        groups.entrySet().stream()
                                .map(group -> new View()
                                        .with("key", group.getKey())
                                        .with(
                                                "projects",
                                                group.getValue().stream()
                                                        .map(each -> project(
                                                                each,
                                                                group.getKey().equals(MIXED),
                                                                at))
                                                        .toList()))
                                .toList())
                .with("undated", at.isEmpty() ? List.of() : undated())
                .with("changes", new StageChanges(reader).of(at));
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

        private List<Step> steps() {
            return Stream.concat(byCity.values().stream(), whole.stream()).toList();
        }

        /** The stage of all cities, or that they differ, or that none is stated. */
        String key() {
            List<Optional<PilotProject.Stage>> stages =
                    steps().stream().map(Step::stage).distinct().toList();
            return stages.size() > 1
                    ? MIXED
                    : stages.stream()
                            .flatMap(Optional::stream)
                            .map(EntryViews::key)
                            .findFirst()
                            .orElse("unknown");
        }

        /** The cities at a stage. */
        List<City> at(Optional<PilotProject.Stage> stage) {
            return cities.stream()
                    .filter(city -> byCity.containsKey(city.id())
                            && byCity.get(city.id()).stage().equals(stage))
                    .toList();
        }

        /** The furthest stage that is reached anywhere. */
        Optional<PilotProject.Stage> furthest() {
            return steps().stream().flatMap(step -> step.stage().stream()).max(Comparator.naturalOrder());
        }
    }

    /** A stage, if it is stated, and the entry of the history that says so, if there is one. */
    private record Step(Optional<PilotProject.Stage> stage, Optional<StageChange> change) {}

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
        Optional<StageChange> last = history(project, at).reduce((earlier, later) -> later);
        Optional<Step> whole = at.isEmpty() || last.isPresent()
                ? Optional.of(new Step(last.map(StageChange::stage).or(project::stage), last))
                : Optional.empty();
        return new Reached(project, cities, byCity, whole.filter(step -> cities.isEmpty()));
    }

    /** A row: the project, its cities (if they differ, those whose stage is not known), and a cell for each stage. */
    private View project(Reached reached, boolean isMixed, Optional<PartialDate> at) {
        PilotProject project = reached.project();
        return new View()
                .with("title", reader.link(project))
                .with("cities", reader.links(isMixed ? reached.at(Optional.empty()) : reached.cities()))
                .with("phases", new PhaseViews(reader).of(project))
                .with(
                        "cells",
                        Stream.of(PilotProject.Stage.values())
                                .map(stage -> cell(reached, stage, isMixed, at))
                                .toList());
    }

    /** When a stage was reached, and which cities are there if they differ. */
    private View cell(Reached reached, PilotProject.Stage stage, boolean isMixed, Optional<PartialDate> at) {
        Optional<StageChange> change = history(reached.project(), at)
                .filter(each -> each.stage() == stage)
                .reduce((earlier, later) -> later);
        return new View()
                .with("stage", EntryViews.key(stage))
                .with(
                        "isReached",
                        reached.furthest()
                                .filter(furthest -> furthest.compareTo(stage) >= 0)
                                .isPresent())
                .with(
                        "isCurrent",
                        reached.steps().stream().anyMatch(step -> step.stage().equals(Optional.of(stage))))
                .with("date", change.map(each -> reader.formats().date(each.date())))
                .with("statedBy", change.flatMap(StageChange::statedBy).map(EntryViews::key))
                .with("cities", isMixed ? reader.links(reached.at(Optional.of(stage))) : List.of());
    }

    private static Stream<StageChange> history(PilotProject project, Optional<PartialDate> at) {
        return project.history().stream()
                .filter(each ->
                        at.isEmpty() || !each.date().lastDay().isAfter(at.get().lastDay()));
    }
}
