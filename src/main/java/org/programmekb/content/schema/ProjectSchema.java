package org.programmekb.content.schema;

import java.util.List;
import java.util.Map;
import org.programmekb.content.Citation;
import org.programmekb.content.Contact;
import org.programmekb.content.Core;
import org.programmekb.content.PartialDate;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StageChange;
import org.programmekb.content.Stakeholder;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Dates;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.Lists;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.Values;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.header.HeaderNode;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/** The fields of a pilot project; to add one, add a constant here and a component to {@link PilotProject}. */
final class ProjectSchema {
    static final Schema FIELDS = CommonFields.and(ContentType.PROJECT).requiring(CommonFields.CITIES);

    private static final Field<Stages> STAGE =
            FIELDS.optional("stage", Stages.TYPE, "{nice: implementation, haikou: memorandum}");
    private static final Field<List<StageChange>> STAGES = FIELDS.optional(
            "stages",
            Lists.ofGroups(StageHistory.CHANGE),
            "[{stage: identified, date: 2020-02}, {stage: memorandum, date: 2020-11-05, cities: [haikou]}]");
    private static final Field<PartialDate> SINCE = FIELDS.optional("since", Dates.DATE, "2021-09");
    private static final Field<List<Stakeholder>> STAKEHOLDERS = FIELDS.optional(
            "stakeholders", Lists.ofGroups(PlanParts.STAKEHOLDER), "[{organisation: imredd, helix: research}]");
    private static final Field<List<Citation>> EVIDENCE = FIELDS.optional(
            "evidence",
            Citations.named("evidence"),
            "[{en: Signed in 2019, zh: 2019年签署}, {title: {en: Report, zh: 报告}, url: https://example.org/report}]");

    private static final Field<Contact> CONTACT = FIELDS.optional(
            "contact", Contacts.CONTACT, "{name: {en: International office, zh: 国际合作办公室}, email: office@example.org}");

    private ProjectSchema() {}

    static PilotProject bind(Core core, Values values, BindingContext context) {
        List<ContentId> cities = core.relations().cities();
        checkStages(cities, values, context);
        StageHistory stages = StageHistory.of(values.all(STAGES), cities, context.config());
        boolean isDated = values.has(STAGES);
        return new PilotProject(
                core,
                isDated ? stages.everywhere(cities) : values.get(STAGE).flatMap(Stages::everywhere),
                isDated ? stages.stages(cities) : stages(core, values, context),
                stages.history(),
                stages.planned(),
                values.get(SINCE),
                values.all(STAKEHOLDERS),
                values.all(EVIDENCE),
                values.get(CONTACT));
    }

    /** The stage of today follows from the history; stated as well, it would be wrong after the next change. */
    private static void checkStages(List<ContentId> cities, Values values, BindingContext context) {
        if (values.isStated(STAGE) && values.isStated(STAGES)) {
            context.report(
                    Code.FACT_CONFLICT,
                    values.at(STAGE).orElseThrow(),
                    Message.of("fact-conflict.stage"),
                    Message.of("fact-conflict.hint-stage"));
        }
        if (values.has(STAGES) && isComplete(cities, values)) {
            StageHistory.reportOthers(
                    values.all(STAGES), cities, values.node(STAGES).orElseThrow(), context);
        }
    }

    private static Map<ContentId, PilotProject.Stage> stages(Core core, Values values, BindingContext context) {
        List<ContentId> cities = core.relations().cities();
        return values.get(STAGE)
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
