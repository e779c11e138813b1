package org.programmekb.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.programmekb.content.schema.FieldTexts;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.type.ContentType;
import org.programmekb.type.FieldDescription;
import org.programmekb.type.FieldKind;
import org.programmekb.type.Types;

/** Schemas and columns of the members of described fields; they follow {@link FieldMembers}. */
final class FieldSchemas {
    /** Members that follow from several fields or from other entries; {@link EntryMembers} makes them. */
    private static final Map<ContentType, Map<String, String>> DERIVED = Map.of(
            ContentType.PROJECT,
            Map.of("stages", "stages", "history", "history"),
            ContentType.COOPERATION,
            Map.of("memoranda", "ids"));

    private FieldSchemas() {}

    /** Whether entries of a type have an official name besides their titles. */
    static boolean isNamed(ContentType type) {
        return Types.builtIn(type)
                .filter(built -> built.fields().stream().anyMatch(field -> field.kind() == FieldKind.NAME))
                .isPresent();
    }

    /** The schemas of the published members that a type has besides those of all, by their names. */
    static JsonObject of(ContentType type, Types types) {
        JsonObject schemas = new JsonObject();
        DERIVED.getOrDefault(type, Map.of()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(member -> schemas.put(member.getKey(), common(member.getValue())));
        return schemas.putAll(properties(type.word(), types.allFields(type)));
    }

    /** The names of the members that every entry of a type has besides those of all entries. */
    static List<String> required(ContentType type, Types types) {
        List<String> required = new ArrayList<>();
        if (isNamed(type)) {
            required.add("name");
        }
        types.allFields(type).stream()
                .filter(field -> field.isPublished() && field.standard().isPresent())
                .forEach(field -> required.add(field.member()));
        if (types.isRequired("date", type)) {
            required.add("date");
        }
        return required;
    }

    private static JsonObject properties(String group, List<FieldDescription> fields) {
        JsonObject properties = new JsonObject();
        for (FieldDescription field : fields) {
            if (field.isPublished()) {
                properties.put(field.member(), schema(group, field));
            }
        }
        return properties;
    }

    private static JsonObject schema(String group, FieldDescription field) {
        JsonObject schema = new JsonObject();
        // The ends of a span have texts of their own.
        if (field.kind() != FieldKind.SPAN) {
            schema.put("description", description(group, field));
        }
        JsonObject one = one(field);
        return schema.putAll(
                field.isList()
                        ? new JsonObject()
                                .put("type", "array")
                                .put("minItems", 1)
                                .put("items", one)
                        : one);
    }

    /** What a member is called, and what authors write in its field, in English. */
    private static String description(String group, FieldDescription field) {
        if (field.isOfProgram()) {
            String key = FieldTexts.key(group, field.name());
            return FieldTexts.label(key, MessageLanguage.ENGLISH) + ": "
                    + FieldTexts.description(key, MessageLanguage.ENGLISH);
        }
        String label = english(field.label()).orElse(field.name());
        return english(field.help()).map(help -> label + ": " + help).orElse(label);
    }

    private static Optional<String> english(Map<String, String> texts) {
        return Optional.ofNullable(texts.get("en"))
                .or(() -> texts.values().stream().findFirst());
    }

    private static JsonObject one(FieldDescription field) {
        return switch (field.kind()) {
            case TEXT -> common("texts");
            case LINE, EMAIL, READING -> common("text");
            case COUNTRY -> type("string").put("pattern", "^[A-Z]{2}$");
            case DATE -> common("date");
            case PERIOD, SPAN -> common("period");
            case NUMBER -> number("number", field.least(), field.most());
            case COUNT -> number("integer", Optional.of(BigDecimal.ZERO), Optional.empty());
            case YEAR -> type("integer");
            case POSITIVE -> number("number", Optional.of(BigDecimal.ZERO), Optional.empty());
            case LATITUDE -> degrees(90);
            case LONGITUDE -> degrees(180);
            case URL, FILE -> common("url");
            case MONEY ->
                group(new JsonObject()
                                .put("amount", type("number").put("minimum", 0))
                                .put("currency", type("string").put("pattern", "^[A-Z]{3}$")))
                        .put("required", List.of("amount", "currency"));
            case GOAL -> type("integer").put("minimum", 1).put("maximum", 17);
            case CHOICE ->
                new JsonObject().put("enum", List.copyOf(field.values().keySet()));
            case STAGE -> common("stage");
            case GROUP -> {
                List<String> required = field.fields().stream()
                        .filter(inside -> field.required().contains(inside.name()))
                        .map(FieldDescription::member)
                        .toList();
                yield group(properties(field.name(), field.fields())).put("required", required);
            }
            case SIDE ->
                group(new JsonObject().put("id", type("string")).put("name", common("texts")))
                        .put("required", List.of("id"));
            case SOURCE -> common("citation");
            case CONTACT -> common("contact");
            case PARTY, LEAD -> common("party");
            case PERSON -> common("somebody");
            case ORGANISATION -> common("organisation");
            case TERM -> common("term");
            case EVENT -> common("event");
            case RELATION -> type("string").put("pattern", "^" + field.target().orElseThrow() + "/.+$");
            case NAME -> common("texts");
            case UNKNOWN -> new JsonObject();
        };
    }

    private static JsonObject group(JsonObject properties) {
        return type("object")
                .put("minProperties", 1)
                .put("additionalProperties", false)
                .put("properties", properties);
    }

    private static JsonObject degrees(int most) {
        return number("number", Optional.of(BigDecimal.valueOf(-most)), Optional.of(BigDecimal.valueOf(most)));
    }

    private static JsonObject number(String type, Optional<BigDecimal> least, Optional<BigDecimal> most) {
        return type(type).put("minimum", least).put("maximum", most);
    }

    private static JsonObject common(String name) {
        return new JsonObject().put("$ref", "common.schema.json#/$defs/" + name);
    }

    private static JsonObject type(String name) {
        return new JsonObject().put("type", name);
    }

    /** The paths of the columns of fields in a table, without lists that have tables of their own. */
    static List<String> columns(List<FieldDescription> fields, Predicate<FieldDescription> hasTable) {
        List<String> columns = new ArrayList<>();
        fields.stream()
                .filter(field -> field.isPublished() && !hasTable.test(field))
                .forEach(field -> paths(field).forEach(path -> columns.add(field.member() + path)));
        return columns;
    }

    private static List<String> paths(FieldDescription field) {
        return switch (field.kind()) {
            case TEXT -> List.of(".*");
            case DATE -> List.of(".value");
            case PERIOD, SPAN -> List.of(".from.value", ".to.value");
            case MONEY -> List.of(".amount", ".currency");
            case GROUP ->
                columns(field.fields(), inside -> false).stream()
                        .map(path -> "." + path)
                        .toList();
            case SOURCE -> List.of(".title.*", ".url");
            case CONTACT -> List.of(".name.*", ".organisation", ".email", ".website");
            case PARTY, LEAD -> List.of(".id", ".text.*");
            case PERSON, SIDE -> List.of(".id", ".name.*");
            case EVENT, UNKNOWN -> List.of();
            default -> List.of("");
        };
    }
}
