package org.programmekb.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
    static final int VERSION = 3;

    private final Map<String, LanguageIndex> languages = new LinkedHashMap<>();

    private SearchFiles() {}

    /** The search files of a site; also registers the answers to questions about them. */
    public static SearchFiles of(RenderContext context, Answers answers) {
        SiteIndex index = context.index();
        SearchFiles files = new SearchFiles();
        if (index.config().search() == Search.ON) {
            long names = Fingerprint.of(index.organisations());
            long facts = facts(index);
            for (Language language : index.config().languages()) {
                SearchDocuments documents = SearchDocuments.of(context, language, answers);
                files.languages.put(language.code(), new LanguageIndex(language, documents, names, facts, files));
            }
        }
        answers.add(LanguageIndex.INDEX, question -> {
            LanguageIndex asked = files.languages.get(question.subject());
            return asked == null ? 0 : asked.fingerprint();
        });
        answers.add(LanguageIndex.TEXT, question -> {
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
            all.add(manifestFile());
            languages.values().forEach(language -> all.addAll(language.files(onStep)));
        }
        return all;
    }

    /** The same for a caller that does not need to interrupt the work. */
    public List<GeneratedFile> all() {
        return all(() -> {});
    }

    /**
     * The effect of an edit.
     *
     * @param files files that are new or whose bytes may differ from the earlier ones
     * @param removed paths of files that no longer exist
     */
    public record Changes(List<GeneratedFile> files, List<String> removed) {
        public Changes {
            files = List.copyOf(files);
            removed = List.copyOf(removed);
        }
    }

    /**
     * Allows a later state of the site to {@link #follow} this one by keeping the inverted index, which takes about a
     * third of the memory of all texts. To be called before any file is made.
     */
    public SearchFiles kept() {
        languages.values().forEach(LanguageIndex::keep);
        return this;
    }

    /**
     * The files that must be made again after texts were edited; all others would be the same, byte for byte. This
     * state is kept, too, and the earlier one must not be used again.
     *
     * @param former the state of the site before, which was {@link #kept} and of which all files were made; each state
     *     has its own index and answers
     * @return empty if the documents or their order differ, or so much has changed that {@link #all} must be made
     */
    public Optional<Changes> follow(SearchFiles former) {
        kept();
        if (!languages.keySet().equals(former.languages.keySet())) {
            return Optional.empty();
        }
        List<GeneratedFile> files = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (Map.Entry<String, LanguageIndex> language : languages.entrySet()) {
            Optional<Changes> changes = Optional.ofNullable(former.languages.get(language.getKey()))
                    .flatMap(before -> language.getValue().follow(before));
            if (changes.isEmpty()) {
                return Optional.empty();
            }
            files.addAll(changes.get().files());
            removed.addAll(changes.get().removed());
        }
        if (!languages.isEmpty()) {
            files.add(manifestFile());
        }
        return Optional.of(new Changes(files, removed));
    }

    /** Frees the memory of the files after they are written; the object itself stays referenced to answer questions. */
    public void release() {
        languages.values().forEach(LanguageIndex::release);
    }

    private GeneratedFile manifestFile() {
        return new GeneratedFile(FOLDER + "manifest.json", this::manifest);
    }

    private byte[] manifest() {
        String list = languages.values().stream().map(LanguageIndex::manifest).collect(Collectors.joining(",\n"));
        return ("{\"version\":" + VERSION + ",\"languages\":[\n" + list + "\n]}\n").getBytes(StandardCharsets.UTF_8);
    }
}
