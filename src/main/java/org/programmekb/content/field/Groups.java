package org.programmekb.content.field;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.markup.header.HeaderNode;

/** Reads groups of named fields, such as {@code population: {value: 342000, year: 2019}}. */
public final class Groups {
    private Groups() {}

    /** A group from whose values a function creates a record; empty if a required field is missing. */
    public static <T> ValueType<T> of(Schema schema, Function<Values, T> maker) {
        return checked(schema, (values, reading) -> Optional.of(maker.apply(values)));
    }

    /** A group whose fields are also checked against each other. */
    public static <T> ValueType<T> checked(Schema schema, BiFunction<Values, FieldContext, Optional<T>> maker) {
        return new ValueType<>("group of fields", new Form.Group(schema), (node, reading) -> {
            if (!(node instanceof HeaderNode.Mapping mapping)) {
                return reading.rejectType(node, Message.of("type-invalid.no-group", reading.stated(node)));
            }
            Values values = read(schema, mapping, reading);
            boolean complete = schema.requiredFields().stream().allMatch(values::has);
            return complete ? maker.apply(values, reading) : Optional.empty();
        });
    }

    /** Reads the fields of a mapping; missing required fields are reported at the mapping. */
    public static Values read(Schema schema, HeaderNode.Mapping mapping, FieldContext reading) {
        BindingContext context = reading.context();
        Values values = new Values();
        List<HeaderNode.Field> whole =
                new CommaRepair(reading.name(), schema.fields()::containsKey, context).rejoin(mapping.fields());
        for (HeaderNode.Field written : whole) {
            Field<?> field = schema.fields().get(written.name());
            if (field == null) {
                Optional<String> meant = ChineseWords.meant(written.name(), schema.names())
                        .or(() -> Suggestion.closest(written.name(), schema.names()));
                meant.ifPresent(values::state);
                context.report(
                        Code.FIELD_UNKNOWN,
                        written.location(),
                        Message.of("field-unknown.name", FieldContext.shown(written.name())),
                        meant.map(Suggestion::hint)
                                .orElse(Message.of("field-unknown.hint-fields", Message.list(schema.names()))));
            } else if (!ValueType.isBlank(written.value())) {
                values.state(field, written.value());
                readInto(values, field, written.value(), reading.inside(field));
            }
        }
        for (Field<?> field : schema.requiredFields()) {
            if (!values.isStated(field)) {
                reportMissing(field, mapping.location(), reading.name(), context);
            }
        }
        return values;
    }

    private static <T> void readInto(Values values, Field<T> field, HeaderNode node, FieldContext reading) {
        field.type().read(node, reading).ifPresent(value -> values.put(field, value, node));
    }

    public static void reportMissing(Field<?> field, Location location, String group, BindingContext context) {
        reportMissing(field, location, group, "field-missing.hint-example", context);
    }

    /** Reports a field that is missing; {@code hint} is the key of a hint with an example. */
    public static void reportMissing(
            Field<?> field, Location location, String group, String hint, BindingContext context) {
        context.report(
                Code.FIELD_MISSING,
                location,
                group.isEmpty()
                        ? Message.of("field-missing.field", field.name())
                        : Message.of("field-missing.inside", group, field.name()),
                Message.of(hint, field.line()));
    }
}
