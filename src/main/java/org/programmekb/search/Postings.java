package org.programmekb.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/** The documents of all terms: added document by document, then sorted by terms. */
final class Postings {
    private static final int WEIGHT_BITS = 2;
    private static final int COUNT_BITS = 2;
    private static final int LOWEST = 3;
    /** A document that contains a word so often is about it. */
    private static final int OFTEN = 4;

    /** For each posting: the document, how often it contains the term (at most {@link #OFTEN}), less one, and the weight. */
    private int[] values = new int[1 << 14];
    /** For each posting, its term; empty when the postings are sorted. */
    private int[] terms = new int[1 << 14];

    private int size;
    /** For each term, its last posting plus one; when the postings are sorted, the end of its postings. */
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
            terms = Arrays.copyOf(terms, size * 2);
        }
        values[size] = value(document, 0, weight);
        terms[size] = term;
        last[term] = ++size;
        return true;
    }

    private static int value(int document, int count, int weight) {
        return (document << COUNT_BITS | count) << WEIGHT_BITS | weight;
    }

    private int document(int at) {
        return values[at] >>> COUNT_BITS + WEIGHT_BITS;
    }

    /** Sorts the postings by their terms; to be called once, after the last {@link #add}. */
    void sort(int termCount) {
        int[] ends = new int[termCount + 1];
        for (int i = 0; i < size; i++) {
            ends[terms[i] + 1]++;
        }
        for (int term = 0; term < termCount; term++) {
            ends[term + 1] += ends[term];
        }
        int[] sorted = new int[size];
        for (int i = 0; i < size; i++) {
            sorted[ends[terms[i]]++] = values[i];
        }
        last = ends;
        values = sorted;
        terms = new int[0];
    }

    /**
     * The postings of these, which are sorted, with others in place of those of some documents.
     *
     * @param documents the documents that are replaced
     * @param others the postings of these documents, sorted
     * @param termCount number of terms, of which the last ones may be new
     * @param onChange called for each term of which the postings differ
     */
    Postings with(BitSet documents, Postings others, int termCount, IntConsumer onChange) {
        Postings all = new Postings();
        all.last = new int[termCount + 1];
        all.values = new int[size + others.size];
        all.terms = new int[0];
        for (int term = 0; term < termCount; term++) {
            int own = begin(term);
            int other = others.begin(term);
            boolean isChanged = false;
            while (own < end(term) || other < others.end(term)) {
                boolean isOther =
                        own == end(term) || other < others.end(term) && others.document(other) <= document(own);
                if (!isOther && documents.get(document(own))) {
                    isChanged = true;
                    own++;
                } else if (!isOther) {
                    all.values[all.size++] = values[own++];
                } else {
                    boolean isSame = own < end(term) && values[own] == others.values[other];
                    isChanged |= !isSame;
                    own += isSame || own < end(term) && document(own) == others.document(other) ? 1 : 0;
                    all.values[all.size++] = others.values[other++];
                }
            }
            all.last[term] = all.size;
            if (isChanged) {
                onChange.accept(term);
            }
        }
        all.last[termCount] = all.size;
        return all;
    }

    /** Whether no document has a term. */
    boolean isEmpty(int term) {
        return begin(term) == end(term);
    }

    private int begin(int term) {
        return term == 0 ? 0 : end(term - 1);
    }

    /** Terms that were numbered later have no postings. */
    private int end(int term) {
        return term < last.length ? last[term] : size;
    }

    /**
     * Appends the documents of a term: for each, the number of documents that are skipped before it, in base 36 and left
     * out if it is zero, then a letter for the weight.
     */
    void append(int term, StringBuilder out) {
        int expected = 0;
        for (int i = begin(term); i < end(term); i++) {
            int document = document(i);
            if (document > expected) {
                out.append(Integer.toString(document - expected, Character.MAX_RADIX));
            }
            out.append((char) ('A' + weight(i)));
            expected = document + 1;
        }
    }

    private int weight(int at) {
        int weight = values[at] & LOWEST;
        boolean isOften = (values[at] >> WEIGHT_BITS & LOWEST) == OFTEN - 1;
        return weight == Block.BODY && isOften ? Block.HEADING : weight;
    }
}
