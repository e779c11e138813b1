package org.programmekb.markup.body;

import org.programmekb.diagnostic.Location;
import org.programmekb.prose.statement.Statement.Weight;

/**
 * Something that a document says or holds and that its other languages should, too.
 *
 * @param kind what it is
 * @param value in the form that all languages share; of a table its shape, of code its lines
 * @param weight whether other languages must have it
 * @param words as written
 * @param location where it is written
 */
public record ComparedFact(Kind kind, String value, Weight weight, String words, Location location) {
    /** What a document says or holds. */
    public enum Kind {
        NUMBER,
        DATE,
        PERCENTAGE,
        AMOUNT,
        EMAIL,
        NAME,
        /** Rows and columns: {@code 3 × 4}. */
        TABLE,
        FOOTNOTE,
        /** A block of so many lines. */
        CODE,
        QUOTATION;

        /** Whether it is part of the structure, where order and count matter, and not of what the text states. */
        public boolean isStructure() {
            return compareTo(NAME) > 0;
        }
    }
}
