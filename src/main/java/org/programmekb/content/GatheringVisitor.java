package org.programmekb.content;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.config.CityGroup;
import org.programmekb.config.LocalizedText;
import org.programmekb.source.ContentId;
import org.programmekb.source.SourceFile;
import org.programmekb.type.FieldDescription;

/**
 * Gathers something from values; a kind of value of which it does not speak has nothing of it.
 *
 * @param <T> what is gathered
 */
public interface GatheringVisitor<T> extends ValueVisitor<List<T>> {
    @Override
    default List<T> text(LocalizedText text) {
        return List.of();
    }

    @Override
    default List<T> line(FieldDescription field, String text) {
        return List.of();
    }

    @Override
    default List<T> name(ProperName name) {
        return List.of();
    }

    @Override
    default List<T> side(CityGroup side) {
        return List.of();
    }

    @Override
    default List<T> date(PartialDate date) {
        return List.of();
    }

    @Override
    default List<T> period(ActionPlan.Period period) {
        return List.of();
    }

    @Override
    default List<T> number(BigDecimal number) {
        return List.of();
    }

    @Override
    default List<T> url(URI url) {
        return List.of();
    }

    @Override
    default List<T> money(ActionPlan.Money money) {
        return List.of();
    }

    @Override
    default List<T> goal(int goal) {
        return List.of();
    }

    @Override
    default List<T> choice(FieldDescription field, String word) {
        return List.of();
    }

    @Override
    default List<T> source(Citation source) {
        return text(source.title());
    }

    @Override
    default List<T> contact(Contact contact) {
        return text(contact.name());
    }

    @Override
    default List<T> party(Party party) {
        if (party instanceof Party.OfOrganisation organisation) {
            return organisation(organisation.organisation());
        } else if (party instanceof Party.OfCity city) {
            return relation(city.city());
        }
        return text(((Party.Described) party).text());
    }

    @Override
    default List<T> person(PersonReference person) {
        return person instanceof PersonReference.Unlisted other ? text(other.name()) : List.of();
    }

    @Override
    default List<T> organisation(String id) {
        return List.of();
    }

    @Override
    default List<T> term(String id) {
        return List.of();
    }

    @Override
    default List<T> file(SourceFile file) {
        return List.of();
    }

    @Override
    default List<T> relation(ContentId id) {
        return List.of();
    }

    /** Of an event, in the order of its page. */
    @Override
    default List<T> event(Event event) {
        Stream<List<T>> parts = Stream.of(
                        event.place().stream().map(this::text),
                        event.organisers().stream().map(this::organisation),
                        event.participants().stream()
                                .flatMap(each -> Stream.of(
                                                each.person().map(this::person),
                                                each.role().map(this::text),
                                                each.organisation().map(this::organisation))
                                        .flatMap(Optional::stream)),
                        event.agenda().stream()
                                .flatMap(item -> Stream.concat(
                                        Stream.of(text(item.title())),
                                        item.speaker().stream().map(this::person))),
                        event.decisions().stream()
                                .flatMap(decision -> Stream.of(
                                                Stream.of(text(decision.text())),
                                                decision.owner().stream().map(this::party),
                                                decision.source().stream().map(this::source))
                                        .flatMap(each -> each)))
                .flatMap(each -> each);
        return parts.flatMap(List::stream).toList();
    }

    @Override
    default List<T> group(Map<FieldDescription, List<T>> fields) {
        return fields.values().stream().flatMap(List::stream).toList();
    }

    @Override
    default List<T> items(FieldDescription field, List<List<T>> items) {
        return items.stream().flatMap(List::stream).toList();
    }
}
