package org.programmekb.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.programmekb.trace.Fingerprint;

/** Builds a segment from consecutive documents, in the order of their numbers. */
final class SegmentBuilder {
    /** Base-2 logarithm of the size of a window in characters; positions are stored as window numbers. */
    static final int WINDOW_BITS = 7;

    private static final int LONGEST_PREFIX = Shards.KEY_LENGTH - 1;
    private static final int NONE = -1;

    private final TermTable terms = new TermTable();
    private final Occurrences occurrences = new Occurrences();
    private final List<Alias> aliases = new ArrayList<>();
    private final Set<String> frequent;
    private final int first;
    private final long[] facts;
    private int document = -1;

    /** For each word, the numbers of the terms for its prefixes. */
    private int[] prefixes = new int[0];
    /** For each word, the document in which it last occurred (number + 1) and its weight there. */
    private int[] lastDocument = new int[0];

    private byte[] lastWeight = new byte[0];
    private boolean[] isFrequent = new boolean[0];
    private int[] neighbours = new int[0];

    /** Starts a segment of {@code count} documents from this number on, with pairs for the frequent words. */
    SegmentBuilder(int first, int count, Set<String> frequent) {
        this.first = first;
        this.facts = new long[count];
        this.frequent = frequent;
    }

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
        List<String> facets = next.facets();
        facets.forEach(facet -> occurrences.add(terms.text("#" + facet), document, 0, 0));
        if (!next.type().equals("news")) {
            addNames(next);
        }
        facts[document] = facts(next, facets);
    }

    /** Fingerprint of the data of a document other than its text. */
    static long facts(SearchDocument document) {
        return facts(document, document.facets());
    }

    private static long facts(SearchDocument document, List<String> facets) {
        return new Fingerprint()
                .add(Fingerprint.of(facets))
                .add(Fingerprint.of(document.synonyms()))
                .value();
    }

    private void addNames(SearchDocument next) {
        String official = Alias.form(next.officialName());
        String title = Alias.form(next.title());
        Set<String> forms = new LinkedHashSet<>(List.of(title, official));
        next.names().forEach(name -> forms.add(Alias.form(name)));
        for (String form : forms) {
            boolean isOfficial = form.equals(title) || form.equals(official);
            aliases.add(new Alias(form, document, isOfficial ? "" : official));
            next.synonyms().forEach(other -> aliases.add(new Alias(form, document, Alias.form(other))));
        }
    }

    private final class Collector implements Tokeniser.Sink {
        private int weight;
        private int before = NONE;

        private void begin(int withWeight) {
            weight = withWeight;
            before = NONE;
        }

        @Override
        public void word(StringBuilder word, int position) {
            int term = terms.text(word);
            if (term >= lastDocument.length) {
                int size = Math.max(1 << 10, term * 2);
                prefixes = Arrays.copyOf(prefixes, size * LONGEST_PREFIX);
                lastDocument = Arrays.copyOf(lastDocument, size);
                lastWeight = Arrays.copyOf(lastWeight, size);
                isFrequent = Arrays.copyOf(isFrequent, size);
                neighbours = Arrays.copyOf(neighbours, size);
            }
            if (lastDocument[term] == 0) {
                begin(term, word);
            }
            occurrences.add(term, document, position >> WINDOW_BITS, weight);
            if (lastDocument[term] != document + 1 || lastWeight[term] < weight) {
                addPrefixes(term);
                lastDocument[term] = document + 1;
                lastWeight[term] = (byte) weight;
            }
            if (before != NONE && (isFrequent[term] || isFrequent[before])) {
                int number = Shards.neighbours(neighbours[before], word);
                occurrences.add(terms.neighbours(number), document, 0, weight);
            }
            before = term;
        }

        /** Initialises the data of a new word. */
        private void begin(int term, StringBuilder word) {
            isFrequent[term] = frequent.contains(word.toString());
            neighbours[term] = Shards.neighbour(word);
            for (int i = 0; i < LONGEST_PREFIX; i++) {
                prefixes[term * LONGEST_PREFIX + i] =
                        i < word.length() ? terms.text(word.substring(0, i + 1) + "*") : NONE;
            }
        }

        private void addPrefixes(int term) {
            for (int i = term * LONGEST_PREFIX; i < (term + 1) * LONGEST_PREFIX && prefixes[i] != NONE; i++) {
                occurrences.add(prefixes[i], document, 0, weight);
            }
        }

        @Override
        public void pair(int first, int second, int position) {
            occurrences.add(terms.pair(first, second), document, position >> WINDOW_BITS, weight);
        }

        @Override
        public void single(int character, int position) {
            occurrences.add(terms.single(character), document, 0, weight);
        }
    }

    /** The finished segment; to be called once, after all documents. */
    Segment finish(int shards) {
        occurrences.sort(terms.size());
        return new SegmentPacker(terms, occurrences, aliases, shards).segment(first, facts);
    }
}
