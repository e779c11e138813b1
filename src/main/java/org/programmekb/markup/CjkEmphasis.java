package org.programmekb.markup;

import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;

/**
 * Emphasis by {@code *} and {@code _} that also works in Chinese. CommonMark does not close it between Chinese punctuation
 * and a Chinese letter, because there it expects a space; here such a neighbour counts like a space.
 */
final class CjkEmphasis extends EmphasisDelimiterProcessor {
    private final boolean underscore;

    private CjkEmphasis(char delimiter) {
        super(delimiter, false);
        this.underscore = delimiter == '_';
    }

    static CjkEmphasis asterisk() {
        return new CjkEmphasis('*');
    }

    static CjkEmphasis underscore() {
        return new CjkEmphasis('_');
    }

    @Override
    public boolean canBeOpener(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhiteSpace) {
        boolean opens = leftFlanking || !afterIsWhiteSpace && (isWideFirst(after) || isWideLast(before));
        return underscore ? opens && (!rightFlanking || beforeIsPunctuation) : opens;
    }

    @Override
    public boolean canBeCloser(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhiteSpace) {
        boolean closes = rightFlanking || !beforeIsWhitespace && (isWideLast(before) || isWideFirst(after));
        return underscore ? closes && (!leftFlanking || afterIsPunctuation) : closes;
    }

    private static boolean isWideFirst(String text) {
        return !text.isEmpty() && HanLineBreaks.isWide(text.codePointAt(0));
    }

    private static boolean isWideLast(String text) {
        return !text.isEmpty() && HanLineBreaks.isWide(text.codePointBefore(text.length()));
    }
}
