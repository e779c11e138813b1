package org.programmekb.content.schema;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.Citation;
import org.programmekb.content.Components;
import org.programmekb.content.Event;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Party;
import org.programmekb.content.PersonReference;
import org.programmekb.content.field.AddressFields;
import org.programmekb.content.field.Choices;
import org.programmekb.content.field.Dates;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.FieldContext;
import org.programmekb.content.field.Form;
import org.programmekb.content.field.Groups;
import org.programmekb.content.field.Lists;
import org.programmekb.content.field.References;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.TextFields;
import org.programmekb.content.field.ValueType;
import org.programmekb.content.field.Values;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.header.HeaderNode;

/** The field group of an event; to add a field, add a line here and a component to the group's record. */
final class EventParts {
    private static final String DUE = "due";
    private static final String DONE = "done";
    private static final Set<String> DATES = Set.of(DUE, DONE);

    static final ValueType<Event> EVENT = event();

    private EventParts() {}

    private static ValueType<Event> event() {
        Schema fields = new Schema("event");
        Field<PartialDate> from = fields.required("from", Dates.DATE, "2026-10-08T09:30");
        Field<PartialDate> to = fields.optional("to", Dates.DATE, "2026-10-09");
        Field<LocalizedText> place = fields.optional("place", TextFields.LOCALIZED, "{en: Nice, zh: 尼斯}");
        Field<Event.Online> online = fields.optional("online", online(), "true");
        Field<List<String>> organisers =
                fields.optional("organisers", Lists.distinct(References.ORGANISATION), "[imredd]");
        Field<List<Event.Participant>> participants = fields.optional(
                "participants", Lists.ofGroups(participant()), "[{person: li-hua, organisation: imredd}]");
        Field<List<Event.AgendaItem>> agenda = fields.optional(
                "agenda", Lists.ofGroups(agendaItem()), "[{title: {en: Opening, zh: 开场}, speaker: li-hua}]");
        Field<List<Event.Decision>> decisions = fields.optional(
                "decisions",
                Lists.ofGroups(decision()),
                "[{text: {en: Share the noise map, zh: 共享噪声地图}, owner: nice, due: 2026-12}]");
        return Groups.checked(fields, (values, reading) -> {
            checkPeriod(values, from, to, reading);
            values.node(decisions).ifPresent(written -> checkDecisions(written, values.required(from), reading));
            return Optional.of(new Event(
                    values.required(from),
                    values.get(to),
                    values.get(place),
                    values.get(online),
                    values.all(organisers),
                    values.all(participants),
                    values.all(agenda),
                    values.all(decisions)));
        });
    }

    /** An event that ends before it begins, be it on the same day. */
    private static void checkPeriod(
            Values values, Field<PartialDate> from, Field<PartialDate> to, FieldContext reading) {
        boolean isWithinADay = values.required(from) instanceof PartialDate.OfTime begin
                && values.get(to).orElse(null) instanceof PartialDate.OfTime end
                && begin.day().equals(end.day());
        if (!isWithinADay) {
            Dates.period(values, from, to, reading);
            return;
        }
        ZoneId zone = reading.context().config().timeZone();
        if (values.required(to).start(zone).isBefore(values.required(from).start(zone))) {
            Dates.reportOrder(values, from, to, reading);
        }
    }

    /** Nothing that was agreed at an event can be due or done before it; wrong dates have been reported. */
    private static void checkDecisions(HeaderNode decisions, PartialDate begin, FieldContext reading) {
        if (!(decisions instanceof HeaderNode.Sequence list)) {
            return;
        }
        for (HeaderNode decision : list.items()) {
            if (decision instanceof HeaderNode.Mapping fields) {
                for (HeaderNode.Field field : fields.fields()) {
                    if (DATES.contains(field.name()) && field.value() instanceof HeaderNode.Scalar written) {
                        Dates.of(written.text().strip())
                                .filter(date -> date.lastDay().isBefore(begin.firstDay()))
                                .ifPresent(date -> reading.context()
                                        .report(
                                                Code.DATE_ORDER,
                                                written.location(),
                                                Message.of(
                                                        "date-order.decision", field.name(), date.iso(), begin.iso())));
                    }
                }
            }
        }
    }

    /** {@code false} is the same as no line. */
    private static ValueType<Event.Online> online() {
        return ValueType.ofScalar(
                "`true`, `false` or web address",
                Form.either(new Form.Truth(), AddressFields.URL.form()),
                (scalar, reading) -> {
                    String text = scalar.text().strip();
                    if (text.equals("true") || text.equals("false")) {
                        return Optional.of(new Event.Online(Optional.empty())).filter(offered -> text.equals("true"));
                    }
                    return text.indexOf('.') < 0
                            ? reading.reject(
                                    Code.VALUE_INVALID,
                                    scalar,
                                    Message.of("value-invalid.online", reading.stated(scalar)),
                                    Message.of("value-invalid.hint-online"))
                            : AddressFields.URL
                                    .read(scalar, reading)
                                    .map(address -> new Event.Online(Optional.of(address)));
                });
    }

    private static ValueType<Event.Participant> participant() {
        Schema fields = new Schema("participant");
        Field<PersonReference> person = fields.optional("person", References.PERSON, "li-hua");
        Field<String> organisation = fields.optional("organisation", References.ORGANISATION, "imredd");
        Field<LocalizedText> role = fields.optional("role", TextFields.LOCALIZED, "{en: moderator, zh: 主持人}");
        return Groups.checked(fields, (values, reading) -> {
            if (!values.isStated(person) && !values.isStated(organisation)) {
                values.at(role)
                        .ifPresent(place -> Groups.reportMissing(person, place, reading.name(), reading.context()));
                return Optional.empty();
            }
            return values.has(person) || values.has(organisation)
                    ? Optional.of(new Event.Participant(values.get(person), values.get(organisation), values.get(role)))
                    : Optional.empty();
        });
    }

    private static ValueType<Event.AgendaItem> agendaItem() {
        Schema fields = new Schema("agenda item");
        Field<LocalizedText> title = fields.required("title", TextFields.LOCALIZED, "{en: Opening, zh: 开场}");
        Field<PersonReference> speaker = fields.optional("speaker", References.PERSON, "li-hua");
        return Groups.of(fields, values -> new Event.AgendaItem(values.required(title), values.get(speaker)));
    }

    private static ValueType<Event.Decision> decision() {
        Schema fields = new Schema("decision");
        Field<LocalizedText> text =
                fields.required("text", TextFields.LOCALIZED, "{en: Share the noise map, zh: 共享噪声地图}");
        Field<Party> owner = fields.optional("owner", References.PARTY, "nice");
        Field<PartialDate> due = fields.optional(DUE, Dates.DATE, "2026-12");
        Field<Event.DecisionStatus> status = fields.optional("status", Choices.of(Event.DecisionStatus.class), "open");
        Field<PartialDate> done = fields.optional(DONE, Dates.DATE, "2026-11-20");
        Field<List<Citation>> source =
                fields.optional("source", Citations.named("source"), "[{en: Minutes, zh: 会议记录}]");
        return Groups.checked(fields, (values, reading) -> {
            Optional<Event.DecisionStatus> reached =
                    values.get(status).or(() -> values.get(done).map(date -> Event.DecisionStatus.DONE));
            if (values.has(done) && reached.get() != Event.DecisionStatus.DONE) {
                reading.context()
                        .report(
                                Code.VALUE_INVALID,
                                values.at(done).orElseThrow(),
                                Message.of(
                                        "value-invalid.decision-done",
                                        values.required(done).iso(),
                                        Components.word(reached.get())),
                                Message.of("value-invalid.hint-decision-done"));
            }
            return Optional.of(new Event.Decision(
                    values.required(text),
                    values.get(owner),
                    values.get(due),
                    reached,
                    values.get(done),
                    values.all(source)));
        });
    }
}
