package org.programmekb.drawing.chart;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that lasts.
 *
 * @param from its first day; empty if it is not known
 * @param to its last day; empty if it is not known
 */
public record Bar(Optional<LocalDate> from, Optional<LocalDate> to, Form form, String title) {
    /** Forms that differ without colour. */
    public enum Form {
        /** Thin. */
        PLAIN,
        /** A frame. */
        EMPTY,
        /** A frame whose lower half is filled. */
        HALF,
        FULL,
        /** A frame with a line through it. */
        STRUCK
    }

    /** The known part of it; empty if neither end is known. */
    public Optional<Days> known() {
        return from.or(() -> to).map(first -> new Days(first, to.orElse(first)));
    }
}
