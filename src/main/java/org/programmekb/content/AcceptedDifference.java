package org.programmekb.content;

import java.util.List;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;

/**
 * A difference between a translation and its source that an author accepts.
 *
 * @param kind the kind of content that may differ
 * @param values the values, as findings name them, that may be on one side only; empty if all may
 * @param reason why the difference is accepted
 * @param location where it is accepted
 */
public record AcceptedDifference(Kind kind, List<String> values, String reason, Location location) {
    public AcceptedDifference {
        values = List.copyOf(values);
    }

    /** What can differ between the languages of a document. */
    public enum Kind {
        NUMBER(Code.PARITY_NUMBER, "numbers"),
        DATE(Code.PARITY_DATE, "dates"),
        PERCENTAGE(Code.PARITY_PERCENTAGE, "percentages"),
        AMOUNT(Code.PARITY_AMOUNT, "amounts"),
        EMAIL(Code.PARITY_EMAIL, "e-mail addresses"),
        HEADINGS(Code.PARITY_HEADINGS, "headings"),
        LINKS(Code.PARITY_LINKS, "links"),
        IMAGES(Code.PARITY_IMAGES, "images"),
        TABLES(Code.PARITY_TABLES, "tables"),
        FOOTNOTES(Code.PARITY_FOOTNOTES, "footnotes"),
        CODE(Code.PARITY_CODE, "blocks of code"),
        QUOTATIONS(Code.PARITY_QUOTATIONS, "quotations");

        private final Code code;
        private final String noun;

        Kind(Code code, String noun) {
            this.code = code;
            this.noun = noun;
        }

        /** The code of findings about it. */
        public Code code() {
            return code;
        }

        /** The noun for it in messages. */
        public String noun() {
            return noun;
        }
    }
}
