package org.programmekb.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;

/** A date of known precision: year, month, day or minute. */
public sealed interface PartialDate {
    /** Earlier dates first; a year or month comes before what is known to have happened in it. */
    Comparator<PartialDate> BY_TIME =
            Comparator.comparing(PartialDate::firstDay).thenComparing(PartialDate::lastDay, Comparator.reverseOrder());

    /** The first possible day of the date, used as sort key. */
    LocalDate firstDay();

    /** The last possible day of the date. */
    default LocalDate lastDay() {
        return firstDay();
    }

    /** The ISO 8601 form with the known precision: {@code 2020}, {@code 2020-02}, {@code 2020-02-14} … */
    default String iso() {
        return firstDay().toString();
    }

    /** The instant at which the date begins in this time zone. */
    default Instant start(ZoneId zone) {
        return firstDay().atStartOfDay(zone).toInstant();
    }

    /** The instant at which the date is over in this time zone (exclusive). */
    default Instant end(ZoneId zone) {
        return lastDay().plusDays(1).atStartOfDay(zone).toInstant();
    }

    default int year() {
        return firstDay().getYear();
    }

    /** Whether the day is known. */
    default boolean hasDay() {
        return firstDay().equals(lastDay());
    }

    /** A date of which only the year is known. */
    record OfYear(int year) implements PartialDate {
        @Override
        public LocalDate firstDay() {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public LocalDate lastDay() {
            return LocalDate.of(year, 12, 31);
        }

        @Override
        public String iso() {
            return firstDay().toString().substring(0, 4);
        }
    }

    /** A date of which year and month are known; {@code month} counts from 1. */
    record OfMonth(int year, int month) implements PartialDate {
        @Override
        public LocalDate firstDay() {
            return LocalDate.of(year, month, 1);
        }

        @Override
        public LocalDate lastDay() {
            return firstDay().plusMonths(1).minusDays(1);
        }

        @Override
        public String iso() {
            return firstDay().toString().substring(0, 7);
        }
    }

    /** A date whose day is known. */
    record OfDay(LocalDate day) implements PartialDate {
        @Override
        public LocalDate firstDay() {
            return day;
        }
    }

    /**
     * A date with a time of day, to the minute.
     *
     * @param offset the offset from UTC; empty if the site's time zone applies
     */
    record OfTime(LocalDate day, LocalTime time, Optional<ZoneOffset> offset) implements PartialDate {
        @Override
        public LocalDate firstDay() {
            return day;
        }

        @Override
        public Instant start(ZoneId zone) {
            return day.atTime(time)
                    .atZone(offset.isPresent() ? offset.get() : zone)
                    .toInstant();
        }

        @Override
        public Instant end(ZoneId zone) {
            return start(zone);
        }

        @Override
        public String iso() {
            return day + "T" + time + offset.map(ZoneOffset::toString).orElse("");
        }
    }
}
