package org.programmekb.search;

import java.util.Arrays;

/**
 * Where a term occurs: documents in ascending order, for each the windows and the weight. They are kept as bytes, since
 * there are tens of millions of them.
 */
final class Postings {
    /** A body that says a word so often is about it. */
    private static final int OFTEN = 4;

    private byte[] bytes = new byte[8];
    private int length;
    private int count;
    private int document = -1;
    private int window;
    private int weight;
    private int occurrences;

    /** Notes an occurrence; documents and windows never descend. A window below zero is none. Tells whether it weighs more now. */
    boolean add(int inDocument, int inWindow, int withWeight) {
        boolean isNew = inDocument != document;
        if (isNew) {
            end();
            number(inDocument - document - 1);
            document = inDocument;
            window = -1;
            weight = withWeight;
            occurrences = 0;
            count++;
        }
        occurrences++;
        if (inWindow > window) {
            number(inWindow - window << 1 | 1);
            window = inWindow;
        }
        if (withWeight > weight) {
            weight = withWeight;
            return true;
        }
        return isNew;
    }

    private void end() {
        if (document >= 0) {
            number((weight == 0 && occurrences >= OFTEN ? 1 : weight) << 1);
        }
    }

    /** To be called once, after the last occurrence. */
    void finish() {
        end();
    }

    /** In how many documents it occurs. */
    int count() {
        return count;
    }

    private void number(int value) {
        if (length + 5 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length + (bytes.length >> 1) + 8);
        }
        int rest = value;
        while (rest > 0x7f) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** Reads what was noted. */
    Reader read() {
        return new Reader();
    }

    /** Goes through the documents. */
    final class Reader {
        private int at;
        private int document = -1;
        private int weight;
        private int[] windows = new int[16];
        private int windowCount;

        /** Whether there is another document. */
        boolean next() {
            if (at >= length) {
                return false;
            }
            document += number() + 1;
            windowCount = 0;
            int last = -1;
            int value = number();
            while ((value & 1) == 1) {
                last += value >>> 1;
                if (windowCount == windows.length) {
                    windows = Arrays.copyOf(windows, windowCount * 2);
                }
                windows[windowCount++] = last;
                value = number();
            }
            weight = value >>> 1;
            return true;
        }

        private int number() {
            int value = 0;
            int shift = 0;
            int next = bytes[at++];
            while (next < 0) {
                value |= (next & 0x7f) << shift;
                shift += 7;
                next = bytes[at++];
            }
            return value | next << shift;
        }

        int document() {
            return document;
        }

        int weight() {
            return weight;
        }

        int windowCount() {
            return windowCount;
        }

        int window(int number) {
            return windows[number];
        }
    }
}
