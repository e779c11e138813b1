package org.programmekb.content.schema;

import java.util.Optional;
import org.programmekb.markup.header.HeaderNode;

/**
 * How authors write a value and what it becomes.
 *
 * @param <T> what it becomes
 */
interface Shape<T> {
    /** The value, or nothing once its mistake has been reported. */
    Optional<T> read(HeaderNode node, Reading reading);

    /** What the documentation calls it: {@code whole number}. */
    String words();

    /** The fields inside it, if it is a group of fields or a list of such groups. */
    default Optional<Schema> group() {
        return Optional.empty();
    }

    /** A shape made from a function. */
    static <T> Shape<T> of(String words, Reader<T> reader) {
        return of(words, Optional.empty(), reader);
    }

    /** A shape with fields inside. */
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

    /** A shape of single values. */
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

    /** Whether an author left the value open: {@code mayor:} says as much as no line, but {@code []} says that there are none. */
    static boolean isBlank(HeaderNode node) {
        if (node instanceof HeaderNode.Scalar scalar) {
            return scalar.text().isBlank();
        }
        return node instanceof HeaderNode.Mapping mapping && mapping.fields().isEmpty();
    }
}
