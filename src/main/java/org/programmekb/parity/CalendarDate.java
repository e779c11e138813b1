package org.programmekb.parity;

/**
 * The parts of a date in a text.
 *
 * @param year four digits, or empty
 * @param monthAndDay {@code 09-12}, {@code 09}, or empty
 * @param day without a leading zero, or empty
 * @param other a value that is not a calendar date: a decade such as {@code 1990s} or a time such as {@code T09:30}
 */
record CalendarDate(String year, String monthAndDay, String day, String other) {
    static CalendarDate of(String value) {
        if (value.startsWith("T") || value.endsWith("s")) {
            return new CalendarDate("", "", "", value);
        }
        boolean isWithoutYear = value.startsWith("--");
        String year = isWithoutYear ? "" : value.substring(0, 4);
        String rest = value.substring(isWithoutYear ? 2 : Math.min(5, value.length()));
        String day = rest.length() > 3 ? Integer.toString(Integer.parseInt(rest.substring(3))) : "";
        return new CalendarDate(year, rest, day, "");
    }

    boolean isTime() {
        return other.startsWith("T");
    }

    boolean isDecade() {
        return other.endsWith("s");
    }

    /** {@code 90s}, with or without a stated century. */
    String decade() {
        return other.substring(Math.max(0, other.length() - 3));
    }

    boolean isWithoutCentury() {
        return other.length() == 3;
    }

    int hour() {
        return Integer.parseInt(other.substring(1, 3));
    }

    boolean isFullHour() {
        return other.endsWith(":00");
    }
}
