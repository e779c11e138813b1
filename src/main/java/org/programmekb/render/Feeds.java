package org.programmekb.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.index.Addresses;
import org.programmekb.index.EntryList;
import org.programmekb.render.view.Link;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/** The feeds of a language. A feed contains only what exists in its own language. */
public final class Feeds {
    private final Reader reader;

    public Feeds(Reader reader) {
        this.reader = reader;
    }

    /** The items of the feed of all news, or of the news about something, newest first. */
    public EntryList<NewsItem> items(Optional<ContentId> owner) {
        return reader.index().nativeNews(owner, reader.language());
    }

    /** Whether the feed exists: only some types have feeds of their own, and an empty feed is not made. */
    public boolean exists(Optional<ContentId> owner) {
        return owner.map(id -> OptionalPages.hasFeed(id.type())).orElse(true)
                && !items(owner).isEmpty();
    }

    /** A link to the feed of all news, if there is one. */
    public List<Link> all() {
        return exists(Optional.empty()) ? List.of(link(Optional.empty())) : List.of();
    }

    /** The feeds announced by a page about something: its own first, then that of all news; empty if it has none. */
    public List<Link> of(ContentId owner) {
        if (owner.type() == ContentType.NEWS || OptionalPages.isSubscribe(owner)) {
            return all();
        }
        return exists(Optional.of(owner)) ? List.of(link(Optional.of(owner)), link(Optional.empty())) : List.of();
    }

    /** The absolute address of the same feed in each other language. */
    public Map<Language, String> translations(Optional<ContentId> owner) {
        Map<Language, String> others = new LinkedHashMap<>();
        for (Language other : reader.config().languages()) {
            if (!other.equals(reader.language())
                    && !reader.index().nativeNews(owner, other).isEmpty()) {
                others.put(
                        other,
                        reader.context()
                                .absoluteUrl(owner.map(id -> Addresses.feed(id, other))
                                        .orElse(Addresses.feed(other))));
            }
        }
        return others;
    }

    /** A link to a feed, with the name of its subject. */
    public Link link(Optional<ContentId> owner) {
        return Link.of(
                title(owner),
                reader.context()
                        .url(owner.map(id -> Addresses.feed(id, reader.language()))
                                .orElse(Addresses.feed(reader.language()))));
    }

    /** The title of a feed. */
    public String title(Optional<ContentId> owner) {
        String site = reader.text(reader.config().title()).text();
        return owner.map(id -> {
                    Entry entry = reader.index().entry(id);
                    return reader.messages()
                            .text("feed.of", site, reader.name(entry).text());
                })
                .orElseGet(() -> reader.messages().text("feed.all", site));
    }
}
