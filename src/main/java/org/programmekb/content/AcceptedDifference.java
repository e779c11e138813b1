package org.programmekb.content;

import java.util.List;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;

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
        NUMBER(Code.PARITY_NUMBER),
        DATE(Code.PARITY_DATE),
        PERCENTAGE(Code.PARITY_PERCENTAGE),
        AMOUNT(Code.PARITY_AMOUNT),
        EMAIL(Code.PARITY_EMAIL),
        HEADINGS(Code.PARITY_HEADINGS),
        LINKS(Code.PARITY_LINKS),
        IMAGES(Code.PARITY_IMAGES),
        LISTS(Code.PARITY_LISTS),
        TABLES(Code.PARITY_TABLES),
        FOOTNOTES(Code.PARITY_FOOTNOTES),
        CODE(Code.PARITY_CODE),
        QUOTATIONS(Code.PARITY_QUOTATIONS);

        private final Code code;

        Kind(Code code) {
            this.code = code;
        }

        /** The code of findings about it. */
        public Code code() {
            return code;
        }

        /** The noun for it in messages. */
        public Message noun() {
            return switch (this) {
                case NUMBER -> Message.of("parity.numbers");
                case DATE -> Message.of("parity.dates");
                case PERCENTAGE -> Message.of("parity.percentages");
                case AMOUNT -> Message.of("parity.amounts");
                case EMAIL -> Message.of("parity.emails");
                case HEADINGS -> Message.of("parity.headings");
                case LINKS -> Message.of("parity.links");
                case IMAGES -> Message.of("parity.images");
                case LISTS -> Message.of("parity.lists");
                case TABLES -> Message.of("parity.tables");
                case FOOTNOTES -> Message.of("parity.footnotes");
                case CODE -> Message.of("parity.code");
                case QUOTATIONS -> Message.of("parity.quotations");
            };
        }
    }
}
