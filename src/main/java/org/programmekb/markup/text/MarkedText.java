package org.programmekb.markup.text;

import org.jspecify.annotations.Nullable;

/**
 * Text between two runs of the same mark.
 *
 * @param text the surrounding text
 * @param start the offset of the first run
 * @param end the offset after the second run
 * @param width the number of marks in a run
 */
record MarkedText(String text, int start, int end, int width) {
    private static final String ENDS_OF_CLAUSES = "，。；！？\n";
    private static final String ARITHMETIC = "=＝≈×÷+＋";
    private static final int LONGEST = 60;
    private static final int NONE = -1;

    /** The marked text whose first run, of this width, starts here; null if there is no closing run nearby. */
    static @Nullable MarkedText at(String text, int start, int width) {
        char mark = text.charAt(start);
        int from = start + width;
        if (isMark(text, start - 1, mark) || isMark(text, start - 1, '\\') || isMark(text, from, mark)) {
            return null;
        }
        int close = text.indexOf(mark, from);
        int end = close + width;
        if (close <= from || close - from > LONGEST || end > text.length() || isMark(text, end, mark)) {
            return null;
        }
        for (int i = close; i < end; i++) {
            if (!isMark(text, i, mark)) {
                return null;
            }
        }
        return new MarkedText(text, start, end, width);
    }

    private static boolean isMark(String text, int offset, char mark) {
        return offset >= 0 && offset < text.length() && text.charAt(offset) == mark;
    }

    String inner() {
        return text.substring(start + width, end - width);
    }

    private int before() {
        return start == 0 ? NONE : text.codePointBefore(start);
    }

    private int after() {
        return end == text.length() ? NONE : text.codePointAt(end);
    }

    boolean isTight() {
        String inner = inner();
        return !isBlank(inner.codePointAt(0)) && !isBlank(inner.codePointBefore(inner.length()));
    }

    /** Whether a space inside makes exactly one of the two runs ineffective. */
    boolean hasOneLooseEnd() {
        String inner = inner();
        boolean looseStart = isBlank(inner.codePointAt(0));
        boolean looseEnd = isBlank(inner.codePointBefore(inner.length()));
        boolean known = inner.codePoints().anyMatch(CjkCharacters::isCjk) && !inner.isBlank();
        return known
                && !crossesClauses()
                && (looseStart ? !looseEnd && isLetter(before()) : looseEnd && isLetter(after()));
    }

    /** Whether a CJK letter is directly outside, where the rule requires a space or punctuation. */
    boolean touchesCjk() {
        return isCjkLetter(before()) || isCjkLetter(after());
    }

    /** Whether it is certainly not arithmetic, a name or a tag. */
    boolean isProse(char mark) {
        if (crossesClauses() || text.charAt(end - width) != mark) {
            return false;
        }
        return switch (mark) {
            case '*' -> isNoProduct();
            case '_' -> width > 1 || isNoIdentifier();
            case '#' -> !isAscii(before()) && !isAscii(after()) && !isAsciiDigit(inner().codePointAt(0));
            default -> true;
        };
    }

    private boolean crossesClauses() {
        String inner = inner().strip();
        for (int i = 0; i < inner.length() - 1; i++) {
            if (ENDS_OF_CLAUSES.indexOf(inner.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isNoProduct() {
        String inner = inner();
        boolean single = inner.codePointCount(0, inner.length()) == 1;
        return !single && !isAsciiDigit(before()) && !isAsciiDigit(after()) && isEvenClauseWithoutArithmetic();
    }

    private boolean isEvenClauseWithoutArithmetic() {
        int from = start;
        while (from > 0 && ENDS_OF_CLAUSES.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int marks = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (ARITHMETIC.indexOf(c) >= 0) {
                return false;
            }
            if (c == '*') {
                marks++;
            }
            if (i >= end && ENDS_OF_CLAUSES.indexOf(c) >= 0) {
                break;
            }
        }
        return marks % 2 == 0;
    }

    /** Whether it is not an identifier, which has digits, Latin letters or several underscores. */
    private boolean isNoIdentifier() {
        return isPlainWord(start - 1, -1)
                && isPlainWord(end, 1)
                && inner().codePoints().noneMatch(MarkedText::isAscii);
    }

    private boolean isPlainWord(int from, int step) {
        for (int i = from; i >= 0 && i < text.length(); i += step) {
            char c = text.charAt(i);
            if (c == '_' || c == '-' || c == '.' || c == '/' || c < 0x80 && Character.isLetterOrDigit(c)) {
                return false;
            }
            if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) {
                return true;
            }
        }
        return true;
    }

    private static boolean isBlank(int point) {
        return point == ' ' || point == '\t' || point == '\n' || point == 0x3000 || point == 0xA0;
    }

    private static boolean isLetter(int point) {
        return point != NONE && Character.isLetter(point);
    }

    private static boolean isCjkLetter(int point) {
        return isLetter(point) && CjkCharacters.isCjk(point);
    }

    private static boolean isAscii(int point) {
        return point != NONE && point < 0x80 && Character.isLetterOrDigit(point);
    }

    private static boolean isAsciiDigit(int point) {
        return point >= '0' && point <= '9';
    }
}
