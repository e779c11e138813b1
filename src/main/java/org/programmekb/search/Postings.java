package org.programmekb.search;

import java.util.Arrays;
import org.programmekb.cache.ByteDecoder;

/** Posting list of one term: documents in ascending order, each with its weight and windows. */
final class Postings {
    private int count;
    private int[] documents = new int[1 << 10];
    private byte[] weights = new byte[1 << 10];
    /** For each document, the end of its windows. */
    private int[] ends = new int[1 << 10];

    private int[] windows = new int[1 << 10];

    void clear() {
        count = 0;
    }

    /**
     * Adds what {@link Occurrences#pack} wrote, up to a position; {@code first} is the number of the first document
     * there.
     */
    void add(ByteDecoder in, int end, int first, boolean hasPlaces) {
        int last = first - 1;
        while (in.at() < end) {
            if (count == documents.length) {
                grow();
            }
            int value = in.number();
            weights[count] = (byte) (value & 3);
            last += (value >>> (hasPlaces ? 3 : 2)) + 1;
            documents[count] = last;
            if (hasPlaces) {
                addWindows(in, (value & 4) == 0 ? in.number() : 1);
            }
            count++;
        }
    }

    private void grow() {
        documents = Arrays.copyOf(documents, count * 2);
        weights = Arrays.copyOf(weights, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
    }

    private void addWindows(ByteDecoder in, int number) {
        int next = begin(count);
        if (next + number > windows.length) {
            windows = Arrays.copyOf(windows, windows.length * 2 + number);
        }
        int last = -1;
        for (int i = 0; i < number; i++) {
            last += in.number() + 1;
            windows[next++] = last;
        }
        ends[count] = next;
    }

    /** Number of documents with the term. */
    int count() {
        return count;
    }

    int document(int at) {
        return documents[at];
    }

    int weight(int at) {
        return weights[at];
    }

    /** The start of the windows of the document at this index. */
    int begin(int at) {
        return at == 0 ? 0 : ends[at - 1];
    }

    int end(int at) {
        return ends[at];
    }

    int window(int at) {
        return windows[at];
    }
}
