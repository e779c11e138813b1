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

    private static final int[] ASCII = ascii();

    private Traits() {}

    private static int[] ascii() {
        int[] traits = new int[128];
        for (char c = 'a'; c <= 'z'; c++) {
            traits[c] = LETTER;
            traits[c - 32] = LETTER;
        }
        ",.;:?!".chars().forEach(c -> traits[c] = MARK);
        "()[]".chars().forEach(c -> traits[c] = BRACKET);
        traits['"'] = STRAIGHT;
        traits['\''] = STRAIGHT;
        traits['-'] = DASH;
        traits[' '] = SPACE;
        return traits;
    }

    static int of(char[] text) {
        int traits = 0;
        char before = '\n';
        for (char c : text) {
            if (c < 128) {
                int trait = ASCII[c];
                traits |= trait;
                if (before == ' ' && (trait & (MARK | BRACKET)) != 0 || before == '(' && c == ' ') {
                    traits |= LOOSE_MARK;
                } else if (c == '.' && before == '.') {
                    traits |= DOTS;
                }
            } else {
                traits |= c >= '\u4E00' && c <= '\u9FFF' ? HAN : other(c, before);
            }
            before = c;
        }
        return traits;
    }

    private static int other(char c, char before) {
        if (c < '\u2000') {
            return LETTER;
        }
        return switch (c) {
            case '—', '–' -> DASH;
            case '“', '”', '‘', '’' -> BRACKET;
            case '…' -> DOTS | WIDE;
            case '。', '．', '・' -> c == before ? DOTS | WIDE : WIDE;
            case '《', '》', '〈', '〉', '「', '」', '『', '』', '【', '】', '（', '）', '［', '］' -> BRACKET | WIDE;
            default -> c >= '\u3000' && c < '\u3400' || c >= '\uFF00' ? WIDE : 0;
        };
    }
}
