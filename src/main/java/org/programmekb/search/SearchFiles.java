package org.programmekb.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.programmekb.config.Language;
import org.programmekb.config.Search;
import org.programmekb.content.Entry;
import org.programmekb.index.SiteIndex;
import org.programmekb.render.GeneratedFile;
import org.programmekb.render.RenderContext;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Fingerprint;
import org.programmekb.type.ContentType;

/** The files of full-text search below {@code search/}: an index for each language, with a manifest for the client. */
public final class SearchFiles {
    /** The folder of all search files. */
    public static final String FOLDER = "search/";

    /** The version of the format; the client shows a message if it supports another one. */
    static final int VERSION = 6;

    private final Map<String, LanguageIndex> languages = new LinkedHashMap<>();

    private SearchFiles() {}

    /**
     * The search files of a site; also registers the answers to questions about them.
     *
     * @param isHeld whether what is needed for {@link #since} stays in memory
     */
    public static SearchFiles of(RenderContext context, Answers answers, boolean isHeld) {
        SiteIndex index = context.index();
        SearchFiles files = new SearchFiles();
        if (index.config().search() == Search.ON) {
            long names = Fingerprint.of(index.organisations());
            long facts = facts(index);
            Map<Language, SearchDocuments> documents = new LinkedHashMap<>();
            index.config()
                    .languages()
                    .forEach(language -> documents.put(language, SearchDocuments.of(context, language, answers)));
            long size =
                    documents.values().stream().mapToLong(SearchDocuments::size).sum();
            documents.forEach((language, all) ->
                    files.languages.put(language.code(), new LanguageIndex(language, all, names, facts, size, isHeld)));
        }
        answers.add(LanguageIndex.INDEX, question -> {
            LanguageIndex asked = files.languages.get(question.subject());
            return asked == null ? 0 : asked.fingerprint();
        });
        answers.add(LanguageIndex.TEXTS, question -> {
            LanguageIndex asked = files.languages.get(question.subject());
            return asked == null ? 0 : asked.fingerprint(Integer.parseInt(question.detail()));
        });
        return files;
    }

    /** Fingerprint of all headers and lists of names. It is published, so it must not depend on this machine. */
    private static long facts(SiteIndex index) {
        Fingerprint fingerprint = new Fingerprint().add(VERSION);
        for (ContentType type : index.config().types().all()) {
            for (Entry entry : index.all(Entry.class, type, index.config().defaultLanguage())
                    .all()) {
                fingerprint.add(entry.id().toString()).add(entry.core().fingerprint());
                index.versions(entry)
                        .forEach(version -> fingerprint.add(version.language().code()));
            }
        }
        return fingerprint
                .add(Fingerprint.of(index.organisations()))
                .add(Fingerprint.of(index.terms()))
                .value();
    }

    /**
     * All files; empty if the site has no search.
     *
     * @param onStep called between parts of the work when files are made, on any thread; an exception from it ends the
     *     work
     */
    public List<GeneratedFile> all(Runnable onStep) {
        List<GeneratedFile> all = new ArrayList<>();
        if (!languages.isEmpty()) {
            all.add(new GeneratedFile(FOLDER + "manifest.json", () -> manifest(languages.values())));
            languages.values().forEach(language -> all.addAll(language.files(onStep)));
        }
        return all;
    }

    /** The same for a caller that does not need to interrupt the work. */
    public List<GeneratedFile> all() {
        return all(() -> {});
    }

    /** The files that differ from those before an edit of prose, if the files have the same paths. */
    public List<GeneratedFile> since(SearchFiles former) {
        List<GeneratedFile> changed = new ArrayList<>();
        languages.forEach((code, language) -> {
            LanguageIndex before = former.languages.get(code);
            if (before == null || before.fingerprint() != language.fingerprint()) {
                changed.addAll(
                        Optional.ofNullable(before).flatMap(language::since).orElseGet(() -> language.files(() -> {})));
            }
        });
        if (!languages.isEmpty()) {
            changed.add(new GeneratedFile(FOLDER + "manifest.json", () -> manifest(languages.values())));
        }
        return changed;
    }

    /** Frees the memory of the files after they are written; the object itself stays referenced to answer questions. */
    public void release() {
        languages.values().forEach(LanguageIndex::release);
    }

    /** The content of the manifest. */
    static byte[] manifest(Collection<LanguageIndex> languages) {
        String list = languages.stream().map(LanguageIndex::manifest).collect(Collectors.joining(",\n"));
        return ("{\"version\":" + VERSION + ",\"languages\":[\n" + list + "\n]}\n").getBytes(StandardCharsets.UTF_8);
    }
}
