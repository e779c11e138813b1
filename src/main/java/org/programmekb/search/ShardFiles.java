package org.programmekb.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The terms of an index, put into the files that hold them. */
final class ShardFiles {
    /** Tells generations of the index apart in the first bits of every file. */
    static final int GENERATION_BITS = 16;

    private static final int PARAMETER_BITS = 5;

    /** Of a term in so few documents the texts themselves tell where it is. */
    private static final int FEW = 8;

    /** Of a term in more than one of so many documents nobody needs to be told where it is. */
    private static final int MANY = 3;

    /**
     * A term with where it occurs.
     *
     * @param hasPlaces whether it was noted where in a document
     */
    record Entry(String term, boolean hasPlaces, Postings postings) {
        private long number() {
            return Integer.toUnsignedLong(Shards.number(term));
        }
    }

    private final List<List<Entry>> pairs = new ArrayList<>();
    private final List<List<Entry>> terms = new ArrayList<>();
    private final List<List<Alias>> aliases = new ArrayList<>();
    private final int documents;
    private final int shardBits;
    private final int generation;

    ShardFiles(List<Entry> entries, List<Alias> allAliases, int documents, int shards, int generation) {
        this.documents = documents;
        this.shardBits = Integer.numberOfTrailingZeros(shards);
        this.generation = generation;
        for (int i = 0; i < shards; i++) {
            pairs.add(new ArrayList<>());
            terms.add(new ArrayList<>());
            aliases.add(new ArrayList<>());
        }
        for (Entry entry : entries) {
            entry.postings().finish();
            (Shards.isPair(entry.term()) ? pairs : terms)
                    .get(Shards.of(entry.term(), shards))
                    .add(entry);
        }
        pairs.forEach(each -> each.sort(Comparator.comparingLong(Entry::number)));
        terms.forEach(each -> each.sort(Comparator.comparing(Entry::term)));
        for (Alias alias : allAliases) {
            String first = firstTerm(alias.name());
            if (!first.isEmpty()) {
                aliases.get(Shards.of(first, shards)).add(alias);
            }
        }
        aliases.forEach(each -> each.sort(
                Comparator.comparing(Alias::name).thenComparing(Alias::document).thenComparing(Alias::official)));
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
        BitOutput out = new BitOutput();
        out.bits(generation, GENERATION_BITS);
        pairs(pairs.get(shard), out);
        List<Entry> entries = terms.get(shard);
        out.gamma(entries.size());
        String last = "";
        for (Entry entry : entries) {
            int shared = shared(last, entry.term());
            out.gamma(shared);
            out.text(entry.term().substring(shared));
            last = entry.term();
            documents(entry.postings(), out);
        }
        out.gamma(aliases.get(shard).size());
        for (Alias alias : aliases.get(shard)) {
            out.text(alias.name());
            out.gamma(alias.document());
            out.text(alias.official());
        }
        return out.bytes();
    }

    /** The part of a pair's number that the number of the file does not tell, ascending. */
    private void pairs(List<Entry> entries, BitOutput out) {
        out.gamma(entries.size());
        int low = low(1L << Integer.SIZE - shardBits, entries.size());
        long last = -1;
        for (Entry entry : entries) {
            long rest = entry.number() >>> shardBits;
            out.rice((int) (rest - last - 1), low);
            last = rest;
            documents(entry.postings(), out);
        }
    }

    private void documents(Postings postings, BitOutput out) {
        int count = postings.count();
        int low = low(documents, count);
        out.gamma(count - 1);
        Postings.Reader reader = postings.read();
        int last = -1;
        boolean isWeighed = count == 1;
        while (reader.next()) {
            out.rice(reader.document() - last - 1, low);
            last = reader.document();
            isWeighed |= reader.weight() > 0;
        }
        if (count > 1) {
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

    /** The file of this number with the windows of those terms of which they are of use. */
    byte[] windows(int shard) {
        BitOutput out = new BitOutput();
        out.bits(generation, GENERATION_BITS);
        pairs.get(shard).forEach(entry -> windows(entry, out));
        terms.get(shard).forEach(entry -> windows(entry, out));
        return out.bytes();
    }

    private void windows(Entry entry, BitOutput out) {
        int count = entry.postings().count();
        if (!entry.hasPlaces() || count <= FEW || (long) count * MANY > documents) {
            return;
        }
        long sum = 0;
        long values = 0;
        Postings.Reader reader = entry.postings().read();
        while (reader.next()) {
            sum += reader.window(reader.windowCount() - 1) + 1;
            values += reader.windowCount();
        }
        int low = low(sum, values);
        out.bits(low, PARAMETER_BITS);
        Postings.Reader again = entry.postings().read();
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
