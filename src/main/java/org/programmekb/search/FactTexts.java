package org.programmekb.search;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.programmekb.config.CityGroup;
import org.programmekb.config.Language;
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
import org.programmekb.index.SiteIndex;
import org.programmekb.source.ContentId;
import org.programmekb.source.SourceFile;
import org.programmekb.type.ContentType;
import org.programmekb.type.FieldDescription;
import org.programmekb.type.Types;

/** The texts in the facts of entries, as readers of one language see them. */
record FactTexts(Language language, SiteIndex index) implements ValueVisitor<List<String>> {
    private static final String ORGANISATIONS = "organisations";

    /** The texts in the fields that the search looks into, in the order that the description of the type has. */
    static List<String> of(Entry entry, Language language, SiteIndex index) {
        FactTexts facts = new FactTexts(language, index);
        ContentType type = entry.id().type();
        List<String> texts = new ArrayList<>();
        Stream.concat(Types.builtIn(type).stream(), index.config().types().description(type).stream())
                .forEach(description -> description.search().forEach(name -> {
                    if (name.equals(ORGANISATIONS)) {
                        entry.core().relations().organisations().forEach(id -> texts.addAll(facts.organisation(id)));
                    }
                    description
                            .field(name)
                            .ifPresent(field ->
                                    entry.value(field).ifPresent(value -> texts.addAll(facts.visit(field, value))));
                }));
        return texts;
    }

    @Override
    public List<String> text(LocalizedText text) {
        return text.in(language).stream().toList();
    }

    @Override
    public List<String> line(FieldDescription field, String text) {
        return List.of(text);
    }

    @Override
    public List<String> name(ProperName name) {
        return List.of();
    }

    @Override
    public List<String> side(CityGroup side) {
        return List.of();
    }

    @Override
    public List<String> event(Event event) {
        List<String> texts = new ArrayList<>();
        event.place().ifPresent(place -> texts.addAll(text(place)));
        event.organisers().forEach(organiser -> texts.addAll(organisation(organiser)));
        for (Event.Participant participant : event.participants()) {
            participant.person().ifPresent(person -> texts.addAll(person(person)));
            participant.role().ifPresent(role -> texts.addAll(text(role)));
            participant.organisation().ifPresent(organisation -> texts.addAll(organisation(organisation)));
        }
        for (Event.AgendaItem item : event.agenda()) {
            texts.addAll(text(item.title()));
            item.speaker().ifPresent(speaker -> texts.addAll(person(speaker)));
        }
        for (Event.Decision decision : event.decisions()) {
            texts.addAll(text(decision.text()));
            decision.owner().ifPresent(owner -> texts.addAll(party(owner)));
        }
        return texts;
    }

    @Override
    public List<String> date(PartialDate date) {
        return List.of();
    }

    @Override
    public List<String> period(ActionPlan.Period period) {
        return List.of();
    }

    @Override
    public List<String> number(BigDecimal number) {
        return List.of();
    }

    @Override
    public List<String> url(URI url) {
        return List.of();
    }

    @Override
    public List<String> money(ActionPlan.Money money) {
        return List.of();
    }

    @Override
    public List<String> goal(int goal) {
        return List.of();
    }

    @Override
    public List<String> choice(FieldDescription field, String word) {
        Map<String, String> meaning = field.values().getOrDefault(word, Map.of());
        return text(new LocalizedText(meaning));
    }

    @Override
    public List<String> source(Citation source) {
        return text(source.title());
    }

    @Override
    public List<String> contact(Contact contact) {
        return text(contact.name());
    }

    @Override
    public List<String> party(Party party) {
        if (party instanceof Party.OfOrganisation organisation) {
            return organisation(organisation.organisation());
        }
        return party instanceof Party.Described described ? text(described.text()) : List.of();
    }

    /** People in people.yaml are found by an index of their own. */
    @Override
    public List<String> person(PersonReference person) {
        return person instanceof PersonReference.Unlisted other ? text(other.name()) : List.of();
    }

    @Override
    public List<String> organisation(String id) {
        return index.organisation(id).stream()
                .flatMap(found -> text(found.name().official()).stream())
                .toList();
    }

    @Override
    public List<String> term(String id) {
        return List.of();
    }

    @Override
    public List<String> file(SourceFile file) {
        return List.of();
    }

    @Override
    public List<String> relation(ContentId id) {
        return List.of();
    }

    @Override
    public List<String> group(Map<FieldDescription, List<String>> fields) {
        return fields.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public List<String> items(FieldDescription field, List<List<String>> items) {
        return items.stream().flatMap(List::stream).toList();
    }
}
