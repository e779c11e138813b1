package org.programmekb.content.schema;

import java.util.Optional;
import java.util.function.BiFunction;
import org.programmekb.markup.header.HeaderNode;

/**
 * The form of a value in a source file, and how it is read.
 *
 * @param words the description in the documentation: {@code whole number}
 * @param group the fields inside it, if it is a group of fields or a list of such groups
 * @param reader returns the value; empty if it is wrong, which has then been reported
 * @param <T> the type of the value
 */
record Shape<T>(String words, Optional<Schema> group, BiFunction<HeaderNode, Reading, Optional<T>> reader) {
    Optional<T> read(HeaderNode node, Reading reading) {
        return reader.apply(node, reading);
    }

    /** Creates a shape without fields inside. */
    static <T> Shape<T> of(String words, BiFunction<HeaderNode, Reading, Optional<T>> reader) {
        return new Shape<>(words, Optional.empty(), reader);
    }

    /** Creates a shape for single values. */
    static <T> Shape<T> ofScalar(String words, BiFunction<HeaderNode.Scalar, Reading, Optional<T>> reader) {
        return of(
                words,
                (node, reading) -> node instanceof HeaderNode.Scalar scalar
                        ? reader.apply(scalar, reading)
                        : reading.rejectShape(node, "a single value"));
    }

    /** Whether a value is blank: {@code mayor:} is the same as no line, but {@code []} says that there are no items. */
    static boolean isBlank(HeaderNode node) {
        return node instanceof HeaderNode.Scalar scalar
                ? scalar.text().isBlank()
                : node instanceof HeaderNode.Mapping mapping && mapping.fields().isEmpty();
    }
}
