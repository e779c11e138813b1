package org.programmekb.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The terms of an index, put into the files that hold them. The files are made at once, one after the other, since they take
 * much less than what they are made of.
 */
final class ShardFiles {
    /** Tells generations of the index apart in the first bits of every file. */
    static final int GENERATION_BITS = 16;

    private static final int PARAMETER_BITS = 5;

    /** Of a term in so few documents the texts themselves tell where it is. */
    private static final int FEW = 10;

    /** Of a term in more than one of so many documents nobody needs to be told where it is. */
    private static final int MANY = 3;

    /**
     * A term with where it occurs.
     *
     * @param hasPlaces whether it was noted where in a document
     */
    record Entry(String term, boolean hasPlaces, Postings postings) {}

    private final byte[][] documents;
    private final byte[][] windows;
    private final int count;
    private final int shardBits;
    private final int generation;

    /**
     * The files of all terms.
     *
     * @param pairs are taken out of the table
     * @param terms all but those pairs
     * @param count of documents
     */
    ShardFiles(PairTable pairs, List<Entry> terms, List<Alias> aliases, int count, int shards, int generation) {
        this.count = count;
        this.shardBits = Integer.numberOfTrailingZeros(shards);
        this.generation = generation;
        this.documents = new byte[shards][];
        this.windows = new byte[shards][];
        List<List<Entry>> termsOf = lists(shards);
        terms.forEach(entry -> termsOf.get(Shards.of(entry.term(), shards)).add(entry));
        List<List<Alias>> aliasesOf = lists(shards);
        for (Alias alias : aliases) {
            String first = firstTerm(alias.name());
            if (!first.isEmpty()) {
                aliasesOf.get(Shards.of(first, shards)).add(alias);
            }
        }
        long[] order = pairs.sorted(shardBits);
        int next = 0;
        for (int shard = 0; shard < shards; shard++) {
            int begin = next;
            while (next < order.length && shard(order[next]) == shard) {
                next++;
            }
            long[] numbers = new long[next - begin];
            Postings[] occurrences = new Postings[numbers.length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = order[begin + i] >>> Integer.SIZE & (1L << Integer.SIZE - shardBits) - 1;
                occurrences[i] = pairs.take((int) order[begin + i]);
            }
            make(shard, numbers, occurrences, termsOf.set(shard, List.of()), aliasesOf.get(shard));
        }
    }

    private static <T> List<List<T>> lists(int count) {
        return IntStream.range(0, count)
                .<List<T>>mapToObj(shard -> new ArrayList<>())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private int shard(long ordered) {
        return (int) (ordered >>> Long.SIZE - shardBits);
    }

    private void make(int shard, long[] numbers, Postings[] pairs, List<Entry> terms, List<Alias> aliases) {
        terms.sort(Comparator.comparing(Entry::term));
        aliases.sort(
                Comparator.comparing(Alias::name).thenComparing(Alias::document).thenComparing(Alias::official));
        BitOutput out = new BitOutput();
        out.bits(generation, GENERATION_BITS);
        pairs(numbers, pairs, out);
        terms(terms, out);
        out.gamma(aliases.size());
        for (Alias alias : aliases) {
            out.text(alias.name());
            out.gamma(alias.document());
            out.text(alias.official());
        }
        documents[shard] = out.bytes();
        BitOutput places = new BitOutput();
        places.bits(generation, GENERATION_BITS);
        for (Postings pair : pairs) {
            windows(pair, places);
        }
        terms.stream().filter(Entry::hasPlaces).forEach(entry -> windows(entry.postings(), places));
        windows[shard] = places.bytes();
    }

    /** The first term of a name. */
    private static String firstTerm(String name) {
        String[] key = {""};
        boolean[] isPair = {false};
        new Tokeniser(new Tokeniser.Sink() {
                    @Override
                    public void word(String word, int position) {
                        if (position == 0) {
                            key[0] = word;
                        }
                    }

                    @Override
                    public void pair(int first, int second, int position) {
                        if (position == 0 && Folding.isHan(first)) {
                            key[0] = Character.toString(first) + Character.toString(second);
                            isPair[0] = true;
                        }
                    }

                    @Override
                    public void single(int character, int position) {
                        if (position == 0 && !isPair[0]) {
                            key[0] = Character.toString(character);
                        }
                    }
                })
                .read(name);
        return key[0];
    }

    /** The file of this number with the documents of each term, and the names. */
    byte[] documents(int shard) {
        return documents[shard];
    }

    /** The file of this number with the windows of those terms of which they are of use. */
    byte[] windows(int shard) {
        return windows[shard];
    }

    /** The part of a pair's number that the number of the file does not tell, ascending. */
    private void pairs(long[] numbers, Postings[] pairs, BitOutput out) {
        out.gamma(numbers.length);
        int low = low(1L << Integer.SIZE - shardBits, numbers.length);
        long last = -1;
        for (int i = 0; i < numbers.length; i++) {
            out.rice((int) (numbers[i] - last - 1), low);
            last = numbers[i];
            documents(pairs[i], out);
        }
    }

    private void terms(List<Entry> terms, BitOutput out) {
        out.gamma(terms.size());
        String last = "";
        for (Entry entry : terms) {
            int shared = shared(last, entry.term());
            out.gamma(shared);
            out.text(entry.term().substring(shared));
            last = entry.term();
            documents(entry.postings(), out);
        }
    }

    private void documents(Postings postings, BitOutput out) {
        postings.finish();
        int within = postings.count();
        int low = low(count, within);
        out.gamma(within - 1);
        Postings.Reader reader = postings.read();
        int last = -1;
        boolean isWeighed = within == 1;
        while (reader.next()) {
            out.rice(reader.document() - last - 1, low);
            last = reader.document();
            isWeighed |= reader.weight() > 0;
        }
        if (within > 1) {
            out.bits(isWeighed ? 1 : 0, 1);
        }
        Postings.Reader again = postings.read();
        while (isWeighed && again.next()) {
            int weight = again.weight();
            out.bits((1 << weight) - 1, weight);
            if (weight < Block.NAME) {
                out.bits(0, 1);
            }
        }
    }

    private void windows(Postings postings, BitOutput out) {
        if (postings.count() <= FEW || (long) postings.count() * MANY > count) {
            return;
        }
        long sum = 0;
        long values = 0;
        Postings.Reader reader = postings.read();
        while (reader.next()) {
            sum += reader.window(reader.windowCount() - 1) + 1;
            values += reader.windowCount();
        }
        int low = low(sum, values);
        out.bits(low, PARAMETER_BITS);
        Postings.Reader again = postings.read();
        while (again.next()) {
            out.unary(again.windowCount() - 1);
            int last = -1;
            for (int i = 0; i < again.windowCount(); i++) {
                out.rice(again.window(i) - last - 1, low);
                last = again.window(i);
            }
        }
    }

    /** The parameter of Rice's code for so many numbers of which each is greater than the one before and the last is within {@code range}. */
    private static int low(long range, long count) {
        long mean = range * 69 / (100 * Math.max(1, count));
        return mean == 0 ? 0 : 63 - Long.numberOfLeadingZeros(mean);
    }

    private static int shared(String first, String second) {
        int most = Math.min(first.length(), second.length());
        int shared = 0;
        while (shared < most && first.charAt(shared) == second.charAt(shared)) {
            shared++;
        }
        return shared;
    }
}
