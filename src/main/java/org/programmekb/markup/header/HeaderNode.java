package org.programmekb.markup.header;

import java.util.List;
import java.util.Optional;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.text.CommonTexts;

/** A value in a header or a YAML file, with its place. Numbers and dates are still text here. */
public sealed interface HeaderNode {
    /** Where the value starts. */
    Location location();

    /**
     * A single value.
     *
     * @param text without quotes; empty for YAML's null
     * @param quoted whether the author quoted it, which makes it text whatever it looks like
     */
    record Scalar(String text, boolean quoted, Location location) implements HeaderNode {
        public Scalar {
            text = CommonTexts.of(text);
        }
    }

    /** A list of values in the order written. */
    record Sequence(List<HeaderNode> items, Location location) implements HeaderNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * Named values in the order written; a name occurs once.
     *
     * @param extent whether all that was written is here, so that a missing field was really not written
     */
    record Mapping(List<Field> fields, Location location, Extent extent) implements HeaderNode {
        public Mapping {
            fields = List.copyOf(fields);
        }

        /** A mapping that was read as a whole. */
        public Mapping(List<Field> fields, Location location) {
            this(fields, location, Extent.WHOLE);
        }

        /** The field with this name. */
        public Optional<Field> field(String name) {
            return fields.stream().filter(field -> field.name().equals(name)).findFirst();
        }
    }

    /** How much of what was written could be read. */
    enum Extent {
        /** All of it. */
        WHOLE,
        /** Only a part; a diagnostic says why, and no other should complain about fields that are missing. */
        PARTIAL
    }

    /** A named value. */
    record Field(String name, Location location, HeaderNode value) {
        public Field {
            name = CommonTexts.of(name);
        }
    }
}
