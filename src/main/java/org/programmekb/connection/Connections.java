package org.programmekb.connection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.programmekb.config.Language;
import org.programmekb.connection.DocumentSearch.Found;
import org.programmekb.content.Entry;
import org.programmekb.content.Person;
import org.programmekb.content.Version;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.index.LinkResolver;
import org.programmekb.index.SiteIndex;
import org.programmekb.markup.Document;
import org.programmekb.names.Subject;
import org.programmekb.source.ContentId;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Fingerprint;
import org.programmekb.trace.Trace;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/**
 * Connections between documents: links to a document, mentions of terms, organisations and people, similar documents,
 * and tags. They are based on what readers of a language see: their version of a document, or its fallback.
 */
public final class Connections {
    /** Maximum number of links to a document on its own page; if there are more, they get a list page. */
    public static final int MOST_LINKS = 12;
    /** Number of news items on the page of their subject. */
    public static final int LATEST_NEWS = 5;

    private final SiteIndex index;
    private final DocumentSearch search;
    private final List<Person> people;
    private final List<Version> versions;
    private final IdentityHashMap<Version, Found> found = new IdentityHashMap<>();
    private final Map<Language, InLanguage> languages = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();
    private final ListedEntries listed;
    private final RelatedEntries related;

    /** Connections that readers of a language see; ids are in the order of the site. */
    private record InLanguage(
            Map<ContentId, List<ContentId>> linking, Map<String, Set<ContentId>> naming, TagIndex tags) {}

    /**
     * Computes the connections of the published content.
     *
     * @param people the people in {@code people.yaml}
     * @param names cache of the names that earlier builds found in bodies
     */
    public Connections(SiteIndex index, LinkResolver links, List<Person> people, FoundNames names) {
        this.index = index;
        this.search = new DocumentSearch(index, links, names);
        this.people = List.copyOf(people);
        List<Entry> all = all(index, index.config().defaultLanguage());
        List<List<Found>> results = all.parallelStream()
                .map(entry -> index.versions(entry).stream()
                        .map(version -> search.in(entry, version))
                        .toList())
                .toList();
        this.versions = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<Version> own = index.versions(all.get(i));
            versions.addAll(own);
            for (int j = 0; j < own.size(); j++) {
                found.put(own.get(j), results.get(i).get(j));
            }
        }
        Map<Language, TagIndex> tags = new HashMap<>();
        for (Language language : index.config().languages()) {
            InLanguage own = inLanguage(all(index, language), language);
            languages.put(language, own);
            tags.put(language, own.tags());
            named.addAll(own.naming().keySet());
        }
        this.listed = new ListedEntries(
                index.relations(),
                all.stream()
                        .map(Entry::id)
                        .filter(id -> id.type() == ContentType.NEWS)
                        .toList());
        this.related = new RelatedEntries(all, index, tags);
    }

    /** All entries in the order of lists with several types: news first, newest to oldest, then type by type. */
    private static List<Entry> all(SiteIndex index, Language language) {
        return index.config().types().all().stream()
                .flatMap(type -> index.all(Entry.class, type, language).all().stream())
                .toList();
    }

    private InLanguage inLanguage(List<Entry> entries, Language language) {
        Map<ContentId, List<ContentId>> linking = new HashMap<>();
        Map<String, Set<ContentId>> naming = new HashMap<>();
        Map<ContentId, Version> own = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Version shown = index.shown(entry, language).version();
            if (shown.language().equals(language)) {
                own.put(entry.id(), shown);
            }
            Found in = found(shown);
            in.links()
                    .forEach(target -> linking.computeIfAbsent(target, id -> new ArrayList<>())
                            .add(entry.id()));
            in.subjects().forEach(subject -> name(subject, entry, naming));
            search.inFacts(entry, language).forEach(subject -> name(subject, entry, naming));
        }
        return new InLanguage(linking, naming, new TagIndex(own, language));
    }

    private static void name(String subject, Entry entry, Map<String, Set<ContentId>> naming) {
        naming.computeIfAbsent(subject, key -> new LinkedHashSet<>()).add(entry.id());
    }

    private Found found(Version version) {
        return found.getOrDefault(version, new Found(List.of(), List.of()));
    }

    private InLanguage in(Language language) {
        InLanguage own = languages.get(language);
        if (own == null) {
            throw new IllegalArgumentException("not a language of the site: " + language.code());
        }
        return own;
    }

    /** Registers the answers to questions about connections. */
    public void addTo(Answers answers) {
        new ConnectionAnswers(this, index).addTo(answers);
    }

    /** Reports tags with several spellings. */
    public void check(Diagnostics diagnostics) {
        languages.values().forEach(own -> own.tags().check(diagnostics));
    }

    /** Fingerprint of the links and mentions of all documents, and of the people. */
    long fingerprint() {
        Fingerprint fingerprint = new Fingerprint().add(Fingerprint.of(people));
        for (Version version : versions) {
            Found in = found(version);
            fingerprint.add(in.links().size());
            in.links().forEach(id -> fingerprint.add(id.type().word()).add(id.slug()));
            fingerprint.add(Fingerprint.of(in.subjects()));
        }
        return fingerprint.value();
    }

    /** Whether all connections stay the same with the new prose of a document. */
    public boolean areSame(Document now) {
        if (!index.isPublished(now.id())) {
            return true;
        }
        Entry entry = index.entry(now.id());
        return index.versions(entry).stream()
                .filter(version -> version.language().equals(now.language()))
                .allMatch(version -> search.in(entry, version.with(now)).equals(found(version)));
    }

    /**
     * The documents that link to this one, wherever else its page lists them. The result has ids, so that a page
     * depends only on the documents that it shows.
     */
    public List<ContentId> linkingTo(Entry entry, Language language) {
        Trace.ask(ConnectionAnswers.LINKS, entry.id(), language.code());
        return linking(entry.id(), language);
    }

    /** The same without the documents that its page lists for another reason. */
    public List<ContentId> otherwiseUnlisted(Entry entry, Language language) {
        Trace.ask(ConnectionAnswers.LINKS, entry.id(), language.code());
        return unlisted(entry.id(), language);
    }

    /** Whether more documents link to this one than its page shows. */
    public boolean hasManyLinks(Entry entry, Language language) {
        return otherwiseUnlisted(entry, language).size() > MOST_LINKS;
    }

    List<ContentId> linking(ContentId id, Language language) {
        return in(language).linking().getOrDefault(id, List.of());
    }

    List<ContentId> unlisted(ContentId id, Language language) {
        List<ContentId> linking = linking(id, language);
        if (linking.isEmpty()) {
            return linking;
        }
        Set<ContentId> others = listed.on(id);
        return linking.stream().filter(from -> !others.contains(from)).toList();
    }

    /** The documents that name an organisation, a term or a person, or link to it. */
    public List<ContentId> naming(Subject.Kind kind, String id, Language language) {
        Trace.ask(ConnectionAnswers.MENTIONS, kind.word() + "/" + id, language.code());
        return naming(kind.word() + "/" + id, language);
    }

    List<ContentId> naming(String subject, Language language) {
        String meant = subject.startsWith(Subject.Kind.ORGANISATION.word() + "/")
                ? search.organisation(subject.substring(subject.indexOf('/') + 1))
                        .orElse(subject)
                : subject;
        return List.copyOf(in(language).naming().getOrDefault(meant, Set.of()));
    }

    /** The organisations that the facts of an entry name. */
    public static Set<String> organisationsIn(Entry entry, Types types) {
        return DocumentSearch.organisationsIn(entry, types);
    }

    /** The people that any document names, in any language, in file order. */
    public List<Person> people() {
        Trace.ask(ConnectionAnswers.PEOPLE, "");
        return people.stream()
                .filter(person -> named.contains(Subject.Kind.PERSON.word() + "/" + person.id()))
                .toList();
    }

    /** The documents most similar to this one that its page does not already list. */
    public List<Entry> related(Entry entry, Language language) {
        Trace.ask(ConnectionAnswers.RELATED, entry.id(), language.code());
        List<Entry> shown = related(entry.id(), language);
        for (Entry other : shown) {
            index.entry(other.id());
        }
        return shown;
    }

    List<Entry> related(ContentId id, Language language) {
        return related.of(id, language, () -> {
            Set<ContentId> named = listed.on(id);
            unlisted(id, language).stream().limit(MOST_LINKS).forEach(named::add);
            return named;
        });
    }

    /** All tags of a language. */
    public List<Tag> tags(Language language) {
        Trace.ask(ConnectionAnswers.TAGS, language.code());
        return in(language).tags().all();
    }

    /** The tag in the index for a spelling by an author. */
    public Optional<Tag> tag(String written, Language language) {
        Trace.ask(ConnectionAnswers.TAG, language.code(), written);
        return in(language).tags().of(written);
    }

    /** The documents with a tag. */
    public List<ContentId> tagged(Tag tag) {
        // A new similar tag may get the address of this one.
        Trace.ask(ConnectionAnswers.TAG, tag.language().code(), tag.name());
        Trace.ask(ConnectionAnswers.TAGGED, tag.language().code(), tag.name());
        return in(tag.language()).tags().tagged(tag.name());
    }
}
