package org.programmekb.content.field;

import java.util.Optional;
import java.util.function.BiFunction;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.header.HeaderNode;

/**
 * The form of a value in a source file, and how it is read.
 *
 * @param words the description in the documentation: {@code whole number}
 * @param form its form for programs that help to write it
 * @param reader returns the value; empty if it is wrong, which has then been reported
 * @param <T> the type of the value
 */
public record ValueType<T>(String words, Form form, BiFunction<HeaderNode, FieldContext, Optional<T>> reader) {
    public Optional<T> read(HeaderNode node, FieldContext reading) {
        return reader.apply(node, reading);
    }

    /** The fields inside it, if it is a group of fields or a list of such groups. */
    public Optional<Schema> group() {
        return form.group();
    }

    /** Creates a type for single values. */
    public static <T> ValueType<T> ofScalar(
            String words, Form form, BiFunction<HeaderNode.Scalar, FieldContext, Optional<T>> reader) {
        return new ValueType<>(
                words,
                form,
                (node, reading) -> node instanceof HeaderNode.Scalar scalar
                        ? reader.apply(scalar, reading)
                        : reading.rejectType(node, Message.of("type-invalid.no-single", reading.stated(node))));
    }

    /** Whether a value is blank: {@code mayor:} is the same as no line, but {@code []} says that there are no items. */
    public static boolean isBlank(HeaderNode node) {
        return node instanceof HeaderNode.Scalar scalar
                ? scalar.text().isBlank()
                : node instanceof HeaderNode.Mapping mapping && mapping.fields().isEmpty();
    }
}
