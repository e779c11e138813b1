package org.programmekb.render.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.connection.Connections;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.Version;
import org.programmekb.index.Addresses;
import org.programmekb.index.EntryList;
import org.programmekb.prose.Overlap;
import org.programmekb.render.CitationViews;
import org.programmekb.render.EntryViews;
import org.programmekb.render.Feeds;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.PageVersions;
import org.programmekb.render.ProseRenderer;
import org.programmekb.render.Reader;
import org.programmekb.render.described.DescribedViews;
import org.programmekb.render.described.RowViews;
import org.programmekb.render.layout.LayoutFactory;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.metadata.StructuredData;
import org.programmekb.render.part.Calendars;
import org.programmekb.render.part.ConnectionViews;
import org.programmekb.render.part.EventViews;
import org.programmekb.render.part.Maps;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;
import org.programmekb.source.SourceFile;
import org.programmekb.type.ContentType;

/** Factory for pages of one language: combines address, versions in other languages, layout and content. */
public final class PageFactory {
    static final int LATEST = Connections.LATEST_NEWS;

    private final Reader reader;
    private final LayoutFactory layouts;
    private final EntryViews views;
    private final RowViews rows;
    private final DescribedViews described;
    private final Maps maps;
    private final EventViews events;
    private final Calendars calendars;
    private final ProseRenderer prose;
    private final Feeds feeds;
    private final StructuredData data;
    private final ConnectionViews connections;

    public PageFactory(Reader reader) {
        this.reader = reader;
        this.layouts = new LayoutFactory(reader);
        this.views = new EntryViews(reader);
        this.rows = new RowViews(reader, views);
        this.described = new DescribedViews(reader, views);
        this.maps = new Maps(reader);
        this.events = new EventViews(reader);
        this.calendars = new Calendars(reader);
        this.prose = new ProseRenderer(reader.context());
        this.feeds = new Feeds(reader);
        this.data = new StructuredData(reader);
        this.connections = new ConnectionViews(reader);
    }

    public Reader reader() {
        return reader;
    }

    EntryViews views() {
        return views;
    }

    RowViews rows() {
        return rows;
    }

    DescribedViews described() {
        return described;
    }

    Maps maps() {
        return maps;
    }

    EventViews events() {
        return events;
    }

    public StructuredData data() {
        return data;
    }

    public ConnectionViews connections() {
        return connections;
    }

    /** The head of a page below the start page, with the interface texts {@code title.<key>} and {@code description.<key>}. */
    public Head head(String key) {
        return head(key, Optional.empty());
    }

    /** The same for a page below the index of a type. */
    public Head head(String key, Optional<ContentType> parent) {
        return new Head(
                reader.message("title." + key),
                reader.words("description." + key),
                Navigation.breadcrumb(reader, parent),
                List.of());
    }

    /**
     * The page with these texts and the template of this name; none if it does not exist.
     *
     * @param head what makes of the usual head that of the page
     */
    public List<Page> overview(
            boolean exists,
            String key,
            Function<Language, String> path,
            UnaryOperator<Head> head,
            Supplier<View> view) {
        return exists
                ? List.of(generated(
                        path,
                        key + ".ftlh",
                        () -> head.apply(head(key)),
                        () -> view.get().with("title", reader.message("title." + key))))
                : List.of();
    }

    /** A generated page that exists in every language; its content is computed when it is printed. */
    public Page generated(Function<Language, String> path, String template, Supplier<Head> head, Supplier<View> view) {
        return generated(everywhere(path), template, head, view);
    }

    /** A generated page that does not exist in every language. */
    public Page generated(PageVersions versions, String template, Supplier<Head> head, Supplier<View> view) {
        return new Page(
                versions.path(reader.language()),
                reader.language(),
                Optional.empty(),
                versions,
                () -> new Page.Content(template, layouts.generated(versions, head.get()), view.get()));
    }

    /** A generated page for people who work on the site; it is excluded from search engines. */
    public Page internal(Function<Language, String> path, String template, Supplier<Head> head, Supplier<View> view) {
        PageVersions versions = new PageVersions(everywhere(path).paths(), List.of(), Optional.empty());
        return generated(versions, template, head, view);
    }

    /** The entries of a type that have pages of their own. */
    <T extends Entry> List<T> withPages(Class<T> type) {
        return reader.index().rows().withPages(reader.all(type).all());
    }

    /** The index of all entries of a type; none if there are no entries. */
    <T extends Entry> List<Page> index(Class<T> type, String template, Function<List<T>, View> view) {
        if (reader.all(type).isEmpty()) {
            return List.of();
        }
        ContentType listed = Reader.type(type);
        return List.of(generated(
                language -> Addresses.index(listed, language),
                template,
                () -> head(listed.folder()).listing(data.list(reader.all(type).all())),
                () -> view.apply(reader.all(type).all()).with("title", reader.message("title." + listed.folder()))));
    }

    private PageVersions everywhere(Function<Language, String> path) {
        PageVersions versions = versionsWhere(language -> true, path, path);
        boolean home = path.apply(reader.config().defaultLanguage())
                .equals(Addresses.home(reader.config().defaultLanguage()));
        return home ? new PageVersions(versions.paths(), versions.originals(), Optional.of("")) : versions;
    }

    /** The versions of a page that only some languages have; in the others, links lead elsewhere. */
    public PageVersions versionsWhere(
            Predicate<Language> exists, Function<Language, String> path, Function<Language, String> elsewhere) {
        List<Language> originals =
                reader.config().languages().stream().filter(exists).toList();
        Map<Language, String> paths = new LinkedHashMap<>();
        for (Language language : reader.config().languages()) {
            paths.put(language, (originals.contains(language) ? path : elsewhere).apply(language));
        }
        Language first = reader.config().defaultLanguage();
        return new PageVersions(
                paths, originals, Optional.ofNullable(originals.contains(first) ? paths.get(first) : null));
    }

    /** The same page with a card, if the site has cards: the page in small, which other sites show in a frame. */
    Page withCard(Page page) {
        return OptionalPages.hasCards(reader.config()) ? page.beside(Addresses.card(page.file()), "card.ftlh") : page;
    }

    /** The page of an entry. */
    Page ofEntry(Entry entry, String template, Supplier<View> view) {
        List<Language> originals =
                reader.index().versions(entry).stream().map(Version::language).toList();
        Function<Language, String> path = language -> Addresses.of(entry.id(), language);
        PageVersions versions = versionsWhere(originals::contains, path, path);
        SourceFile source = reader.index()
                .shown(entry, reader.language())
                .version()
                .document()
                .source();
        return new Page(
                versions.path(reader.language()),
                reader.language(),
                Optional.of(source),
                versions,
                () -> new Page.Content(
                        template,
                        layouts.ofEntry(
                                entry,
                                versions,
                                Navigation.breadcrumb(
                                        reader, Optional.of(entry.id().type())),
                                feedLinks(Optional.of(entry.id()))),
                        view.get()
                                .with("title", reader.title(entry))
                                .with("summary", lead(entry))
                                .with("image", reader.image(entry))
                                .with("body", prose.body(entry, reader.index().shown(entry, reader.language())))
                                .with(
                                        "attachments",
                                        views.attachments(entry.core().attachments()))
                                .with(
                                        "sources",
                                        new CitationViews(reader)
                                                .of(entry, reader.index().shown(entry, reader.language())))
                                .with("more", described.more(entry))
                                .with("connections", connections.of(entry))));
    }

    /** The events about a city or cluster that are not over, with a link to the calendar of a city. */
    View upcoming(Entry owner) {
        List<View> rows =
                events.rows(reader.events().upcoming(Optional.of(owner.id())).all());
        boolean hasCalendar = !rows.isEmpty() && owner.id().type() == ContentType.CITY;
        return new View("upcoming-events")
                .with("rows", rows)
                .with("calendar", hasCalendar ? calendars.link(Optional.of(owner.id())) : null);
    }

    /** A link to the calendar of all events. */
    Optional<Link> calendar() {
        return calendars.link(Optional.empty());
    }

    /** The summary, unless the first paragraph repeats it. */
    private @Nullable Text lead(Entry entry) {
        Text summary = reader.summary(entry);
        return summary == null || Overlap.repeats(summary.text(), firstParagraph(entry)) ? null : summary;
    }

    private String firstParagraph(Entry entry) {
        String text = reader.index()
                .shown(entry, reader.language())
                .version()
                .document()
                .body()
                .text();
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /** The newest items about an entry, and the paged list of all of them if there is one. */
    View latestNews(Entry owner) {
        EntryList<NewsItem> news = reader.related(owner, NewsItem.class);
        boolean list = OptionalPages.hasNewsList(owner.id().type()) && news.size() > LATEST;
        return new View("latest-news")
                .with("entries", news.sequence(0, LATEST), views::news)
                .with("total", news.size())
                .with("url", list ? reader.url(language -> Addresses.newsOf(owner.id(), language)) : null);
    }

    /** The feeds that a page announces. */
    List<Link> feedLinks(Optional<ContentId> owner) {
        return owner.map(feeds::of).orElseGet(feeds::all);
    }

    List<Link> feedLinks(Feeds.Subject subject) {
        return feeds.of(subject);
    }
}
