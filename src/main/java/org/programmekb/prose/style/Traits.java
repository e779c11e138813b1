package org.programmekb.prose.style;

/** Characters that occur in a passage, as bits found in one scan, so that rules for rare characters can be skipped. */
final class Traits {
    /** A comma, full stop, colon, semicolon, question or exclamation mark of ASCII. */
    static final int MARK = 1;
    /** A bracket or typographic quotation mark. */
    static final int BRACKET = 1 << 1;
    /** A straight quotation mark or apostrophe. */
    static final int STRAIGHT = 1 << 2;
    /** An ellipsis, or two dots in a row. */
    static final int DOTS = 1 << 3;
    /** A dash or hyphen. */
    static final int DASH = 1 << 4;
    /** A space. */
    static final int SPACE = 1 << 5;
    /** A space before a mark or beside a bracket. */
    static final int LOOSE_MARK = 1 << 6;
    /** A Chinese mark or a full-width form. */
    static final int WIDE = 1 << 7;
    /** A Han character. */
    static final int HAN = 1 << 8;
    /** A Latin letter. */
    static final int LETTER = 1 << 9;
    /** Two capitals in a row as in TODO, FIXME, XXX, TBD, or letters as in "Lorem ipsum" and "insert text here". */
    static final int NOTE = 1 << 10;

    private Traits() {}

    static int of(char[] text) {
        int traits = 0;
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if (c >= 'a' && c <= 'z') {
                traits |= c == 'h' || c == 'p' ? LETTER | note(text, i) : LETTER;
            } else {
                traits |= c >= '\u4E00' && c <= '\u9FFF' ? HAN : of(text, i);
            }
        }
        return traits;
    }

    private static int of(char[] text, int at) {
        char c = text[at];
        char before = at == 0 ? '\n' : text[at - 1];
        int trait = of(c);
        if (before == ' ' && (trait & (MARK | BRACKET)) != 0 || before == '(' && c == ' ') {
            return trait | LOOSE_MARK;
        }
        if (trait == LETTER) {
            return trait | note(text, at);
        }
        return c == before && (c == '.' || c == '。' || c == '．' || c == '・') ? trait | DOTS : trait;
    }

    private static int note(char[] text, int at) {
        char before = at == 0 ? '\n' : text[at - 1];
        boolean isNote = switch (text[at]) {
            case 'O', 'B' -> before == 'T';
            case 'I' -> before == 'F';
            case 'X' -> before == 'X';
            case 'h', 'H' -> before == ' ' && isThere("here", text, at);
            case 'p', 'P' -> isThere("psum", text, at);
            default -> false;
        };
        return isNote ? NOTE : 0;
    }

    private static boolean isThere(String letters, char[] text, int at) {
        int same = 0;
        while (same < letters.length() && at + same < text.length && (text[at + same] | ' ') == letters.charAt(same)) {
            same++;
        }
        return same == letters.length();
    }

    private static int of(char c) {
        return switch (c) {
            case ' ' -> SPACE;
            case ',', '.', ';', ':', '?', '!' -> MARK;
            case '(', ')', '[', ']', '“', '”', '‘', '’' -> BRACKET;
            case '"', '\'' -> STRAIGHT;
            case '-', '—', '–' -> DASH;
            case '…' -> DOTS | WIDE;
            case '《', '》', '〈', '〉', '「', '」', '『', '』', '【', '】', '（', '）', '［', '］' -> BRACKET | WIDE;
            default -> {
                boolean isWide = c >= '\u3000' && c < '\u3400' || c >= '\uFF00';
                boolean isLetter = c >= 'A' && c <= 'Z' || c >= 128 && c < '\u2000';
                yield isWide ? WIDE : isLetter ? LETTER : 0;
            }
        };
    }
}
