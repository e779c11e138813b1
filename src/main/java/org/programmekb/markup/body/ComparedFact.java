package org.programmekb.markup.body;

import org.programmekb.diagnostic.Location;
import org.programmekb.prose.statement.Statement.Weight;

/**
 * A fact or structural element of a document that its other languages should have too.
 *
 * @param kind the kind of fact
 * @param value the value in a form that is the same in all languages; size of a table, lines of a code block
 *     without comments, number of items of a list
 * @param weight whether other languages must have it
 * @param words the text as written; of a code block a hash of its text without spaces and comments
 * @param location the place in the source
 */
public record ComparedFact(Kind kind, String value, Weight weight, String words, Location location) {
    /** The kind of fact or element. */
    public enum Kind {
        NUMBER,
        MEASURE,
        DATE,
        PERCENTAGE,
        AMOUNT,
        EMAIL,
        NAME,
        /** A table, by its rows and columns: {@code 3 × 4}. */
        TABLE,
        FOOTNOTE,
        /** A code block, by its number of lines without blank ones and comments. */
        CODE,
        QUOTATION,
        /** A list, by the number of its items. */
        LIST;

        /** Whether it is a structural element, whose order and count are compared, and not a stated fact. */
        public boolean isStructure() {
            return compareTo(NAME) > 0;
        }
    }
}
