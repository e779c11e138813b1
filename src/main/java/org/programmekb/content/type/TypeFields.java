package org.programmekb.content.type;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.config.LocalizedText;
import org.programmekb.content.field.Choices;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.FieldContext;
import org.programmekb.content.field.Form;
import org.programmekb.content.field.Groups;
import org.programmekb.content.field.Lists;
import org.programmekb.content.field.Numbers;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.TextFields;
import org.programmekb.content.field.ValueType;
import org.programmekb.content.field.Values;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.header.HeaderNode;

/** The fields of a file that describes a type, and of the fields in it. */
public final class TypeFields {
    private static final Form WORD = new Form.Text();

    /** A word, such as the name of a field. */
    private static final ValueType<HeaderNode.Scalar> NAME =
            ValueType.ofScalar("word", WORD, (scalar, reading) -> Optional.of(scalar));

    private static final ValueType<List<HeaderNode.Scalar>> NAMES = Lists.of(NAME);

    // Of a field, also of one inside a group.
    private static final Schema INSIDE = new Schema("field of a type");
    static final Field<HeaderNode.Scalar> KIND = INSIDE.optional("type", NAME, "text");
    static final Field<Boolean> LIST = INSIDE.optional("list", Choices.TRUTH, "yes");
    static final Field<Map<String, LocalizedText>> VALUES = INSIDE.optional(
            "values", named(TextFields.LOCALIZED), "{open: {en: Open, zh: 开放}, closed: {en: Closed, zh: 关闭}}");
    static final Field<BigDecimal> LEAST = INSIDE.optional("least", Numbers.DECIMAL, "0");
    static final Field<BigDecimal> MOST = INSIDE.optional("most", Numbers.DECIMAL, "100");
    static final Field<LocalizedText> LABEL = INSIDE.optional("label", TextFields.LOCALIZED, "{en: Problem, zh: 问题}");
    static final Field<LocalizedText> HELP =
            INSIDE.optional("help", TextFields.LOCALIZED, "{en: What was wrong before, zh: 此前的不足}");
    static final Field<String> EXAMPLE = INSIDE.optional("example", TextFields.TEXT, "\"{en: Noise, zh: 噪声}\"");
    static final Field<String> PROPERTY = INSIDE.optional("as", TextFields.TEXT, "abstract");
    static final Field<Boolean> DATA = INSIDE.optional("data", Choices.TRUTH, "no");

    /** The values of a field inside a group, with their places. */
    private static final ValueType<Values> IN_GROUP = Groups.of(INSIDE, values -> values);

    private static final Schema FIELD = new Schema("field of a type").including(INSIDE);
    static final Field<Map<String, Values>> FIELDS =
            FIELD.optional("fields", named(IN_GROUP), "{result: {label: {en: Result, zh: 成果}}}");
    static final Field<List<HeaderNode.Scalar>> REQUIRED = FIELD.optional("required", NAMES, "[result]");
    static final Field<LocalizedText> INVERSE =
            FIELD.optional("inverse", TextFields.LOCALIZED, "{en: Offered by, zh: 提供方}");

    /** The fields of the file. */
    public static final Schema TYPE = new Schema("type of documents");

    static final Field<String> FOLDER = TYPE.optional("folder", TextFields.TEXT, "practices");
    static final Field<String> ADDRESS = TYPE.optional("address", TextFields.TEXT, "practices");
    static final Field<Map<String, Map<String, String>>> NAME_OF_ONE =
            TYPE.optional("name", names(), "{en: {one: practice, other: practices}, zh: 实践}");
    static final Field<LocalizedText> ABOUT = TYPE.optional(
            "about", TextFields.LOCALIZED, "{en: What one harbour has done and another can do., zh: 可供其他港口借鉴的做法。}");
    static final Field<HeaderNode.Scalar> AFTER = TYPE.optional("after", NAME, "project");
    static final Field<Map<String, Values>> OF_TYPE = TYPE.optional(
            "fields", named(Groups.of(FIELD, values -> values)), "{problem: {label: {en: Problem, zh: 问题}}}");
    static final Field<List<HeaderNode.Scalar>> MUST = TYPE.optional("required", NAMES, "[cities, problem]");
    static final Field<Map<String, LocalizedText>> INVERSES =
            TYPE.optional("inverse", named(TextFields.LOCALIZED), "{cities: {en: Practices here, zh: 本市的实践}}");
    static final Field<HeaderNode> PAGE =
            TYPE.optional("page", node(), "[facts: [cost], problem, body, related, news]");
    static final Field<List<HeaderNode.Scalar>> ROW = TYPE.optional("row", NAMES, "[cost]");
    static final Field<List<HeaderNode.Scalar>> SEARCH = TYPE.optional("search", NAMES, "[problem]");
    static final Field<List<HeaderNode.Scalar>> COMPLETE = TYPE.optional("complete", NAMES, "[problem, cost]");
    static final Field<Boolean> OPEN_DATA = TYPE.optional("data", Choices.TRUTH, "no");
    static final Field<List<HeaderNode.Scalar>> FEEDS = TYPE.optional("feeds", NAMES, "[entries, news]");
    static final Field<HeaderNode.Scalar> CALENDAR = TYPE.optional("calendar", NAME, "date");
    static final Field<String> SCHEMA_ORG = TYPE.optional("schema-org", TextFields.TEXT, "CreativeWork");
    static final Field<LocalizedText> DRAFT =
            TYPE.optional("draft", TextFields.LOCALIZED, "{en: \"## What was done\", zh: \"## 做法\"}");

    private static final Schema INDEX_FIELDS = new Schema("list of a type");
    static final Field<HeaderNode.Scalar> GROUP = INDEX_FIELDS.optional("group", NAME, "clusters");
    static final Field<List<HeaderNode.Scalar>> COLUMNS = INDEX_FIELDS.optional("columns", NAMES, "[cities, cost]");
    static final Field<List<HeaderNode.Scalar>> FILTERS = INDEX_FIELDS.optional("filters", NAMES, "[cities, year]");
    static final Field<HeaderNode.Scalar> SORT = INDEX_FIELDS.optional("sort", NAME, "date");
    static final Field<Values> INDEX =
            TYPE.optional("index", Groups.of(INDEX_FIELDS, values -> values), "{group: clusters, columns: [cities]}");

    private TypeFields() {}

    /** A part of a page is the name of a field, or the names of short facts. */
    private static ValueType<HeaderNode> node() {
        Schema facts = new Schema("part of a page");
        facts.optional("facts", NAMES, "[cost, contact]");
        Form part = Form.either(WORD, new Form.Group(facts));
        return new ValueType<>(
                "list of parts", new Form.Items(part, false, false), (node, reading) -> Optional.of(node));
    }

    /** Values by names that authors choose. */
    private static <T> ValueType<Map<String, T>> named(ValueType<T> value) {
        return new ValueType<>(value.words() + " for each name", new Form.ById(WORD, value.form()), (node, reading) -> {
            if (!(node instanceof HeaderNode.Mapping mapping)) {
                return reading.rejectType(node, Message.of("type-invalid.no-group", reading.stated(node)));
            }
            Map<String, T> values = new LinkedHashMap<>();
            for (HeaderNode.Field field : mapping.fields()) {
                value.read(field.value(), reading.inside(field.name()))
                        .ifPresent(read -> values.put(field.name(), read));
            }
            return Optional.of(values);
        });
    }

    /** A name for each language: one word for any number, or one for each of its grammatical numbers. */
    private static ValueType<Map<String, Map<String, String>>> names() {
        Form form = new Form.ByLanguage(Form.either(WORD, new Form.ById(WORD, WORD)), Map.of());
        return new ValueType<>("name of one and of several, by language", form, TypeFields::names);
    }

    private static Optional<Map<String, Map<String, String>>> names(HeaderNode node, FieldContext reading) {
        if (!(node instanceof HeaderNode.Mapping mapping)) {
            return reading.rejectType(node, Message.of("type-invalid.no-text", reading.stated(node)));
        }
        Map<String, Map<String, String>> names = new LinkedHashMap<>();
        for (HeaderNode.Field language : mapping.fields()) {
            if (!TextFields.isLanguage(language, reading)) {
                continue;
            }
            FieldContext inside = reading.inside(language.name());
            if (language.value() instanceof HeaderNode.Mapping numbers) {
                Map<String, String> words = new LinkedHashMap<>();
                numbers.fields()
                        .forEach(number -> TextFields.TEXT
                                .read(number.value(), inside.inside(number.name()))
                                .ifPresent(word -> words.put(number.name(), word)));
                names.put(language.name(), words);
            } else {
                TextFields.TEXT
                        .read(language.value(), inside)
                        .ifPresent(word -> names.put(language.name(), Map.of("other", word)));
            }
        }
        return Optional.of(names);
    }
}
