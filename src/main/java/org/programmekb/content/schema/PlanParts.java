package org.programmekb.content.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Party;
import org.programmekb.content.Stakeholder;
import org.programmekb.content.field.Choices;
import org.programmekb.content.field.Dates;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.Groups;
import org.programmekb.content.field.Lists;
import org.programmekb.content.field.Numbers;
import org.programmekb.content.field.References;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.TextFields;
import org.programmekb.content.field.ValueType;

/** The field groups of plans and projects; to add a field, add a line here and a component to the group's record. */
final class PlanParts {
    static final ValueType<ActionPlan.Period> PERIOD = period();
    static final ValueType<ActionPlan.Swot> SWOT = swot();
    static final ValueType<ActionPlan.Money> MONEY = money();
    static final ValueType<Stakeholder> STAKEHOLDER = stakeholder();
    static final ValueType<ActionPlan.Action> ACTION = action();
    static final ValueType<ActionPlan.Indicator> INDICATOR = indicator();

    private PlanParts() {}

    private static ValueType<ActionPlan.Period> period() {
        Schema fields = new Schema("period");
        Field<PartialDate> from = fields.optional("from", Dates.DATE, "2019");
        Field<PartialDate> to = fields.optional("to", Dates.DATE, "2020-06");
        return Groups.checked(fields, (values, reading) -> Dates.period(values, from, to, reading));
    }

    private static ValueType<ActionPlan.Swot> swot() {
        Schema fields = new Schema("swot");
        ValueType<List<LocalizedText>> texts = Lists.of(TextFields.LOCALIZED);
        Field<List<LocalizedText>> strengths = fields.optional("strengths", texts, "[{en: Own quays, zh: 自有码头}]");
        Field<List<LocalizedText>> weaknesses = fields.optional("weaknesses", texts, "[{en: Few experts, zh: 专家少}]");
        Field<List<LocalizedText>> opportunities =
                fields.optional("opportunities", texts, "[{en: New ferries, zh: 新渡轮}]");
        Field<List<LocalizedText>> threats = fields.optional("threats", texts, "[{en: Storms, zh: 风暴}]");
        return Groups.checked(fields, (values, reading) -> {
            boolean isEmpty = Stream.of(strengths, weaknesses, opportunities, threats)
                    .allMatch(list -> values.all(list).isEmpty());
            return isEmpty
                    ? Optional.empty()
                    : Optional.of(new ActionPlan.Swot(
                            values.all(strengths),
                            values.all(weaknesses),
                            values.all(opportunities),
                            values.all(threats)));
        });
    }

    private static ValueType<Stakeholder> stakeholder() {
        Schema fields = new Schema("stakeholder");
        Field<String> organisation = fields.required("organisation", References.ORGANISATION, "imredd");
        Field<Stakeholder.Helix> helix = fields.required("helix", Choices.of(Stakeholder.Helix.class), "research");
        return Groups.of(fields, values -> new Stakeholder(values.required(organisation), values.required(helix)));
    }

    private static ValueType<ActionPlan.Action> action() {
        Schema fields = new Schema("action");
        Field<LocalizedText> title = fields.required("title", TextFields.LOCALIZED, "{en: Noise map, zh: 噪声地图}");
        Field<Party> owner = fields.optional("owner", References.OWNER, "imredd");
        Field<PartialDate> from = fields.optional("from", Dates.DATE, "2021-03");
        Field<PartialDate> to = fields.optional("to", Dates.DATE, "2021-11");
        Field<ActionPlan.Money> budget = fields.optional("budget", MONEY, "{amount: 120000, currency: EUR}");
        Field<LocalizedText> funding = fields.optional("funding", TextFields.LOCALIZED, "{en: City budget, zh: 市财政}");
        Field<ActionPlan.ActionStatus> status =
                fields.optional("status", Choices.of(ActionPlan.ActionStatus.class), "planned");
        return Groups.checked(
                fields,
                (values, reading) -> Optional.of(new ActionPlan.Action(
                        values.required(title),
                        values.get(owner),
                        Dates.period(values, from, to, reading),
                        values.get(budget),
                        values.get(funding),
                        values.get(status))));
    }

    private static ValueType<ActionPlan.Money> money() {
        Schema fields = new Schema("budget");
        Field<BigDecimal> amount = fields.required("amount", Numbers.AMOUNT, "120000");
        Field<String> currency = fields.required("currency", Choices.CURRENCY, "EUR");
        return Groups.of(fields, values -> new ActionPlan.Money(values.required(amount), values.required(currency)));
    }

    private static ValueType<ActionPlan.Indicator> indicator() {
        Schema fields = new Schema("indicator");
        Field<LocalizedText> title =
                fields.required("title", TextFields.LOCALIZED, "{en: Berths with shore power, zh: 有岸电的泊位}");
        Field<LocalizedText> unit = fields.optional("unit", TextFields.LOCALIZED, "{en: berths, zh: 个}");
        Field<BigDecimal> baseline = fields.optional("baseline", Numbers.DECIMAL, "0");
        Field<BigDecimal> target = fields.optional("target", Numbers.DECIMAL, "8");
        Field<BigDecimal> latest = fields.optional("latest", Numbers.DECIMAL, "5");
        Field<PartialDate> date = fields.optional("date", Dates.DATE, "2024-12");
        return Groups.of(
                fields,
                values -> new ActionPlan.Indicator(
                        values.required(title),
                        values.get(unit),
                        values.get(baseline),
                        values.get(target),
                        values.get(latest),
                        values.get(date)));
    }
}
