package org.programmekb.render.metadata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.index.Addresses;
import org.programmekb.index.Shown;
import org.programmekb.render.Reader;
import org.programmekb.render.RenderContext;
import org.programmekb.render.view.Link;
import org.programmekb.source.ContentId;

/**
 * Structured data of a page for search engines: one schema.org graph. A thing with pages in several languages has the
 * same IRI on all of them, so that the graphs describe the same thing.
 */
public final class StructuredData {
    /** The type of a page about one thing or without a particular subject. */
    public static final String PAGE = "WebPage";
    /** The type of a page with a list. */
    static final String COLLECTION = "CollectionPage";
    /** The type of the start page, which represents the site in a language. */
    public static final String SITE = "WebSite";

    private final Reader reader;
    private final RenderContext context;

    public StructuredData(Reader reader) {
        this.reader = reader;
        this.context = reader.context();
    }

    /** The IRI of a thing without a page of its own: {@code organisation/fpi}. */
    public String id(String name) {
        return context.absoluteUrl("") + "#" + name;
    }

    /** The IRI of the subject of an entry. */
    public String id(ContentId id) {
        return id(id.toString());
    }

    /** The graph of a generated page. */
    public String ofGenerated(Head head, String url) {
        if (head.type().equals(SITE)) {
            return SchemaOrgNode.graph(List.of(website(), publisher().with("url", context.absoluteUrl(""))));
        }
        SchemaOrgNode page = page(head.type(), url, reader.language())
                .with("name", head.title().text())
                .with("mainEntity", head.things());
        return graph(page, head.breadcrumb(), head.title().text());
    }

    /** The graph of an entry's page. */
    public String ofEntry(Entry entry, Shown shown, String url, List<Link> breadcrumb, Optional<String> image) {
        return graph(
                new EntryStructuredData(reader, this).of(entry, shown, url, image),
                breadcrumb,
                reader.title(entry).text());
    }

    /** The graph of the page where readers choose a language. */
    public String ofRoot() {
        SiteConfig config = context.config();
        return SchemaOrgNode.graph(List.of(SchemaOrgNode.of(SITE, context.absoluteUrl(""))
                .with("name", reader.text(config.title()).text())
                .with("url", context.absoluteUrl(""))
                .withTexts(
                        "inLanguage",
                        config.languages().stream().map(Language::tag).toList())
                .with(
                        "hasPart",
                        config.languages(),
                        language -> SchemaOrgNode.reference(context.absoluteUrl(Addresses.home(language))))));
    }

    /** The site in the reader's language, with its search. */
    private SchemaOrgNode website() {
        String home = context.absoluteUrl(Addresses.home(reader.language()));
        SchemaOrgNode search = SchemaOrgNode.of("SearchAction")
                .with(
                        "target",
                        SchemaOrgNode.of("EntryPoint").with("urlTemplate", home + "search/?q={search_term_string}"))
                .with("query-input", "required name=search_term_string");
        return SchemaOrgNode.of(SITE, home)
                .with("name", siteTitle())
                .with("description", reader.config().description().in(reader.language()))
                .with("url", home)
                .with("inLanguage", reader.language().tag())
                .with("publisher", SchemaOrgNode.reference(id("publisher")))
                .with("potentialAction", search);
    }

    private String siteTitle() {
        return reader.text(reader.config().title()).text();
    }

    /** The publisher of the site. */
    public SchemaOrgNode publisher() {
        return SchemaOrgNode.of("Organization", id("publisher"))
                .with("name", reader.text(reader.config().publisher()).text());
    }

    /** A page of the site in a language. */
    SchemaOrgNode page(String type, String url, Language language) {
        return SchemaOrgNode.of(type, url)
                .with("inLanguage", language.tag())
                .with("isPartOf", SchemaOrgNode.reference(context.absoluteUrl(Addresses.home(language))));
    }

    /** A list of the subjects of entries, in their order. */
    public SchemaOrgNode list(List<? extends Entry> entries) {
        return SchemaOrgNode.of("ItemList").with("itemListElement", entries, this::listed);
    }

    /** What a list says of an entry; of one without a page, no other graph does. */
    private SchemaOrgNode listed(Entry entry) {
        return reader.index().rows().has(entry.id())
                ? SchemaOrgNode.of(type(entry), id(entry.id()))
                        .with("name", reader.name(entry).text())
                        .with("url", context.absoluteUrl(reader.index().rows().address(entry, reader.language())))
                : SchemaOrgNode.reference(id(entry.id()));
    }

    /** What a list says of an event; of one that is a row, no other graph does. */
    private SchemaOrgNode event(NewsItem item) {
        if (!reader.index().rows().has(item.id())) {
            return SchemaOrgNode.reference(eventId(item));
        }
        String url = context.absoluteUrl(reader.index().rows().address(item, reader.language()));
        return new EventStructuredData(reader, this)
                .of(item, item.event().orElseThrow(), reader.index().shown(item, reader.language()), url);
    }

    private static String type(Entry entry) {
        String others = entry instanceof Cluster ? "DefinedTerm" : "Thing";
        return entry instanceof City city ? type(city) : others;
    }

    static String type(City city) {
        return city.kind() == City.Kind.CITY ? "City" : "AdministrativeArea";
    }

    /** A list of events, in their order. */
    public SchemaOrgNode events(List<NewsItem> items) {
        return SchemaOrgNode.of("ItemList").with("itemListElement", items, this::event);
    }

    /** The IRI of the event that a news item is about. */
    String eventId(NewsItem item) {
        return id("event/" + item.id().slug());
    }

    private String graph(SchemaOrgNode first, List<Link> breadcrumb, String title) {
        List<SchemaOrgNode> things = new ArrayList<>(List.of(first));
        if (!breadcrumb.isEmpty()) {
            things.add(breadcrumb(breadcrumb, title));
        }
        return SchemaOrgNode.graph(things);
    }

    /** The breadcrumb of a page; its last step is the page itself. */
    private SchemaOrgNode breadcrumb(List<Link> links, String title) {
        List<SchemaOrgNode> steps = new ArrayList<>();
        for (Link link : links) {
            SchemaOrgNode step = step(steps.size() + 1, link.text());
            if (link.url() != null) {
                step.with("item", SchemaOrgNode.reference(context.completed(link.url())));
            }
            steps.add(step);
        }
        steps.add(step(steps.size() + 1, title));
        return SchemaOrgNode.of("BreadcrumbList").with("itemListElement", steps);
    }

    private static SchemaOrgNode step(int position, String name) {
        return SchemaOrgNode.of("ListItem")
                .with("position", BigDecimal.valueOf(position))
                .with("name", name);
    }
}
