package org.programmekb.markup.header;

import java.util.List;
import java.util.Optional;
import org.programmekb.diagnostic.Location;

/** A value in a header or a YAML file, with its place. Numbers and dates are not yet parsed. */
public sealed interface HeaderNode {
    /** The start of the value. */
    Location location();

    /**
     * A single value.
     *
     * @param text the text without quotes; empty for YAML's null
     * @param quoted whether the value is in quotes, which make it text even if it looks like a number
     */
    record Scalar(String text, boolean quoted, Location location) implements HeaderNode {}

    /** A list of values in the order written. */
    record Sequence(List<HeaderNode> items, Location location) implements HeaderNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * Named values in the order written; names are unique.
     *
     * @param extent whether everything could be read; if not, a missing field may be in the unread part
     */
    record Mapping(List<Field> fields, Location location, Extent extent) implements HeaderNode {
        public Mapping {
            fields = List.copyOf(fields);
        }

        /** Creates a mapping that was completely read. */
        public Mapping(List<Field> fields, Location location) {
            this(fields, location, Extent.WHOLE);
        }

        public Optional<Field> field(String name) {
            return fields.stream().filter(field -> field.name().equals(name)).findFirst();
        }
    }

    /** Whether a source could be read completely. */
    enum Extent {
        /** Everything was read. */
        WHOLE,
        /** Only a part was read; this has been reported, and missing fields must not be reported too. */
        PARTIAL
    }

    /** A named value. */
    record Field(String name, Location location, HeaderNode value) {}
}
