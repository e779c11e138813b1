package org.programmekb.jsonschema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.Form;
import org.programmekb.content.field.References;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.TextFields;
import org.programmekb.content.schema.FieldTexts;
import org.programmekb.dataset.JsonObject;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.type.FieldDescription;

/**
 * Makes the schema of one file from the forms of its values. It uses only keywords that mean the same since draft 7. The
 * type {@code null} is that of a field without a value, which counts as a field that is not there.
 */
final class FormSchema {
    /** The languages that are offered; the code of any other language is accepted, too. */
    private static final List<String> OFFERED = List.of("en", "zh", "ar", "de", "es", "fr", "it", "ja", "pt");

    private static final List<String> SCALAR = List.of("string", "number", "boolean");
    private static final String DAY =
            "(?!\\d{4}-(?:02-3|(?:02|04|06|09|11)-31))\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";
    private static final String TIME =
            "[T ](?:[01]\\d|2[0-3]):[0-5]\\d(?::\\d{2}(?:\\.\\d{1,9})?)?\\s?(?:Z|[+-]\\d{2}(?::?\\d{2})?)?";
    private static final String DATE = "\\d{4}|\\d{4}-(?:0[1-9]|1[0-2])|" + DAY + "(?:" + TIME + ")?";
    private static final String IMAGE =
            ".*\\.(?:[Jj][Pp][Ee]?[Gg]|[Pp][Nn][Gg]|[Gg][Ii][Ff]|[Ww][Ee][Bb][Pp]|[Aa][Vv][Ii][Ff]|[Ss][Vv][Gg])";
    private static final String ANY_OF = "anyOf";
    private static final String TYPE = "type";

    /** What the ids in a value name, for the editor in the browser; other programs ignore the keyword. */
    private static final String REFERS_TO = "x-refers-to";

    /** What texts of a certain pattern are called, such as {@code currency}; likewise. */
    private static final String FORM = "x-form";

    /** Forms that many fields have, which refer to one definition. */
    private static final Map<Form, String> COMMON = Map.of(
            TextFields.LOCALIZED.form(), "text", TextFields.NAMES_BY_LANGUAGE.form(), "names", new Form.Date(), "date");

    private final Map<String, JsonObject> definitions = new TreeMap<>();

    /** The fields that the project describes, by the keys of their texts. */
    private final Map<String, FieldDescription> described = new HashMap<>();

    /** The definitions to which what was made refers. */
    JsonObject definitions() {
        JsonObject all = new JsonObject();
        definitions.forEach(all::put);
        return all;
    }

    /** An object of some of the fields of a group and no others; those that must be there are required. */
    JsonObject object(Schema group, Map<String, Form> forms, List<String> required) {
        JsonObject properties = new JsonObject();
        forms.forEach((name, form) -> properties.put(name, property(group, name, form, required.contains(name))));
        return new JsonObject()
                .put(TYPE, "object")
                .put("properties", properties)
                .put("required", required)
                .put("additionalProperties", false);
    }

    /** An object of all fields of a group. */
    JsonObject group(Schema fields) {
        Map<String, Form> forms = new LinkedHashMap<>();
        fields.fields().forEach((name, field) -> forms.put(name, field.type().form()));
        return object(
                fields, forms, fields.requiredFields().stream().map(Field::name).toList());
    }

    /** A field with its name, its explanation and an example. */
    private JsonObject property(Schema group, String name, Form form, boolean isRequired) {
        String key = key(group, name);
        String explanation =
                FieldTexts.inAll(language -> explanation(key, language), "\n\n").strip();
        String example = Optional.<Field<?>>ofNullable(group.fields().get(name))
                .map(field -> (explanation.isEmpty() ? "`" : "\n\n`") + field.line() + "`")
                .orElse("");
        return new JsonObject()
                .put("title", FieldTexts.inAll(language -> label(key, language), " · "))
                .put("description", explanation + example)
                .putAll(isRequired ? of(form, key) : orNull(of(form, key)));
    }

    /** The key of the texts of a field; those that the project describes bring their own. */
    private String key(Schema group, String name) {
        Optional<FieldDescription> own = group.description(name);
        own.ifPresent(field -> described.put(group.word() + "." + name, field));
        return own.isPresent() ? group.word() + "." + name : FieldTexts.key(group.word(), name);
    }

    private String label(String key, MessageLanguage language) {
        FieldDescription own = described.get(key);
        return own == null ? FieldTexts.label(key, language) : text(own.label(), language, own.name());
    }

    private String explanation(String key, MessageLanguage language) {
        FieldDescription own = described.get(key);
        return own == null ? FieldTexts.description(key, language) : text(own.help(), language, "");
    }

    private Optional<String> meaning(String key, String word, MessageLanguage language) {
        FieldDescription own = described.get(key);
        return own == null
                ? FieldTexts.meaning(key, word, language)
                : Optional.of(text(own.values().getOrDefault(word, Map.of()), language, word));
    }

    /** A text of the project in a language of messages, else in the first that it has. */
    private static String text(Map<String, String> texts, MessageLanguage language, String absent) {
        return Optional.ofNullable(texts.get(language.code()))
                .or(() -> texts.values().stream().findFirst())
                .orElse(absent);
    }

    private JsonObject of(Form form, String key) {
        String name = COMMON.get(form);
        if (name == null) {
            return whole(form, key);
        }
        if (!definitions.containsKey(name)) {
            definitions.put(name, whole(form, key));
        }
        return new JsonObject().put("$ref", "#/$defs/" + name);
    }

    /** The schema of a form; {@code key} is that of the field in the catalogue. */
    private JsonObject whole(Form form, String key) {
        if (form instanceof Form.Text) {
            return new JsonObject().put(TYPE, SCALAR);
        } else if (form instanceof Form.Matching text) {
            return matching(text.pattern(), text.hint()).put(FORM, text.name());
        } else if (form instanceof Form.Date) {
            return matching(DATE, Code.DATE_INVALID.hint())
                    .put(TYPE, List.of("string", "integer"))
                    .put("minimum", 1000)
                    .put("maximum", 9999);
        } else if (form instanceof Form.Truth) {
            return new JsonObject().put(TYPE, "boolean");
        } else if (form instanceof Form.Choice choice) {
            return choice(choice, key);
        } else if (form instanceof Form.Numeric number) {
            return new JsonObject()
                    .put(TYPE, number.isWhole() ? "integer" : "number")
                    .put("minimum", number.least())
                    .put("maximum", number.most());
        } else if (form instanceof Form.Reference reference) {
            return matching(References.SLUG, Code.SLUG_INVALID.hint()).put(REFERS_TO, reference.targets());
        } else if (form instanceof Form.File file) {
            return file.isImage() ? matching(IMAGE, Code.IMAGE_INVALID.hint()) : new JsonObject().put(TYPE, "string");
        } else if (form instanceof Form.Group group) {
            return group(group.fields());
        }
        return composed(form, key);
    }

    private JsonObject composed(Form form, String key) {
        if (form instanceof Form.ByLanguage texts) {
            return byLanguage(texts, key);
        } else if (form instanceof Form.ById values) {
            return new JsonObject()
                    .put(TYPE, "object")
                    .put("propertyNames", of(values.id(), key))
                    .put("additionalProperties", orNull(of(values.value(), key)));
        } else if (form instanceof Form.Items list) {
            return items(list, key);
        }
        return either(((Form.Either) form).forms(), key);
    }

    /** A text; digits alone are a number for YAML, and a text for the program if the pattern allows it. */
    static JsonObject matching(String pattern, Message hint) {
        return new JsonObject()
                .put(TYPE, "2020".matches(pattern) ? List.of("string", "integer") : "string")
                .put("pattern", "^(?:" + pattern + ")$")
                .put("patternErrorMessage", FieldTexts.inAll(hint::in, " · "));
    }

    private JsonObject choice(Form.Choice choice, String key) {
        List<String> meanings = choice.words().stream()
                .filter(word -> meaning(key, word, MessageLanguage.ENGLISH).isPresent())
                .map(word -> FieldTexts.inAll(
                        language -> meaning(key, word, language).orElse(word), " · "))
                .toList();
        return new JsonObject()
                .put("enum", choice.words())
                .put("enumDescriptions", meanings)
                .put("errorMessage", choice.hint().map(hint -> FieldTexts.inAll(hint::in, " · ")));
    }

    private JsonObject byLanguage(Form.ByLanguage texts, String key) {
        JsonObject value = orNull(of(texts.value(), key));
        JsonObject properties = new JsonObject();
        OFFERED.forEach(language -> properties.put(language, value));
        new TreeMap<>(texts.others())
                .forEach((name, form) -> properties.put(name, property(new Schema("names"), name, form, false)));
        return new JsonObject()
                .put(TYPE, "object")
                .put("properties", properties)
                .put("patternProperties", new JsonObject().put("^" + TextFields.LANGUAGE_CODE + "$", value))
                .put("additionalProperties", false);
    }

    /** A list; a text with commas stands for a list of texts, a single number for a list of numbers. */
    private JsonObject items(Form.Items list, String key) {
        JsonObject item = of(list.item(), key);
        if (list.item() instanceof Form.Group) {
            item.put("title", FieldTexts.inAll(language -> label(key, language), " · "));
        }
        JsonObject items = new JsonObject()
                .put(TYPE, list.isText() ? joined(List.of("array", "string"), scalars(list.item())) : "array");
        if (list.item() instanceof Form.Numeric number) {
            items.put("minimum", number.least()).put("maximum", number.most());
        }
        items.put("items", orNull(item));
        return list.isDistinct() ? items.put("uniqueItems", true) : items;
    }

    private static List<String> scalars(Form item) {
        if (item instanceof Form.Numeric number) {
            return List.of(number.isWhole() ? "integer" : "number");
        }
        return item instanceof Form.Text || item.equals(TextFields.LOCALIZED.form()) ? SCALAR : List.of();
    }

    /** Alternatives; a text for all languages makes those superfluous that are texts of a certain form. */
    private JsonObject either(List<Form> forms, String key) {
        List<Form> alternatives = forms.stream()
                .flatMap(form -> form instanceof Form.Either inner ? inner.forms().stream() : Stream.of(form))
                .toList();
        boolean isAnyText = alternatives.contains(new Form.Text());
        List<JsonObject> schemas = alternatives.stream()
                .filter(form -> !(isAnyText && form instanceof Form.Reference))
                .map(form -> of(form, key))
                .toList();
        List<String> types =
                schemas.stream().flatMap(schema -> types(schema).stream()).toList();
        boolean areDistinct = schemas.stream().noneMatch(schema -> types(schema).isEmpty())
                && types.stream().distinct().count() == types.size();
        if (!areDistinct) {
            return new JsonObject().put(ANY_OF, schemas);
        }
        // The keywords of each type apply to no other, so that one schema says it all and messages are exact.
        JsonObject one = new JsonObject();
        schemas.forEach(one::putAll);
        if (isAnyText) {
            alternatives.forEach(form -> putTargets(form, one));
        }
        return one.put(TYPE, types);
    }

    /** A text that may be an id says what it can name, although it has no form of its own. */
    private static void putTargets(Form form, JsonObject schema) {
        if (form instanceof Form.Reference reference) {
            schema.put(REFERS_TO, reference.targets());
        }
    }

    private static JsonObject orNull(JsonObject schema) {
        JsonObject copy = new JsonObject().putAll(schema);
        if (schema.get(ANY_OF) instanceof List<?> alternatives) {
            List<Object> all = new ArrayList<>(alternatives);
            all.add(new JsonObject().put(TYPE, "null"));
            return copy.put(ANY_OF, all);
        }
        return types(schema).isEmpty()
                ? new JsonObject().put(ANY_OF, List.of(schema, new JsonObject().put(TYPE, "null")))
                : copy.put(TYPE, joined(types(schema), List.of("null")));
    }

    private static List<String> types(JsonObject schema) {
        Object type = Objects.requireNonNullElse(schema.get(TYPE), List.of());
        return type instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of(type.toString());
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
