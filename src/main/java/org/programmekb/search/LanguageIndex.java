package org.programmekb.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.diagnostic.Json;
import org.programmekb.render.GeneratedFile;
import org.programmekb.trace.Fingerprint;
import org.programmekb.trace.Trace;

/** The index files of one language. The inverted index is built once, when the first file that needs it is made. */
final class LanguageIndex {
    /** Question about everything in the index of a language. */
    static final String INDEX = "search";
    /** Question about the text of one document. */
    static final String TEXT = "search-text";

    private final Language language;
    private final SearchDocuments documents;
    private final Object turn;
    private final int shards;
    /** Base-2 logarithm of the number of documents whose texts share a file. */
    private final int textBits;

    private final long names;
    private final long facts;
    private final long[] fingerprints;
    private final int[] parts;
    private final long fingerprint;
    private boolean isKept;
    private @Nullable FrequentWords words;
    private @Nullable InvertedIndex inverted;
    private @Nullable List<byte[]> files;
    /** The document whose parts were asked for last: its files are usually made one after the other. */
    private volatile @Nullable Cut last;

    private record Cut(int number, List<List<Block>> parts) {}

    /**
     * Creates an index of these documents.
     *
     * @param names fingerprint of the names that any document may mention
     * @param facts fingerprint of all facts, without prose
     * @param turn lock that all languages of a site share, so that only one index is built at a time
     */
    LanguageIndex(Language language, SearchDocuments documents, long names, long facts, Object turn) {
        this.language = language;
        this.names = names;
        this.facts = facts;
        this.documents = documents;
        this.turn = turn;
        this.shards = Shards.count(documents.size());
        this.textBits = TextFile.bits(documents);
        this.fingerprints =
                documents.all().stream().mapToLong(SearchDocument::fingerprint).toArray();
        this.parts = documents.all().stream().mapToInt(TextFile::parts).toArray();
        Fingerprint all = new Fingerprint().add(facts);
        for (long each : fingerprints) {
            all.add(each);
        }
        this.fingerprint = all.value();
    }

    /** Keeps the inverted index, so that it can be updated later. */
    void keep() {
        isKept = true;
    }

    long fingerprint() {
        return fingerprint;
    }

    /** Fingerprint of the document with this number; zero if there is none. */
    long fingerprint(int number) {
        return number < fingerprints.length
                ? new Fingerprint()
                        .add(names)
                        .add(textBits)
                        .add(fingerprints[number])
                        .value()
                : 0;
    }

    /** The data that the client must have before it can request anything else. */
    String manifest() {
        return indexed(this::describe);
    }

    private String describe() {
        return "{\"code\":" + Json.text(language.code()) + ",\"tag\":" + Json.text(language.tag()) + ",\"name\":"
                + Json.text(language.name()) + ",\"documents\":"
                + documents.all().size() + ",\"firstNews\":"
                + documents.firstNews() + ",\"shards\":" + shards + ",\"texts\":" + textBits + ",\"window\":"
                + SegmentBuilder.WINDOW_BITS
                + ",\"frequent\":" + Json.text(String.join(" ", frequent()))
                + ",\"generation\":" + generation() + ",\"v\":\""
                + String.format(Locale.ROOT, "%016x", fingerprint).substring(0, 10) + "\"}";
    }

    /**
     * All files.
     *
     * @param onStep called between parts of the work when files are made, on any thread; an exception from it ends the
     *     work
     */
    List<GeneratedFile> files(Runnable onStep) {
        List<GeneratedFile> all = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            int shard = i;
            all.add(file(shard, () -> made(onStep).get(shard)));
        }
        for (int i = 0; i << textBits < parts.length; i++) {
            all.add(texts(i));
        }
        for (int i = 0; i < parts.length; i++) {
            all.addAll(furtherParts(i));
        }
        return all;
    }

    private GeneratedFile file(int shard, Supplier<byte[]> made) {
        return new GeneratedFile(path("d", shard, ""), () -> indexed(made));
    }

    private <T> T indexed(Supplier<T> made) {
        Trace.ask(INDEX, language.code());
        return Trace.untraced(made);
    }

    /** The file with the first parts of the texts of consecutive documents. */
    private GeneratedFile texts(int number) {
        int first = number << textBits;
        int end = first + (1 << textBits);
        return new GeneratedFile(path("t", number, ""), () -> {
            // Questions also cover numbers without a document: a new document would be in this file.
            for (int i = first; i < end; i++) {
                Trace.ask(TEXT, language.code(), Integer.toString(i));
            }
            List<SearchDocument> some = documents.all().subList(first, Math.min(end, parts.length));
            return Trace.untraced(() -> TextFile.first(some));
        });
    }

    private List<GeneratedFile> furtherParts(int number) {
        List<GeneratedFile> all = new ArrayList<>();
        for (int i = 1; i < parts[number]; i++) {
            int part = i;
            all.add(new GeneratedFile(path("p", number, "-" + part), () -> {
                Trace.ask(TEXT, language.code(), Integer.toString(number));
                return Trace.untraced(() -> TextFile.further(parts(number).get(part)));
            }));
        }
        return all;
    }

    private List<List<Block>> parts(int number) {
        Cut known = last;
        if (known == null || known.number() != number) {
            known = new Cut(number, TextFile.cut(documents.all().get(number)));
            last = known;
        }
        return known.parts();
    }

    private String path(String kind, int number, String part) {
        return SearchFiles.FOLDER + language.code() + "/" + kind + "/" + Shards.path(number, part);
    }

    private synchronized List<byte[]> made(Runnable onStep) {
        if (files == null) {
            // On a large site the index takes hundreds of megabytes, and the files only a few dozen.
            synchronized (turn) {
                InvertedIndex all = inverted == null
                        ? InvertedIndex.of(documents.all(), Set.copyOf(frequent()), shards, generation(), onStep)
                        : inverted;
                if (isKept) {
                    inverted = all;
                }
                files = all.files(isKept, onStep);
            }
        }
        return files;
    }

    /** Frees the memory after the files are written. */
    synchronized void release() {
        files = null;
    }

    private synchronized List<String> frequent() {
        if (words == null) {
            words = new FrequentWords(isKept);
            words.count(documents.all(), number -> true);
        }
        return words.of(parts.length);
    }

    private int generation() {
        return (int) order() & (1 << ShardWriter.GENERATION_BITS) - 1;
    }

    /** While it is the same, files of different builds of the site can be used together. */
    private long order() {
        Fingerprint order = new Fingerprint()
                .add(SearchFiles.VERSION)
                .add(shards)
                .add(textBits)
                .add(documents.firstNews());
        frequent().stream().sorted().forEach(order::add);
        documents.all().forEach(document -> order.add(document.path()));
        return order.value();
    }

    /** The part of {@link SearchFiles#follow} for one language. */
    Optional<SearchFiles.Changes> follow(LanguageIndex former) {
        keep();
        InvertedIndex before = former.inverted;
        FrequentWords wordsBefore = former.words;
        if (before == null || wordsBefore == null || names != former.names || parts.length != former.parts.length) {
            return Optional.empty();
        }
        long order = former.order();
        BitSet changed = changed(former, before);
        wordsBefore.count(documents.all(), changed::get);
        words = wordsBefore;
        if (order() != order) {
            words = null;
            return Optional.empty();
        }
        InvertedIndex after = before.with(documents.all(), changed, Set.copyOf(frequent()));
        inverted = after;
        List<GeneratedFile> files = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (int shard : after.different(before)) {
            files.add(file(shard, () -> after.file(shard)));
        }
        changed.stream().map(number -> number >> textBits).distinct().forEach(number -> files.add(texts(number)));
        changed.stream().forEach(number -> {
            files.addAll(furtherParts(number));
            for (int part = parts[number]; part < former.parts[number]; part++) {
                removed.add(path("p", number, "-" + part));
            }
        });
        return Optional.of(new SearchFiles.Changes(files, removed));
    }

    private BitSet changed(LanguageIndex former, InvertedIndex before) {
        BitSet changed = new BitSet(parts.length);
        for (int i = 0; i < parts.length; i++) {
            if (fingerprints[i] != former.fingerprints[i]
                    || facts != former.facts
                            && SegmentBuilder.facts(documents.all().get(i)) != before.facts(i)) {
                changed.set(i);
            }
        }
        return changed;
    }
}
