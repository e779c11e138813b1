package org.programmekb.content.field;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.programmekb.config.Language;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.ProperName;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.markup.header.HeaderNode;

/** Reads texts for the site's readers: plain texts, texts per language and names. */
public final class TextFields {
    /** The form of the code of a language. */
    public static final String LANGUAGE_CODE = "[a-z]{2,3}(-[A-Za-z]{2,8}){0,3}";

    private static final List<String> OTHER_NAMES = List.of("short", "former", "variants");

    /** A text without language. */
    public static final ValueType<String> TEXT = ValueType.ofScalar(
            "text",
            new Form.Text(),
            (scalar, reading) -> Optional.of(scalar.text().strip()));

    /** In bytes; a tag is the name of a folder, which can have 255. */
    private static final int LONGEST_TAG = 200;

    /** A tag. */
    public static final ValueType<String> TAG = ValueType.ofScalar(TEXT.words(), TEXT.form(), (scalar, reading) -> {
        String text = scalar.text().strip();
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return bytes <= LONGEST_TAG
                ? Optional.of(text)
                : reading.reject(
                        Code.VALUE_INVALID,
                        scalar,
                        Message.of("value-invalid.long", reading.stated(scalar), bytes, LONGEST_TAG),
                        Message.of("value-invalid.hint-long"));
    });

    private static final Form TEXT_BY_LANGUAGE = new Form.ByLanguage(TEXT.form(), Map.of());

    /** A text per language, or one text for all languages. */
    public static final ValueType<LocalizedText> LOCALIZED =
            new ValueType<>("text or `{en: …, zh: …}`", Form.either(TEXT.form(), TEXT_BY_LANGUAGE), (node, reading) -> {
                if (node instanceof HeaderNode.Scalar scalar) {
                    return Optional.of(LocalizedText.ofAll(scalar.text().strip()));
                }
                return node instanceof HeaderNode.Mapping mapping
                        ? localized(mapping.fields(), mapping.location(), reading)
                        : reading.rejectType(node, Message.of("type-invalid.no-text", reading.stated(node)));
            });

    private static final Form NAMES_FORM = new Form.ByLanguage(Lists.of(TEXT).form(), Map.of());

    /** Other names per language. */
    public static final ValueType<Map<String, List<String>>> NAMES_BY_LANGUAGE =
            new ValueType<>("names per language: `{en: […], zh: […]}`", NAMES_FORM, (node, reading) -> {
                if (!(node instanceof HeaderNode.Mapping mapping)) {
                    return reading.rejectType(node, Message.of("type-invalid.no-names", reading.stated(node)));
                }
                Map<String, List<String>> names = new LinkedHashMap<>();
                for (HeaderNode.Field field : mapping.fields()) {
                    if (isLanguage(field, reading) && !ValueType.isBlank(field.value())) {
                        Lists.of(TEXT)
                                .read(field.value(), reading.inside(field.name()))
                                .ifPresent(list -> names.put(field.name(), list));
                    }
                }
                return Optional.of(names);
            });

    /** An official name per language with shorter forms, former names and variants. */
    public static final ValueType<ProperName> PROPER_NAME = new ValueType<>(
            "text or `{en: …, zh: …, short: {en: […]}, former: {en: […]}, variants: {zh: […]}}`",
            Form.either(
                    TEXT.form(),
                    new Form.ByLanguage(
                            TEXT.form(),
                            OTHER_NAMES.stream().collect(Collectors.toMap(name -> name, name -> NAMES_FORM)))),
            TextFields::properName);

    /** A text that needs no quotation marks in a group of YAML. */
    private static final Pattern SIMPLE = Pattern.compile("\\p{L}[\\p{L}\\p{N} ./_-]{0,60}");

    private static final Pattern LANGUAGE = Pattern.compile(LANGUAGE_CODE);

    private TextFields() {}

    private static Optional<ProperName> properName(HeaderNode node, FieldContext reading) {
        if (!(node instanceof HeaderNode.Mapping mapping)) {
            return LOCALIZED.read(node, reading).map(name -> new ProperName(name, Map.of(), Map.of()));
        }
        List<HeaderNode.Field> official = new ArrayList<>();
        Map<String, Map<String, List<String>>> others = new HashMap<>();
        for (HeaderNode.Field field : mapping.fields()) {
            if (!OTHER_NAMES.contains(field.name())) {
                official.add(field);
            } else if (!ValueType.isBlank(field.value())) {
                NAMES_BY_LANGUAGE
                        .read(field.value(), reading.inside(field.name()))
                        .ifPresent(names -> others.put(field.name(), names));
            }
        }
        return localized(official, mapping.location(), reading)
                .map(name -> new ProperName(
                        name,
                        others.getOrDefault("short", Map.of()),
                        others.getOrDefault("former", Map.of()),
                        others.getOrDefault("variants", Map.of())));
    }

    private static Optional<LocalizedText> localized(
            List<HeaderNode.Field> fields, Location location, FieldContext reading) {
        Map<String, String> texts = new LinkedHashMap<>();
        boolean understood = true;
        for (HeaderNode.Field field : rejoined(fields, reading)) {
            if (!isLanguage(field, reading)) {
                understood = false;
            } else if (!ValueType.isBlank(field.value())) {
                Optional<String> text = TEXT.read(field.value(), reading.inside(field.name()));
                text.ifPresent(value -> texts.put(field.name(), value));
                understood &= text.isPresent();
            }
        }
        if (texts.isEmpty()) {
            if (understood) {
                Message message = Message.of("field-missing.text", reading.name());
                Message hint = Message.of("type-invalid.hint-example", reading.example());
                reading.context().report(Code.FIELD_MISSING, location, message, hint);
            }
            return Optional.empty();
        }
        if (understood) {
            reportUntranslated(texts, location, reading);
        }
        return Optional.of(new LocalizedText(texts));
    }

    /** The texts per language, with texts joined that YAML split at a comma. */
    public static List<HeaderNode.Field> rejoined(List<HeaderNode.Field> fields, FieldContext reading) {
        return new CommaRepair(reading.name(), name -> LANGUAGE.matcher(name).matches(), reading.context())
                .rejoin(fields);
    }

    private static void reportUntranslated(Map<String, String> texts, Location location, FieldContext reading) {
        for (Language language : reading.context().config().languages()) {
            if (!texts.containsKey(language.code())) {
                Message message = Message.of(
                        "text-untranslated.text",
                        FieldContext.shown(texts.values().iterator().next()),
                        reading.name(),
                        language.message());
                reading.context().report(Code.TEXT_UNTRANSLATED, location, message, translated(texts, reading));
            }
        }
    }

    /** A hint with the field in every language; a text that YAML may not read as it stands is not repeated. */
    private static Message translated(Map<String, String> texts, FieldContext reading) {
        if (!texts.values().stream().allMatch(text -> SIMPLE.matcher(text).matches())) {
            return inEveryLanguage(reading.context());
        }
        String all = reading.context().config().languages().stream()
                .map(language -> language.code() + ": " + texts.getOrDefault(language.code(), "…"))
                .collect(Collectors.joining(", "));
        return Message.of(
                "text-untranslated.hint-write", (reading.isList() ? "" : reading.ownName() + ": ") + "{" + all + "}");
    }

    /** A hint to write a text in all languages of the site. */
    public static Message inEveryLanguage(BindingContext context) {
        return Message.of("text-untranslated.hint-write", form(context));
    }

    /** How a text is written in the languages of the site. */
    public static String form(BindingContext context) {
        return context.config().languages().stream()
                .map(language -> language.code() + ": …")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Whether a key is the code of a configured language; any other key is reported. */
    public static boolean isLanguage(HeaderNode.Field field, FieldContext reading) {
        BindingContext context = reading.context();
        List<String> codes =
                context.config().languages().stream().map(Language::code).toList();
        if (codes.contains(field.name())) {
            return true;
        }
        Message hint = context.languageMeant(field.name())
                .map(language -> Suggestion.hint(language.code()))
                .orElseGet(() -> Message.of("language-unknown.hint-write", form(context)));
        context.report(
                Code.LANGUAGE_UNKNOWN,
                field.location(),
                Message.of(
                        "language-unknown.key", FieldContext.shown(field.name()), reading.name(), Message.list(codes)),
                hint);
        return false;
    }
}
