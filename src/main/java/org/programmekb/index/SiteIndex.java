package org.programmekb.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.Organisation;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Programme;
import org.programmekb.content.Term;
import org.programmekb.content.Version;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;

/** The published content with everything that follows from it; lists are in the order of the reader's language. */
public final class SiteIndex {
    private final SiteConfig config;
    private final Publication publication;
    private final RelationGraph relations;
    private final Map<Language, NameOrder> orders = new LinkedHashMap<>();
    private final Map<Language, Map<ContentId, Integer>> ranks = new LinkedHashMap<>();
    private final Map<Language, Map<ContentType, List<Entry>>> sorted = new LinkedHashMap<>();
    private final Map<ContentType, List<ContentId>> idsByType = new HashMap<>();
    private final Map<ContentId, HeadingIds> headingIds = new HashMap<>();
    private final Map<String, Organisation> organisations = new LinkedHashMap<>();
    private final Map<String, Term> terms = new LinkedHashMap<>();

    /** Indexes what is published of a programme. */
    public SiteIndex(Programme programme, SiteConfig config) {
        this.config = config;
        this.publication = new Publication(programme, config);
        Collection<Entry> entries = publication.entries().values();
        this.relations = new RelationGraph(entries, publication.entries().keySet());
        programme.organisations().forEach(organisation -> organisations.put(organisation.id(), organisation));
        programme.terms().forEach(term -> terms.put(term.id(), term));
        for (Entry entry : entries) {
            idsByType
                    .computeIfAbsent(entry.id().type(), type -> new ArrayList<>())
                    .add(entry.id());
            headingIds.put(entry.id(), HeadingIds.of(publication.versions(entry.id()), config.defaultLanguage()));
        }
        for (Language language : config.languages()) {
            orders.put(language, new NameOrder(language));
            ranks.put(language, rank(language));
            sorted.put(language, sort(language));
        }
    }

    private Map<ContentId, Integer> rank(Language language) {
        Map<ContentId, Integer> rank = new HashMap<>();
        idsByType.forEach((type, ids) -> {
            List<ContentId> sorted = new ArrayList<>(ids);
            if (type == ContentType.NEWS) {
                sorted.sort(newestFirst());
            } else {
                sortByName(sorted, language);
            }
            for (int i = 0; i < sorted.size(); i++) {
                rank.put(sorted.get(i), i);
            }
        });
        return rank;
    }

    private Map<ContentType, List<Entry>> sort(Language language) {
        Map<ContentType, List<Entry>> lists = new HashMap<>();
        idsByType.forEach((type, ids) -> lists.put(type, sorted(ids, Entry.class, language)));
        return lists;
    }

    private Comparator<ContentId> newestFirst() {
        return Comparator.comparing((ContentId id) -> date(id).start(config.timeZone()))
                .reversed()
                .thenComparing(Comparator.naturalOrder());
    }

    private PartialDate date(ContentId id) {
        return entry(id).core().date().orElseThrow();
    }

    private void sortByName(List<ContentId> ids, Language language) {
        NameOrder order = order(language);
        Map<ContentId, String> keys = new HashMap<>();
        ids.forEach(id -> keys.put(id, order.key(name(entry(id), language), pinyin(entry(id)))));
        ids.sort(Comparator.comparing((ContentId id) -> keys.getOrDefault(id, ""), order.comparator())
                .thenComparing(Comparator.naturalOrder()));
    }

    private static Optional<String> pinyin(Entry entry) {
        return entry instanceof City city ? city.pinyin() : Optional.empty();
    }

    /** The settings that the index was made with. */
    public SiteConfig config() {
        return config;
    }

    /** How names are sorted in a language. */
    public NameOrder order(Language language) {
        NameOrder order = orders.get(language);
        if (order == null) {
            throw new IllegalArgumentException("not a language of the site: " + language.code());
        }
        return order;
    }

    /** Whether an entry is on the site. */
    public boolean isPublished(ContentId id) {
        return publication.entries().containsKey(id);
    }

    /** A published entry. */
    public Entry entry(ContentId id) {
        Entry entry = publication.entries().get(id);
        if (entry == null) {
            throw new IllegalArgumentException("not published: " + id);
        }
        return entry;
    }

    /** The published entries of a type in the order of this language; news newest first. */
    @SuppressWarnings("unchecked") // a type of content has one class, so its list holds nothing else
    public <T extends Entry> List<T> all(Class<T> type, Language language) {
        Map<ContentType, List<Entry>> lists = sorted.getOrDefault(language, Map.of());
        for (List<Entry> list : lists.values()) {
            if (type.isInstance(list.get(0))) {
                return (List<T>) list;
            }
        }
        return List.of();
    }

    private Comparator<Entry> byRank(Language language) {
        Map<ContentId, Integer> rank = ranks.getOrDefault(language, Map.of());
        return Comparator.comparing((Entry entry) -> rank.getOrDefault(entry.id(), 0));
    }

    /** The published entries of a type that are related to this one, in the order of this language. */
    public <T extends Entry> List<T> related(Entry entry, Class<T> type, ContentType contentType, Language language) {
        return sorted(relations.related(entry.id(), contentType), type, language);
    }

    /** A city's partners: stated, or sharing a plan or project. */
    public List<City> partners(City city, Language language) {
        return sorted(relations.partners(city.id()), City.class, language);
    }

    /** The plans and projects that two cities share. */
    public List<Entry> shared(City city, City other, Language language) {
        return sorted(relations.shared(city.id(), other.id()), Entry.class, language);
    }

    private <T extends Entry> List<T> sorted(List<ContentId> ids, Class<T> type, Language language) {
        return ids.stream()
                .map(this::entry)
                .map(type::cast)
                .sorted(byRank(language))
                .toList();
    }

    /** The published versions of an entry in the order of the configuration. */
    public List<Version> versions(Entry entry) {
        return publication.versions(entry.id());
    }

    /** What readers of this language see: their version, else the default language's, else the first. */
    public Shown shown(Entry entry, Language language) {
        List<Version> versions = versions(entry);
        return new Shown(
                version(versions, language)
                        .or(() -> version(versions, config.defaultLanguage()))
                        .orElseGet(() -> versions.get(0)),
                language);
    }

    private static Optional<Version> version(List<Version> versions, Language language) {
        return versions.stream()
                .filter(version -> version.language().equals(language))
                .findFirst();
    }

    /** Why a version is shown in a preview only: {@code draft}, {@code scheduled} or {@code expired}. */
    public Optional<String> previewState(Entry entry, Version version) {
        return Publication.state(entry, version, config);
    }

    /** What an entry is called in a list: the official name of a city or cluster, else the title. */
    public String name(Entry entry, Language language) {
        Optional<String> official = Optional.empty();
        if (entry instanceof City city) {
            official = city.name().official().in(language);
        } else if (entry instanceof Cluster cluster) {
            official = cluster.name().official().in(language);
        }
        return official.orElseGet(() -> shown(entry, language).version().title());
    }

    /** The ids of an entry's headings in each language. */
    public HeadingIds headingIds(ContentId id) {
        return headingIds.getOrDefault(id, HeadingIds.NONE);
    }

    /** How many news items each year has, newest year first. */
    public SortedMap<Integer, List<NewsItem>> newsByYear(Language language) {
        SortedMap<Integer, List<NewsItem>> years = new TreeMap<>(Comparator.reverseOrder());
        for (NewsItem item : all(NewsItem.class, language)) {
            years.computeIfAbsent(date(item.id()).year(), year -> new ArrayList<>())
                    .add(item);
        }
        return years;
    }

    /** All organisations in the order written. */
    public Collection<Organisation> organisations() {
        return organisations.values();
    }

    /** The organisation with this id. */
    public Optional<Organisation> organisation(String id) {
        return Optional.ofNullable(organisations.get(id));
    }

    /** All terms in the order written. */
    public Collection<Term> terms() {
        return terms.values();
    }

    /** The term with this id. */
    public Optional<Term> term(String id) {
        return Optional.ofNullable(terms.get(id));
    }
}
