package org.programmekb.content;

import java.util.List;
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
        NUMBER,
        DATE,
        PERCENTAGE,
        AMOUNT,
        EMAIL,
        HEADINGS,
        LINKS,
        IMAGES,
        TABLES,
        FOOTNOTES,
        CODE,
        QUOTATIONS
    }
}
