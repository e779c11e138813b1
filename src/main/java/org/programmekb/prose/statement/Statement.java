package org.programmekb.prose.statement;

import java.math.BigDecimal;

/**
 * A fact that running text states, in a form that can be compared between languages.
 *
 * @param kind the kind of fact
 * @param value the value in a form that is the same in all languages: {@code 9500000}, {@code 2018-09-12},
 *     {@code EUR 5000000}
 * @param weight whether other languages must state it too
 * @param start offset of its first character in the text
 * @param end offset after its last character in the text
 */
public record Statement(Kind kind, String value, Weight weight, int start, int end) {
    /** The kind of fact. */
    public enum Kind {
        /** A decimal number or a fraction such as {@code 2/3}. */
        NUMBER,
        /** A number with its unit: {@code 5 km}. The number is also a statement of its own. */
        MEASURE,
        /** A day, a month or a year ({@code 2018-09-12}, {@code --09-12}, {@code 2018}), a decade, a time of day. */
        DATE,
        /** A percentage, or percentage points: {@code 2 points}. */
        PERCENTAGE,
        /** A currency and a number. */
        AMOUNT,
        /** An e-mail address in lower case. */
        EMAIL,
        /** A name of letters and digits, such as {@code h2020}. */
        NAME
    }

    /** Whether other languages must state the same fact. */
    public enum Weight {
        /** Required: a language that does not state it says something different. */
        FIRM,
        /** Optional: it can match a firm statement, but a translator may leave it out or express it differently. */
        LOOSE
    }

    static Statement number(BigDecimal value, Weight weight, int start, int end) {
        boolean isSmall = value.signum() == 0 || value.compareTo(BigDecimal.ONE) == 0;
        return new Statement(Kind.NUMBER, plain(value), isSmall ? Weight.LOOSE : weight, start, end);
    }

    static Statement fraction(BigDecimal numerator, long denominator, Weight weight, int start, int end) {
        return new Statement(Kind.NUMBER, plain(numerator) + "/" + denominator, weight, start, end);
    }

    static Statement percentage(BigDecimal value, int start, int end) {
        return new Statement(Kind.PERCENTAGE, plain(value), Weight.FIRM, start, end);
    }

    static Statement points(BigDecimal value, int start, int end) {
        return new Statement(Kind.PERCENTAGE, plain(value) + " points", Weight.FIRM, start, end);
    }

    static Statement amount(String currency, BigDecimal value, int start, int end) {
        return amount(currency, value, Weight.FIRM, start, end);
    }

    static Statement amount(String currency, BigDecimal value, Weight weight, int start, int end) {
        return new Statement(Kind.AMOUNT, currency + " " + plain(value), weight, start, end);
    }

    static Statement time(int hour, int minute, int start, int end) {
        return date("T" + two(hour) + ":" + two(minute), start, end);
    }

    /** A date; a year, month or day of 0 is not stated. */
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

    /** A number as statements write it: without separators and without zeros at its end. */
    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
