package org.programmekb.render.stocktaking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Entry;
import org.programmekb.content.PilotProject;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;

/** What the sources do not say about cities, plans and projects; the keys belong to the interface texts {@code gap.<key>}. */
final class Gaps {
    private final Reader reader;

    Gaps(Reader reader) {
        this.reader = reader;
    }

    /** The gaps that at least one entry has, with links to these entries. */
    List<View> of(List<City> cities, List<ActionPlan> plans, List<PilotProject> projects) {
        List<View> gaps = new ArrayList<>();
        add(gaps, "city.joined", cities, city -> city.joined().isEmpty());
        add(gaps, "city.priorities", cities, city -> city.priorities().isEmpty());
        add(
                gaps,
                "city.partners",
                cities,
                city -> reader.index().partners(city, reader.language()).isEmpty());
        add(
                gaps,
                "city.plans",
                cities,
                city -> !plans.isEmpty()
                        && reader.related(city, ActionPlan.class).isEmpty());
        add(
                gaps,
                "city.projects",
                cities,
                city -> !projects.isEmpty()
                        && reader.related(city, PilotProject.class).isEmpty());
        add(gaps, "plan.objectives", plans, plan -> plan.objectives().isEmpty());
        add(gaps, "plan.swot", plans, plan -> plan.swot().isEmpty());
        add(gaps, "plan.stakeholders", plans, plan -> plan.stakeholders().isEmpty());
        add(gaps, "plan.actions", plans, plan -> plan.actions().isEmpty());
        add(gaps, "plan.indicators", plans, plan -> plan.indicators().isEmpty());
        add(
                gaps,
                "project.cities",
                projects,
                project -> reader.related(project, City.class).isEmpty());
        add(gaps, "project.stage", projects, project -> !hasStage(project));
        add(
                gaps,
                "project.date",
                projects,
                project -> hasStage(project) && project.history().isEmpty());
        add(gaps, "project.evidence", projects, project -> hasStage(project) && !hasEvidence(project));
        return gaps;
    }

    static boolean hasStage(PilotProject project) {
        return project.stage().isPresent() || !project.stages().isEmpty();
    }

    static boolean hasEvidence(PilotProject project) {
        return !project.evidence().isEmpty()
                || project.history().stream()
                        .anyMatch(change -> !change.evidence().isEmpty());
    }

    private <T extends Entry> void add(List<View> gaps, String key, List<T> entries, Predicate<T> isMissing) {
        List<T> missing = entries.stream().filter(isMissing).toList();
        if (!missing.isEmpty()) {
            gaps.add(new View().with("key", key).with("total", entries.size()).with("entries", reader.links(missing)));
        }
    }
}
