package org.programmekb.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.diagnostic.Json;

/** The terms of all documents of a language, divided among files. */
final class InvertedIndex {
    /** Longer beginnings of words are not terms: the client reads the words in one file. */
    private static final int LONGEST_BEGINNING = TermHash.KEY_LENGTH - 1;

    /** Whether there are neither pairs of words nor beginnings of words: the client can read all of a small index. */
    private final boolean isCompact;

    private final TermTable terms;
    private final Postings postings;
    private final List<List<Alias>> aliases;
    /** The file of each term. */
    private final int[] fileOf;
    /** The numbers of all terms in the order of their files. */
    private final int[] order;
    /** For each file, where its terms begin. */
    private final int[] begins;

    /** A term in a file. */
    private record Text(String text, int term) {}

    /**
     * Reads all documents.
     *
     * @param counts the number of files
     * @param onStep called before each document; an exception from it ends the work
     */
    InvertedIndex(SearchDocuments documents, FileCounts counts, Runnable onStep) {
        isCompact = counts.isSmall();
        terms = new TermTable();
        postings = new Postings();
        aliases = Stream.generate(() -> (List<Alias>) new ArrayList<Alias>())
                .limit(counts.terms())
                .toList();
        documents.words().aliases().forEach(this::addAlias);
        for (int i = 0; i < documents.all().size(); i++) {
            onStep.run();
            new Collector(i, postings).read(documents.all().get(i));
        }
        postings.sort(terms.size());
        fileOf = filesOf(new int[0], counts.terms());
        begins = new int[counts.terms() + 1];
        order = inOrder();
    }

    /**
     * Reads only documents whose text has changed; their names, and all else about the site, must be the same.
     *
     * @param former an index of the same documents before
     * @param changed the numbers of the documents that are read
     * @param touched receives the numbers of the files that differ
     */
    InvertedIndex(InvertedIndex former, List<SearchDocument> documents, BitSet changed, BitSet touched) {
        isCompact = former.isCompact;
        terms = former.terms;
        aliases = former.aliases;
        Postings read = new Postings();
        changed.stream().forEach(number -> new Collector(number, read).read(documents.get(number)));
        read.sort(terms.size());
        fileOf = filesOf(former.fileOf, aliases.size());
        postings = former.postings.with(changed, read, terms.size(), term -> touched.set(fileOf[term]));
        begins = new int[aliases.size() + 1];
        order = inOrder();
    }

    private int[] filesOf(int[] known, int files) {
        int[] file = Arrays.copyOf(known, terms.size());
        for (int term = known.length; term < file.length; term++) {
            file[term] = TermHash.file(terms.text(term), files);
        }
        return file;
    }

    private int[] inOrder() {
        for (int file : fileOf) {
            begins[file + 1]++;
        }
        for (int i = 1; i < begins.length; i++) {
            begins[i] += begins[i - 1];
        }
        int[] next = begins.clone();
        int[] sorted = new int[fileOf.length];
        for (int term = 0; term < fileOf.length; term++) {
            sorted[next[fileOf[term]]++] = term;
        }
        return sorted;
    }

    /** The terms of one document. */
    private final class Collector implements Tokeniser.Sink {
        private final int document;
        private final Postings found;
        private final Tokeniser tokeniser = new Tokeniser(this);
        private final StringBuilder term = new StringBuilder();
        private final StringBuilder before = new StringBuilder();
        private int weight;

        private Collector(int document, Postings found) {
            this.document = document;
            this.found = found;
        }

        private void read(SearchDocument next) {
            read(next.titleWeight(), next.title());
            next.names().forEach(name -> read(Block.NAME, name));
            next.text().forEach(block -> read(block.weight(), block.text()));
            weight = Block.BODY;
            for (String facet : next.facets()) {
                begin().append('#').append(facet);
                add();
            }
            if (found == postings && !next.type().equals("news")) {
                addNames(next);
            }
        }

        private void read(int withWeight, String text) {
            weight = withWeight;
            before.setLength(0);
            tokeniser.read(text);
        }

        /** The buffer for the next term, which {@link #add} adds. */
        private StringBuilder begin() {
            term.setLength(0);
            return term;
        }

        private boolean add() {
            return found.add(terms.number(term), document, weight);
        }

        @Override
        public void word(StringBuilder word) {
            begin().append(word);
            boolean isNew = add();
            if (isCompact) {
                return;
            }
            if (isNew) {
                for (int i = 1; i <= Math.min(LONGEST_BEGINNING, word.length()); i++) {
                    begin().append(word, 0, i).append('*');
                    add();
                }
            }
            if (before.length() > 0) {
                begin().append(before).append(' ').append(word);
                add();
                before.setLength(0);
            }
            before.append(word);
        }

        @Override
        public void pair(int first, int second) {
            begin().appendCodePoint(first).appendCodePoint(second);
            add();
        }

        @Override
        public void single(int character) {
            before.setLength(0);
            begin().appendCodePoint(character);
            add();
        }

        private void addNames(SearchDocument next) {
            String official = Alias.form(next.officialName());
            String title = Alias.form(next.title());
            Set<String> forms = new LinkedHashSet<>(List.of(title, official));
            next.names().forEach(name -> forms.add(Alias.form(name)));
            for (String form : forms) {
                boolean isOfficial = form.equals(title) || form.equals(official);
                addAlias(new Alias(form, document, isOfficial ? "" : official));
                next.synonyms().forEach(other -> addAlias(new Alias(form, document, Alias.form(other))));
            }
        }
    }

    private void addAlias(Alias alias) {
        if (!alias.name().isEmpty()) {
            aliases.get(TermHash.file(alias.firstTerm(), aliases.size())).add(alias);
        }
    }

    /** The names and terms of a file, as two members of a JSON object. */
    String file(int number) {
        List<Text> texts = new ArrayList<>();
        for (int i = begins[number]; i < begins[number + 1]; i++) {
            if (!postings.isEmpty(order[i])) {
                texts.add(new Text(terms.text(order[i]), order[i]));
            }
        }
        texts.sort(Comparator.comparing(Text::text));
        StringBuilder out = new StringBuilder("\"names\":[");
        out.append(aliases.get(number).stream()
                .sorted(Alias.ORDER)
                .map(alias -> "[" + Json.text(alias.name()) + "," + alias.document() + "," + Json.text(alias.official())
                        + "]")
                .collect(Collectors.joining(",\n")));
        out.append("],\n\"terms\":{");
        String separator = "\n";
        for (Text text : texts) {
            out.append(separator);
            Json.appendText(out, text.text());
            out.append(":\"");
            postings.append(text.term(), out);
            out.append('"');
            separator = ",\n";
        }
        return out.append('}').toString();
    }
}
