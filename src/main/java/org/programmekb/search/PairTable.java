package org.programmekb.search;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where pairs of characters occur. There are more than a million of them, for which a map of boxed numbers takes too much. */
final class PairTable {
    private static final int SMALLEST = 1 << 10;
    /** An odd number that spreads neighbours; characters of one script differ in few bits. */
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private long[] pairs = new long[SMALLEST];
    private @Nullable Postings[] postings = new Postings[SMALLEST];
    private int count;

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

    /** Takes out what {@link Shards#number} cannot stand for, by the text of the pair. */
    Map<String, Postings> unnumbered() {
        Map<String, Postings> found = new TreeMap<>();
        for (int i = 0; i < pairs.length; i++) {
            Postings occurrences = postings[i];
            if (occurrences != null && (first(i) >>> 16 | second(i) >>> 16) != 0) {
                found.put(Character.toString(first(i)) + Character.toString(second(i)), occurrences);
            }
        }
        return found;
    }

    /**
     * The other pairs by their files and in these by their numbers: the number is the high half, its place in this table
     * the low one. A number is turned so that the bits that choose the file come first.
     */
    long[] sorted(int shardBits) {
        long[] order = new long[count];
        int next = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (postings[i] != null && (first(i) >>> 16 | second(i) >>> 16) == 0) {
                int number = Integer.rotateRight(Shards.number((char) first(i), (char) second(i)), shardBits);
                order[next++] = (long) number << 32 | i;
            }
        }
        long[] sorted = Arrays.copyOf(order, next);
        for (int i = 0; i < next; i++) {
            sorted[i] ^= Long.MIN_VALUE;
        }
        Arrays.sort(sorted);
        for (int i = 0; i < next; i++) {
            sorted[i] ^= Long.MIN_VALUE;
        }
        return sorted;
    }

    /** Gives away where the pair at a place occurs. The table cannot be asked for pairs any more. */
    Postings take(int place) {
        Postings taken = Objects.requireNonNull(postings[place]);
        postings[place] = null;
        return taken;
    }

    private int first(int place) {
        return (int) (pairs[place] >>> 32);
    }

    private int second(int place) {
        return (int) pairs[place];
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
