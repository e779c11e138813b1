package org.programmekb.content;

import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.source.ContentId;
import org.programmekb.type.FieldDescription;

/** A document in all its languages, with typed fields. */
public sealed interface Entry
        permits City, Cluster, Cooperation, NewsItem, ActionPlan, PilotProject, StaticPage, Described {
    Core core();

    default ContentId id() {
        return core().id();
    }

    /** Its official name, for types that have one besides the titles. */
    default Optional<ProperName> properName() {
        return Optional.empty();
    }

    /** The Chinese name in Latin letters without tones, for types that may state it. */
    default Optional<String> pinyin() {
        return Optional.empty();
    }

    /** The value of a field that its type has besides those of all documents; empty if there is none. */
    default Optional<Object> value(FieldDescription field) {
        return field.isOfProgram()
                ? Components.value(this, field)
                : Optional.ofNullable(core().more().get(field.name()));
    }

    /** The days in a field that the project describes, or in {@code date}; the end of a single date is empty. */
    default Optional<ActionPlan.Period> days(String field) {
        Object value = field.equals("date")
                ? core().date().orElse(null)
                : core().more().get(field);
        return value instanceof PartialDate date
                ? Optional.of(new ActionPlan.Period(Optional.of(date), Optional.empty()))
                : Optional.ofNullable(value instanceof ActionPlan.Period period ? period : null);
    }

    /** The version in this language. */
    default Optional<Version> version(Language language) {
        return core().versions().stream()
                .filter(version -> version.language().equals(language))
                .findFirst();
    }
}
