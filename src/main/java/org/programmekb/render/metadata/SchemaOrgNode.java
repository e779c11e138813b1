package org.programmekb.render.metadata;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.Json;

/**
 * A schema.org description as a JSON-LD object. Properties keep the order in which they are added; one without a value
 * is left out. The text can be put into a {@code script} element, whatever the values are.
 */
public final class SchemaOrgNode {
    private final StringBuilder json = new StringBuilder("{");

    private SchemaOrgNode() {}

    /** A node of a type. */
    public static SchemaOrgNode of(String type) {
        return new SchemaOrgNode().with("@type", type);
    }

    /** A node of a type with an IRI, by which others refer to it. */
    public static SchemaOrgNode of(String type, String id) {
        return of(type).with("@id", id);
    }

    /** A reference to a node that is described elsewhere, on this page or another. */
    static SchemaOrgNode reference(String id) {
        return new SchemaOrgNode().with("@id", id);
    }

    public SchemaOrgNode with(String property, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            name(property);
            append(text);
        }
        return this;
    }

    public SchemaOrgNode with(String property, Optional<String> text) {
        return with(property, text.orElse(null));
    }

    public SchemaOrgNode with(String property, BigDecimal number) {
        name(property);
        json.append(number.toPlainString());
        return this;
    }

    public SchemaOrgNode with(String property, SchemaOrgNode value) {
        name(property);
        value.appendTo(json);
        return this;
    }

    /** A single value is written directly, several as a list. */
    public SchemaOrgNode with(String property, Collection<SchemaOrgNode> values) {
        if (!values.isEmpty()) {
            name(property);
            String before = values.size() == 1 ? "" : "[";
            for (SchemaOrgNode value : values) {
                json.append(before);
                value.appendTo(json);
                before = ",";
            }
            json.append(values.size() == 1 ? "" : "]");
        }
        return this;
    }

    /** The same with a value for each of some things. */
    public <T> SchemaOrgNode with(String property, Collection<T> things, Function<? super T, SchemaOrgNode> value) {
        return with(property, things.stream().map(value).toList());
    }

    /** A single text is written directly, several as a list. */
    SchemaOrgNode withTexts(String property, Collection<String> texts) {
        if (!texts.isEmpty()) {
            name(property);
            String before = texts.size() == 1 ? "" : "[";
            for (String text : texts) {
                json.append(before);
                append(text);
                before = ",";
            }
            json.append(texts.size() == 1 ? "" : "]");
        }
        return this;
    }

    private void name(String property) {
        // Property names need no escapes.
        json.append(json.length() == 1 ? "\"" : ",\"").append(property).append("\":");
    }

    /** Escapes what would end a script element in HTML or start a comment there. */
    private void append(String text) {
        int start = json.length();
        Json.appendText(json, text);
        if (text.indexOf('<') >= 0 || text.indexOf('>') >= 0) {
            String escaped = json.substring(start).replace("<", "\\u003c").replace(">", "\\u003e");
            json.setLength(start);
            json.append(escaped);
        }
    }

    private void appendTo(StringBuilder text) {
        text.append(json).append('}');
    }

    /** Several nodes in one graph. */
    static String graph(Collection<SchemaOrgNode> things) {
        StringBuilder graph = new StringBuilder(2048).append("{\"@context\":\"https://schema.org\",\"@graph\":[");
        String before = "";
        for (SchemaOrgNode thing : things) {
            graph.append(before);
            thing.appendTo(graph);
            before = ",";
        }
        return graph.append("]}").toString();
    }

    @Override
    public String toString() {
        return json + "}";
    }
}
