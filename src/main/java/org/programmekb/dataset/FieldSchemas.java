package org.programmekb.dataset;

import java.util.ArrayList;
import java.util.List;
import org.programmekb.type.FieldDescription;

/** Schemas and columns of the members of the fields that a project describes; they follow {@link FieldMembers}. */
final class FieldSchemas {
    private FieldSchemas() {}

    /** The schemas of the published members of fields, by their names. */
    static JsonObject properties(List<FieldDescription> fields) {
        JsonObject properties = new JsonObject();
        for (FieldDescription field : fields) {
            if (field.isPublished()) {
                properties.put(field.member(), schema(field));
            }
        }
        return properties;
    }

    private static JsonObject schema(FieldDescription field) {
        JsonObject schema = new JsonObject().put("description", field.label().getOrDefault("en", first(field)));
        JsonObject one = one(field);
        return schema.putAll(
                field.isList()
                        ? new JsonObject()
                                .put("type", "array")
                                .put("minItems", 1)
                                .put("items", one)
                        : one);
    }

    private static String first(FieldDescription field) {
        return field.label().values().stream().findFirst().orElse(field.name());
    }

    private static JsonObject one(FieldDescription field) {
        return switch (field.kind()) {
            case TEXT -> common("texts");
            case LINE, EMAIL, COUNTRY -> common("text");
            case DATE -> common("date");
            case PERIOD -> common("period");
            case NUMBER -> type("number").put("minimum", field.least()).put("maximum", field.most());
            case URL, FILE -> common("url");
            case MONEY ->
                type("object")
                        .put("required", List.of("amount", "currency"))
                        .put("additionalProperties", false)
                        .put(
                                "properties",
                                new JsonObject()
                                        .put("amount", type("number").put("minimum", 0))
                                        .put("currency", type("string").put("pattern", "^[A-Z]{3}$")));
            case GOAL -> type("integer").put("minimum", 1).put("maximum", 17);
            case CHOICE ->
                new JsonObject().put("enum", List.copyOf(field.values().keySet()));
            case GROUP ->
                type("object")
                        .put("minProperties", 1)
                        .put("additionalProperties", false)
                        .put("properties", properties(field.fields()));
            case SOURCE ->
                type("object")
                        .put("required", List.of("title"))
                        .put("additionalProperties", false)
                        .put(
                                "properties",
                                new JsonObject().put("title", common("texts")).put("url", common("url")));
            case CONTACT -> common("contact");
            case PARTY -> common("party");
            case PERSON ->
                type("object")
                        .put("minProperties", 1)
                        .put("additionalProperties", false)
                        .put(
                                "properties",
                                new JsonObject().put("id", common("person")).put("name", common("texts")));
            case ORGANISATION -> common("organisation");
            case TERM -> common("term");
            case RELATION -> type("string").put("pattern", "^" + field.target().orElseThrow() + "/.+$");
            case UNKNOWN -> new JsonObject();
        };
    }

    private static JsonObject common(String name) {
        return new JsonObject().put("$ref", "common.schema.json#/$defs/" + name);
    }

    private static JsonObject type(String name) {
        return new JsonObject().put("type", name);
    }

    /** The paths of the columns of fields in a table. */
    static List<String> columns(List<FieldDescription> fields) {
        List<String> columns = new ArrayList<>();
        fields.stream().filter(FieldDescription::isPublished).forEach(field -> add(field, columns));
        return columns;
    }

    private static void add(FieldDescription field, List<String> columns) {
        String name = field.member();
        switch (field.kind()) {
            case TEXT -> columns.add(name + ".*");
            case DATE -> columns.add(name + ".value");
            case PERIOD -> columns.addAll(List.of(name + ".from.value", name + ".to.value"));
            case MONEY -> columns.addAll(List.of(name + ".amount", name + ".currency"));
            case GROUP -> columns(field.fields()).forEach(inside -> columns.add(name + "." + inside));
            case SOURCE -> columns.addAll(List.of(name + ".title.*", name + ".url"));
            case CONTACT ->
                columns.addAll(List.of(name + ".name.*", name + ".organisation", name + ".email", name + ".website"));
            case PARTY -> columns.addAll(List.of(name + ".id", name + ".text.*"));
            case PERSON -> columns.addAll(List.of(name + ".id", name + ".name.*"));
            case UNKNOWN -> {
                // It has no values.
            }
            default -> columns.add(name);
        }
    }
}
