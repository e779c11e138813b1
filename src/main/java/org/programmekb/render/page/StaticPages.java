package org.programmekb.render.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.programmekb.content.Entry;
import org.programmekb.content.StaticPage;
import org.programmekb.index.Addresses;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.Reader;
import org.programmekb.render.layout.Navigation;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.LinkGroup;
import org.programmekb.render.view.View;
import org.programmekb.type.ContentType;

/** Static pages (prose of the programme), and the site map for readers. */
public final class StaticPages {
    /** As many entries of one type as the map of the site lists. */
    private static final int MOST_LISTED = 1_000;

    private final PageFactory pages;
    private final Reader reader;
    private final SubscribePage subscribe;

    public StaticPages(PageFactory pages) {
        this.pages = pages;
        this.reader = pages.reader();
        this.subscribe = new SubscribePage(pages);
    }

    /** All pages of this kind in one language. */
    public List<Page> all() {
        List<Page> result = new ArrayList<>();
        reader.all(StaticPage.class).all().forEach(page -> result.add(page(page)));
        result.addAll(subscribe.all());
        result.add(
                pages.generated(Addresses::siteMap, "link-groups.ftlh", () -> pages.head("site-map"), this::siteMap));
        return result;
    }

    /** The page of a static page, with generated links below its prose if it explains the feeds. */
    public Page page(StaticPage page) {
        return pages.ofEntry(
                page,
                "static.ftlh",
                () -> new View()
                        .with("date", page.core().date().map(reader.formats()::date))
                        .with("related", pages.views().related(page))
                        .with("lists", OptionalPages.isSubscribe(page.id()) ? subscribe.feedLists() : List.of()));
    }

    private View siteMap() {
        List<LinkGroup> groups = new ArrayList<>();
        for (ContentType type : reader.config().types().lists()) {
            List<Link> links = new ArrayList<>(matrix(type));
            links.addAll(entries(type));
            if (!links.isEmpty()) {
                groups.add(new LinkGroup(reader.index(type), links));
            }
        }
        List<Link> others =
                new ArrayList<>(reader.links(reader.all(StaticPage.class).all()));
        if (OptionalPages.hasInvolved(reader)) {
            others.add(reader.link("nav.involved", Addresses::involved));
        }
        if (!reader.index().terms().isEmpty()) {
            others.add(reader.link("nav.glossary", Addresses::glossary));
        }
        others.addAll(new Navigation(reader).overviews());
        if (OptionalPages.hasFigures(reader)) {
            others.add(reader.link("title.gaps", Addresses::gaps));
        }
        if (OptionalPages.hasTranslations(reader)) {
            others.add(reader.link("title.translations", Addresses::translations));
        }
        if (!others.isEmpty()) {
            groups.add(new LinkGroup(Link.of(reader.words("nav.footer"), null), others));
        }
        return new View()
                .with("kind", "site-map")
                .with("title", reader.message("title.site-map"))
                .with("groups", groups);
    }

    /** The entries of a type; of very many, the years of the news or the first ones. The heading leads to all of them. */
    private List<Link> entries(ContentType type) {
        List<Entry> all = List.copyOf(reader.all(type).all());
        if (type == ContentType.NEWS && all.size() > MOST_LISTED) {
            return reader.index().newsByYear().keySet().stream()
                    .map(year -> Link.of(
                            reader.words("date.year", year.toString()),
                            reader.url(language -> Addresses.year(year, language))))
                    .toList();
        }
        return reader.links(all.stream().limit(MOST_LISTED).toList());
    }

    /** The matrix or table that stands before the entries of a type. */
    private List<Link> matrix(ContentType type) {
        Matrices matrices = new Matrices(pages);
        if (type == ContentType.CLUSTER) {
            return matrix("title.matrix.clusters", matrices.clusterUrl());
        }
        if (type == ContentType.LAP && OptionalPages.hasActions(reader)) {
            return List.of(reader.link("title.actions", Addresses::actions));
        }
        return type == ContentType.PROJECT ? matrix("title.matrix.achievement", matrices.projectUrl()) : List.of();
    }

    private List<Link> matrix(String key, @Nullable String url) {
        return url == null ? List.of() : List.of(Link.of(reader.words(key), url));
    }
}
