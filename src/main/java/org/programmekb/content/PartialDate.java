package org.programmekb.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** A date as precise as its author knows it. */
public sealed interface PartialDate {
    /** The first day that the date can mean; what is sorted by. */
    LocalDate firstDay();

    /** The last day that the date can mean. */
    LocalDate lastDay();

    /** The form of ISO 8601 that says no more than is known: {@code 2020}, {@code 2020-02}, {@code 2020-02-14} … */
    String iso();

    /** The moment at which the date begins in this time zone. */
    default Instant start(ZoneId zone) {
        return firstDay().atStartOfDay(zone).toInstant();
    }

    /** The moment just after which the date is over in this time zone. */
    default Instant end(ZoneId zone) {
        return lastDay().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The year. */
    default int year() {
        return firstDay().getYear();
    }

    /** Only the year is known. */
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

    /** Year and month are known; {@code month} counts from 1. */
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

    /** The day is known. */
    record OfDay(LocalDate day) implements PartialDate {
        @Override
        public LocalDate firstDay() {
            return day;
        }

        @Override
        public LocalDate lastDay() {
            return day;
        }

        @Override
        public String iso() {
            return day.toString();
        }
    }

    /**
     * The time of day is known, to the minute.
     *
     * @param offset absent where the author relies on the site's time zone
     */
    record OfTime(LocalDate day, LocalTime time, Optional<ZoneOffset> offset) implements PartialDate {
        @Override
        public LocalDate firstDay() {
            return day;
        }

        @Override
        public LocalDate lastDay() {
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
