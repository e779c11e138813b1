package org.programmekb.search;

import java.util.Arrays;

/**
 * Hash table that numbers terms in the order in which they are added. It creates no object for each term, since a site
 * has millions: the letters of all are in one array.
 */
final class TermTable {
    /** An odd multiplier that spreads similar values; characters of one script differ in few bits. */
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    /** For each hash, the number of a term plus one; zero if there is none. */
    private int[] slots = new int[1 << 13];

    private char[] letters = new char[1 << 12];
    private int[] ends = new int[1 << 12];
    private int size;

    /** Number of terms. */
    int size() {
        return size;
    }

    /** The number of a term, which is added if it is new. */
    int number(StringBuilder term) {
        int start = start(size);
        int end = start + term.length();
        if (end > letters.length) {
            letters = Arrays.copyOf(letters, end * 2);
        }
        term.getChars(0, term.length(), letters, start);
        int slot = slot(start, end);
        while (slots[slot] != 0) {
            int known = slots[slot] - 1;
            if (Arrays.equals(letters, start(known), ends[known], letters, start, end)) {
                return known;
            }
            slot = slot + 1 & slots.length - 1;
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size] = end;
        slots[slot] = ++size;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    private int start(int term) {
        return term == 0 ? 0 : ends[term - 1];
    }

    private int slot(int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + letters[i];
        }
        return (int) (hash * SPREAD >>> Integer.SIZE) & slots.length - 1;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int term = 0; term < size; term++) {
            int slot = slot(start(term), ends[term]);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = term + 1;
        }
    }

    /** The term with this number. */
    String text(int term) {
        return new String(letters, start(term), ends[term] - start(term));
    }
}
