package org.programmekb.render;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.programmekb.config.Language;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.Version;
import org.programmekb.index.Addresses;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;
import org.programmekb.trace.Trace;
import org.programmekb.trace.Trace.Traced;

/** Atom feeds (RFC 4287) of the news of a language, a city and a cluster. */
final class FeedFiles {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int MOST = 50;

    private final Reader reader;
    private final RenderContext context;
    private final Feeds feeds;
    private final Bodies bodies;

    /** Most items stand in several feeds. */
    private final Map<ContentId, Traced<byte[]>> entries = new ConcurrentHashMap<>();

    FeedFiles(Reader reader) {
        this.reader = reader;
        this.context = reader.context();
        this.feeds = new Feeds(reader);
        this.bodies = new Bodies(context);
    }

    List<GeneratedFile> all() {
        List<GeneratedFile> files = new ArrayList<>();
        add(files, Optional.empty(), Addresses.home(reader.language()), Addresses.feed(reader.language()));
        for (ContentType type : List.of(ContentType.CITY, ContentType.CLUSTER)) {
            for (Entry owner :
                    context.index().all(Entry.class, type, reader.language()).all()) {
                add(
                        files,
                        Optional.of(owner.id()),
                        Addresses.of(owner.id(), reader.language()),
                        Addresses.feed(owner.id(), reader.language()));
            }
        }
        return files;
    }

    private void add(List<GeneratedFile> files, Optional<ContentId> owner, String page, String path) {
        if (feeds.exists(owner)) {
            files.add(new GeneratedFile(path, () -> feed(owner, page, path)));
        }
    }

    private byte[] feed(Optional<ContentId> owner, String page, String path) {
        Language language = reader.language();
        List<NewsItem> newest = feeds.items(owner).first(MOST);
        Instant updated =
                newest.stream().map(this::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
        XmlFile file = new XmlFile()
                .start("feed", "xmlns", ATOM, "xml:lang", language.tag())
                .line()
                .element("id", context.absoluteUrl(path))
                .element("title", feeds.title(owner))
                .element("updated", updated.toString())
                .element("link", "", "rel", "self", "type", "application/atom+xml", "href", context.absoluteUrl(path))
                .element("link", "", "rel", "alternate", "type", "text/html", "href", context.absoluteUrl(page))
                .start("author")
                .element("name", reader.text(reader.config().title()).text())
                .end("author");
        newest.forEach(item ->
                file.add(Trace.use(entries.computeIfAbsent(item.id(), first -> Trace.of(() -> entry(item))))));
        return file.end("feed").line().bytes();
    }

    private byte[] entry(NewsItem item) {
        Version version = reader.index().shown(item, reader.language()).version();
        String url = context.absoluteUrl(Addresses.of(item.id(), reader.language()));
        XmlFile entry = XmlFile.piece()
                .start("entry")
                .line()
                .element("id", url)
                .element("title", version.title())
                .element("published", published(item).toString())
                .element("updated", updated(item).toString())
                .element("link", "", "rel", "alternate", "type", "text/html", "href", url);
        version.summary().ifPresent(summary -> entry.element("summary", summary));
        String html =
                bodies.plain(reader.index().shown(item, reader.language())).html();
        return entry.element("content", absolute(html, url), "type", "html")
                .end("entry")
                .line()
                .bytes();
    }

    private Instant published(NewsItem item) {
        return item.core().date().orElseThrow().start(reader.config().timeZone());
    }

    /** The newest change that Git knows, but never before publication. */
    private Instant updated(NewsItem item) {
        Version version = reader.index().shown(item, reader.language()).version();
        return context.lastChange(version.document().source())
                .filter(change -> change.isAfter(published(item)))
                .orElse(published(item));
    }

    /** Feed readers know nothing of the page, so every address must be complete. */
    private static String absolute(String html, String base) {
        var body = Jsoup.parseBodyFragment(html, base);
        body.outputSettings().prettyPrint(false);
        body.select("a[href]").forEach(link -> link.attr("href", link.absUrl("href")));
        body.select("img[src]").forEach(image -> image.attr("src", image.absUrl("src")));
        return body.body().html();
    }
}
