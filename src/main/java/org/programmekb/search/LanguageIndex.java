package org.programmekb.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
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
    /** Question about the texts in one file. */
    static final String TEXTS = "search-texts";

    private final Language language;
    private final SearchDocuments documents;
    private final long names;
    private final FileCounts counts;
    private final long fingerprint;
    private final long generation;
    private @Nullable InvertedIndex inverted;

    /**
     * Creates an index of these documents.
     *
     * @param names fingerprint of the names that any document may mention
     * @param facts fingerprint of all facts, without prose
     * @param site bytes of text in all languages
     */
    LanguageIndex(Language language, SearchDocuments documents, long names, long facts, long site) {
        this.language = language;
        this.documents = documents;
        this.names = names;
        this.counts = FileCounts.of(documents.all().size(), documents.size(), site);
        this.fingerprint = fingerprint(facts, documents.all());
        Fingerprint order = new Fingerprint().add(SearchFiles.VERSION).add(documents.firstNews());
        documents.all().forEach(document -> order.add(document.path()));
        this.generation = order.add(counts.terms()).add(counts.textBits()).value();
    }

    long fingerprint() {
        return fingerprint;
    }

    /** Fingerprint of the texts in the file with this number. */
    long fingerprint(int number) {
        return fingerprint(names, inFile(number));
    }

    private long fingerprint(long facts, List<SearchDocument> some) {
        Fingerprint all = new Fingerprint().add(facts).add(counts.terms()).add(counts.textBits());
        some.forEach(document -> all.add(document.fingerprint()));
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
                + documents.firstNews() + ",\"files\":" + counts.terms() + ",\"texts\":" + counts.textBits()
                + ",\"generation\":" + hex(generation) + ",\"v\":" + hex(fingerprint) + "}";
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
            int number = i;
            texts.add(file("t", i, () -> {
                Trace.ask(TEXTS, language.code(), Integer.toString(number));
                return Trace.untraced(() -> TextJson.of(inFile(number)));
            }));
        }
        // While one thread reads the documents for the first file, others can make these.
        all.addAll(1, texts);
        return all;
    }

    private String terms(int number, AtomicInteger left, Runnable onStep) {
        String terms = inverted(onStep).file(number);
        // On a large site the index takes hundreds of megabytes, which the next language needs.
        if (left.decrementAndGet() == 0) {
            release();
        }
        return "{\"generation\":" + hex(generation) + ",\n" + terms + "}";
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
            inverted = new InvertedIndex(documents.all(), counts.terms(), onStep);
        }
        return inverted;
    }

    /** Frees the memory after the files are written. */
    synchronized void release() {
        inverted = null;
    }
}
