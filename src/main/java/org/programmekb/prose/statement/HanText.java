package org.programmekb.prose.statement;

import java.util.Optional;

/** A Chinese or Japanese text, perhaps with English words. */
final class HanText extends LatinText {
    private final boolean isJapanese;

    HanText(String text, String language) {
        super(text, Lexicon.ENGLISH);
        this.isJapanese = language.equals("ja");
    }

    static boolean isWrittenIn(String language) {
        return language.equals("zh") || language.equals("ja");
    }

    boolean isJapanese() {
        return isJapanese;
    }

    /**
     * A small whole number in digits or numerals.
     *
     * @param isRow whether it is written as years are: in four digits, or in numerals for each digit
     * @param end offset after its last character
     */
    record Small(int value, boolean isRow, int end) {
        boolean isYear() {
            return isRow && value >= 1000 && value <= 2999;
        }

        boolean isIn(int first, int last) {
            return value >= first && value <= last && !isRow;
        }
    }

    @Override
    boolean isSpace(char c) {
        return c == ' ' || c == '\u00a0';
    }

    /** Words are in Latin letters, which no space separates from Han characters. */
    @Override
    int wordEnd(int at) {
        int end = at;
        while (charAt(end) < 128 && isLetter(end)) {
            end++;
        }
        return end;
    }

    boolean startsWith(String word, int at) {
        return text.startsWith(word, at);
    }

    boolean endsWith(String word, int end) {
        return text.startsWith(word, end - word.length());
    }

    /** Reads the number that starts at {@code at}, in digits or in numerals; there is none at -1. */
    Optional<Small> small(int at) {
        if (HanNumber.isNumeral(charAt(at))) {
            return HanNumber.at(text, at)
                    .filter(number -> number.value() <= 9999)
                    .map(number -> new Small((int) number.value(), number.form() == HanNumber.Form.ROW, number.end()));
        }
        int end = at < 0 ? at : Figure.digitsEnd(text, at);
        return end == at || end - at > 4
                ? Optional.empty()
                : Optional.of(new Small(Figure.small(text, at, end), end - at == 4, end));
    }

    @Override
    boolean isRange(int end) {
        return charAt(end) == '年' || charAt(end) == '月';
    }

    @Override
    int afterTo(int at) {
        int next = afterSpaces(at);
        if (startsWith("から", next)) {
            return afterSpaces(next + 2);
        }
        if ("-–—~～〜至到".indexOf(charAt(next)) < 0) {
            return -1;
        }
        int end = next + 1;
        while (charAt(end) == charAt(next)) {
            end++;
        }
        return afterSpaces(end);
    }

    /** The offset after a separator of list items or of the ends of a range; -1 if there is none at {@code at}. */
    int afterJoint(int at) {
        int next = afterSpaces(at);
        return "、和与及と・".indexOf(charAt(next)) >= 0 ? afterSpaces(next + 1) : afterTo(at);
    }
}
