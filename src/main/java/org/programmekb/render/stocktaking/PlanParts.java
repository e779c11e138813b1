package org.programmekb.render.stocktaking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Stakeholder;

/** The parts of a plan that the methodology asks for, each with the number of its items. */
final class PlanParts {
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

    private PlanParts() {}

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
