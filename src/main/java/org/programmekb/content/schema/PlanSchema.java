package org.programmekb.content.schema;

import java.util.List;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Contact;
import org.programmekb.content.Core;
import org.programmekb.content.Stakeholder;
import org.programmekb.content.field.BindingContext;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.Lists;
import org.programmekb.content.field.Numbers;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.TextFields;
import org.programmekb.content.field.Values;
import org.programmekb.type.ContentType;

/** The fields of a Local Action Plan; to add one, add a constant here and a component to {@link ActionPlan}. */
final class PlanSchema {
    static final Schema FIELDS = CommonFields.and(ContentType.LAP).requiring(CommonFields.CITIES);

    private static final Field<ActionPlan.Period> PERIOD =
            FIELDS.optional("period", PlanParts.PERIOD, "{from: 2019, to: 2020}");
    private static final Field<LocalizedText> VISION =
            FIELDS.optional("vision", TextFields.LOCALIZED, "{en: A port without smoke, zh: 无烟港口}");
    private static final Field<List<LocalizedText>> OBJECTIVES =
            FIELDS.optional("objectives", Lists.of(TextFields.LOCALIZED), "[{en: Shore power in 2026, zh: 2026年使用岸电}]");
    private static final Field<ActionPlan.Swot> SWOT = FIELDS.optional(
            "swot",
            PlanParts.SWOT,
            "{strengths: [{en: Own quays, zh: 自有码头}], weaknesses: [], opportunities: [], threats: []}");
    private static final Field<List<Stakeholder>> STAKEHOLDERS = FIELDS.optional(
            "stakeholders", Lists.ofGroups(PlanParts.STAKEHOLDER), "[{organisation: imredd, helix: research}]");
    private static final Field<List<ActionPlan.Action>> ACTIONS = FIELDS.optional(
            "actions",
            Lists.ofGroups(PlanParts.ACTION),
            "[{title: {en: Noise map, zh: 噪声地图}, owner: imredd, from: 2021-03, status: planned}]");
    private static final Field<List<ActionPlan.Indicator>> INDICATORS = FIELDS.optional(
            "indicators",
            Lists.ofGroups(PlanParts.INDICATOR),
            "[{title: {en: Berths with shore power, zh: 有岸电的泊位}, baseline: 0, target: 8}]");
    private static final Field<List<Integer>> GOALS = FIELDS.optional("sdgs", Lists.distinct(Numbers.GOAL), "[3, 11]");
    private static final Field<List<LocalizedText>> RISKS =
            FIELDS.optional("risks", Lists.of(TextFields.LOCALIZED), "[{en: Late grid connection, zh: 电网接入延误}]");
    private static final Field<List<LocalizedText>> EXPECTED_RESULTS = FIELDS.optional(
            "expected-results", Lists.of(TextFields.LOCALIZED), "[{en: Eight quiet berths, zh: 八个安静泊位}]");
    private static final Field<LocalizedText> PHASE = FIELDS.optional("phase", TextFields.LOCALIZED, "IUC");

    private static final Field<Contact> CONTACT = FIELDS.optional(
            "contact", Contacts.CONTACT, "{name: {en: International office, zh: 国际合作办公室}, email: office@example.org}");

    private PlanSchema() {}

    static ActionPlan bind(Core core, Values values, BindingContext context) {
        return new ActionPlan(
                core,
                values.get(PERIOD),
                values.get(VISION),
                values.all(OBJECTIVES),
                values.get(SWOT),
                values.all(STAKEHOLDERS),
                values.all(ACTIONS),
                values.all(INDICATORS),
                values.all(GOALS),
                values.all(RISKS),
                values.all(EXPECTED_RESULTS),
                values.get(PHASE),
                values.get(CONTACT));
    }
}
