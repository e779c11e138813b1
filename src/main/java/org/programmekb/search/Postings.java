package org.programmekb.search;

import java.util.Arrays;

/** The documents of all terms: added document by document, read term by term. */
final class Postings {
    private static final int WEIGHT_BITS = 2;
    private static final int COUNT_BITS = 2;
    private static final int LOWEST = 3;
    /** A document that contains a word so often is about it. */
    private static final int OFTEN = 4;

    /** For each posting: the document, how often it contains the term (at most {@link #OFTEN}), less one, and the weight. */
    private int[] values = new int[1 << 14];
    /** For each posting, the posting of the same term before it, plus one; zero if there is none. */
    private int[] before = new int[1 << 14];

    private int size;
    /** For each term, its last posting plus one. */
    private int[] last = new int[1 << 12];

    /**
     * Adds an occurrence of a term; documents must be added in ascending order.
     *
     * @return whether the document does not yet have the term with this weight
     */
    boolean add(int term, int document, int weight) {
        if (term >= last.length) {
            last = Arrays.copyOf(last, Math.max(last.length * 2, term + 1));
        }
        int at = last[term] - 1;
        if (at >= 0 && document(at) == document) {
            int value = values[at];
            int count = Math.min(OFTEN - 1, (value >> WEIGHT_BITS & LOWEST) + 1);
            int known = value & LOWEST;
            values[at] = value(document, count, Math.max(known, weight));
            return weight > known;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
            before = Arrays.copyOf(before, size * 2);
        }
        values[size] = value(document, 0, weight);
        before[size] = last[term];
        last[term] = ++size;
        return true;
    }

    private static int value(int document, int count, int weight) {
        return (document << COUNT_BITS | count) << WEIGHT_BITS | weight;
    }

    private int document(int at) {
        return values[at] >>> COUNT_BITS + WEIGHT_BITS;
    }

    /**
     * Appends the documents of a term: for each, the number of documents that are skipped before it, in base 36 and left
     * out if it is zero, then a letter for the weight.
     */
    void append(int term, StringBuilder out) {
        int count = 0;
        for (int next = last[term]; next != 0; next = before[next - 1]) {
            count++;
        }
        int[] ascending = new int[count];
        for (int next = last[term]; next != 0; next = before[next - 1]) {
            ascending[--count] = next - 1;
        }
        int expected = 0;
        for (int at : ascending) {
            int document = document(at);
            if (document > expected) {
                out.append(Integer.toString(document - expected, Character.MAX_RADIX));
            }
            out.append((char) ('A' + weight(at)));
            expected = document + 1;
        }
    }

    private int weight(int at) {
        int weight = values[at] & LOWEST;
        boolean isOften = (values[at] >> WEIGHT_BITS & LOWEST) == OFTEN - 1;
        return weight == Block.BODY && isOften ? Block.HEADING : weight;
    }
}
