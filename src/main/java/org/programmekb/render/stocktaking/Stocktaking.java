package org.programmekb.render.stocktaking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StageChange;
import org.programmekb.index.Agreements;
import org.programmekb.render.AgreementViews;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;

/**
 * What a stocktaking meeting looks at, today or as it was at the end of a past date: cities by year of joining, plans,
 * projects by stage, agreements, what changed, and decisions. Only today also what has no dates: the parts of plans, businesses, and
 * what is not known. Observers are not counted, but named.
 */
public final class Stocktaking {
    private final Reader reader;
    private final EntryViews views;
    private final Optional<PartialDate> at;
    private final List<City> cities;
    private final List<ActionPlan> plans;
    private final List<PilotProject> projects;

    /** The state at the end of a date; without a date that of today. */
    public Stocktaking(Reader reader, Optional<PartialDate> at) {
        this.reader = reader;
        this.views = new EntryViews(reader);
        this.at = at;
        this.cities = reader.all(City.class).all().stream()
                .filter(city -> !city.isObserver())
                .toList();
        this.plans = reader.all(ActionPlan.class).all();
        this.projects = reader.all(PilotProject.class).all();
    }

    /** What the page prints. */
    public View view() {
        List<City> joined = StockDates.by(cities, City::joined, at);
        List<ActionPlan> begun = StockDates.by(plans, ActionPlan::begin, at);
        List<PilotProject> known = StockDates.by(projects, Stocktaking::begin, at);
        View view = new View()
                .with("date", at.map(date -> StockDates.end(date, reader)))
                .with("cityCount", joined.size())
                .with("planCount", begun.size())
                .with("projectCount", known.size())
                .with("years", years(joined))
                .with(
                        "observers",
                        reader.links(reader.all(City.class).all().stream()
                                .filter(City::isObserver)
                                .toList()))
                .with("undatedCities", reader.links(StockDates.undated(cities, City::joined, at)))
                .with("stages", stages(known))
                .with(
                        "undatedProjects",
                        reader.links(StockDates.undated(
                                projects.stream().filter(Gaps::hasStage).toList(), Stocktaking::begin, at)))
                .with(
                        "agreements",
                        StockDates.by(
                                        new Agreements(reader.index(), reader.language()).all(),
                                        stated -> Optional.of(stated.agreement().date()),
                                        at)
                                .stream()
                                .map(new AgreementViews(reader)::of)
                                .toList())
                .with("changes", new StockChanges(reader).upTo(at, cities, plans))
                .with("decisions", new Decisions(reader).by(at));
        return at.isPresent()
                ? view.with("begun", begun.stream().map(this::begun).toList())
                        .with("undatedPlans", reader.links(StockDates.undated(plans, ActionPlan::begin, at)))
                : view.with("parts", PlanParts.KEYS)
                        .with("plans", plans.stream().map(this::plan).toList())
                        .with(
                                "complete",
                                plans.stream().filter(PlanParts::isComplete).count())
                        .with("blank", plans.stream().filter(PlanParts::isBlank).count())
                        .with("swot", swot())
                        .with("business", new Business(reader, plans, projects).view())
                        .with("gaps", new Gaps(reader).of(cities, plans, projects));
    }

    /** The date of the stage of a project that was over first. */
    private static Optional<PartialDate> begin(PilotProject project) {
        return project.history().stream().map(StageChange::date).min(Comparator.comparing(PartialDate::lastDay));
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
                        .with("cities", year.getValue().stream().map(this::city).toList()))
                .toList();
    }

    private View city(City city) {
        return new View()
                .with("city", reader.link(city))
                .with("priorities", reader.texts(city.priorities()))
                .with(
                        "partners",
                        reader.links(
                                reader.index().partners(city, reader.language()).all()));
    }

    private View plan(ActionPlan plan) {
        return new View().with("title", reader.link(plan)).with("counts", PlanParts.counts(plan));
    }

    private View begun(ActionPlan plan) {
        return new View()
                .with("title", reader.link(plan))
                .with("date", plan.begin().map(reader.formats()::date))
                .with("cities", reader.relatedLinks(plan, City.class));
    }

    /** The lists of all plans by quarter, each item with its plan; empty if no plan has any. */
    private List<View> swot() {
        Map<String, Function<ActionPlan.Swot, List<LocalizedText>>> quarters = new LinkedHashMap<>();
        quarters.put("strengths", ActionPlan.Swot::strengths);
        quarters.put("weaknesses", ActionPlan.Swot::weaknesses);
        quarters.put("opportunities", ActionPlan.Swot::opportunities);
        quarters.put("threats", ActionPlan.Swot::threats);
        List<ActionPlan> analysed =
                plans.stream().filter(plan -> plan.swot().isPresent()).toList();
        List<View> views = new ArrayList<>();
        quarters.forEach((key, items) -> views.add(new View()
                .with("key", key)
                .with(
                        "plans",
                        analysed.stream()
                                .map(plan -> new View()
                                        .with("title", reader.link(plan))
                                        .with(
                                                "texts",
                                                reader.texts(
                                                        plan.swot().map(items).orElse(List.of()))))
                                .toList())));
        return analysed.isEmpty() ? List.of() : views;
    }

    /** The projects by stage, the first stage first; then those whose cities differ, then those without a stage. */
    private List<View> stages(List<PilotProject> known) {
        List<String> keys = new ArrayList<>(
                Stream.of(PilotProject.Stage.values()).map(EntryViews::key).toList());
        keys.addAll(List.of("mixed", "unknown"));
        Map<String, List<View>> byStage = new LinkedHashMap<>();
        keys.forEach(key -> byStage.put(key, new ArrayList<>()));
        for (PilotProject project : known) {
            StageGroup group = new StageGroup(reader, project, at);
            byStage.computeIfAbsent(group.key(), key -> new ArrayList<>())
                    .add(views.project(project).with("stages", group.cities()));
        }
        return byStage.entrySet().stream()
                .filter(stage -> !stage.getValue().isEmpty())
                .map(stage -> new View().with("key", stage.getKey()).with("projects", stage.getValue()))
                .toList();
    }
}
