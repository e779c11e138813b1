package org.programmekb.content;

import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.programmekb.config.CityGroup;
import org.programmekb.config.LocalizedText;
import org.programmekb.source.ContentId;
import org.programmekb.source.SourceFile;
import org.programmekb.type.FieldDescription;
import org.programmekb.type.FieldKind;

/**
 * What somebody who shows, publishes or searches values makes of each kind. Whoever walks the fields that a project describes
 * is one of these, so that a new kind does not compile before all have an answer.
 *
 * @param <R> what is made of a value
 */
public interface ValueVisitor<R> {
    R text(LocalizedText text);

    /** A text that is the same in all languages: a line, an e-mail address, the code of a country. */
    R line(FieldDescription field, String text);

    /** An official name with its other forms. */
    R name(ProperName name);

    R side(CityGroup side);

    R event(Event event);

    R date(PartialDate date);

    R period(ActionPlan.Period period);

    R number(BigDecimal number);

    R url(URI url);

    R money(ActionPlan.Money money);

    /** The number of a UN Sustainable Development Goal. */
    R goal(int goal);

    /** One of the words of a choice. */
    R choice(FieldDescription field, String word);

    R source(Citation source);

    R contact(Contact contact);

    R party(Party party);

    R person(PersonReference person);

    R organisation(String id);

    R term(String id);

    R file(SourceFile file);

    R relation(ContentId id);

    R group(Map<FieldDescription, R> fields);

    R items(FieldDescription field, List<R> items);

    /** Who visits the values of a field inside a group. */
    default ValueVisitor<R> inside(FieldDescription group, FieldDescription field) {
        return this;
    }

    /**
     * What this makes of a value.
     *
     * @param value a value of the field, as {@link Entry#value} gives it
     */
    default R visit(FieldDescription field, Object value) {
        return field.isList() && value instanceof List<?> items
                ? items(field, items.stream().map(item -> one(field, item)).toList())
                : one(field, value);
    }

    private R one(FieldDescription field, Object value) {
        return switch (field.kind()) {
            case TEXT -> text((LocalizedText) value);
            case LINE, EMAIL, COUNTRY, READING -> line(field, (String) value);
            case DATE -> date((PartialDate) value);
            case PERIOD, SPAN -> period((ActionPlan.Period) value);
            case NUMBER -> number((BigDecimal) value);
            case COUNT, YEAR, POSITIVE, LATITUDE, LONGITUDE -> number(new BigDecimal(value.toString()));
            case URL -> url((URI) value);
            case MONEY -> money((ActionPlan.Money) value);
            case GOAL -> goal((Integer) value);
            case CHOICE, STAGE ->
                choice(field, value instanceof Enum<?> constant ? Components.word(constant) : (String) value);
            case GROUP -> group(inside(field, value));
            case SOURCE -> source((Citation) value);
            case CONTACT -> contact((Contact) value);
            case PARTY, LEAD -> party((Party) value);
            case PERSON -> person((PersonReference) value);
            case ORGANISATION -> organisation((String) value);
            case TERM -> term((String) value);
            case FILE -> file((SourceFile) value);
            case RELATION -> relation((ContentId) value);
            case NAME -> name((ProperName) value);
            case SIDE -> side((CityGroup) value);
            case EVENT -> event((Event) value);
            case UNKNOWN -> throw new IllegalStateException(FieldKind.UNKNOWN + " has no values");
        };
    }

    private Map<FieldDescription, R> inside(FieldDescription field, Object group) {
        Map<FieldDescription, R> inside = new LinkedHashMap<>();
        for (FieldDescription part : field.fields()) {
            Components.value(group, part)
                    .ifPresent(value -> inside.put(part, inside(field, part).visit(part, value)));
        }
        return inside;
    }
}
