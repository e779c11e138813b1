package org.programmekb.search;

import org.jspecify.annotations.Nullable;

/** Where pairs of characters occur. There are more than a million of them, for which a map of boxed numbers takes too much. */
final class PairTable {
    private static final int SMALLEST = 1 << 10;
    /** An odd number that spreads neighbours; characters of one script differ in few bits. */
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private long[] pairs = new long[SMALLEST];
    private @Nullable Postings[] postings = new Postings[SMALLEST];
    private int count;

    /** Takes a pair and where it occurs. */
    interface Visitor {
        /** A pair of code points. */
        void pair(int first, int second, Postings postings);
    }

    /** The occurrences of a pair, which are none at first. */
    Postings of(int first, int second) {
        long pair = (long) first << 32 | second;
        int place = place(pair);
        Postings found = postings[place];
        if (found == null) {
            if (++count > pairs.length / 3 * 2) {
                grow();
                place = place(pair);
            }
            found = new Postings();
            pairs[place] = pair;
            postings[place] = found;
        }
        return found;
    }

    /** Goes through all pairs, in no order that means anything. */
    void forEach(Visitor visitor) {
        for (int i = 0; i < pairs.length; i++) {
            Postings found = postings[i];
            if (found != null) {
                visitor.pair((int) (pairs[i] >>> 32), (int) pairs[i], found);
            }
        }
    }

    void clear() {
        pairs = new long[SMALLEST];
        postings = new Postings[SMALLEST];
        count = 0;
    }

    private int place(long pair) {
        int place = (int) (pair * SPREAD >>> 40) & pairs.length - 1;
        while (postings[place] != null && pairs[place] != pair) {
            place = place + 1 & pairs.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] oldPairs = pairs;
        @Nullable Postings[] oldPostings = postings;
        pairs = new long[oldPairs.length * 2];
        postings = new Postings[pairs.length];
        for (int i = 0; i < oldPairs.length; i++) {
            if (oldPostings[i] != null) {
                int place = place(oldPairs[i]);
                pairs[place] = oldPairs[i];
                postings[place] = oldPostings[i];
            }
        }
    }
}
