package org.programmekb.prose.statement;

import java.util.Optional;

/**
 * A Chinese text with a scanner for numbers and separators.
 *
 * @param text the text as readers see it
 */
record HanText(String text) {
    /**
     * A small whole number in digits or numerals.
     *
     * @param style how it is written
     * @param end offset after its last character
     */
    record Small(int value, Style style, int end) {
        boolean isYear() {
            return (style == Style.FOUR_DIGITS || style == Style.ROW) && value >= 1000 && value <= 2999;
        }

        boolean isIn(int first, int last) {
            return value >= first && value <= last && style != Style.ROW && style != Style.FOUR_DIGITS;
        }
    }

    /** How a small number is written. */
    enum Style {
        DIGITS,
        FOUR_DIGITS,
        NUMERALS,
        /** A sequence of digits in numerals, as in years. */
        ROW
    }

    int length() {
        return text.length();
    }

    /** The character at an offset; a space outside the text. */
    char charAt(int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
    }

    boolean isDigit(int at) {
        return Figure.isDigit(charAt(at));
    }

    boolean isNumeral(int at) {
        return HanNumber.isNumeral(charAt(at));
    }

    boolean startsWith(String word, int at) {
        return text.startsWith(word, at);
    }

    boolean endsWith(String word, int end) {
        return end >= word.length() && text.startsWith(word, end - word.length());
    }

    int afterSpaces(int at) {
        int end = at;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\u00a0')) {
            end++;
        }
        return end;
    }

    /** Reads the number that starts at {@code at}, in digits or in numerals. */
    Optional<Small> small(int at) {
        if (isNumeral(at)) {
            return HanNumber.at(text, at)
                    .filter(number -> number.value() <= 9999)
                    .map(number -> new Small(
                            (int) number.value(),
                            number.form() == HanNumber.Form.ROW ? Style.ROW : Style.NUMERALS,
                            number.end()));
        }
        int end = Figure.digitsEnd(text, at);
        return end == at || end - at > 4
                ? Optional.empty()
                : Optional.of(
                        new Small(Figure.small(text, at, end), end - at == 4 ? Style.FOUR_DIGITS : Style.DIGITS, end));
    }

    /** The offset after a mark or word that joins the two ends of a range; -1 if there is none at {@code at}. */
    int afterTo(int at) {
        int next = afterSpaces(at);
        if ("-–—~～至到".indexOf(charAt(next)) < 0 || next >= length()) {
            return -1;
        }
        int end = next + 1;
        while (charAt(end) == charAt(next) && end < length()) {
            end++;
        }
        return afterSpaces(end);
    }

    /** The offset after a separator of list items or of the ends of a range; -1 if there is none at {@code at}. */
    int afterJoint(int at) {
        int next = afterSpaces(at);
        return "、和与及".indexOf(charAt(next)) >= 0 && next < length() ? afterSpaces(next + 1) : afterTo(at);
    }
}
