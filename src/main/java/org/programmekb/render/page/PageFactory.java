package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.programmekb.config.Language;
import org.programmekb.connection.Connections;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.Version;
import org.programmekb.index.Addresses;
import org.programmekb.index.EntryList;
import org.programmekb.render.Bodies;
import org.programmekb.render.Cards;
import org.programmekb.render.Connected;
import org.programmekb.render.Feeds;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.PageVersions;
import org.programmekb.render.Reader;
import org.programmekb.render.layout.LayoutFactory;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.metadata.StructuredData;
import org.programmekb.render.view.LatestNews;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.PageView;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;
import org.programmekb.source.SourceFile;

/** Factory for pages of one language: combines address, versions in other languages, layout and content. */
final class PageFactory {
    static final int LATEST = Connections.LATEST_NEWS;

    private final Reader reader;
    private final LayoutFactory shells;
    private final Cards cards;
    private final Bodies bodies;
    private final Feeds feeds;
    private final StructuredData data;
    private final Connected connected;

    PageFactory(Reader reader) {
        this.reader = reader;
        this.shells = new LayoutFactory(reader);
        this.cards = new Cards(reader);
        this.bodies = new Bodies(reader.context());
        this.feeds = new Feeds(reader);
        this.data = new StructuredData(reader);
        this.connected = new Connected(reader);
    }

    Reader reader() {
        return reader;
    }

    Cards cards() {
        return cards;
    }

    StructuredData data() {
        return data;
    }

    /** A generated page that exists in every language; its content is computed when it is printed. */
    Page generated(Function<Language, String> path, Supplier<Head> head, Supplier<PageView> view) {
        return generated(everywhere(path), head, view);
    }

    /** A generated page that does not exist in every language. */
    Page generated(PageVersions versions, Supplier<Head> head, Supplier<PageView> view) {
        return new Page(
                versions.path(reader.language()),
                reader.language(),
                Optional.empty(),
                versions,
                () -> new Page.Content(shells.generated(versions, head.get()), view.get()));
    }

    /** A generated page for people who work on the site; it is excluded from search engines. */
    Page internal(Function<Language, String> path, Supplier<Head> head, Supplier<PageView> view) {
        return generated(new PageVersions(everywhere(path).paths(), List.of(), Optional.empty()), head, view);
    }

    private PageVersions everywhere(Function<Language, String> path) {
        Map<Language, String> paths = new LinkedHashMap<>();
        reader.config().languages().forEach(language -> paths.put(language, path.apply(language)));
        String first = path.apply(reader.config().defaultLanguage());
        boolean home = first.equals(Addresses.home(reader.config().defaultLanguage()));
        return new PageVersions(paths, reader.config().languages(), Optional.of(home ? "" : first));
    }

    /** The versions of a generated page that only some languages have; in the others, links lead elsewhere. */
    PageVersions versionsWhere(
            Predicate<Language> exists, Function<Language, String> path, Function<Language, String> elsewhere) {
        Map<Language, String> paths = new LinkedHashMap<>();
        List<Language> originals =
                reader.config().languages().stream().filter(exists).toList();
        reader.config()
                .languages()
                .forEach(language ->
                        paths.put(language, (originals.contains(language) ? path : elsewhere).apply(language)));
        Language first = reader.config().defaultLanguage();
        return new PageVersions(
                paths, originals, Optional.ofNullable(originals.contains(first) ? paths.get(first) : null));
    }

    /** The page of an entry. */
    Page ofEntry(Entry entry, Supplier<PageView> view) {
        PageVersions versions = versions(entry);
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
                        shells.ofEntry(
                                entry,
                                versions,
                                Navigation.breadcrumb(
                                        reader, Optional.of(entry.id().type())),
                                feedLinks(Optional.of(entry.id()))),
                        view.get()));
    }

    private PageVersions versions(Entry entry) {
        Map<Language, String> paths = new LinkedHashMap<>();
        for (Language language : reader.config().languages()) {
            paths.put(language, Addresses.of(entry.id(), language));
        }
        List<Language> originals = new ArrayList<>();
        for (Version version : reader.index().versions(entry)) {
            originals.add(version.language());
        }
        Language first = reader.config().defaultLanguage();
        return new PageVersions(
                paths, originals, Optional.ofNullable(originals.contains(first) ? paths.get(first) : null));
    }

    /** The prose of an entry. */
    org.programmekb.render.view.Body body(Entry entry) {
        return bodies.body(entry, reader.index().shown(entry, reader.language()));
    }

    /** The connections of an entry. */
    org.programmekb.render.view.Connections connections(Entry entry) {
        return connected.of(entry);
    }

    /** The newest items about a city or cluster. */
    LatestNews latestNews(Entry owner) {
        EntryList<NewsItem> news = cards.related(owner, NewsItem.class, ContentType.NEWS);
        boolean list = OptionalPages.hasNewsList(owner.id().type()) && !news.isEmpty();
        return new LatestNews(
                news.first(LATEST).stream().map(cards::news).toList(),
                news.size(),
                list ? reader.context().url(Addresses.newsOf(owner.id(), reader.language())) : null,
                feeds.exists(Optional.of(owner.id()))
                        ? reader.context().url(Addresses.feed(owner.id(), reader.language()))
                        : null);
    }

    /** The feeds that a page announces. */
    List<Link> feedLinks(Optional<ContentId> owner) {
        return owner.map(feeds::of).orElseGet(feeds::all);
    }
}
