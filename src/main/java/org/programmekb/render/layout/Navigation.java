package org.programmekb.render.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.StaticPage;
import org.programmekb.index.Addresses;
import org.programmekb.index.SiteIndex;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Reader;
import org.programmekb.render.RenderContext;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;

/** Navigation of the site; it has no links to pages that do not exist. */
public final class Navigation {
    /** The page about the programme, if there is one. */
    public static final ContentId ABOUT = new ContentId(ContentType.PAGE, "about");

    private final Reader reader;
    private final RenderContext context;
    private final List<Entryway> entryways;
    private final List<Link> footer;
    /** By the place of a page in the navigation. */
    private final Map<Integer, View> known = new ConcurrentHashMap<>();

    public Navigation(Reader reader) {
        this.reader = reader;
        this.context = reader.context();
        this.entryways = entryways();
        this.footer = footer();
    }

    /** An entry of the main navigation. */
    private record Entryway(String key, String path) {}

    private List<Entryway> entryways() {
        SiteIndex index = context.index();
        Language language = reader.language();
        List<Entryway> ways = new ArrayList<>();
        for (ContentType type : ContentType.values()) {
            if (type != ContentType.PAGE && !reader.all(type).isEmpty()) {
                ways.add(new Entryway(type.folder(), Addresses.index(type, language)));
            }
        }
        if (OptionalPages.hasEvents(reader)) {
            ways.add(new Entryway("events", Addresses.events(language)));
        }
        if (OptionalPages.hasInvolved(reader)) {
            ways.add(new Entryway("involved", Addresses.involved(language)));
        }
        if (!index.terms().isEmpty()) {
            ways.add(new Entryway("glossary", Addresses.glossary(language)));
        }
        if (index.isPublished(ABOUT)) {
            ways.add(new Entryway("about", Addresses.of(ABOUT, language)));
        }
        return ways;
    }

    /** Equal for two pages if the main navigation looks the same on both. */
    private int place(String path) {
        int place = 0;
        for (Entryway way : entryways) {
            int seen = !path.startsWith(way.path())
                    ? 0
                    : path.length() == way.path().length() ? 2 : 1;
            place = place * 3 + seen;
        }
        return place;
    }

    /** Header and footer of a redirect page, which has no navigation. */
    View bare() {
        SiteConfig config = reader.config();
        return new View()
                .with("siteTitle", reader.text(config.title()).text())
                .with("shortTitle", config.shortTitle().in(reader.language()))
                .with(
                        "tagline",
                        config.description().isEmpty()
                                ? null
                                : reader.text(config.description()).text())
                .with("homeUrl", reader.url(Addresses::home))
                .with("searchUrl", OptionalPages.hasSearch(config) ? reader.url(Addresses::search) : null)
                .with("navigation", List.of())
                .with("footer", List.of())
                .with("notice", config.notice().in(reader.language()))
                .with("status", config.status().in(reader.language()))
                .with("funding", config.funding().in(reader.language()));
    }

    /** Header and footer of the page at this path. Pages with the same place in the navigation share them. */
    View around(String path) {
        return known.computeIfAbsent(
                place(path), place -> bare().with("navigation", entries(path)).with("footer", footer));
    }

    /** The main navigation for a page; the keys are those of its texts, {@code nav.<key>}. */
    private List<View> entries(String path) {
        return entryways.stream()
                .map(way -> new View()
                        .with("key", way.key())
                        .with("url", context.url(way.path()))
                        .with(
                                "current",
                                path.equals(way.path()) ? "page" : path.startsWith(way.path()) ? "true" : null))
                .toList();
    }

    /** Links of the footer: static pages, generated overview pages, and the site map. */
    private List<Link> footer() {
        List<Link> links = new ArrayList<>();
        for (StaticPage page : reader.all(StaticPage.class).all()) {
            if (!page.id().equals(ABOUT)) {
                links.add(reader.link(page));
            }
        }
        links.addAll(lists());
        links.add(reader.link("nav.site-map", Addresses::siteMap));
        return links;
    }

    /** Links to generated overview pages that exist and are not in the main navigation. */
    public List<Link> lists() {
        List<Link> links = new ArrayList<>();
        if (OptionalPages.hasSearch(context.config())) {
            links.add(reader.link("title.search", Addresses::search));
        }
        if (OptionalPages.hasFigures(reader)) {
            links.add(reader.link("title.figures", Addresses::figures));
        }
        if (OptionalPages.hasStocktaking(reader)) {
            links.add(reader.link("title.stocktaking", Addresses::stocktaking));
        }
        if (OptionalPages.generatedSubscribe(reader).isPresent()) {
            links.add(reader.link("title.subscribe", own -> Addresses.of(OptionalPages.SUBSCRIBE, own)));
        }
        if (OptionalPages.hasTags(reader, reader.language())) {
            links.add(reader.link("title.tags", Addresses::tags));
        }
        if (context.config().data().isPresent()) {
            links.add(reader.link("title.data", Addresses::data));
        }
        return links;
    }

    /** The breadcrumb from the home page to the pages of a type. */
    public static List<Link> breadcrumb(Reader reader, Optional<ContentType> type) {
        List<Link> links = new ArrayList<>();
        links.add(reader.link("nav.home", Addresses::home));
        type.filter(parent -> parent != ContentType.PAGE).map(reader::index).ifPresent(links::add);
        return links;
    }
}
