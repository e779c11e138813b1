package org.programmekb.search;

/**
 * Tokeniser; it must work exactly like that of the search client. Words are runs of letters and digits. Han text has no
 * spaces between words, so each Han character and each pair of neighbours is a term, and so is the pair at the boundary
 * between a word and a Han character. A number is one word, with its decimals and without its thousands separators.
 */
final class Tokeniser {
    /** Longer words are cut off: nobody searches for the end of a long address. */
    static final int LONGEST_WORD = 40;

    private static final int NONE = -1;

    /** The result of {@link #joint} for a mark that divides a number from what follows. */
    static final int DIVIDES = -1;

    /** The result of {@link #joint} for a thousands separator, which is left out. */
    static final int LEFT_OUT = 0;

    private final Sink sink;
    private final StringBuilder word = new StringBuilder();
    private int lastOfWord = NONE;
    private int lastHan = NONE;

    /** Receives the terms in the order of their ends. */
    interface Sink {
        /** A word; the builder is reused after the call. */
        default void word(StringBuilder word) {}

        /** Two neighbours, at least one of them a Han character. */
        default void pair(int first, int second) {}

        /** One Han character. */
        default void single(int character) {}
    }

    Tokeniser(Sink sink) {
        this.sink = sink;
    }

    /** Reads a block of text; terms never span two blocks. */
    void read(String text) {
        // Reading an array is faster than reading a string with Han characters.
        char[] units = text.toCharArray();
        for (int i = 0; i < units.length; ) {
            char c = units[i];
            if (c >= 0x4e00 && c <= 0x9fff) {
                han(c);
                i++;
            } else if (c < 128) {
                ascii(text, i, c);
                i++;
            } else {
                int character = Character.codePointAt(units, i);
                for (int folded : Folding.of(character)) {
                    if (Folding.isHan(folded)) {
                        han(folded);
                    } else {
                        other(folded);
                    }
                }
                i += Character.charCount(character);
            }
        }
        endWord();
        lastHan = NONE;
    }

    private void ascii(String text, int at, char c) {
        int joint = c == '.' || c == ',' ? joint(text, at) : DIVIDES;
        if (joint == DIVIDES) {
            other(c >= 'A' && c <= 'Z' ? c + 32 : c);
        } else if (joint != LEFT_OUT) {
            append(joint);
        }
    }

    /**
     * What a point or comma is within a word: a mark between two digits with at most three behind it, or a thousands
     * separator. Four digits are a year: 12.9.2018.
     */
    static int joint(String text, int at) {
        char mark = text.charAt(at);
        int digits = 0;
        while (digits < 4 && isDigit(text, at + 1 + digits)) {
            digits++;
        }
        if (mark != '.' && mark != ',' || !isDigit(text, at - 1) || digits == 0 || digits == 4) {
            return DIVIDES;
        }
        return mark == ',' && digits == 3 ? LEFT_OUT : mark;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private void han(int character) {
        if (lastOfWord != NONE) {
            sink.pair(lastOfWord, character);
            endWord();
        } else if (lastHan != NONE) {
            sink.pair(lastHan, character);
        }
        sink.single(character);
        lastHan = character;
    }

    private void other(int character) {
        if (Folding.isWord(character)) {
            if (lastHan != NONE) {
                sink.pair(lastHan, character);
            }
            append(character);
        } else {
            endWord();
        }
        lastHan = NONE;
    }

    private void append(int character) {
        if (word.length() < LONGEST_WORD) {
            if (Character.isBmpCodePoint(character)) {
                word.append((char) character);
            } else {
                word.appendCodePoint(character);
            }
            lastOfWord = character;
        }
    }

    private void endWord() {
        if (lastOfWord != NONE) {
            sink.word(word);
            word.setLength(0);
            lastOfWord = NONE;
        }
    }
}
