package org.programmekb.content.schema;

import java.util.List;
import java.util.Optional;
import org.programmekb.content.AcceptedDifference;

/** Reads the differences between languages that authors accept. */
final class AcceptedDifferences {
    static final Shape<AcceptedDifference> SHAPE = shape();

    private AcceptedDifferences() {}

    private static Shape<AcceptedDifference> shape() {
        Schema.Builder fields = new Schema.Builder("accepted difference");
        Field<AcceptedDifference.Kind> accept =
                fields.required("accept", Choices.of(AcceptedDifference.Kind.class), "number");
        Field<List<String>> values = fields.optional("values", Lists.distinct(Texts.TEXT), "[20]");
        Field<String> reason = fields.required("reason", Texts.TEXT, "the Chinese text counts both districts");
        return Groups.of(
                fields.schema(),
                (read, reading) -> Optional.of(new AcceptedDifference(
                        read.get(accept).orElseThrow(),
                        read.all(values),
                        read.get(reason).orElseThrow(),
                        read.at(accept).orElseThrow())));
    }
}
