package org.programmekb.search;

/**
 * Tokeniser; it must work exactly like that of the search client. Words are runs of letters and digits. Han text has no
 * spaces between words, so each Han character and each pair of neighbours is a term, and so is the pair at the boundary
 * between a word and a Han character.
 */
final class Tokeniser {
    /** Longer words are cut off: nobody searches for the end of a long address. */
    static final int LONGEST_WORD = 40;

    private static final int NONE = -1;

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
                other(c >= 'A' && c <= 'Z' ? c + 32 : c);
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
            if (word.length() < LONGEST_WORD) {
                if (Character.isBmpCodePoint(character)) {
                    word.append((char) character);
                } else {
                    word.appendCodePoint(character);
                }
                lastOfWord = character;
            }
        } else {
            endWord();
        }
        lastHan = NONE;
    }

    private void endWord() {
        if (lastOfWord != NONE) {
            sink.word(word);
            word.setLength(0);
            lastOfWord = NONE;
        }
    }
}
