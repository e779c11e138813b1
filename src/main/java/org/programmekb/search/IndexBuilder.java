package org.programmekb.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.programmekb.search.ShardFiles.Entry;

/** Takes the documents of one language in the order of their numbers and makes the index of them. */
final class IndexBuilder {
    /** Positions are told as the number of their window of so many characters, two to the power of this. */
    static final int WINDOW_BITS = 7;

    private static final int NO_WINDOW = -1;
    private static final int LONGEST_PREFIX = Shards.KEY_LENGTH - 1;

    private final PairTable pairs = new PairTable();
    private final Map<Integer, Postings> singles = new HashMap<>();
    private final Map<String, Word> words = new HashMap<>();
    private final Map<String, Postings> others = new HashMap<>();
    private final List<Alias> aliases = new ArrayList<>();
    private final Set<String> frequent;
    private int document = -1;

    /** An index of no document yet, which holds the neighbours of these words. */
    IndexBuilder(Collection<String> frequent) {
        this.frequent = Set.copyOf(frequent);
    }

    /** A word and what is typed on the way to it. */
    private record Word(Postings own, List<Postings> prefixes) {}

    void add(SearchDocument next) {
        document++;
        Collector collector = new Collector();
        Tokeniser tokeniser = new Tokeniser(collector);
        collector.begin(Block.TITLE);
        tokeniser.read(next.title());
        for (String name : next.names()) {
            collector.begin(Block.NAME);
            tokeniser.read(name);
        }
        for (Block block : next.text()) {
            collector.begin(block.weight());
            tokeniser.read(block.text());
        }
        next.facets().forEach(facet -> other("#" + facet).add(document, NO_WINDOW, 0));
        if (!next.type().equals("news")) {
            addNames(next);
        }
    }

    private void addNames(SearchDocument next) {
        Set<String> forms = new LinkedHashSet<>(List.of(Alias.form(next.title())));
        forms.add(Alias.form(next.officialName()));
        String official = Alias.form(next.officialName());
        next.names().forEach(name -> forms.add(Alias.form(name)));
        for (String form : forms) {
            aliases.add(new Alias(form, document, isOfficial(form, next) ? "" : official));
            next.synonyms().forEach(other -> aliases.add(new Alias(form, document, Alias.form(other))));
        }
    }

    private static boolean isOfficial(String form, SearchDocument next) {
        return form.equals(Alias.form(next.title())) || form.equals(Alias.form(next.officialName()));
    }

    private Postings other(String term) {
        return others.computeIfAbsent(term, name -> new Postings());
    }

    private Word word(String word) {
        List<Postings> prefixes = new ArrayList<>(LONGEST_PREFIX);
        for (int i = 1; i <= Math.min(LONGEST_PREFIX, word.length()); i++) {
            prefixes.add(other(word.substring(0, i) + "*"));
        }
        return new Word(new Postings(), prefixes);
    }

    private final class Collector implements Tokeniser.Sink {
        private int weight;
        private String before = "";

        private void begin(int withWeight) {
            weight = withWeight;
            before = "";
        }

        @Override
        public void word(String word, int position) {
            Word known = words.computeIfAbsent(word, IndexBuilder.this::word);
            if (known.own.add(document, position >> WINDOW_BITS, weight)) {
                for (Postings prefix : known.prefixes) {
                    prefix.add(document, NO_WINDOW, weight);
                }
            }
            if (!before.isEmpty() && (frequent.contains(word) || frequent.contains(before))) {
                other(Shards.neighbours(before, word)).add(document, NO_WINDOW, weight);
            }
            before = word;
        }

        @Override
        public void pair(int first, int second, int position) {
            pairs.of(first, second).add(document, position >> WINDOW_BITS, weight);
        }

        @Override
        public void single(int character, int position) {
            singles.computeIfAbsent(character, key -> new Postings()).add(document, NO_WINDOW, weight);
        }
    }

    /** The files of the index, to be asked for once, when all documents are there. */
    ShardFiles finish(int shards, int generation) {
        List<Entry> terms = new ArrayList<>();
        pairs.unnumbered().forEach((pair, postings) -> terms.add(new Entry(pair, true, postings)));
        singles.forEach((single, postings) -> terms.add(new Entry(Character.toString(single), false, postings)));
        words.forEach((word, known) -> terms.add(new Entry(word, true, known.own)));
        others.forEach((term, postings) -> terms.add(new Entry(term, false, postings)));
        words.clear();
        return new ShardFiles(pairs, terms, aliases, document + 1, shards, generation);
    }
}
