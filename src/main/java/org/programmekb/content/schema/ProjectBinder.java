package org.programmekb.content.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.content.Components;
import org.programmekb.content.Core;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StageChange;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Values;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.ContentId;

/** Creates projects: the stages of today follow from what is written. */
final class ProjectBinder {
    private static final String STAGE = "stage";
    private static final String STAGES = "stages";

    private ProjectBinder() {}

    static PilotProject bind(Core core, Map<String, Object> parts, Values values, BindingContext context) {
        List<ContentId> cities = core.relations().cities();
        List<?> written = values.get(STAGES, List.class).orElse(List.of());
        List<StageChange> changes = written.stream()
                .map(change -> Components.make(StageChange.class, (Map<?, ?>) change))
                .toList();
        checkStages(changes, cities, values, context);
        StageHistory stages = StageHistory.of(changes, cities, context.config());
        boolean isDated = values.has(STAGES);
        parts.put(STAGE, isDated ? stages.everywhere(cities) : stated(values).flatMap(Stages::everywhere));
        parts.put(STAGES, isDated ? stages.stages(cities) : stages(core, values, context));
        parts.put("history", stages.history());
        parts.put("planned", stages.planned());
        return Components.make(PilotProject.class, parts);
    }

    private static Optional<Stages> stated(Values values) {
        return values.get(STAGE, Stages.class);
    }

    /** The stage of today follows from the history; stated as well, it would be wrong after the next change. */
    private static void checkStages(
            List<StageChange> changes, List<ContentId> cities, Values values, BindingContext context) {
        if (values.isStated(STAGE) && values.isStated(STAGES)) {
            context.report(
                    Code.FACT_CONFLICT,
                    values.at(STAGE).orElseThrow(),
                    Message.of("fact-conflict.stage"),
                    Message.of("fact-conflict.hint-stage"));
        }
        if (values.has(STAGES) && isComplete(cities, values)) {
            StageHistory.reportOthers(changes, cities, values.node(STAGES).orElseThrow(), context);
        }
    }

    private static Map<ContentId, PilotProject.Stage> stages(Core core, Values values, BindingContext context) {
        List<ContentId> cities = core.relations().cities();
        return stated(values)
                .filter(stages -> isComplete(cities, values))
                .map(stages -> stages.of(cities, values.node(STAGE).orElseThrow(), context))
                .orElse(Map.of());
    }

    /** Whether all cities were read; an unknown city has been reported, so its stage must not be reported too. */
    static boolean isComplete(List<ContentId> cities, Values values) {
        return !(values.node(CommonFields.CITIES).orElse(null) instanceof HeaderNode.Sequence written)
                || written.items().size() == cities.size();
    }
}
