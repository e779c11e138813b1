package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Event;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.content.Stakeholder;
import org.programmekb.index.Addresses;
import org.programmekb.render.EntryViews;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.chart.Timelines;
import org.programmekb.render.stocktaking.Gaps;
import org.programmekb.render.stocktaking.StageChanges;
import org.programmekb.render.view.View;

/**
 * What a stocktaking meeting looks at: cities by year of joining, what each plan states, strengths and threats side by
 * side, projects by stage and what changed, and what is not known. Observers are left out.
 */
final class StocktakingPages {
    private final PageFactory pages;
    private final Reader reader;
    private final EntryViews views;

    StocktakingPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.views = pages.views();
    }

    List<Page> all() {
        return OptionalPages.hasStocktaking(reader)
                ? List.of(pages.generated(
                        Addresses::stocktaking,
                        "stocktaking.ftlh",
                        () -> pages.head("stocktaking").listing(),
                        this::stocktaking))
                : List.of();
    }

    private View stocktaking() {
        List<City> cities = reader.all(City.class).all().stream()
                .filter(city -> city.role() == City.Role.PILOT)
                .toList();
        List<ActionPlan> plans = reader.all(ActionPlan.class).all();
        List<PilotProject> projects = reader.all(PilotProject.class).all();
        List<View> stated = plans.stream().map(this::plan).toList();
        return new View()
                .with("title", reader.message("title.stocktaking"))
                .with("cityCount", cities.size())
                .with("planCount", plans.size())
                .with("projectCount", projects.size())
                .with("timeline", new Timelines(reader).programme(Optional.empty()))
                .with("years", years(cities))
                .with("parts", PlanPart.KEYS)
                .with("plans", stated)
                .with("complete", plans.stream().filter(PlanPart::isComplete).count())
                .with("blank", plans.stream().filter(PlanPart::isBlank).count())
                .with("swot", swot(plans))
                .with("stages", stages(projects))
                .with("changes", new StageChanges(reader).of(Optional.empty()))
                .with("matrixUrl", new Matrices(pages).projectUrl())
                .with("decisions", decisions())
                .with("gaps", new Gaps(reader).of(cities, plans, projects));
    }

    /** The cities by the year in which they joined; those of which it is not known come last. */
    private List<View> years(List<City> cities) {
        Map<Integer, List<City>> byYear = new TreeMap<>();
        for (City city : cities) {
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
        return new View()
                .with("title", reader.link(plan))
                .with("counts", PlanPart.counts(plan))
                .with("cities", reader.relatedLinks(plan, City.class));
    }

    /** The lists of all plans by quarter, each item with its plan; empty if no plan has any. */
    private List<View> swot(List<ActionPlan> plans) {
        Map<String, Function<ActionPlan.Swot, List<LocalizedText>>> quarters = Map.of(
                "strengths", ActionPlan.Swot::strengths,
                "weaknesses", ActionPlan.Swot::weaknesses,
                "opportunities", ActionPlan.Swot::opportunities,
                "threats", ActionPlan.Swot::threats);
        if (plans.stream().noneMatch(plan -> plan.swot().isPresent())) {
            return List.of();
        }
        return Stream.of("strengths", "weaknesses", "opportunities", "threats")
                .map(key -> new View()
                        .with("key", key)
                        .with(
                                "plans",
                                plans.stream()
                                        .filter(plan -> plan.swot().isPresent())
                                        .map(plan -> new View()
                                                .with("title", reader.link(plan))
                                                .with(
                                                        "texts",
                                                        reader.texts(plan.swot()
                                                                .map(quarters.get(key))
                                                                .orElse(List.of()))))
                                        .toList()))
                .toList();
    }

    /** The projects by stage, the first stage first; those whose cities have different stages come last. */
    private List<View> stages(List<PilotProject> projects) {
        List<View> stages = new ArrayList<>();
        for (PilotProject.Stage stage : PilotProject.Stage.values()) {
            stages.add(stage(projects, Optional.of(stage)));
        }
        stages.add(stage(projects, Optional.empty()));
        stages.removeIf(stage -> stage.get("projects") instanceof List<?> none && none.isEmpty());
        return stages;
    }

    private View stage(List<PilotProject> projects, Optional<PilotProject.Stage> stage) {
        return new View()
                .with("stage", stage.map(EntryViews::key))
                .with(
                        "projects",
                        projects.stream()
                                .filter(project ->
                                        EntryViews.commonStage(project).equals(stage))
                                .map(views::project)
                                .toList());
    }

    /** The decisions of all events by what has become of them, the open ones first, each with its event. */
    private List<View> decisions() {
        List<View> groups = new ArrayList<>();
        for (Event.DecisionStatus status : Event.DecisionStatus.values()) {
            List<View> decisions = reader.index().events(reader.language()).decisions().stream()
                    .filter(made -> made.decision().status() == status)
                    .map(made -> pages.events().decision(made.decision()).with("event", reader.link(made.item())))
                    .toList();
            if (!decisions.isEmpty()) {
                groups.add(new View().with("status", EntryViews.key(status)).with("decisions", decisions));
            }
        }
        return groups;
    }

    /** The parts of a plan that the methodology asks for, each with the number of its items. */
    private static final class PlanPart {
        static final List<String> KEYS = List.of(
                "objectives",
                "swot",
                "government",
                "business",
                "research",
                "society",
                "actions",
                "owners",
                "times",
                "indicators",
                "targets");

        private PlanPart() {}

        /** In the order of the keys; of a SWOT analysis the number of its quarters that are stated. */
        static List<Long> counts(ActionPlan plan) {
            List<Long> counts = new ArrayList<>();
            counts.add((long) plan.objectives().size());
            counts.add(plan.swot()
                    .map(swot -> Stream.of(swot.strengths(), swot.weaknesses(), swot.opportunities(), swot.threats())
                            .filter(quarter -> !quarter.isEmpty())
                            .count())
                    .orElse(0L));
            for (Stakeholder.Helix helix : Stakeholder.Helix.values()) {
                counts.add(plan.stakeholders().stream()
                        .filter(stakeholder -> stakeholder.helix() == helix)
                        .count());
            }
            counts.add((long) plan.actions().size());
            counts.add(plan.actions().stream()
                    .filter(action -> action.owner().isPresent())
                    .count());
            counts.add(plan.actions().stream()
                    .filter(action -> action.period().isPresent())
                    .count());
            counts.add((long) plan.indicators().size());
            counts.add(plan.indicators().stream()
                    .filter(indicator -> indicator.target().isPresent())
                    .count());
            return counts;
        }

        static boolean isComplete(ActionPlan plan) {
            return counts(plan).stream().allMatch(count -> count > 0);
        }

        static boolean isBlank(ActionPlan plan) {
            return counts(plan).stream().allMatch(count -> count == 0);
        }
    }
}
