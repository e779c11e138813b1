package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.programmekb.index.Addresses;
import org.programmekb.render.Feeds;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.view.Body;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.LinkGroup;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

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
                        "static.ftlh",
                        () -> pages.head("subscribe").announcing(feeds.all()),
                        this::view));
    }

    private View view() {
        return new View()
                .with("title", reader.message("title.subscribe"))
                .with("summary", reader.message("description.subscribe"))
                .with("body", new Body(explanation(), null, List.of()))
                .with("lists", feedLists())
                .with("sources", List.of());
    }

    private String explanation() {
        Element text = new Element("div");
        text.appendElement("h2").text(reader.words("subscribe.what.title"));
        text.appendElement("p").text(reader.words("subscribe.what.text"));
        text.appendElement("h2").text(reader.words("subscribe.how.title"));
        Element steps = text.appendElement("ol");
        STEPS.forEach(key -> steps.appendElement("li").text(reader.words(key)));
        return text.html();
    }

    /** All feeds of the language: that of all news, then those of each type and of its entries. */
    List<LinkGroup> feedLists() {
        Map<String, List<Link>> groups = new LinkedHashMap<>();
        for (Feeds.Subject subject : feeds.existing()) {
            ContentType type =
                    subject.owner().map(ContentId::type).or(subject::list).orElse(ContentType.NEWS);
            Link feed = feeds.link(subject);
            groups.computeIfAbsent("nav." + type.folder(), key -> new ArrayList<>())
                    .add(subject.owner()
                            .map(id -> Link.of(
                                    reader.name(reader.index().entry(id)).text(), feed.url()))
                            .orElse(feed));
        }
        return groups.entrySet().stream()
                .map(group -> new LinkGroup(heading(group.getKey()), group.getValue()))
                .toList();
    }

    private Link heading(String key) {
        return Link.of(reader.words(key), null);
    }
}
