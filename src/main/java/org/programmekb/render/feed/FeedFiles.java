package org.programmekb.render.feed;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.programmekb.config.Language;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Version;
import org.programmekb.index.Addresses;
import org.programmekb.index.Shown;
import org.programmekb.render.Feeds;
import org.programmekb.render.GeneratedFile;
import org.programmekb.render.ProseRenderer;
import org.programmekb.render.Reader;
import org.programmekb.render.RenderContext;
import org.programmekb.render.SitePictures;
import org.programmekb.source.ContentId;
import org.programmekb.trace.Trace;
import org.programmekb.trace.Trace.Traced;
import org.programmekb.type.ContentType;

/** Atom feeds (RFC 4287) of the news of a language and of the news about entries, and of the entries of types. */
final class FeedFiles {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String TYPE = "application/atom+xml";
    private static final int MOST = 50;

    private final Reader reader;
    private final RenderContext context;
    private final Feeds feeds;
    private final ProseRenderer prose;
    private final FeedIds ids;

    /** Most items are in several feeds. */
    private final Map<ContentId, Traced<byte[]>> entries = new ConcurrentHashMap<>();

    FeedFiles(Reader reader) {
        this.reader = reader;
        this.context = reader.context();
        this.feeds = new Feeds(reader);
        this.prose = new ProseRenderer(context);
        this.ids = new FeedIds(reader.config(), reader.language());
    }

    List<GeneratedFile> all() {
        return feeds.existing().stream()
                .map(subject -> new GeneratedFile(subject.path(reader.language()), () -> feed(subject)))
                .toList();
    }

    private byte[] feed(Feeds.Subject subject) {
        Language language = reader.language();
        context.messages(language);
        List<? extends Entry> newest = feeds.items(subject, MOST);
        Instant updated =
                newest.stream().map(this::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
        XmlFile file = new XmlFile()
                .start("feed", "xmlns", ATOM, "xml:lang", language.tag())
                .line()
                .element(
                        "id",
                        subject.owner()
                                .map(id -> ids.feed(id, reader.index().entry(id).version(language)))
                                .or(() -> subject.list().map(ids::feed))
                                .orElseGet(ids::feed))
                .element("title", feeds.title(subject))
                .element("updated", updated.toString())
                .empty("link", "rel", "self", "type", TYPE, "href", context.absoluteUrl(subject.path(language)))
                .empty(
                        "link",
                        "rel",
                        "alternate",
                        "type",
                        "text/html",
                        "hreflang",
                        language.tag(),
                        "href",
                        context.absoluteUrl(subject.page(language)));
        feeds.translations(subject)
                .forEach((other, url) ->
                        file.empty("link", "rel", "alternate", "type", TYPE, "hreflang", other.tag(), "href", url));
        file.start("author")
                .element("name", reader.text(reader.config().title()).text())
                .element("uri", context.absoluteUrl(""))
                .end("author")
                .line()
                .element("generator", "kb");
        SitePictures pictures = new SitePictures(context);
        file.element("icon", context.absoluteUrl(pictures.icon()));
        pictures.card().map(context::absoluteUrl).ifPresent(url -> file.element("logo", url));
        if (!reader.config().rights().isEmpty()) {
            file.element("rights", reader.text(reader.config().rights()).text());
        }
        newest.forEach(item ->
                file.add(Trace.use(entries.computeIfAbsent(item.id(), first -> Trace.of(() -> entry(item))))));
        return file.end("feed").line().bytes();
    }

    private byte[] entry(Entry item) {
        Shown shown = reader.index().shown(item, reader.language());
        Version version = shown.version();
        String url = context.absoluteUrl(reader.index().rows().address(item, reader.language()));
        XmlFile entry = XmlFile.piece()
                .start("entry")
                .line()
                .element("id", ids.entry(item.id(), Optional.of(version)))
                .element("title", version.title())
                .element("published", published(item).toString())
                .element("updated", updated(item).toString());
        for (Version other : reader.index().versions(item)) {
            entry.empty(
                    "link",
                    "rel",
                    "alternate",
                    "type",
                    "text/html",
                    "hreflang",
                    other.language().tag(),
                    "href",
                    context.absoluteUrl(reader.index().rows().address(item, other.language())));
        }
        version.tags().forEach(tag -> entry.empty("category", "term", tag));
        categories(entry, item, City.class, ContentType.CITY);
        categories(entry, item, Cluster.class, ContentType.CLUSTER);
        version.summary().ifPresent(summary -> entry.element("summary", summary));
        String html = FeedHtml.of(
                Optional.ofNullable(reader.image(item)), prose.plain(shown).html(), url, context::completed);
        return entry.element("content", html, "type", "html")
                .end("entry")
                .line()
                .bytes();
    }

    /** The subjects of the item, as categories whose scheme is the list page of their type. */
    private <T extends Entry> void categories(XmlFile entry, Entry item, Class<T> type, ContentType contentType) {
        String scheme = context.absoluteUrl(Addresses.index(contentType, reader.language()));
        reader.index()
                .related(item, type, contentType, reader.language())
                .all()
                .forEach(about -> entry.empty(
                        "category",
                        "term",
                        about.id().slug(),
                        "scheme",
                        scheme,
                        "label",
                        reader.name(about).text()));
    }

    /** Readers see the time in their own time zone: noon in UTC is on the same day almost everywhere, midnight is not. */
    private Instant published(Entry item) {
        PartialDate date = item.core().date().orElseThrow();
        return date instanceof PartialDate.OfTime time
                ? time.start(reader.config().timeZone())
                : date.firstDay().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    /** The date of the newest commit, but not before publication. */
    private Instant updated(Entry item) {
        Version version = reader.index().shown(item, reader.language()).version();
        return context.lastChange(version.document().source())
                .filter(change -> change.isAfter(published(item)))
                .orElse(published(item));
    }
}
