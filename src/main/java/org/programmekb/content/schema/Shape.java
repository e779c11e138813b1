package org.programmekb.content.schema;

import java.util.Optional;
import org.programmekb.markup.header.HeaderNode;

/**
 * The form of a value in a source file, and how it is read.
 *
 * @param <T> the type of the value
 */
interface Shape<T> {
    /** The value; empty if it is wrong, which has then been reported. */
    Optional<T> read(HeaderNode node, Reading reading);

    /** The description in the documentation: {@code whole number}. */
    String words();

    /** The fields inside it, if it is a group of fields or a list of such groups. */
    default Optional<Schema> group() {
        return Optional.empty();
    }

    /** Creates a shape from a function. */
    static <T> Shape<T> of(String words, Reader<T> reader) {
        return of(words, Optional.empty(), reader);
    }

    /** Creates a shape with fields inside. */
    static <T> Shape<T> of(String words, Optional<Schema> group, Reader<T> reader) {
        return new Shape<>() {
            @Override
            public Optional<T> read(HeaderNode node, Reading reading) {
                return reader.read(node, reading);
            }

            @Override
            public String words() {
                return words;
            }

            @Override
            public Optional<Schema> group() {
                return group;
            }
        };
    }

    /** Creates a shape for single values. */
    static <T> Shape<T> ofScalar(String words, ScalarReader<T> reader) {
        return of(words, (node, reading) -> {
            if (node instanceof HeaderNode.Scalar scalar) {
                return reader.read(scalar, reading);
            }
            reading.rejectShape(node, "a single value");
            return Optional.empty();
        });
    }

    /** Reads any value. */
    interface Reader<T> {
        Optional<T> read(HeaderNode node, Reading reading);
    }

    /** Reads a single value. */
    interface ScalarReader<T> {
        Optional<T> read(HeaderNode.Scalar scalar, Reading reading);
    }

    /** Whether a value is blank: {@code mayor:} is the same as no line, but {@code []} says that there are no items. */
    static boolean isBlank(HeaderNode node) {
        if (node instanceof HeaderNode.Scalar scalar) {
            return scalar.text().isBlank();
        }
        return node instanceof HeaderNode.Mapping mapping && mapping.fields().isEmpty();
    }
}
