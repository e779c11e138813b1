package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.programmekb.content.ActionPlan;
import org.programmekb.content.City;
import org.programmekb.content.Cluster;
import org.programmekb.content.Entry;
import org.programmekb.content.NewsItem;
import org.programmekb.content.PilotProject;
import org.programmekb.index.Addresses;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.LinkGroup;
import org.programmekb.render.view.SiteMapPage;
import org.programmekb.render.view.StaticPage;
import org.programmekb.source.ContentType;

/** Static pages (prose of the programme), and the site map for readers. */
final class StaticPages {
    private final PageFactory pages;
    private final Reader reader;
    private final NewsPages news;
    private final SubscribePage subscribe;

    StaticPages(PageFactory pages, NewsPages news) {
        this.pages = pages;
        this.reader = pages.reader();
        this.news = news;
        this.subscribe = new SubscribePage(pages);
    }

    List<Page> all() {
        List<Page> result = new ArrayList<>();
        for (org.programmekb.content.StaticPage page : staticPages()) {
            result.add(page(page));
        }
        result.addAll(subscribe.all());
        result.add(pages.generated(
                Addresses::siteMap,
                () -> new Head(
                        reader.message("title.site-map"),
                        reader.messages().text("description.site-map"),
                        Navigation.breadcrumb(reader, Optional.empty()),
                        List.of()),
                this::siteMap));
        return result;
    }

    private List<org.programmekb.content.StaticPage> staticPages() {
        return reader.index()
                .all(org.programmekb.content.StaticPage.class, ContentType.PAGE, reader.language())
                .all();
    }

    Page page(org.programmekb.content.StaticPage page) {
        return pages.ofEntry(page, () -> prose(page));
    }

    private StaticPage prose(org.programmekb.content.StaticPage page) {
        return new StaticPage(
                reader.title(page),
                reader.summary(page),
                page.core().date().map(reader.formats()::date).orElse(null),
                reader.image(page),
                pages.body(page),
                news.related(page),
                OptionalPages.isSubscribe(page.id()) ? subscribe.feedLists() : List.of(),
                pages.connections(page));
    }

    private Link heading(String key, Optional<String> path) {
        return Link.of(
                reader.messages().text(key), path.map(reader.context()::url).orElse(null));
    }

    private SiteMapPage siteMap() {
        List<LinkGroup> sections = new ArrayList<>();
        add(sections, ContentType.CITY, City.class);
        add(sections, ContentType.CLUSTER, Cluster.class);
        add(sections, ContentType.LAP, ActionPlan.class);
        add(sections, ContentType.PROJECT, PilotProject.class);
        add(sections, ContentType.NEWS, NewsItem.class);
        Navigation navigation = new Navigation(reader);
        List<Link> others = new ArrayList<>(reader.links(staticPages()));
        if (!reader.index().organisations().isEmpty()) {
            others.add(heading("nav.organisations", Optional.of(Addresses.organisations(reader.language()))));
        }
        if (!reader.index().terms().isEmpty()) {
            others.add(heading("nav.glossary", Optional.of(Addresses.glossary(reader.language()))));
        }
        others.addAll(navigation.lists());
        if (OptionalPages.hasTranslations(reader)) {
            others.add(Link.of(
                    reader.messages().text("title.translations"),
                    reader.context().url(Addresses.translations(reader.language()))));
        }
        if (!others.isEmpty()) {
            sections.add(new LinkGroup(heading("nav.footer", Optional.empty()), others));
        }
        return new SiteMapPage(reader.message("title.site-map"), sections);
    }

    private void add(List<LinkGroup> sections, ContentType type, Class<? extends Entry> entries) {
        List<Link> links = new ArrayList<>();
        Matrices matrices = new Matrices(pages);
        if (type == ContentType.PROJECT && matrices.projectUrl() != null) {
            links.add(Link.of(reader.messages().text("title.matrix.achievement"), matrices.projectUrl()));
        }
        if (type == ContentType.CLUSTER && matrices.clusterUrl() != null) {
            links.add(Link.of(reader.messages().text("title.matrix.clusters"), matrices.clusterUrl()));
        }
        links.addAll(reader.links(
                reader.index().all(entries, type, reader.language()).all()));
        if (!links.isEmpty()) {
            sections.add(new LinkGroup(
                    heading("nav." + type.folder(), Optional.of(Addresses.index(type, reader.language()))), links));
        }
    }
}
