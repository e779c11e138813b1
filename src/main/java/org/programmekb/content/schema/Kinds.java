package org.programmekb.content.schema;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.programmekb.content.PartialDate;
import org.programmekb.content.field.AddressFields;
import org.programmekb.content.field.Choices;
import org.programmekb.content.field.Dates;
import org.programmekb.content.field.Field;
import org.programmekb.content.field.FieldContext;
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
import org.programmekb.type.FieldDescription;
import org.programmekb.type.FieldKind;
import org.programmekb.type.TypeDescription;
import org.programmekb.type.Types;

/** How the values of described fields are read. */
final class Kinds {
    /** The names of the fields that are the ends of a {@link FieldKind#SPAN}. */
    private static final List<String> ENDS = List.of("from", "to");

    private final Types types;

    Kinds(Types types) {
        this.types = types;
    }

    /** Adds the described fields of a type, and makes those required that must be there. */
    Schema addTo(Schema schema, TypeDescription type) {
        add(type.fields(), type.required(), schema);
        return schema;
    }

    private void add(List<FieldDescription> fields, Set<String> required, Schema schema) {
        fields.forEach(field -> add(field, schema));
        required.forEach(
                name -> schema.requiring(Objects.requireNonNull(schema.fields().get(name))));
    }

    private void add(FieldDescription field, Schema schema) {
        if (field.kind() == FieldKind.SPAN) {
            ENDS.forEach(end -> schema.optional(end, Dates.DATE, field.example()));
        } else {
            Field<?> added = schema.optional(field.name(), valueType(field), field.example());
            if (!field.isOfProgram()) {
                schema.describe(added, field);
            }
        }
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
            case PERIOD -> Dates.PERIOD;
            case NUMBER -> number(field);
            case URL -> AddressFields.URL;
            case EMAIL -> AddressFields.EMAIL;
            case COUNTRY -> Choices.COUNTRY;
            case MONEY -> Numbers.MONEY;
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
            case NAME -> TextFields.PROPER_NAME;
            case READING -> TextFields.TEXT;
            case COUNT -> Numbers.COUNT;
            case YEAR -> Numbers.YEAR;
            case POSITIVE -> Numbers.POSITIVE;
            case LATITUDE -> Numbers.degrees(90);
            case LONGITUDE -> Numbers.degrees(180);
            case SIDE -> Choices.GROUP;
            case LEAD -> References.CITY_OR_ORGANISATION;
            case STAGE -> Stages.TYPE;
            case EVENT -> EventParts.EVENT;
            case SPAN -> throw new IllegalStateException(field.name());
            case UNKNOWN -> new ValueType<>("anything", new Form.Text(), (node, reading) -> Optional.empty());
        };
    }

    private ValueType<Map<String, Object>> group(FieldDescription field) {
        Schema schema = new Schema(field.name());
        add(field.fields(), field.required(), schema);
        return Groups.checked(
                schema,
                (values, reading) -> Optional.of(values(field.fields(), schema, values, reading))
                        .filter(all -> !all.values().stream().allMatch(List.of()::equals)));
    }

    /** The values of described fields by name, in the order of the description. */
    static Map<String, Object> values(List<FieldDescription> fields, Values values) {
        Map<String, Object> all = new LinkedHashMap<>();
        fields.forEach(field -> values.get(field.name(), Object.class)
                .or(field::standard)
                .ifPresent(value -> all.put(field.name(), value)));
        return all;
    }

    /** The same of a group, in which a period may be two fields. */
    private static Map<String, Object> values(
            List<FieldDescription> fields, Schema schema, Values values, FieldContext reading) {
        Map<String, Object> all = values(fields, values);
        fields.stream()
                .filter(field -> field.kind() == FieldKind.SPAN)
                .forEach(field -> Dates.period(values, end(0, schema), end(1, schema), reading)
                        .ifPresent(period -> all.put(field.name(), period)));
        return all;
    }

    /** The field of an end, which {@link #add} has given the type. */
    @SuppressWarnings("unchecked")
    private static Field<PartialDate> end(int number, Schema schema) {
        return (Field<PartialDate>) Objects.requireNonNull(schema.fields().get(ENDS.get(number)));
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
