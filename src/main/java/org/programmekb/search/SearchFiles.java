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
import org.programmekb.content.Person;
import org.programmekb.index.SiteIndex;
import org.programmekb.render.GeneratedFile;
import org.programmekb.source.ContentType;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Fingerprint;

/** The files of full-text search below {@code search/}: an index for every language and what the client must know of them. */
public final class SearchFiles {
    /** Where all files of the search are. */
    public static final String FOLDER = "search/";

    /** The version of the format; the client tells readers when it is another one than its own. */
    static final int VERSION = 3;

    private final Map<String, LanguageIndex> languages = new LinkedHashMap<>();

    private SearchFiles() {}

    /**
     * The search of a site, which also answers questions about what it was made from.
     *
     * @param people who have a place in the list of people
     */
    public static SearchFiles of(SiteIndex index, List<Person> people, Answers answers) {
        SearchFiles files = new SearchFiles();
        if (index.config().search() == Search.ON) {
            long names = Fingerprint.of(index.organisations());
            long facts = facts(index);
            for (Language language : index.config().languages()) {
                SearchDocuments documents = SearchDocuments.of(index, people, language, answers);
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

    /** Of all that headers and lists of names say. It is published, so nothing of this machine may have a part in it. */
    private static long facts(SiteIndex index) {
        Fingerprint fingerprint = new Fingerprint().add(VERSION);
        for (ContentType type : ContentType.values()) {
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
     * All files; none where the site has no search.
     *
     * @param onStep is run between parts of the work when files are made, by any thread; what it throws ends the work
     */
    public List<GeneratedFile> all(Runnable onStep) {
        List<GeneratedFile> all = new ArrayList<>();
        if (!languages.isEmpty()) {
            all.add(manifestFile());
            languages.values().forEach(language -> all.addAll(language.files(onStep)));
        }
        return all;
    }

    /** The same for whoever waits for the files as long as it takes. */
    public List<GeneratedFile> all() {
        return all(() -> {});
    }

    /**
     * What an edit changes.
     *
     * @param files whose bytes may differ from those of the earlier state, or which are new
     * @param removed paths of files that are there no longer
     */
    public record Changes(List<GeneratedFile> files, List<String> removed) {
        public Changes {
            files = List.copyOf(files);
            removed = List.copyOf(removed);
        }
    }

    /**
     * Lets a later state of the site {@link #follow} this one: what is collected while the files are made is kept, which
     * takes about a third of the memory that all texts would take. To be called before any file is made.
     */
    public SearchFiles kept() {
        languages.values().forEach(LanguageIndex::keep);
        return this;
    }

    /**
     * The files that must be made anew after texts were edited; all others would be what they were, byte for byte. This
     * state is kept in turn, and the earlier one must not be used any more.
     *
     * @param former the state of the site before, which was {@link #kept} and of which all files were made; both are of
     *     indexes and answers of their own
     * @return empty where the documents are others or their order is, or so much has changed that {@link #all} must be made
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

    /** Gives back the memory of files, to be called when they are written; whoever answers questions keeps this. */
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
