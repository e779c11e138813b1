package org.programmekb.render.stocktaking;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Cluster;
import org.programmekb.content.PilotProject;
import org.programmekb.content.Stakeholder;
import org.programmekb.render.Reader;
import org.programmekb.render.view.View;

/** How many plans and projects name a business, and the themes about the cooperation of businesses. */
record Business(Reader reader) {
    /** Nothing if none is stated. */
    Optional<View> view(List<ActionPlan> plans, List<PilotProject> projects) {
        long planned = with(plans, ActionPlan::stakeholders);
        long tested = with(projects, PilotProject::stakeholders);
        List<Cluster> themes = reader.all(Cluster.class).all().stream()
                .filter(cluster -> cluster.focus().equals(Optional.of(Cluster.Focus.BUSINESS)))
                .toList();
        return Optional.of(new View()
                        .with("plans", planned)
                        .with("planCount", plans.size())
                        .with("projects", tested)
                        .with("projectCount", projects.size())
                        .with("themes", reader.links(themes)))
                .filter(view -> planned + tested > 0 || !themes.isEmpty());
    }

    private static <T> long with(List<T> all, Function<T, List<Stakeholder>> stakeholders) {
        return all.stream()
                .filter(each -> stakeholders.apply(each).stream()
                        .anyMatch(stakeholder -> stakeholder.helix() == Stakeholder.Helix.BUSINESS))
                .count();
    }
}
