package org.programmekb.render.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PilotProject;
import org.programmekb.content.StaticPage;
import org.programmekb.index.Addresses;
import org.programmekb.index.SiteIndex;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Reader;
import org.programmekb.render.RenderContext;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.NavigationEntry;
import org.programmekb.source.ContentId;
import org.programmekb.source.ContentType;

/** Navigation of the site; it has no links to pages that do not exist. */
public final class Navigation {
    private static final ContentId ABOUT = new ContentId(ContentType.PAGE, "about");

    private final Reader reader;
    private final RenderContext context;
    private final List<Entryway> entryways;

    public Navigation(Reader reader) {
        this.reader = reader;
        this.context = reader.context();
        this.entryways = entryways();
    }

    /** An entry of the main navigation. */
    private record Entryway(String key, String path) {}

    private List<Entryway> entryways() {
        SiteIndex index = context.index();
        Language language = reader.language();
        List<Entryway> ways = new ArrayList<>();
        add(ways, ContentType.NEWS, NewsItem.class);
        add(ways, ContentType.CITY, City.class);
        add(ways, ContentType.CLUSTER, Cluster.class);
        add(ways, ContentType.LAP, ActionPlan.class);
        add(ways, ContentType.PROJECT, PilotProject.class);
        if (!index.organisations().isEmpty()) {
            ways.add(new Entryway("organisations", Addresses.organisations(language)));
        }
        if (!index.terms().isEmpty()) {
            ways.add(new Entryway("glossary", Addresses.glossary(language)));
        }
        if (index.isPublished(ABOUT)) {
            ways.add(new Entryway("about", Addresses.of(ABOUT, language)));
        }
        return ways;
    }

    private void add(List<Entryway> ways, ContentType type, Class<? extends Entry> entries) {
        if (!context.index().all(entries, type, reader.language()).isEmpty()) {
            ways.add(new Entryway(type.folder(), Addresses.index(type, reader.language())));
        }
    }

    /** Equal for two pages if the main navigation looks the same on both. */
    int place(String path) {
        int place = 0;
        for (Entryway way : entryways) {
            int seen = !path.startsWith(way.path())
                    ? 0
                    : path.length() == way.path().length() ? 2 : 1;
            place = place * 3 + seen;
        }
        return place;
    }

    /** The main navigation for a page. */
    List<NavigationEntry> entries(String path) {
        return entryways.stream()
                .map(way -> new NavigationEntry(
                        way.key(),
                        context.url(way.path()),
                        path.equals(way.path()) ? "page" : path.startsWith(way.path()) ? "true" : null))
                .toList();
    }

    /** Links of the footer: static pages, generated overview pages, and the site map. */
    List<Link> footer() {
        List<Link> links = new ArrayList<>();
        for (StaticPage page : context.index()
                .all(StaticPage.class, ContentType.PAGE, reader.language())
                .all()) {
            if (!page.id().equals(ABOUT)) {
                links.add(reader.link(page));
            }
        }
        links.addAll(lists());
        links.add(siteMap());
        return links;
    }

    /** Links to generated overview pages that exist and are not in the main navigation. */
    public List<Link> lists() {
        List<Link> links = new ArrayList<>();
        if (OptionalPages.hasSearch(context.config())) {
            links.add(
                    Link.of(reader.messages().text("title.search"), context.url(Addresses.search(reader.language()))));
        }
        OptionalPages.generatedSubscribe(reader)
                .ifPresent(path -> links.add(Link.of(reader.messages().text("title.subscribe"), context.url(path))));
        if (OptionalPages.hasPeople(reader)) {
            links.add(
                    Link.of(reader.messages().text("title.people"), context.url(Addresses.people(reader.language()))));
        }
        if (OptionalPages.hasTags(reader, reader.language())) {
            links.add(Link.of(reader.messages().text("title.tags"), context.url(Addresses.tags(reader.language()))));
        }
        if (context.config().data().isPresent()) {
            links.add(Link.of(reader.messages().text("title.data"), context.url(Addresses.data(reader.language()))));
        }
        return links;
    }

    private Link siteMap() {
        return Link.of(reader.messages().text("nav.site-map"), context.url(Addresses.siteMap(reader.language())));
    }

    /** The breadcrumb from the home page to the pages of a type. */
    public static List<Link> breadcrumb(Reader reader, Optional<ContentType> type) {
        List<Link> links = new ArrayList<>();
        links.add(Link.of(reader.messages().text("nav.home"), reader.context().url(Addresses.home(reader.language()))));
        type.filter(parent -> parent != ContentType.PAGE)
                .ifPresent(parent -> links.add(Link.of(
                        reader.messages().text("nav." + parent.folder()),
                        reader.context().url(Addresses.index(parent, reader.language())))));
        return links;
    }
}
