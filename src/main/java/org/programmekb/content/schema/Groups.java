package org.programmekb.content.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Suggestion;
import org.programmekb.markup.header.HeaderNode;

/** Reads groups of named fields, such as {@code population: {value: 342000, year: 2019}}. */
final class Groups {
    private Groups() {}

    /** A group that is converted by a function; empty if a required field is missing. */
    static <T> Shape<T> of(Schema schema, Function<Values, Optional<T>> maker) {
        return of(schema, (values, reading) -> maker.apply(values));
    }

    /** A group whose fields are also checked against each other. */
    static <T> Shape<T> of(Schema schema, Maker<T> maker) {
        return Shape.of("group of fields", Optional.of(schema), (node, reading) -> {
            if (node instanceof HeaderNode.Mapping mapping) {
                Values values = read(schema, mapping, reading);
                boolean complete = schema.requiredFields().stream().allMatch(values::has);
                return complete ? maker.make(values, reading) : Optional.empty();
            }
            reading.rejectShape(node, "a group of fields");
            return Optional.empty();
        });
    }

    /** Converts the values of a group. */
    interface Maker<T> {
        Optional<T> make(Values values, Reading reading);
    }

    /** Reads the fields of a mapping; missing required fields are reported at the mapping. */
    static Values read(Schema schema, HeaderNode.Mapping mapping, Reading reading) {
        Values values = new Values();
        List<HeaderNode.Field> whole =
                new CutTexts(reading.name(), schema.fields()::containsKey, reading.context()).rejoin(mapping.fields());
        for (HeaderNode.Field written : whole) {
            Field<?> field = schema.fields().get(written.name());
            if (field == null) {
                reportUnknown(schema, reading.name() + ".", written, reading.context())
                        .ifPresent(values::state);
            } else if (!Shape.isBlank(written.value())) {
                values.state(field, written.value());
                readInto(values, field, written.value(), reading.inside(field));
            }
        }
        for (Field<?> field : schema.requiredFields()) {
            if (!values.isStated(field)) {
                reportMissing(field, mapping.location(), reading.name() + ".", reading.context());
            }
        }
        return values;
    }

    private static <T> void readInto(Values values, Field<T> field, HeaderNode node, Reading reading) {
        field.shape().read(node, reading).ifPresent(value -> values.put(field, value, node));
    }

    /** Reports an unknown field and returns the known field with a similar name, if there is one. */
    private static Optional<String> reportUnknown(
            Schema schema, String prefix, HeaderNode.Field written, BindingContext context) {
        Optional<String> meant = Suggestion.closest(written.name(), schema.names());
        context.mistakes()
                .report(
                        Code.FIELD_UNKNOWN,
                        written.location(),
                        "unknown field " + Reading.quoted(prefix + written.name()),
                        meant.map(name -> "did you mean `" + prefix + name + "`?")
                                .orElse("the fields are " + String.join(", ", schema.names())));
        return meant;
    }

    static void reportMissing(Field<?> field, Location location, String prefix, BindingContext context) {
        context.mistakes()
                .report(
                        Code.FIELD_MISSING,
                        location,
                        "`" + prefix + field.name() + "` is missing",
                        "add it, for instance " + field.line());
    }
}
