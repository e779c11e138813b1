package org.programmekb.prose.statement;

import java.math.BigDecimal;

/**
 * A fact that running text states in a form which can be compared between languages.
 *
 * @param kind what is stated
 * @param value in the one form that all languages share: {@code 9500000}, {@code 2018-09-12}, {@code EUR 5000000}
 * @param weight whether the other languages must state it, too
 * @param start of its characters in the text, inclusive
 * @param end of its characters in the text, exclusive
 */
public record Statement(Kind kind, String value, Weight weight, int start, int end) {
    /** What is stated. */
    public enum Kind {
        /** A decimal number or a fraction such as {@code 2/3}. */
        NUMBER,
        /** A day, a month or a year ({@code 2018-09-12}, {@code --09-12}, {@code 2018}), a decade, a time of day. */
        DATE,
        /** A number of per cent, or {@code 2 points}. */
        PERCENTAGE,
        /** A currency and a number. */
        AMOUNT,
        /** An address in lower case. */
        EMAIL,
        /** Letters with digits in them, such as {@code h2020}. */
        NAME
    }

    /** How surely a reader would look for the same in another language. */
    public enum Weight {
        /** Another language that does not state it says something else. */
        FIRM,
        /** It may be the counterpart of something firm, but a translator may well leave it out or put it in other words. */
        LOOSE
    }

    static Statement number(BigDecimal value, Weight weight, int start, int end) {
        boolean isSmall = value.signum() == 0 || value.compareTo(BigDecimal.ONE) == 0;
        return new Statement(Kind.NUMBER, plain(value), isSmall ? Weight.LOOSE : weight, start, end);
    }

    static Statement fraction(long numerator, long denominator, Weight weight, int start, int end) {
        return new Statement(Kind.NUMBER, numerator + "/" + denominator, weight, start, end);
    }

    static Statement percentage(BigDecimal value, int start, int end) {
        return new Statement(Kind.PERCENTAGE, plain(value), Weight.FIRM, start, end);
    }

    static Statement points(BigDecimal value, int start, int end) {
        return new Statement(Kind.PERCENTAGE, plain(value) + " points", Weight.FIRM, start, end);
    }

    static Statement amount(String currency, BigDecimal value, int start, int end) {
        return new Statement(Kind.AMOUNT, currency + " " + plain(value), Weight.FIRM, start, end);
    }

    static Statement time(int hour, int minute, int start, int end) {
        return date("T" + two(hour) + ":" + two(minute), start, end);
    }

    /** A date of which the year, the month or the day may be 0, that is, not stated. */
    static Statement date(int year, int month, int day, int start, int end) {
        String first = year == 0 ? "-" : Integer.toString(year);
        String rest = month == 0 ? "" : day == 0 ? "-" + two(month) : "-" + two(month) + "-" + two(day);
        return date(first + rest, start, end);
    }

    static Statement date(String value, int start, int end) {
        return new Statement(Kind.DATE, value, Weight.FIRM, start, end);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
