package org.programmekb.render.stocktaking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StageChange;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.part.AgreementViews;
import org.programmekb.render.view.View;

/**
 * What a stocktaking meeting looks at, today or as it was at the end of a past date: the projects beside those of an
 * earlier date, agreements, plans, projects by stage, decisions, and cities by year of joining. Observers are not
 * counted, but named.
 */
public final class Stocktaking {
    private final Reader reader;
    private final Optional<PartialDate> at;
    private final List<City> cities;
    private final List<ActionPlan> plans;
    private final List<PilotProject> projects;
    private final List<StageGroup> groups;

    /** The state at the end of a date; without a date that of today. */
    public Stocktaking(Reader reader, Optional<PartialDate> at) {
        this.reader = reader;
        this.at = at;
        this.cities = reader.all(City.class).all().stream()
                .filter(city -> !city.isObserver())
                .toList();
        this.plans = reader.all(ActionPlan.class).all();
        this.projects = reader.all(PilotProject.class).all();
        this.groups = projects.stream()
                .map(project -> new StageGroup(reader, project))
                .toList();
    }

    /** What the page prints. */
    public View view() {
        List<City> joined = StockDates.by(cities, City::joined, at);
        List<ActionPlan> begun = StockDates.by(plans, ActionPlan::begin, at);
        List<StageGroup> known = StockDates.by(groups, group -> begin(group.project()), at);
        List<View> comparisons = comparisons();
        boolean isDated = at.isPresent() || comparisons.get(0).containsKey("id");
        return AsOf.on(new View(), reader)
                .with("date", at.map(date -> StockDates.end(date, reader)))
                .with("cityCount", joined.size())
                .with("planCount", begun.size())
                .with("projectCount", known.size())
                .with(
                        "observers",
                        reader.links(reader.all(City.class).all().stream()
                                .filter(City::isObserver)
                                .toList()))
                .with("comparisons", comparisons)
                .with("years", years(joined))
                .with("undatedCities", reader.links(StockDates.undated(cities, City::joined, at)))
                .with("stages", stages(known))
                .with(
                        "undatedProjects",
                        reader.links(projects.stream()
                                .filter(project -> isDated
                                        && Completeness.hasStage(project)
                                        && begin(project).isEmpty())
                                .toList()))
                .with(
                        "agreements",
                        StockDates.by(
                                reader.agreements().all(),
                                stated -> Optional.of(stated.agreement().date()),
                                at),
                        new AgreementViews(reader)::of)
                .with("plans", new PlanRows(reader).of(begun))
                .with("undatedPlans", reader.links(StockDates.undated(plans, ActionPlan::begin, at)))
                .with("decisions", new Decisions(reader).by(at))
                .with("business", at.isPresent() ? null : new Business(reader).view(plans, projects));
    }

    /** The date of the stage of a project that was over first. */
    private static Optional<PartialDate> begin(PilotProject project) {
        return project.history().stream().map(StageChange::date).min(Comparator.comparing(PartialDate::lastDay));
    }

    /**
     * The projects beside those of each earlier date. The page shows the last of these views unless its address names
     * another one: the last date before since which something has changed, or for today a good part.
     */
    private List<View> comparisons() {
        List<TwoDates> all = new ArrayList<>();
        Optional<TwoDates> usual = Optional.empty();
        for (PartialDate date : new StockDates(reader).all()) {
            TwoDates comparison = new TwoDates(reader, groups, Optional.of(date), at);
            boolean isEarlier = at.isEmpty() || date.lastDay().isBefore(at.get().lastDay());
            if (isEarlier && comparison.isWorthwhile()) {
                all.add(0, comparison);
                if (usual.isEmpty() || at.isPresent() || comparison.isTelling()) {
                    usual = Optional.of(comparison);
                }
            }
        }
        TwoDates shown = usual.orElseGet(() -> new TwoDates(reader, groups, Optional.empty(), at));
        all.remove(shown);
        all.add(shown);
        return all.stream().map(TwoDates::view).toList();
    }

    /** The cities by the year in which they joined; those of which it is not known come last. */
    private List<View> years(List<City> joined) {
        Map<Integer, List<City>> byYear = new TreeMap<>();
        for (City city : joined) {
            int year = city.joined().map(PartialDate::year).orElse(Integer.MAX_VALUE);
            byYear.computeIfAbsent(year, first -> new ArrayList<>()).add(city);
        }
        return byYear.entrySet().stream()
                .map(year -> new View()
                        .with("year", year.getKey() == Integer.MAX_VALUE ? null : Integer.toString(year.getKey()))
                        .with("cities", reader.links(year.getValue())))
                .toList();
    }

    /** The projects by stage, the last stage first; then those whose cities differ, then those without a stage. */
    private List<View> stages(List<StageGroup> known) {
        List<String> keys = new ArrayList<>();
        Stream.of(PilotProject.Stage.values()).forEach(stage -> keys.add(0, EntryViews.key(stage)));
        keys.addAll(List.of("mixed", "unknown"));
        Map<String, List<View>> byStage = new LinkedHashMap<>();
        keys.forEach(key -> byStage.put(key, new ArrayList<>()));
        for (StageGroup group : known) {
            byStage.computeIfAbsent(group.key(at), key -> new ArrayList<>())
                    .add(new View()
                            .with("title", reader.link(group.project()))
                            .with("stages", group.cities(at))
                            .with("since", group.last(at).map(StageChange::date).map(reader.formats()::date))
                            .with(
                                    "statedBy",
                                    group.last(at)
                                            .flatMap(StageChange::statedBy)
                                            .map(EntryViews::key)));
        }
        return byStage.entrySet().stream()
                .filter(stage -> !stage.getValue().isEmpty())
                .map(stage -> new View().with("key", stage.getKey()).with("projects", stage.getValue()))
                .toList();
    }
}
