package org.programmekb.dataset;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.config.CityGroup;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Citation;
import org.programmekb.content.Contact;
import org.programmekb.content.Entry;
import org.programmekb.content.Event;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Party;
import org.programmekb.content.PersonReference;
import org.programmekb.content.ProperName;
import org.programmekb.content.ValueVisitor;
import org.programmekb.render.RenderContext;
import org.programmekb.source.ContentId;
import org.programmekb.source.SourceFile;
import org.programmekb.type.FieldDescription;

/** JSON values of described fields; empty for a relation to an entry that is not published. */
record FieldMembers(RenderContext context, Words words) implements ValueVisitor<Optional<?>> {
    /** Adds the fields of an entry that are published. */
    void put(JsonObject data, Entry entry) {
        for (FieldDescription field :
                context.config().types().allFields(entry.id().type())) {
            if (field.isPublished()) {
                entry.value(field).ifPresent(value -> data.put(field.member(), visit(field, value)));
            }
        }
    }

    @Override
    public Optional<?> text(LocalizedText text) {
        return Optional.of(words.text(text));
    }

    @Override
    public Optional<?> line(FieldDescription field, String text) {
        return Optional.of(text);
    }

    @Override
    public Optional<?> name(ProperName name) {
        return text(name.official());
    }

    @Override
    public Optional<?> side(CityGroup side) {
        return Optional.of(new JsonObject().put("id", side.id()).put("name", words.text(side.name())));
    }

    @Override
    public Optional<?> event(Event event) {
        return Optional.of(new JsonObject()
                .put("period", Words.period(Optional.of(event.period())))
                .put("place", words.text(event.place()))
                .put("online", event.online().isPresent())
                .put("onlineUrl", event.online().flatMap(Event.Online::address).map(Object::toString))
                .put("organisers", event.organisers(), Words::organisationId)
                .put(
                        "participants",
                        event.participants(),
                        participant -> new JsonObject()
                                .put("person", participant.person().map(words::person))
                                .put("organisation", participant.organisation().map(Words::organisationId))
                                .put("role", words.text(participant.role())))
                .put(
                        "agenda",
                        event.agenda(),
                        item -> new JsonObject()
                                .put("title", words.text(item.title()))
                                .put("speaker", item.speaker().map(words::person)))
                .put(
                        "decisions",
                        event.decisions(),
                        decision -> new JsonObject()
                                .put("text", words.text(decision.text()))
                                .put("owner", words.party(decision.owner()))
                                .put("due", Words.date(decision.due()))
                                .put("status", Words.word(decision.status()))
                                .put("done", Words.date(decision.done()))
                                .put("source", words.citations(decision.source()))));
    }

    @Override
    public Optional<?> date(PartialDate date) {
        return Words.date(Optional.of(date));
    }

    @Override
    public Optional<?> period(ActionPlan.Period period) {
        return Words.period(Optional.of(period));
    }

    @Override
    public Optional<?> number(BigDecimal number) {
        return Words.number(Optional.of(number));
    }

    @Override
    public Optional<?> url(URI url) {
        return Optional.of(url.toString());
    }

    @Override
    public Optional<?> money(ActionPlan.Money money) {
        return Optional.of(Words.money(money));
    }

    @Override
    public Optional<?> goal(int goal) {
        return Optional.of(goal);
    }

    @Override
    public Optional<?> choice(FieldDescription field, String word) {
        return Optional.of(word);
    }

    @Override
    public Optional<?> source(Citation source) {
        return words.citations(List.of(source)).stream().findFirst();
    }

    @Override
    public Optional<?> contact(Contact contact) {
        return words.contact(Optional.of(contact));
    }

    @Override
    public Optional<?> party(Party party) {
        return words.party(Optional.of(party));
    }

    @Override
    public Optional<?> person(PersonReference person) {
        return Optional.of(words.person(person));
    }

    @Override
    public Optional<?> organisation(String id) {
        return Optional.of(Words.organisationId(id));
    }

    @Override
    public Optional<?> term(String id) {
        return Optional.of("term/" + id);
    }

    @Override
    public Optional<?> file(SourceFile file) {
        return Optional.of(context.completed(context.links().address(file)));
    }

    @Override
    public Optional<?> relation(ContentId id) {
        return Optional.of(id).filter(context.index()::isPublished).map(ContentId::toString);
    }

    @Override
    public Optional<?> group(Map<FieldDescription, Optional<?>> fields) {
        JsonObject group = new JsonObject();
        fields.forEach((field, value) -> {
            if (field.isPublished()) {
                group.put(field.member(), value);
            }
        });
        return Optional.of(group);
    }

    @Override
    public Optional<?> items(FieldDescription field, List<Optional<?>> items) {
        return Optional.of(items.stream().flatMap(Optional::stream).toList());
    }
}
