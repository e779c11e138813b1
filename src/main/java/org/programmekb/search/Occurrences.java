package org.programmekb.search;

import java.util.Arrays;
import org.programmekb.cache.ByteEncoder;

/** Occurrences of terms in some documents: added in text order, read term by term. */
final class Occurrences {
    /** The maximum number of documents. */
    static final int DOCUMENTS = 1 << 10;

    private static final int WEIGHT_BITS = 2;
    private static final int WINDOW_BITS = 20;
    private static final int LAST_WINDOW = (1 << WINDOW_BITS) - 1;
    /** A text that contains a word so often is about it. */
    private static final int OFTEN = 4;

    private int[] terms = new int[1 << 14];
    private int[] places = new int[1 << 14];
    private int count;
    private int[] ends = {};

    /** Adds an occurrence; documents and windows of a term must be in ascending order. */
    void add(int term, int document, int window, int weight) {
        if (count == terms.length) {
            terms = Arrays.copyOf(terms, count * 2);
            places = Arrays.copyOf(places, count * 2);
        }
        terms[count] = term;
        places[count++] = (document << WINDOW_BITS | Math.min(window, LAST_WINDOW)) << WEIGHT_BITS | weight;
    }

    /** Sorts the occurrences by term; to be called once, after the last {@link #add}. */
    void sort(int termCount) {
        ends = new int[termCount + 1];
        for (int i = 0; i < count; i++) {
            ends[terms[i] + 1]++;
        }
        for (int i = 0; i < termCount; i++) {
            ends[i + 1] += ends[i];
        }
        int[] sorted = new int[count];
        for (int i = 0; i < count; i++) {
            sorted[ends[terms[i]]++] = places[i];
        }
        places = sorted;
        terms = new int[0];
    }

    /**
     * Packs the posting list of a term. For each document: one number for the distance to the document before and the
     * weight, and for terms with positions the windows, preceded by their number unless there is only one.
     */
    void pack(int term, boolean hasPlaces, ByteEncoder out) {
        int end = ends[term];
        int last = -1;
        for (int i = term == 0 ? 0 : ends[term - 1]; i < end; ) {
            int begin = i;
            int document = places[i] >>> WEIGHT_BITS + WINDOW_BITS;
            int weight = 0;
            int windows = 0;
            int window = -1;
            for (; i < end && places[i] >>> WEIGHT_BITS + WINDOW_BITS == document; i++) {
                int place = places[i];
                weight = Math.max(weight, place & (1 << WEIGHT_BITS) - 1);
                windows += place >>> WEIGHT_BITS == window ? 0 : 1;
                window = place >>> WEIGHT_BITS;
            }
            if (weight == 0 && i - begin >= OFTEN) {
                weight = 1;
            }
            int distance = document - last - 1;
            if (hasPlaces) {
                out.number((distance << 1 | (windows == 1 ? 1 : 0)) << WEIGHT_BITS | weight);
                windows(begin, i, windows, out);
            } else {
                out.number(distance << WEIGHT_BITS | weight);
            }
            last = document;
        }
    }

    private void windows(int begin, int end, int windows, ByteEncoder out) {
        if (windows > 1) {
            out.number(windows);
        }
        int last = -1;
        for (int i = begin; i < end; i++) {
            if (window(i) != last) {
                out.number(window(i) - last - 1);
                last = window(i);
            }
        }
    }

    private int window(int at) {
        return places[at] >>> WEIGHT_BITS & LAST_WINDOW;
    }
}
