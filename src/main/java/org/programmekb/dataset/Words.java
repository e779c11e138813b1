package org.programmekb.dataset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.Citation;
import org.programmekb.content.Components;
import org.programmekb.content.Contact;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Participation;
import org.programmekb.content.Party;
import org.programmekb.content.PersonReference;
import org.programmekb.content.ProperName;

/** Conversion of the simple values of entries to JSON. */
record Words(SiteConfig config) {
    /** A text by language codes; a text that is valid in all languages is repeated for each. */
    JsonObject text(LocalizedText text) {
        return byLanguage(text::in);
    }

    /** An object with a value for each language of the site. */
    JsonObject byLanguage(Function<Language, Object> value) {
        JsonObject byLanguage = new JsonObject();
        config.languages().forEach(language -> byLanguage.put(language.code(), value.apply(language)));
        return byLanguage;
    }

    Optional<JsonObject> text(Optional<LocalizedText> text) {
        return text.map(this::text);
    }

    /** Adds the official name with its shorter and former forms, but not the names that should not be used. */
    JsonObject put(JsonObject entry, ProperName name) {
        return entry.put("name", text(name.official()))
                .put("shortNames", lists(name.shortForms()))
                .put("formerNames", lists(name.former()));
    }

    private JsonObject lists(Map<String, List<String>> texts) {
        return byLanguage(language -> Stream.of(language.code(), "")
                .flatMap(code -> texts.getOrDefault(code, List.of()).stream())
                .toList());
    }

    static Optional<String> word(Optional<? extends Enum<?>> constant) {
        return constant.map(Components::word);
    }

    /** A date with the precision in which it is known. */
    static Optional<JsonObject> date(Optional<PartialDate> date) {
        return date.map(known -> new JsonObject().put("value", known.iso()).put("precision", precision(known)));
    }

    private static String precision(PartialDate date) {
        if (date instanceof PartialDate.OfYear) {
            return "year";
        } else if (date instanceof PartialDate.OfMonth) {
            return "month";
        }
        return date instanceof PartialDate.OfDay ? "day" : "minute";
    }

    static Optional<JsonObject> period(Optional<ActionPlan.Period> period) {
        return period.map(
                known -> new JsonObject().put("from", date(known.from())).put("to", date(known.to())));
    }

    static JsonObject money(ActionPlan.Money money) {
        return new JsonObject()
                .put("amount", number(Optional.of(money.amount())))
                .put("currency", money.currency());
    }

    /** A person in the list of people, or the name of somebody else. */
    JsonObject person(PersonReference reference) {
        if (reference instanceof PersonReference.Listed listed) {
            return new JsonObject().put("id", "person/" + listed.person());
        }
        return new JsonObject().put("name", text(((PersonReference.Unlisted) reference).name()));
    }

    /** The party that leads or owns something: an id or a text. */
    Optional<JsonObject> party(Optional<Party> party) {
        return party.map(known -> {
            if (known instanceof Party.OfCity city) {
                return new JsonObject().put("id", city.city().toString());
            } else if (known instanceof Party.OfOrganisation organisation) {
                return new JsonObject().put("id", organisationId(organisation.organisation()));
            }
            return new JsonObject().put("text", text(((Party.Described) known).text()));
        });
    }

    List<JsonObject> citations(List<Citation> citations) {
        return citations.stream()
                .map(source -> new JsonObject()
                        .put("title", text(source.title()))
                        .put("url", source.url().map(Object::toString))
                        .put("source", source.source().map(known -> "source/" + known.id())))
                .toList();
    }

    /** The part that an entry takes in a phase. */
    JsonObject participation(Participation part) {
        return new JsonObject()
                .put("phase", part.phase())
                .put("name", text(part.name()))
                .put("period", period(part.period()))
                .put("sources", citations(part.sources()));
    }

    /** Whom to ask about something. */
    Optional<JsonObject> contact(Optional<Contact> stated) {
        return stated.map(contact -> new JsonObject()
                .put("name", text(contact.name()))
                .put("organisation", contact.organisation().map(Words::organisationId))
                .put("email", contact.email())
                .put("website", contact.website().map(Object::toString)));
    }

    static String organisationId(String id) {
        return "organisation/" + id;
    }

    /** A number without an exponent and trailing zeros. */
    static Optional<BigDecimal> number(Optional<BigDecimal> number) {
        return number.map(known -> known.signum() == 0 ? BigDecimal.ZERO : known.stripTrailingZeros());
    }
}
