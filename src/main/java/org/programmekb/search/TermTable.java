package org.programmekb.search;

import java.util.Arrays;

/**
 * Hash table that numbers terms in the order in which they are added. It creates no object for each term, since a site
 * has millions: most terms are one or two characters, stored as a number, and the letters of others are in one array.
 */
final class TermTable {
    private static final int CHARACTER_BITS = 21;
    private static final int KIND_BITS = 2;
    private static final int PAIR = 0;
    private static final int SINGLE = 1;
    private static final int NEIGHBOURS = 2;
    private static final int TEXT = 3;
    private static final int LENGTH_BITS = 20;
    /** An odd multiplier that spreads similar values; characters of one script differ in few bits. */
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private int[] slots = new int[1 << 13];
    private long[] keys = new long[1 << 12];
    private int size;
    private char[] letters = new char[1 << 12];
    private int letterCount;

    /** Number of terms. */
    int size() {
        return size;
    }

    int pair(int first, int second) {
        return number((long) first << CHARACTER_BITS | second, PAIR);
    }

    int single(int character) {
        return number(character, SINGLE);
    }

    /** Adds the hash of two words from {@link Shards#neighbours}. */
    int neighbours(int number) {
        return number(number, NEIGHBOURS);
    }

    private int number(long number, int kind) {
        long key = number << KIND_BITS | kind;
        int slot = (int) (key * SPREAD >>> Integer.SIZE) & slots.length - 1;
        while (slots[slot] != 0) {
            if (keys[slots[slot] - 1] == key) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return add(key, slot);
    }

    int text(String text) {
        text.getChars(0, text.length(), room(text.length()), letterCount);
        return lastText(text.length());
    }

    /** The same without a string, for words, which are most frequent. */
    int text(StringBuilder text) {
        text.getChars(0, text.length(), room(text.length()), letterCount);
        return lastText(text.length());
    }

    private char[] room(int length) {
        if (letterCount + length > letters.length) {
            letters = Arrays.copyOf(letters, letters.length * 2 + length);
        }
        return letters;
    }

    /** The number of the text at the end of the array, where it stays if it is new. */
    private int lastText(int length) {
        int slot = spread(hash(letterCount, length)) & slots.length - 1;
        while (slots[slot] != 0) {
            if (isText(slots[slot] - 1, length)) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & slots.length - 1;
        }
        long key = ((long) letterCount << LENGTH_BITS | length) << KIND_BITS | TEXT;
        letterCount += length;
        return add(key, slot);
    }

    private int hash(int start, int length) {
        int hash = 0;
        for (int i = start; i < start + length; i++) {
            hash = hash * 31 + letters[i];
        }
        return hash;
    }

    private static int spread(int hash) {
        return (int) (hash * SPREAD >>> Integer.SIZE);
    }

    /** Whether a term is the text at the end of the array. */
    private boolean isText(int term, int length) {
        long key = keys[term];
        int start = start(key);
        return kind(key) == TEXT
                && length(key) == length
                && Arrays.equals(letters, start, start + length, letters, letterCount, letterCount + length);
    }

    private static int kind(long key) {
        return (int) key & (1 << KIND_BITS) - 1;
    }

    private static int length(long key) {
        return (int) (key >>> KIND_BITS) & (1 << LENGTH_BITS) - 1;
    }

    private static int start(long key) {
        return (int) (key >>> KIND_BITS + LENGTH_BITS);
    }

    private int add(long key, int slot) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size] = key;
        slots[slot] = ++size;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int term = 0; term < size; term++) {
            long key = keys[term];
            int hash =
                    kind(key) == TEXT ? spread(hash(start(key), length(key))) : (int) (key * SPREAD >>> Integer.SIZE);
            int slot = hash & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = term + 1;
        }
    }

    private String letters(int term) {
        return new String(letters, start(keys[term]), length(keys[term]));
    }

    /** Whether it is a pair that {@link #pairNumber} represents in the files. */
    boolean isNumbered(int term) {
        long key = keys[term];
        return kind(key) == PAIR && (first(key) >>> 16 | second(key) >>> 16) == 0;
    }

    int pairNumber(int term) {
        return Shards.number((char) first(keys[term]), (char) second(keys[term]));
    }

    private static int first(long key) {
        return (int) (key >>> CHARACTER_BITS + KIND_BITS);
    }

    private static int second(long key) {
        return (int) (key >>> KIND_BITS) & (1 << CHARACTER_BITS) - 1;
    }

    /** The text of the term in the files, if it is not represented by a number. */
    String text(int term) {
        long key = keys[term];
        return switch (kind(key)) {
            case PAIR -> Character.toString(first(key)) + Character.toString(second(key));
            case SINGLE -> Character.toString((int) (key >>> KIND_BITS));
            case NEIGHBOURS -> Shards.neighbours((int) (key >>> KIND_BITS));
            default -> letters(term);
        };
    }
}
