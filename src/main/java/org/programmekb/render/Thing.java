package org.programmekb.render;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.Json;

/**
 * Something described with the vocabulary of schema.org, as JSON-LD. Properties stand in the order in which they are stated; one
 * without a value is left out. The text may stand between the tags of a script, whatever the values are.
 */
final class Thing {
    private final StringBuilder json = new StringBuilder("{");

    private Thing() {}

    /** Something of a type. */
    static Thing of(String type) {
        return new Thing().with("@type", type);
    }

    /** Something of a type that others refer to by this IRI. */
    static Thing of(String type, String id) {
        return of(type).with("@id", id);
    }

    /** Something that is described elsewhere, in this page or another. */
    static Thing reference(String id) {
        return new Thing().with("@id", id);
    }

    Thing with(String property, @Nullable String text) {
        return text == null || text.isEmpty() ? this : raw(property, text(text));
    }

    Thing with(String property, Optional<String> text) {
        return with(property, text.orElse(null));
    }

    Thing with(String property, BigDecimal number) {
        return raw(property, number.toPlainString());
    }

    Thing with(String property, Thing value) {
        return raw(property, value.toString());
    }

    /** One value stands for itself, several stand in a list. */
    Thing with(String property, Collection<Thing> values) {
        return list(property, values.stream().map(Thing::toString).toList());
    }

    /** One text stands for itself, several stand in a list. */
    Thing withTexts(String property, Collection<String> texts) {
        return list(property, texts.stream().map(Thing::text).toList());
    }

    private Thing list(String property, List<String> values) {
        return switch (values.size()) {
            case 0 -> this;
            case 1 -> raw(property, values.get(0));
            default -> raw(property, "[" + String.join(",", values) + "]");
        };
    }

    private Thing raw(String property, String value) {
        // Names of properties need no escapes.
        json.append(json.length() == 1 ? "\"" : ",\"")
                .append(property)
                .append("\":")
                .append(value);
        return this;
    }

    /** In a script, HTML looks for the letters of its end and of a comment only, wherever they stand. */
    private static String text(String text) {
        return Json.text(text).replace("<", "\\u003c").replace(">", "\\u003e");
    }

    /** Things in one graph. */
    static String graph(Collection<Thing> things) {
        return "{\"@context\":\"https://schema.org\",\"@graph\":["
                + String.join(",", things.stream().map(Thing::toString).toList()) + "]}";
    }

    @Override
    public String toString() {
        return json + "}";
    }
}
