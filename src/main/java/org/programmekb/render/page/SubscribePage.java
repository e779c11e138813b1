package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.index.Addresses;
import org.programmekb.render.Feeds;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.view.Body;
import org.programmekb.render.view.Connections;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.LinkGroup;
import org.programmekb.render.view.Related;
import org.programmekb.render.view.StaticPage;
import org.programmekb.source.ContentType;

/**
 * The page that explains feeds and lists them all; generated from interface texts unless the programme has written it.
 */
final class SubscribePage {
    private static final List<String> STEPS = List.of("subscribe.how.1", "subscribe.how.2", "subscribe.how.3");

    private final PageFactory pages;
    private final Reader reader;
    private final Feeds feeds;

    SubscribePage(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.feeds = new Feeds(reader);
    }

    List<Page> all() {
        return OptionalPages.generatedSubscribe(reader).isEmpty()
                ? List.of()
                : List.of(pages.generated(
                        language -> Addresses.of(OptionalPages.SUBSCRIBE, language),
                        () -> new Head(
                                reader.message("title.subscribe"),
                                reader.messages().text("description.subscribe"),
                                Navigation.breadcrumb(reader, Optional.empty()),
                                feeds.all()),
                        this::view));
    }

    private StaticPage view() {
        return new StaticPage(
                reader.message("title.subscribe"),
                reader.message("description.subscribe"),
                null,
                null,
                new Body(explanation(), null, List.of()),
                Related.none(),
                feedLists(),
                Connections.none());
    }

    private String explanation() {
        Element text = new Element("div");
        text.appendElement("h2").text(reader.messages().text("subscribe.what.title"));
        text.appendElement("p").text(reader.messages().text("subscribe.what.text"));
        text.appendElement("h2").text(reader.messages().text("subscribe.how.title"));
        Element steps = text.appendElement("ol");
        STEPS.forEach(key -> steps.appendElement("li").text(reader.messages().text(key)));
        return text.html();
    }

    /** All feeds of the language: that of all news, those of cities, those of clusters. */
    List<LinkGroup> feedLists() {
        List<LinkGroup> groups = new ArrayList<>();
        if (feeds.exists(Optional.empty())) {
            groups.add(new LinkGroup(heading("nav.news"), List.of(feeds.link(Optional.empty()))));
        }
        addFeeds(groups, "nav.cities", ContentType.CITY, City.class);
        addFeeds(groups, "nav.clusters", ContentType.CLUSTER, Cluster.class);
        return groups;
    }

    private void addFeeds(List<LinkGroup> groups, String key, ContentType type, Class<? extends Entry> entries) {
        List<Link> links = reader.index().all(entries, type, reader.language()).all().stream()
                .map(Entry::id)
                .filter(id -> feeds.exists(Optional.of(id)))
                .map(id -> {
                    Link feed = feeds.link(Optional.of(id));
                    return Link.of(reader.name(reader.index().entry(id)).text(), feed.url());
                })
                .toList();
        if (!links.isEmpty()) {
            groups.add(new LinkGroup(heading(key), links));
        }
    }

    private Link heading(String key) {
        return Link.of(reader.messages().text(key), null);
    }
}
