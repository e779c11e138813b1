package org.programmekb.drawing.chart;

import java.time.LocalDate;

/**
 * A date as precisely as it is known: a day, or all days of a month, a year or a longer time.
 *
 * @param last the last day, which belongs to it
 */
public record Days(LocalDate first, LocalDate last) {
    public Days {
        last = last.isBefore(first) ? first : last;
    }

    boolean isDay() {
        return first.equals(last);
    }

    /** The time from the beginning of one to the end of the other. */
    Days and(Days other) {
        return new Days(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }
}
