package org.programmekb.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The terms of an index, put into the files that hold them. */
final class ShardFiles {
    /** Tells generations of the index apart in the first bits of every file. */
    static final int GENERATION_BITS = 16;

    private static final int PARAMETER_BITS = 5;
    private static final int MOST_LOW_BITS = 24;

    /**
     * A term with where it occurs.
     *
     * @param hasWindows whether it is known where in a document
     */
    record Entry(String term, boolean hasWindows, Postings postings) {}

    private final List<List<Entry>> terms = new ArrayList<>();
    private final List<List<Alias>> aliases = new ArrayList<>();
    private final int documents;
    private final int generation;

    ShardFiles(List<Entry> entries, List<Alias> allAliases, int documents, int shards, int generation) {
        this.documents = documents;
        this.generation = generation;
        for (int i = 0; i < shards; i++) {
            terms.add(new ArrayList<>());
            aliases.add(new ArrayList<>());
        }
        for (Entry entry : entries) {
            entry.postings().finish();
            terms.get(Shards.of(Shards.key(entry.term()), shards)).add(entry);
        }
        terms.forEach(each -> each.sort(Comparator.comparing(Entry::term)));
        for (Alias alias : allAliases) {
            String key = aliasKey(alias.name());
            if (!key.isEmpty()) {
                aliases.get(Shards.of(key, shards)).add(alias);
            }
        }
        aliases.forEach(each -> each.sort(
                Comparator.comparing(Alias::name).thenComparing(Alias::document).thenComparing(Alias::official)));
    }

    /** The key of the first term of a name. */
    private static String aliasKey(String name) {
        String[] key = {""};
        boolean[] isPair = {false};
        new Tokeniser(new Tokeniser.Sink() {
                    @Override
                    public void word(String word, int position) {
                        if (position == 0) {
                            key[0] = Shards.key(word);
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

    private void documents(Postings postings, BitOutput out) {
        int count = postings.count();
        int low = low((double) documents / count);
        out.gamma(count - 1);
        out.bits(low, PARAMETER_BITS);
        Postings.Reader reader = postings.read();
        int last = -1;
        boolean isWeighed = false;
        while (reader.next()) {
            out.rice(reader.document() - last - 1, low);
            last = reader.document();
            isWeighed |= reader.weight() > 0;
        }
        out.bits(isWeighed ? 1 : 0, 1);
        Postings.Reader again = postings.read();
        while (isWeighed && again.next()) {
            int weight = again.weight();
            out.bits((1 << weight) - 1, weight);
            if (weight < Block.NAME) {
                out.bits(0, 1);
            }
        }
    }

    /** The file of this number with the windows of each term in each document. */
    byte[] windows(int shard) {
        BitOutput out = new BitOutput();
        out.bits(generation, GENERATION_BITS);
        for (Entry entry : terms.get(shard)) {
            if (entry.hasWindows()) {
                windows(entry.postings(), out);
            }
        }
        return out.bytes();
    }

    private static void windows(Postings postings, BitOutput out) {
        long sum = 0;
        int values = 0;
        Postings.Reader reader = postings.read();
        while (reader.next()) {
            sum += reader.window(reader.windowCount() - 1) + 1 - reader.windowCount();
            values += reader.windowCount();
        }
        int low = low((double) sum / values + 1);
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

    /** The parameter of Rice's code that suits numbers that are so large on average, plus one. */
    private static int low(double mean) {
        int low = 0;
        while (low < MOST_LOW_BITS && (1 << low + 1) <= mean * 0.69 + 0.31) {
            low++;
        }
        return low;
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
