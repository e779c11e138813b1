package org.programmekb.render.metadata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Entry;
import org.programmekb.index.Addresses;
import org.programmekb.index.Shown;
import org.programmekb.render.Reader;
import org.programmekb.render.RenderContext;
import org.programmekb.render.view.Link;
import org.programmekb.source.ContentId;

/**
 * What search engines are told about a page: one schema.org graph. Whatever has a page in several languages has one IRI in all of
 * them, below the root of the site, so that the graphs of all pages are about the same things.
 */
public final class StructuredData {
    /** A page about one thing or nothing in particular. */
    public static final String PAGE = "WebPage";
    /** A page that lists things. */
    static final String COLLECTION = "CollectionPage";
    /** The start page of a language, which stands for the site in that language. */
    public static final String SITE = "WebSite";

    private final Reader reader;
    private final RenderContext context;

    public StructuredData(Reader reader) {
        this.reader = reader;
        this.context = reader.context();
    }

    /** The IRI of something that no page alone is about: {@code organisation/fpi}. */
    public String id(String name) {
        return context.absoluteUrl("") + "#" + name;
    }

    /** The IRI of what an entry is about. */
    public String id(ContentId id) {
        return id(id.toString());
    }

    /** The graph of a generated page. */
    public String ofGenerated(Head head, String url) {
        if (head.type().equals(SITE)) {
            return Thing.graph(List.of(website(), publisher().with("url", context.absoluteUrl(""))));
        }
        Thing page = page(head.type(), url, reader.language())
                .with("name", head.title().text())
                .with("mainEntity", head.things());
        return graph(page, head.breadcrumb(), head.title().text());
    }

    /** The graph of an entry's page. */
    public String ofEntry(Entry entry, Shown shown, String url, List<Link> breadcrumb, Optional<String> image) {
        return graph(
                new EntryThings(reader, this).of(entry, shown, url, image),
                breadcrumb,
                reader.title(entry).text());
    }

    /** The graph of the page on which readers choose a language. */
    public String ofRoot() {
        SiteConfig config = context.config();
        return Thing.graph(List.of(Thing.of(SITE, context.absoluteUrl(""))
                .with("name", reader.text(config.title()).text())
                .with("url", context.absoluteUrl(""))
                .withTexts(
                        "inLanguage",
                        config.languages().stream().map(Language::tag).toList())
                .with(
                        "hasPart",
                        config.languages().stream()
                                .map(language -> Thing.reference(context.absoluteUrl(Addresses.home(language))))
                                .toList())));
    }

    /** The site in the reader's language, with its search. */
    private Thing website() {
        String home = context.absoluteUrl(Addresses.home(reader.language()));
        Thing search = Thing.of("SearchAction")
                .with("target", Thing.of("EntryPoint").with("urlTemplate", home + "search/?q={search_term_string}"))
                .with("query-input", "required name=search_term_string");
        return Thing.of(SITE, home)
                .with("name", siteTitle())
                .with("description", reader.config().description().in(reader.language()))
                .with("url", home)
                .with("inLanguage", reader.language().tag())
                .with("publisher", Thing.reference(id("publisher")))
                .with("potentialAction", search);
    }

    private String siteTitle() {
        return reader.text(reader.config().title()).text();
    }

    /** Who publishes the site. */
    public Thing publisher() {
        return Thing.of("Organization", id("publisher"))
                .with("name", reader.text(reader.config().publisher()).text());
    }

    /** A page of the site in a language. */
    Thing page(String type, String url, Language language) {
        return Thing.of(type, url)
                .with("inLanguage", language.tag())
                .with("isPartOf", Thing.reference(context.absoluteUrl(Addresses.home(language))));
    }

    /** Entries in their order, as a list of what they are about. */
    public Thing list(List<? extends Entry> entries) {
        return Thing.of("ItemList")
                .with(
                        "itemListElement",
                        entries.stream()
                                .map(entry -> Thing.reference(id(entry.id())))
                                .toList());
    }

    private String graph(Thing first, List<Link> breadcrumb, String title) {
        List<Thing> things = new ArrayList<>(List.of(first));
        if (!breadcrumb.isEmpty()) {
            things.add(breadcrumb(breadcrumb, title));
        }
        return Thing.graph(things);
    }

    /** The way to a page; the last step is the page itself. */
    private Thing breadcrumb(List<Link> links, String title) {
        List<Thing> steps = new ArrayList<>();
        for (Link link : links) {
            Thing step = step(steps.size() + 1, link.text());
            if (link.url() != null) {
                step.with("item", Thing.reference(context.completed(link.url())));
            }
            steps.add(step);
        }
        steps.add(step(steps.size() + 1, title));
        return Thing.of("BreadcrumbList").with("itemListElement", steps);
    }

    private static Thing step(int position, String name) {
        return Thing.of("ListItem")
                .with("position", BigDecimal.valueOf(position))
                .with("name", name);
    }
}
