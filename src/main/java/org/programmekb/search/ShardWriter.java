package org.programmekb.search;

import java.util.Arrays;
import java.util.List;

/** Writes the file of a shard: terms with their posting lists and positions, then names. */
final class ShardWriter {
    /** Number of bits at the start of every file that identify the generation of the index. */
    static final int GENERATION_BITS = 16;

    private static final int PARAMETER_BITS = 5;

    /** For a term in at most this number of documents, the client finds the positions in the texts. */
    private static final int FEW = 10;

    /** For a term in more than a third of the documents, positions are of no use. */
    private static final int MANY = 3;

    private final BitOutput out = new BitOutput();
    private final BitOutput places = new BitOutput();
    private final int count;
    private final int shardBits;
    private int pairBits;
    private long lastPair = -1;
    private String lastText = "";

    /**
     * Starts an empty file.
     *
     * @param count number of documents
     */
    ShardWriter(int generation, int count, int shardBits) {
        this.count = count;
        this.shardBits = shardBits;
        out.bits(generation, GENERATION_BITS);
    }

    /** To be called before the first pair. */
    void beginPairs(int number) {
        out.gamma(number);
        pairBits = low(1L << Integer.SIZE - shardBits, number);
    }

    /** Adds a pair. {@code name} is the part of its number that the shard does not imply; in ascending order. */
    void pair(long name, Postings postings) {
        out.rice((int) (name - lastPair - 1), pairBits);
        lastPair = name;
        documents(postings);
        windows(postings);
    }

    /** To be called after the last pair. */
    void beginTexts(int number) {
        out.gamma(number);
    }

    /** Adds any other term, in ascending order. */
    void text(String text, boolean hasPlaces, Postings postings) {
        int shared = shared(lastText, text);
        out.gamma(shared);
        out.text(text.substring(shared));
        lastText = text;
        documents(postings);
        if (hasPlaces) {
            windows(postings);
        }
    }

    private void documents(Postings postings) {
        int within = postings.count();
        int low = low(count, within);
        out.gamma(within - 1);
        int last = -1;
        boolean isWeighed = within == 1;
        for (int i = 0; i < within; i++) {
            out.rice(postings.document(i) - last - 1, low);
            last = postings.document(i);
            isWeighed |= postings.weight(i) > 0;
        }
        if (within > 1) {
            out.bits(isWeighed ? 1 : 0, 1);
        }
        for (int i = 0; isWeighed && i < within; i++) {
            int weight = postings.weight(i);
            out.bits((1 << weight) - 1, weight);
            if (weight < Block.NAME) {
                out.bits(0, 1);
            }
        }
    }

    private void windows(Postings postings) {
        int within = postings.count();
        if (within <= FEW || within > count / MANY) {
            return;
        }
        long sum = 0;
        for (int i = 0; i < within; i++) {
            sum += postings.window(postings.end(i) - 1) + 1;
        }
        int low = low(sum, postings.end(within - 1));
        places.bits(low, PARAMETER_BITS);
        for (int i = 0; i < within; i++) {
            places.unary(postings.end(i) - postings.begin(i) - 1);
            int last = -1;
            for (int j = postings.begin(i); j < postings.end(i); j++) {
                places.rice(postings.window(j) - last - 1, low);
                last = postings.window(j);
            }
        }
    }

    /** Adds all names of the shard in their order and returns the finished file. */
    byte[] finish(List<Alias> names) {
        out.gamma(names.size());
        for (Alias alias : names) {
            out.text(alias.name());
            out.gamma(alias.document());
            out.text(alias.official());
        }
        byte[] documents = out.bytes();
        byte[] windows = places.bytes();
        byte[] file = Arrays.copyOf(documents, documents.length + windows.length);
        System.arraycopy(windows, 0, file, documents.length, windows.length);
        return file;
    }

    /** The Rice parameter for so many ascending numbers of which the last one is within {@code range}. */
    private static int low(long range, long count) {
        long mean = range * 69 / (100 * Math.max(1, count));
        return mean == 0 ? 0 : 63 - Long.numberOfLeadingZeros(mean);
    }

    /** The length of the common prefix of two texts. */
    static int shared(String first, String second) {
        int most = Math.min(first.length(), second.length());
        int shared = 0;
        while (shared < most && first.charAt(shared) == second.charAt(shared)) {
            shared++;
        }
        return shared;
    }
}
