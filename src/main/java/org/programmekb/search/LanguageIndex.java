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
    private final long names;
    private final long facts;
    private final long[] fingerprints;
    private final int[] parts;
    private final long fingerprint;
    private boolean isKept;
    private @Nullable FrequentWords words;
    private @Nullable Collected collected;
    private @Nullable List<ShardFiles> files;

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
                ? new Fingerprint().add(names).add(fingerprints[number]).value()
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
                + documents.firstNews() + ",\"shards\":" + shards + ",\"window\":" + SegmentBuilder.WINDOW_BITS
                + ",\"frequent\":" + Json.text(String.join(" ", frequent()))
                + ",\"generation\":" + generation() + ",\"v\":\""
                + String.format(Locale.ROOT, "%016x", fingerprint).substring(0, 10) + "\"}";
    }

    List<GeneratedFile> files() {
        List<GeneratedFile> all = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            int shard = i;
            all.addAll(files(shard, () -> made().get(shard)));
        }
        for (int i = 0; i < parts.length; i++) {
            all.addAll(texts(i));
        }
        return all;
    }

    private List<GeneratedFile> files(int shard, Supplier<ShardFiles> made) {
        return List.of(
                new GeneratedFile(
                        path("d", shard, 0), () -> indexed(() -> made.get().documents())),
                new GeneratedFile(
                        path("w", shard, 0), () -> indexed(() -> made.get().windows())));
    }

    private <T> T indexed(Supplier<T> made) {
        Trace.ask(INDEX, language.code());
        return Trace.of(made).result();
    }

    private List<GeneratedFile> texts(int number) {
        SearchDocument document = documents.all().get(number);
        List<GeneratedFile> all = new ArrayList<>();
        for (int i = 0; i < parts[number]; i++) {
            int part = i;
            all.add(new GeneratedFile(path("t", number, part), () -> {
                Trace.ask(TEXT, language.code(), Integer.toString(number));
                return Trace.of(() -> TextFile.part(document, part)).result();
            }));
        }
        return all;
    }

    private String path(String kind, int number, int part) {
        String path = SearchFiles.FOLDER + language.code() + "/" + kind + "/" + Shards.path(number);
        return part == 0 ? path : path.replace(".bin", "-" + part + ".bin");
    }

    private synchronized List<ShardFiles> made() {
        if (files == null) {
            // What is collected takes hundreds of megabytes on a large site, the files a few dozen.
            synchronized (turn) {
                Collected all = collected == null
                        ? Collected.of(documents.all(), Set.copyOf(frequent()), shards, generation())
                        : collected;
                if (isKept) {
                    collected = all;
                }
                files = all.files(isKept);
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
        return (int) order() & (1 << ShardFiles.GENERATION_BITS) - 1;
    }

    /** As long as it is the same, files of different states of the site can be read together. */
    private long order() {
        Fingerprint order =
                new Fingerprint().add(SearchFiles.VERSION).add(shards).add(documents.firstNews());
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
            files.addAll(files(shard, once(() -> after.files(shard))));
        }
        changed.stream().forEach(number -> {
            files.addAll(texts(number));
            for (int part = parts[number]; part < former.parts[number]; part++) {
                removed.add(path("t", number, part));
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

    private static <T> Supplier<T> once(Supplier<T> maker) {
        return new Supplier<>() {
            private @Nullable T made;

            @Override
            public synchronized T get() {
                T known = made == null ? maker.get() : made;
                made = known;
                return known;
            }
        };
    }
}
