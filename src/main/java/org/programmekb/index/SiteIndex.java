package org.programmekb.index;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.City;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.Organisation;
import org.programmekb.content.Phase;
import org.programmekb.content.Programme;
import org.programmekb.content.Source;
import org.programmekb.content.Term;
import org.programmekb.content.Version;
import org.programmekb.markup.Document;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.names.NameAuthority;
import org.programmekb.names.NamesInLanguage;
import org.programmekb.source.ContentId;
import org.programmekb.source.Register;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Question;
import org.programmekb.trace.Trace;
import org.programmekb.type.ContentType;

/** Index of the published content with everything derived from it; lists are in the order of the reader's language. */
public final class SiteIndex {
    private final SiteConfig config;
    final Publication publication;
    private final Optional<Instant> nextChange;
    private final EntryOrder order;
    final EntryLists lists;
    private final Rows rows;
    private final Map<ContentId, HeadingIds> headingIds;
    final RegisterEntries<Organisation> organisations;
    final RegisterEntries<Term> terms;
    final RegisterEntries<Source> sources;
    final RegisterEntries<Phase> phases;
    private final NameAuthority names;

    /** Indexes the published content of a programme. */
    public SiteIndex(Programme programme, NameAuthority names, SiteConfig config) {
        this.names = names;
        this.config = config;
        Publication all = new Publication(programme, config);
        RelationGraph relations = new RelationGraph(all.entries(), config.types());
        Map<ContentId, String> anchors = Rows.anchors(all, relations, config);
        this.publication = all.withoutProse(anchors.keySet());
        this.nextChange = Publication.nextChange(programme, config);
        this.headingIds = new HashMap<>();
        this.organisations = new RegisterEntries<>(Register.ORGANISATIONS, programme.organisations(), Organisation::id);
        this.terms = new RegisterEntries<>(Register.GLOSSARY, programme.terms(), Term::id);
        this.sources = new RegisterEntries<>(Register.SOURCES, programme.sources(), Source::id);
        this.phases = new RegisterEntries<>(Register.PHASES, programme.phases(), Phase::id);
        publication.versions().forEach((id, its) -> headingIds.put(id, HeadingIds.of(its, config.defaultLanguage())));
        this.order = new EntryOrder(publication.entries().values(), config, this::name);
        this.lists = new EntryLists(publication, relations, order, phases, config);
        this.rows = new Rows(anchors, lists, config);
    }

    private SiteIndex(SiteIndex other, Collection<Document> documents) {
        config = other.config;
        publication = other.publication.with(documents);
        nextChange = other.nextChange;
        order = other.order;
        lists = other.lists;
        rows = other.rows;
        headingIds = other.headingIds;
        organisations = other.organisations;
        terms = other.terms;
        sources = other.sources;
        phases = other.phases;
        names = other.names;
    }

    /** A copy with changed prose in some documents; their headers and ids must be the same. */
    public SiteIndex with(Collection<Document> documents) {
        return new SiteIndex(this, documents);
    }

    /** The question about the prose of this document, which pages that show it ask. */
    public static Question proseOf(Document document) {
        return new Question(
                SiteAnswers.PROSE, document.id().toString(), document.language().code());
    }

    /** Registers the answers to questions about the published content. */
    public void addTo(Answers answers) {
        new SiteAnswers(this).addTo(answers);
    }

    /** The time of the next change of the site without a change of its sources; empty if there is none. */
    public Optional<Instant> nextChange() {
        return nextChange;
    }

    /** The settings that the index was made with. */
    public SiteConfig config() {
        return config;
    }

    /** The entries that have no page, and the addresses of all entries. */
    public Rows rows() {
        return rows;
    }

    /** The order of names in a language. */
    public NameOrder order(Language language) {
        return order.names(language);
    }

    /** Whether an entry is published. */
    public boolean isPublished(ContentId id) {
        Trace.ask(SiteAnswers.PUBLISHED, id);
        return publication.entries().containsKey(id);
    }

    Collection<Entry> published() {
        return publication.entries().values();
    }

    /** Whether a language of an entry is published; for answers, not for pages. */
    public boolean isPublished(ContentId id, Language language) {
        return publication.version(id, language).isPresent();
    }

    /** The id for a text such as {@code city/nice}. */
    public ContentId id(String text) {
        return lists.id(text);
    }

    Optional<Entry> find(ContentId id) {
        return Optional.ofNullable(publication.entries().get(id));
    }

    /** A published entry. */
    public Entry entry(ContentId id) {
        Trace.ask(SiteAnswers.ENTRY, id);
        return find(id).orElseThrow(() -> new IllegalArgumentException("not published: " + id));
    }

    /** The published entries of a type in the order of this language; news newest first. */
    public <T extends Entry> EntryList<T> all(Class<T> type, ContentType contentType, Language language) {
        return list(ListName.all(contentType), type, language);
    }

    /** The published entries of a type that are related to this one, in the order of this language. */
    public <T extends Entry> EntryList<T> related(
            Entry entry, Class<T> type, ContentType contentType, Language language) {
        return lists.related(entry.id(), contentType, type, language);
    }

    /** The news that report agreements: all, or those that an entry is about. */
    public EntryList<NewsItem> agreements(Optional<ContentId> owner, Language language) {
        return list(ListName.agreements(owner), NewsItem.class, language);
    }

    /** A city's partners: stated ones, and those that cooperate with it. */
    public EntryList<City> partners(City city, Language language) {
        return list(ListName.partners(city.id()), City.class, language);
    }

    /** The news of one year, newest first. */
    public EntryList<NewsItem> newsOf(int year, Language language) {
        return list(ListName.year(year), NewsItem.class, language);
    }

    /** The news that exist in this language, about one city or cluster or about anything, newest first. */
    public EntryList<NewsItem> nativeNews(Optional<ContentId> owner, Language language) {
        return list(ListName.nativeNews(owner), NewsItem.class, language);
    }

    <T extends Entry> EntryList<T> list(ListName name, Class<T> type, Language language) {
        return lists.list(name, type, language);
    }

    /** Number of news items in each year, newest year first. */
    public SortedMap<Integer, Integer> newsByYear() {
        Trace.ask(SiteAnswers.YEARS, "");
        return lists.years();
    }

    /** The published events, and what was agreed at them. */
    public Events events(Language language) {
        return new Events(this, language);
    }

    /** The relations; for answers to questions, not for pages. */
    public RelationGraph relations() {
        return lists.relations();
    }

    /** The items before and after a news item in the list of all news. */
    public Neighbours<NewsItem> newsAround(NewsItem item, Language language) {
        Trace.ask(SiteAnswers.NEIGHBOURS, item.id(), language.code());
        Neighbours<NewsItem> around = neighbours(item, language);
        Stream.of(around.newer(), around.older())
                .flatMap(Optional::stream)
                .forEach(other -> Trace.ask(SiteAnswers.ENTRY, other.id()));
        return around;
    }

    Neighbours<NewsItem> neighbours(Entry item, Language language) {
        EntryList<NewsItem> news = list(ListName.all(ContentType.NEWS), NewsItem.class, language);
        return Neighbours.of(news.untraced(), order.position(item.id(), language));
    }

    /** The published versions of an entry in the configured order. */
    public List<Version> versions(Entry entry) {
        Trace.ask(SiteAnswers.ENTRY, entry.id());
        return publication.versions(entry.id());
    }

    /** The version for readers of this language: their own, else that of the default language, else the first. */
    public Shown shown(Entry entry, Language language) {
        List<Version> versions = versions(entry);
        Optional<Version> own = publication
                .version(entry.id(), language)
                .or(() -> publication.version(entry.id(), config.defaultLanguage()));
        return new Shown(own.orElse(versions.get(0)), language);
    }

    /** The prose of the version that readers see. */
    public DocumentBody prose(Shown shown) {
        Document document = shown.version().document();
        Trace.ask(SiteAnswers.PROSE, document.id(), document.language().code());
        return document.body();
    }

    /** The names that may occur in the prose that readers see; empty if there are none. */
    public Optional<NamesInLanguage> names(Shown shown) {
        Document document = shown.version().document();
        Trace.ask(SiteAnswers.NAMES, document.id(), document.language().code());
        return near(document) == 0 ? Optional.empty() : Optional.of(names.in(document.language()));
    }

    long near(Document document) {
        return names.in(document.language()).near(document.body().wordFilter());
    }

    /** The names of everything. */
    public NameAuthority authority() {
        return names;
    }

    /** The reason why a version is shown only in a preview: {@code draft}, {@code scheduled} or {@code expired}. */
    public Optional<String> previewState(Entry entry, Version version) {
        return entry.core().hiddenBecause(version, config);
    }

    /** The name of an entry in lists: the official name of a city or cluster, else the title. */
    public String name(Entry entry, Language language) {
        return entry.properName()
                .flatMap(name -> name.official().in(language))
                .orElseGet(() -> shown(entry, language).version().title());
    }

    /** The ids of an entry's headings in each language. */
    public HeadingIds headingIds(ContentId id) {
        Trace.ask(SiteAnswers.ANCHORS, id);
        return headingIds.getOrDefault(id, HeadingIds.NONE);
    }

    /** All organisations in file order. */
    public Collection<Organisation> organisations() {
        return organisations.all();
    }

    /** The organisation with this id. */
    public Optional<Organisation> organisation(String id) {
        return organisations.find(id);
    }

    /** All terms in file order. */
    public Collection<Term> terms() {
        return terms.all();
    }

    /** The term with this id. */
    public Optional<Term> term(String id) {
        return terms.find(id);
    }

    /** The sources that can be cited. */
    public RegisterEntries<Source> sources() {
        return sources;
    }

    /** The phases of the programme. */
    public RegisterEntries<Phase> phases() {
        return phases;
    }
}
