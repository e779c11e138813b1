package org.programmekb.prose.statement;

import java.util.Optional;

/**
 * A date in digits, the same in all languages.
 *
 * @param month 1 to 12
 * @param day 1 to 31; 0 if only the month is stated
 * @param end offset after its last character
 */
record NumericDate(int year, int month, int day, int end) {
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    /** The first two digits of a year that has only two: 8/31/17. */
    private static final int CENTURY = 2000;

    /** Reads the date from {@code start} on: 2018-09-12, 2018/9/12, 2018.9.12, 12/09/2018, 8/31/17, 2018-09, 09/2018. */
    static Optional<NumericDate> at(String text, int start) {
        int first = Figure.digitsEnd(text, start);
        int second = next(text, first);
        if (second == first + 5 && first == start + 2 && text.charAt(first) == '/') {
            return monthAndYear(text, start, first, second);
        }
        if (second < 0 || second - first > 3) {
            return Optional.empty();
        }
        int third = text.length() > second && text.charAt(second) == text.charAt(first) ? next(text, second) : -1;
        int a = Figure.small(text, start, Math.min(first, start + 4));
        int b = Figure.small(text, first + 1, second);
        if (third < 0) {
            return isMonth(text, first, second, first - start, a, b)
                    ? Optional.of(new NumericDate(a, b, 0, second))
                    : Optional.empty();
        }
        if (first - start == 4 && third - second <= 3) {
            return valid(a, b, Figure.small(text, second + 1, third), third);
        }
        if (first - start <= 2 && third == second + 3 && b > MONTHS && text.charAt(first) == '/') {
            return valid(CENTURY + Figure.small(text, second + 1, third), a, b, third);
        }
        if (first - start <= 2 && third - second == 5) {
            int year = Figure.small(text, second + 1, third);
            return b > MONTHS ? valid(year, a, b, third) : valid(year, b, a, third);
        }
        return Optional.empty();
    }

    private static Optional<NumericDate> monthAndYear(String text, int start, int slash, int end) {
        return valid(Figure.small(text, slash + 1, end), Figure.small(text, start, slash), 1, end)
                .map(date -> new NumericDate(date.year, date.month, 0, end));
    }

    /** Whether it is a year and month: 2020-02 is, but 2017-18 and 2010-12 are ranges of years. */
    private static boolean isMonth(String text, int first, int second, int yearDigits, int year, int month) {
        return text.charAt(first) == '-'
                && yearDigits == 4
                && second - first == 3
                && month >= 1
                && month <= MONTHS
                && month <= year % 100;
    }

    private static Optional<NumericDate> valid(int year, int month, int day, int end) {
        boolean isValid = year >= 1000 && year <= 2999 && month >= 1 && month <= MONTHS && day >= 1 && day <= DAYS;
        return isValid ? Optional.of(new NumericDate(year, month, day, end)) : Optional.empty();
    }

    private static int next(String text, int at) {
        if (at >= text.length() || "-/.．".indexOf(text.charAt(at)) < 0) {
            return -1;
        }
        int end = Figure.digitsEnd(text, at + 1);
        return end > at + 1 ? end : -1;
    }
}
