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

/** The files of one language's index. Its terms are collected once, when the first file that holds some is made. */
final class LanguageIndex {
    /** What can be found in a language and all that it says. */
    static final String INDEX = "search";
    /** What one document says. */
    static final String TEXT = "search-text";

    private final Language language;
    private final SearchDocuments documents;
    private final Object turn;
    private final int shards;
    /** So many documents have their texts in one file, two to the power of this. */
    private final int textBits;

    private final long names;
    private final long facts;
    private final long[] fingerprints;
    private final int[] parts;
    private final long fingerprint;
    private boolean isKept;
    private @Nullable FrequentWords words;
    private @Nullable Collected collected;
    private @Nullable List<byte[]> files;

    /**
     * The index of these documents.
     *
     * @param names fingerprint of what any document may name
     * @param facts fingerprint of all that is stated, prose excepted
     * @param turn what all languages of a site share, so that one after the other is collected
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

    /** Keeps what is collected, so that a later state can follow this one. */
    void keep() {
        isKept = true;
    }

    long fingerprint() {
        return fingerprint;
    }

    /** Of the document of this number; nothing where there is none. */
    long fingerprint(int number) {
        return number < fingerprints.length
                ? new Fingerprint()
                        .add(names)
                        .add(textBits)
                        .add(fingerprints[number])
                        .value()
                : 0;
    }

    /** What the client must know before it can ask for anything else. */
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
     * @param onStep is run between parts of the work when files are made, by any thread; what it throws ends the work
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
        return Trace.of(made).result();
    }

    /** The first parts of the texts of some documents that follow one another. */
    private GeneratedFile texts(int number) {
        int first = number << textBits;
        int end = first + (1 << textBits);
        return new GeneratedFile(path("t", number, ""), () -> {
            // There are questions about those that are not there, too: one that comes belongs to this file.
            for (int i = first; i < end; i++) {
                Trace.ask(TEXT, language.code(), Integer.toString(i));
            }
            List<SearchDocument> some = documents.all().subList(first, Math.min(end, parts.length));
            return Trace.of(() -> TextFile.first(some)).result();
        });
    }

    private List<GeneratedFile> furtherParts(int number) {
        SearchDocument document = documents.all().get(number);
        List<GeneratedFile> all = new ArrayList<>();
        for (int i = 1; i < parts[number]; i++) {
            int part = i;
            all.add(new GeneratedFile(path("p", number, "-" + part), () -> {
                Trace.ask(TEXT, language.code(), Integer.toString(number));
                return Trace.of(() -> TextFile.further(document, part)).result();
            }));
        }
        return all;
    }

    private String path(String kind, int number, String part) {
        return SearchFiles.FOLDER + language.code() + "/" + kind + "/" + Shards.path(number, part);
    }

    private synchronized List<byte[]> made(Runnable onStep) {
        if (files == null) {
            // What is collected takes hundreds of megabytes on a large site, the files a few dozen.
            synchronized (turn) {
                Collected all = collected == null
                        ? Collected.of(documents.all(), Set.copyOf(frequent()), shards, generation(), onStep)
                        : collected;
                if (isKept) {
                    collected = all;
                }
                files = all.files(isKept, onStep);
            }
        }
        return files;
    }

    /** Gives back the memory of files that are written. */
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

    /** As long as it is the same, files of different states of the site can be read together. */
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

    /** See {@link SearchFiles#follow}, of which this is the part of one language. */
    Optional<SearchFiles.Changes> follow(LanguageIndex former) {
        keep();
        Collected before = former.collected;
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
        Collected after = before.with(documents.all(), changed, Set.copyOf(frequent()));
        collected = after;
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

    private BitSet changed(LanguageIndex former, Collected before) {
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
