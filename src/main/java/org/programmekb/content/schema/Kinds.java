package org.programmekb.content.schema;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.programmekb.content.field.AddressFields;
import org.programmekb.content.field.Choices;
import org.programmekb.content.field.Dates;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.FilesByPath;
import org.programmekb.content.field.Form;
import org.programmekb.content.field.Groups;
import org.programmekb.content.field.Lists;
import org.programmekb.content.field.Numbers;
import org.programmekb.content.field.References;
import org.programmekb.content.field.Schema;
import org.programmekb.content.field.TextFields;
import org.programmekb.content.field.ValueType;
import org.programmekb.content.field.Values;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.source.SourceFile;
import org.programmekb.type.ContentType;
import org.programmekb.type.FieldDescription;
import org.programmekb.type.Types;

/** How the values of the fields that a project describes are read. */
final class Kinds {
    private final Types types;

    Kinds(Types types) {
        this.types = types;
    }

    /** Adds the fields that the project describes for a type. */
    Schema addTo(Schema schema, ContentType type) {
        types.fields(type).forEach(field -> add(field, schema));
        return schema;
    }

    private void add(FieldDescription field, Schema schema) {
        Field<?> added = schema.optional(field.name(), valueType(field), field.example());
        schema.describe(added, field);
    }

    private ValueType<?> valueType(FieldDescription field) {
        ValueType<?> one = one(field);
        if (!field.isList()) {
            return one;
        }
        return switch (field.kind()) {
            case GROUP, CONTACT, MONEY, PERIOD -> Lists.ofGroups(one);
            case SOURCE -> Lists.of(one);
            case RELATION, ORGANISATION, PERSON, TERM, CHOICE, COUNTRY, GOAL -> Lists.distinct(one);
            default -> Lists.of(one);
        };
    }

    private ValueType<?> one(FieldDescription field) {
        return switch (field.kind()) {
            case TEXT -> TextFields.LOCALIZED;
            case LINE -> TextFields.TEXT;
            case DATE -> Dates.DATE;
            case PERIOD -> PlanParts.PERIOD;
            case NUMBER -> number(field);
            case URL -> AddressFields.URL;
            case EMAIL -> AddressFields.EMAIL;
            case COUNTRY -> Choices.COUNTRY;
            case MONEY -> PlanParts.MONEY;
            case GOAL -> Numbers.GOAL;
            case CHOICE -> Choices.of(List.copyOf(field.values().keySet()));
            case GROUP -> group(field);
            case SOURCE -> Citations.citation(field.name());
            case CONTACT -> Contacts.CONTACT;
            case PARTY -> References.PARTY;
            case PERSON -> References.PERSON;
            case ORGANISATION -> References.ORGANISATION;
            case TERM -> References.TERM;
            case FILE -> FilesByPath.ANY;
            case RELATION ->
                References.to(types.ofWord(field.target().orElseThrow()).orElseThrow());
            case UNKNOWN -> new ValueType<>("anything", new Form.Text(), (node, reading) -> Optional.empty());
        };
    }

    private ValueType<Map<String, Object>> group(FieldDescription field) {
        Schema schema = new Schema(field.name());
        for (FieldDescription inside : field.fields()) {
            add(inside, schema);
            if (field.required().contains(inside.name())) {
                schema.requiring(Objects.requireNonNull(schema.fields().get(inside.name())));
            }
        }
        return Groups.of(schema, values -> values(field.fields(), schema, values));
    }

    /** The values of described fields by name, in the order of the description. */
    static Map<String, Object> values(List<FieldDescription> fields, Schema schema, Values values) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (FieldDescription field : fields) {
            values.get(Objects.requireNonNull(schema.fields().get(field.name())))
                    .ifPresent(value -> all.put(field.name(), value));
        }
        return all;
    }

    /** The values as a text that is the same on every machine. */
    static String text(Object value) {
        if (value instanceof SourceFile file) {
            return file.path() + " " + file.size();
        } else if (value instanceof Collection<?> items) {
            return items.stream().map(Kinds::text).toList().toString();
        } else if (value instanceof Map<?, ?> group) {
            StringBuilder text = new StringBuilder();
            group.forEach((name, inside) ->
                    text.append(name).append('=').append(text(inside)).append(';'));
            return text.toString();
        }
        return value.toString();
    }

    private static ValueType<BigDecimal> number(FieldDescription field) {
        Optional<BigDecimal> least = field.least();
        Optional<BigDecimal> most = field.most();
        Form form = new Form.Numeric(false, least.map(BigDecimal::intValue), most.map(BigDecimal::intValue));
        return ValueType.ofScalar(
                "number",
                form,
                (scalar, reading) -> Numbers.DECIMAL.read(scalar, reading).filter(number -> {
                    boolean isWithin = least.map(bound -> number.compareTo(bound) >= 0)
                                    .orElse(true)
                            && most.map(bound -> number.compareTo(bound) <= 0).orElse(true);
                    if (!isWithin) {
                        reading.reject(
                                Code.VALUE_INVALID,
                                scalar,
                                Message.of("value-invalid.bounds", reading.stated(scalar)),
                                Message.of(
                                        "value-invalid.hint-bounds",
                                        least.map(BigDecimal::toPlainString).orElse("…"),
                                        most.map(BigDecimal::toPlainString).orElse("…")));
                    }
                    return isWithin;
                }));
    }
}
