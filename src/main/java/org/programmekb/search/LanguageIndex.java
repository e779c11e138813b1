package org.programmekb.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.diagnostic.Json;
import org.programmekb.prose.style.TraditionalForms;
import org.programmekb.render.GeneratedFile;
import org.programmekb.trace.Fingerprint;
import org.programmekb.trace.Trace;

/** The index files of one language. The inverted index is built once, when the first file that needs it is made. */
final class LanguageIndex {
    /** Question about everything in the index of a language. */
    static final String INDEX = "search";
    /** Question about the texts in one file. */
    static final String TEXTS = "search-texts";

    /** More text, in bytes, would fill the memory of a process that stays. */
    private static final long LARGEST_HELD = 50_000_000;

    private final Language language;
    private final SearchDocuments documents;
    private final long names;
    private final FileCounts counts;
    private final long fingerprint;
    private final long generation;
    /** The fingerprint of each document. */
    private final long[] prints;
    /** Whether the terms stay in memory for the index after an edit. */
    private final boolean isHeld;

    private @Nullable InvertedIndex inverted;

    /**
     * Creates an index of these documents.
     *
     * @param names fingerprint of the names that any document may mention
     * @param facts fingerprint of all facts, without prose
     * @param site bytes of text in all languages
     * @param isHeld whether the terms stay in memory for {@link #since}
     */
    LanguageIndex(Language language, SearchDocuments documents, long names, long facts, long site, boolean isHeld) {
        this.language = language;
        this.documents = documents;
        this.names = names;
        this.counts = FileCounts.of(documents.all().size(), documents.size(), site);
        this.isHeld = isHeld && documents.size() <= LARGEST_HELD;
        this.prints =
                documents.all().stream().mapToLong(SearchDocument::fingerprint).toArray();
        String words = documents.words().toString();
        this.fingerprint = fingerprint(new Fingerprint().add(facts).add(words).value(), 0, prints.length);
        Fingerprint order = new Fingerprint()
                .add(SearchFiles.VERSION)
                .add(documents.firstNews())
                .add(words);
        documents.all().forEach(document -> order.add(document.path()));
        this.generation = order.add(counts.toString()).value();
    }

    long fingerprint() {
        return fingerprint;
    }

    /** Fingerprint of the texts in the file with this number. */
    long fingerprint(int number) {
        int all = prints.length;
        int first = Math.min(all, number << counts.textBits());
        return fingerprint(names, first, Math.min(all, number + 1 << counts.textBits()));
    }

    private long fingerprint(long facts, int from, int to) {
        Fingerprint all = new Fingerprint().add(facts).add(counts.toString());
        for (int i = from; i < to; i++) {
            all.add(prints[i]);
        }
        return all.value();
    }

    private static String hex(long fingerprint) {
        return Json.text(String.format(Locale.ROOT, "%016x", fingerprint).substring(0, 10));
    }

    /** The data that the client must have before it can request anything else. */
    String manifest() {
        Trace.ask(INDEX, language.code());
        return "{\"code\":" + Json.text(language.code()) + ",\"tag\":" + Json.text(language.tag()) + ",\"name\":"
                + Json.text(language.name()) + ",\"documents\":"
                + documents.all().size() + ",\"firstNews\":"
                + documents.firstNews() + (counts.isSmall() ? ",\"compact\":true" : "") + ",\"files\":" + counts.terms()
                + ",\"texts\":" + counts.textBits()
                + (isSimplified() ? ",\"simplified\":true" : "") + ",\"skipped\":"
                + documents.words().skipped().stream().map(Json::text).collect(Collectors.joining(",", "[", "]"))
                + ",\"generation\":" + hex(generation) + ",\"v\":" + hex(fingerprint) + "}";
    }

    /** Whether the client makes queries in Traditional characters simpler. */
    private boolean isSimplified() {
        return TraditionalForms.areWrongIn(language.tag());
    }

    /**
     * All files.
     *
     * @param onStep called between parts of the work when files are made, on any thread; an exception from it ends the
     *     work
     */
    List<GeneratedFile> files(Runnable onStep) {
        List<GeneratedFile> all = new ArrayList<>();
        AtomicInteger left = new AtomicInteger(counts.terms());
        for (int i = 0; i < counts.terms(); i++) {
            int number = i;
            all.add(file("d", i, () -> {
                Trace.ask(INDEX, language.code());
                return Trace.untraced(() -> terms(number, left, onStep));
            }));
        }
        List<GeneratedFile> texts = new ArrayList<>();
        for (int i = 0; i < counts.texts(documents.all().size()); i++) {
            texts.add(texts(i));
        }
        if (isSimplified()) {
            texts.add(file("h", 0, () -> Json.text(TraditionalForms.pairs())));
        }
        // While one thread reads the documents for the first file, others can make these.
        all.addAll(1, texts);
        return all;
    }

    /**
     * The files that differ from those of an index before an edit of prose.
     *
     * @return empty if all have to be made again
     */
    Optional<List<GeneratedFile>> since(LanguageIndex former) {
        InvertedIndex known = former.inverted;
        if (generation != former.generation || known == null) {
            return Optional.empty();
        }
        BitSet changed = new BitSet();
        BitSet texts = new BitSet();
        for (int i = 0; i < prints.length; i++) {
            if (prints[i] != former.prints[i]) {
                changed.set(i);
                texts.set(i >> counts.textBits());
            }
        }
        BitSet terms = new BitSet();
        InvertedIndex own = new InvertedIndex(known, documents.all(), changed, terms);
        inverted = own;
        List<GeneratedFile> files = new ArrayList<>();
        terms.stream()
                .forEach(number -> files.add(file("d", number, () -> {
                    Trace.ask(INDEX, language.code());
                    return content(own, number);
                })));
        texts.stream().forEach(number -> files.add(texts(number)));
        return Optional.of(files);
    }

    private GeneratedFile texts(int number) {
        return file("t", number, () -> {
            Trace.ask(TEXTS, language.code(), Integer.toString(number));
            return Trace.untraced(() -> TextJson.of(inFile(number)));
        });
    }

    private String content(InvertedIndex terms, int number) {
        return "{\"generation\":" + hex(generation) + ",\n" + terms.file(number) + "}";
    }

    private String terms(int number, AtomicInteger left, Runnable onStep) {
        String terms = content(inverted(onStep), number);
        // On a large site the index takes hundreds of megabytes, which the next language needs.
        if (left.decrementAndGet() == 0) {
            release();
        }
        return terms;
    }

    private GeneratedFile file(String kind, int number, Supplier<String> json) {
        String path =
                SearchFiles.FOLDER + language.code() + "/" + kind + "/" + (number >> 8) + "/" + (number & 255) + ".bin";
        return new GeneratedFile(path, () -> CompressedJson.of(json.get()));
    }

    private List<SearchDocument> inFile(int number) {
        int all = documents.all().size();
        int first = Math.min(all, number << counts.textBits());
        return documents.all().subList(first, Math.min(all, number + 1 << counts.textBits()));
    }

    private synchronized InvertedIndex inverted(Runnable onStep) {
        if (inverted == null) {
            inverted = new InvertedIndex(documents, counts, onStep);
        }
        return inverted;
    }

    /** Frees the memory after the files are written. */
    synchronized void release() {
        inverted = isHeld ? inverted : null;
    }
}
