package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.content.City;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StageChange;
import org.programmekb.index.Addresses;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Page;
import org.programmekb.render.PhaseViews;
import org.programmekb.render.Reader;
import org.programmekb.render.stocktaking.AsOf;
import org.programmekb.render.stocktaking.StageChanges;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/** The achievement matrix, the stages that each pilot project has reached: today, and at each date at which a stage changed. */
final class AchievementPages {
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
        if (!exists()) {
            return List.of();
        }
        List<Page> all = new DatedPages(
                        pages,
                        "matrix.achievement",
                        Addresses::projectMatrix,
                        () -> pages.head("matrix.achievement", Optional.of(ContentType.PROJECT)),
                        () -> StageChanges.dates(reader))
                .all("achievement.ftlh", this::matrix);
        all.set(0, pages.withCard(all.get(0)));
        return all;
    }

    boolean exists() {
        return projects().stream().anyMatch(project -> !cities(project).isEmpty());
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
                .filter(reached -> at.isEmpty() || !reached.stages().isEmpty())
                .toList();
        Set<ContentId> taking = new HashSet<>();
        shown.forEach(each -> taking.addAll(each.byCity().keySet()));
        long without = reader.all(City.class).all().stream()
                .filter(city -> !city.isObserver() && !taking.contains(city.id()))
                .count();
        Map<String, List<Reached>> groups = shown.stream().collect(Collectors.groupingBy(Reached::group));
        long delivered = shown.stream()
                .filter(each -> each.furthest().equals(Optional.of(PilotProject.Stage.DELIVERED)))
                .count();
        return AsOf.on(new View(), reader)
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
                .with(
                        "stages",
                        Stream.of(PilotProject.Stage.values())
                                .map(EntryViews::key)
                                .toList())
                .with("hasPhases", !reader.index().phases().all().isEmpty())
                .with(
                        "groups",
                        GROUPS.stream().filter(groups::containsKey).toList(),
                        group -> new View()
                                .with("key", group)
                                .with("projects", groups.getOrDefault(group, List.of()), each -> project(each, at)))
                .with("undated", at.isEmpty() ? List.of() : undated())
                .with("changes", new StageChanges(reader).of(at));
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
     * @param byCity the stage of each of them, if it is stated; of a past date only of those that are recorded
     * @param stages those of all of them, or that of a project without cities
     */
    private record Reached(
            PilotProject project,
            List<City> cities,
            Map<ContentId, Optional<PilotProject.Stage>> byCity,
            List<Optional<PilotProject.Stage>> stages) {
        /** The stage of all cities, or that they differ, or that none is stated. */
        String group() {
            return isMixed() ? MIXED : furthest().map(EntryViews::key).orElse("unknown");
        }

        boolean isMixed() {
            return stages.stream().distinct().count() > 1;
        }

        /** The cities at a stage. */
        List<City> at(Optional<PilotProject.Stage> stage) {
            return cities.stream()
                    .filter(city -> stage.equals(byCity.get(city.id())))
                    .toList();
        }

        /** The furthest stage that is reached anywhere. */
        Optional<PilotProject.Stage> furthest() {
            return stages.stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
        }
    }

    private Reached reached(PilotProject project, Optional<PartialDate> at) {
        Map<ContentId, Optional<PilotProject.Stage>> byCity = new HashMap<>();
        List<City> cities = cities(project);
        for (City city : cities) {
            Optional<PilotProject.Stage> recorded = (at.isEmpty()
                            ? project.latest(city.id())
                            : project.latest(city.id(), at.get()))
                    .map(StageChange::stage);
            if (at.isEmpty() || recorded.isPresent()) {
                byCity.put(
                        city.id(),
                        recorded.or(() -> Optional.ofNullable(project.stages().get(city.id()))));
            }
        }
        List<Optional<PilotProject.Stage>> stages = new ArrayList<>(byCity.values());
        Optional<PilotProject.Stage> last =
                history(project, at).map(StageChange::stage).reduce((earlier, later) -> later);
        if (cities.isEmpty() && (at.isEmpty() || last.isPresent())) {
            stages.add(last.or(project::stage));
        }
        return new Reached(project, cities, byCity, stages);
    }

    /** A row: the project, its cities (if they differ, those whose stage is not known), and a cell for each stage. */
    private View project(Reached reached, Optional<PartialDate> at) {
        PilotProject project = reached.project();
        return new View()
                .with("title", reader.link(project))
                .with("cities", reader.links(reached.isMixed() ? reached.at(Optional.empty()) : reached.cities()))
                .with("phases", new PhaseViews(reader).of(project))
                .with("cells", List.of(PilotProject.Stage.values()), stage -> cell(reached, stage, at));
    }

    /** When a stage was reached, and which cities are there if they differ. */
    private View cell(Reached reached, PilotProject.Stage stage, Optional<PartialDate> at) {
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
                .with("isCurrent", reached.stages().contains(Optional.of(stage)))
                .with("date", change.map(each -> reader.formats().date(each.date())))
                .with("statedBy", change.flatMap(StageChange::statedBy).map(EntryViews::key))
                .with("cities", reached.isMixed() ? reader.links(reached.at(Optional.of(stage))) : List.of());
    }

    private static Stream<StageChange> history(PilotProject project, Optional<PartialDate> at) {
        return project.history().stream()
                .filter(each ->
                        at.isEmpty() || !each.date().lastDay().isAfter(at.get().lastDay()));
    }
}
