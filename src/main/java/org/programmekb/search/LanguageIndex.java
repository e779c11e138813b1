package org.programmekb.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private final long fingerprint;
    private @Nullable List<String> frequent;
    private @Nullable ShardFiles files;

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
        this.documents = documents;
        this.turn = turn;
        this.shards = Shards.count(documents.size());
        Fingerprint all = new Fingerprint().add(facts);
        documents.all().forEach(document -> all.add(document.fingerprint()));
        this.fingerprint = all.value();
    }

    long fingerprint() {
        return fingerprint;
    }

    /** Of the document of this number; nothing where there is none. */
    long fingerprint(int number) {
        return number < documents.all().size()
                ? new Fingerprint()
                        .add(names)
                        .add(documents.all().get(number).fingerprint())
                        .value()
                : 0;
    }

    private int generation() {
        return (int) (fingerprint & (1 << ShardFiles.GENERATION_BITS) - 1);
    }

    /** What the client must know before it can ask for anything else. */
    String manifest() {
        Trace.ask(INDEX, language.code());
        return "{\"code\":" + Json.text(language.code()) + ",\"tag\":" + Json.text(language.tag()) + ",\"name\":"
                + Json.text(language.name()) + ",\"documents\":"
                + documents.all().size() + ",\"firstNews\":"
                + documents.firstNews() + ",\"shards\":" + shards + ",\"window\":" + IndexBuilder.WINDOW_BITS
                + ",\"frequent\":" + Json.text(String.join(" ", frequent()))
                + ",\"generation\":" + generation() + ",\"v\":\""
                + String.format(Locale.ROOT, "%016x", fingerprint).substring(0, 10) + "\"}";
    }

    List<GeneratedFile> files() {
        String folder = SearchFiles.FOLDER + language.code() + "/";
        List<GeneratedFile> all = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            int shard = i;
            all.add(new GeneratedFile(
                    folder + "d/" + Shards.path(i), () -> collected().documents(shard)));
            all.add(new GeneratedFile(
                    folder + "w/" + Shards.path(i), () -> collected().windows(shard)));
        }
        for (int i = 0; i < documents.all().size(); i++) {
            SearchDocument document = documents.all().get(i);
            int number = i;
            for (int j = 0; j < TextFile.parts(document); j++) {
                int part = j;
                String path = folder + "t/" + Shards.path(i);
                all.add(new GeneratedFile(part == 0 ? path : path.replace(".bin", "-" + part + ".bin"), () -> {
                    Trace.ask(TEXT, language.code(), Integer.toString(number));
                    return Trace.of(() -> TextFile.part(document, part)).result();
                }));
            }
        }
        return all;
    }

    private synchronized List<String> frequent() {
        if (frequent == null) {
            frequent = Trace.of(() -> FrequentWords.of(documents.all())).result();
        }
        return frequent;
    }

    private synchronized ShardFiles collected() {
        Trace.ask(INDEX, language.code());
        if (files == null) {
            // What is collected takes hundreds of megabytes on a large site, the files a few dozen.
            synchronized (turn) {
                files = Trace.of(this::collect).result();
            }
        }
        return files;
    }

    private ShardFiles collect() {
        IndexBuilder builder = new IndexBuilder(frequent());
        documents.all().forEach(builder::add);
        return builder.finish(shards, generation());
    }
}
