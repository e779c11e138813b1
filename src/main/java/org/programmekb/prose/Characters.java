package org.programmekb.prose;

/** Classes of characters, as far as typography and the reading of numbers need them. */
public final class Characters {
    /** Replaces characters that are not checked: code, other languages, quoted names. */
    public static final char OPAQUE = '\uFFFC';

    private static final String CHINESE_MARKS = "，。；：？！、（）《》〈〉「」『』【】…";

    private Characters() {}

    /** Whether this is a Han character or a surrogate that is part of one. */
    public static boolean isHan(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        if (c < '\u3005') {
            return false;
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && isHanPlane(text.charAt(at - 1));
        }
        return isHan(c);
    }

    /** Whether this is a Han character or the first surrogate of one. */
    public static boolean isHan(char c) {
        return c >= '\u4E00' && c <= '\u9FFF'
                || c >= '\u3400' && c <= '\u4DBF'
                || c >= '\uF900' && c <= '\uFAFF'
                || c == '\u3005'
                || c == '\u3007'
                || isHanPlane(c);
    }

    private static boolean isHanPlane(char high) {
        return high >= '\uD840' && high <= '\uD888';
    }

    /** Whether a character is full-width Chinese punctuation. */
    public static boolean isChineseMark(char c) {
        return c > '\u2000' && CHINESE_MARKS.indexOf(c) >= 0;
    }

    /** Whether a character is an ASCII or accented Latin letter, or an ASCII digit. */
    public static boolean isLatin(char c) {
        return isDigit(c) || isLetter(c);
    }

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a character is a Latin letter, with or without accent. */
    public static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '\u00C0' && c <= '\u024F' && c != '\u00D7' && c != '\u00F7';
    }

    /** Whether a character is a full-width digit or Latin letter. */
    public static boolean isFullWidthLatin(char c) {
        return c >= '\uFF10' && c <= '\uFF19' || c >= '\uFF21' && c <= '\uFF3A' || c >= '\uFF41' && c <= '\uFF5A';
    }

    /** The half-width form of a full-width character. */
    public static char halfWidth(char c) {
        return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
    }

    public static boolean isSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\n';
    }
}
