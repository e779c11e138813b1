package org.programmekb.prose.statement;

import java.math.BigDecimal;

/**
 * A number written in digits.
 *
 * @param value its value
 * @param style how it is written
 * @param start offset of its first character
 * @param end offset after its last character
 */
record Figure(BigDecimal value, Style style, int start, int end) {
    /** How a figure is written. */
    enum Style {
        /** Digits only. */
        PLAIN,
        /** With thousands separators, with decimals, or both. */
        SEPARATED,
        /** Three or more numbers separated by points, like a version number. */
        DOTTED,
        /** With one separator that groups in some countries and separates decimals in others. */
        AMBIGUOUS
    }

    /** The decimal separator of a language. */
    enum DecimalMark {
        POINT(".．٫", ","),
        COMMA(",٫،", ".");

        private final String decimal;
        private final String group;

        DecimalMark(String decimal, String group) {
            this.decimal = decimal;
            this.group = group + "٬\u00a0\u202f\u2009 ’'";
        }
    }

    /** The maximum number of digits; longer sequences are not quantities. */
    private static final int LONGEST = 40;

    private static final String QUARTERS = "¼½¾";

    static boolean isDigit(char c) {
        return c <= '9' ? c >= '0' : c >= '\u0660' && (c < '\u2e80' || c > '\ua000') && Character.isDigit(c);
    }

    private static boolean isDigitAt(String text, int at) {
        return at < text.length() && isDigit(text.charAt(at));
    }

    /** The end of the digits that start at {@code at}. */
    static int digitsEnd(String text, int at) {
        int end = at;
        while (isDigitAt(text, end)) {
            end++;
        }
        return end;
    }

    /** The value of a few digits. */
    static int small(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + Character.digit(text.charAt(i), 10);
        }
        return value;
    }

    /** Reads the figure that starts at {@code start}, where there is a digit. */
    static Figure at(String text, int start, DecimalMark mark) {
        StringBuilder digits = new StringBuilder();
        int end = append(text, start, digits);
        Style style = Style.PLAIN;
        char separator = 0;
        while (end - start < LONGEST && (separator != 0 || digits.length() <= 3)) {
            char next = end < text.length() ? text.charAt(end) : 0;
            boolean isGroup = next != 0
                    && (separator == 0 ? mark.group.indexOf(next) >= 0 : next == separator)
                    && digitsEnd(text, end + 1) == end + 4;
            if (!isGroup) {
                break;
            }
            separator = next;
            end = append(text, end + 1, digits);
            style = Style.SEPARATED;
        }
        if (separator == '.' && end < text.length() && text.charAt(end) == '.' && isDigitAt(text, end + 1)) {
            return dotted(text, start, end);
        }
        if (isDecimalMark(text, end, mark, separator)) {
            int more = digitsEnd(text, end + 1);
            if (isDigitAt(text, more + 1) && text.charAt(more) == text.charAt(end)) {
                return dotted(text, start, more);
            }
            digits.append('.');
            end = append(text, end + 1, digits);
            style = Style.SEPARATED;
        }
        int quarters = end < text.length() && digits.indexOf(".") < 0 ? QUARTERS.indexOf(text.charAt(end)) : -1;
        if (quarters >= 0) {
            digits.append('.').append(25 * (quarters + 1));
            end++;
            style = Style.SEPARATED;
        }
        return new Figure(new BigDecimal(digits.toString()), style, start, end);
    }

    private static boolean isDecimalMark(String text, int at, DecimalMark mark, char separator) {
        if (at >= text.length() || !isDigitAt(text, at + 1)) {
            return false;
        }
        char c = text.charAt(at);
        // The Swiss write 1’234.5.
        boolean isForeignPoint = mark == DecimalMark.COMMA && c == '.' && "\0’'".indexOf(separator) >= 0;
        return mark.decimal.indexOf(c) >= 0 || isForeignPoint;
    }

    private static Figure dotted(String text, int start, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == '.' && isDigitAt(text, end + 1)) {
            end = digitsEnd(text, end + 1);
        }
        return new Figure(BigDecimal.ZERO, Style.DOTTED, start, end);
    }

    private static int append(String text, int from, StringBuilder digits) {
        int end = digitsEnd(text, from);
        digits.append(text, from, end);
        return end;
    }

    /** The same figure, of which it is not known what its separator means. */
    Figure ambiguous() {
        return new Figure(value, Style.AMBIGUOUS, start, end);
    }

    /** The value of an ambiguous figure if its separator means the other thing. */
    BigDecimal otherValue() {
        return value.movePointRight(value.scale() > 0 ? 3 : -3);
    }

    int length() {
        return end - start;
    }

    /** Whether it could be the number of a year. */
    boolean isYear() {
        return style == Style.PLAIN && length() == 4 && value.intValue() >= 1000 && value.intValue() <= 2999;
    }

    /** Its value if it is a whole number of at most two digits without separators, else -1. */
    int few() {
        return style == Style.PLAIN && length() <= 2 ? value.intValue() : -1;
    }
}
