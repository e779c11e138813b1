package org.programmekb.render.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.config.NavigationEntry;
import org.programmekb.config.NavigationLink;
import org.programmekb.config.NavigationPage;
import org.programmekb.config.NavigationType;
import org.programmekb.config.SettingLink;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Entry;
import org.programmekb.content.StaticPage;
import org.programmekb.index.Addresses;
import org.programmekb.index.SettingLinks;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Reader;
import org.programmekb.render.RenderContext;
import org.programmekb.render.SitePictures;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;
import org.programmekb.source.ContentId;
import org.programmekb.type.ContentType;

/** Navigation of the site; it has no links to pages that do not exist. */
public final class Navigation {
    /** The page about the programme, if there is one. */
    public static final ContentId ABOUT = new ContentId(ContentType.PAGE, "about");

    private static final List<NavigationPage> OVERVIEWS = List.of(
            NavigationPage.SEARCH,
            NavigationPage.SOURCES,
            NavigationPage.COMPARE,
            NavigationPage.FIGURES,
            NavigationPage.STOCKTAKING,
            NavigationPage.SUBSCRIBE,
            NavigationPage.TAGS,
            NavigationPage.DATA);

    private final Reader reader;
    private final RenderContext context;
    private final List<Entryway> entryways;
    private final List<Link> footer;
    private final List<Link> statement;
    private final @Nullable Link imprint;
    /** By the place of a page in the navigation. */
    private final Map<Long, View> known = new ConcurrentHashMap<>();

    public Navigation(Reader reader) {
        this.reader = reader;
        this.context = reader.context();
        Language language = reader.language();
        SettingLinks links = new SettingLinks(reader.config(), context.links());
        this.entryways = reader.config().look().navigation(language).stream()
                .flatMap(entry -> withOwn(entry, links))
                .toList();
        this.statement = statement(links);
        this.imprint = Optional.ofNullable(reader.config().look().imprint().get(language.code()))
                .map(link -> imprint(link, links))
                .orElse(null);
        this.footer = footer();
    }

    /**
     * An entry of the main navigation.
     *
     * @param path the path of the page, or of the pages below it; empty if it leads elsewhere
     */
    private record Entryway(Text text, Optional<String> path, String url) {
        /** The value of {@code aria-current} on the page at this path. */
        @Nullable
        String current(String shown) {
            return path.filter(shown::startsWith)
                    .map(own -> own.equals(shown) ? "page" : "true")
                    .orElse(null);
        }
    }

    private Entryway entryway(Text text, String path) {
        return new Entryway(text, Optional.of(path), context.url(path));
    }

    private Optional<Entryway> entryway(NavigationEntry entry, SettingLinks links) {
        if (entry instanceof SettingLink link) {
            return links.entry(link, context.index())
                    .map(page ->
                            entryway(reader.name(page), reader.index().rows().address(page, reader.language())));
        } else if (entry instanceof NavigationLink named) {
            return links.address(named.link(), reader.language())
                    .map(url -> new Entryway(Text.of(named.text()), Optional.empty(), url));
        }
        if (entry instanceof NavigationType type) {
            return reader.config().types().ofWord(type.word()).flatMap(this::list);
        }
        return entryway((NavigationPage) entry);
    }

    /** The lists of own types follow that of projects, unless the project says where they are. */
    private Stream<Entryway> withOwn(NavigationEntry entry, SettingLinks links) {
        boolean isBefore =
                entry == NavigationPage.PROJECTS && reader.config().look().hasStandardNavigation(reader.language());
        Stream<ContentType> own = isBefore ? reader.config().types().own().stream() : Stream.empty();
        return Stream.concat(entryway(entry, links).stream(), own.flatMap(type -> list(type).stream()));
    }

    /** Empty if the site has no such page. */
    private Optional<Entryway> entryway(NavigationPage page) {
        return switch (page) {
            case NEWS -> list(ContentType.NEWS);
            case CITIES -> list(ContentType.CITY);
            case COOPERATIONS -> list(ContentType.COOPERATION);
            case CLUSTERS -> list(ContentType.CLUSTER);
            case LAPS -> list(ContentType.LAP);
            case PROJECTS -> list(ContentType.PROJECT);
            case EVENTS -> entryway(OptionalPages.hasEvents(reader), "nav.events", Addresses::events);
            case INVOLVED -> entryway(OptionalPages.hasInvolved(reader), "nav.involved", Addresses::involved);
            case GLOSSARY -> entryway(!context.index().terms().isEmpty(), "nav.glossary", Addresses::glossary);
            case SOURCES -> entryway(!context.index().sources().isEmpty(), "nav.sources", Addresses::sources);
            case ABOUT -> entryway(context.index().isPublished(ABOUT), "nav.about", own -> Addresses.of(ABOUT, own));
            case COMPARE -> entryway(OptionalPages.hasCompare(reader), "title.compare", Addresses::compare);
            case FIGURES -> entryway(OptionalPages.hasFigures(reader), "title.figures", Addresses::figures);
            case STOCKTAKING ->
                entryway(OptionalPages.hasStocktaking(reader), "title.stocktaking", Addresses::stocktaking);
            case SEARCH -> entryway(OptionalPages.hasSearch(context.config()), "title.search", Addresses::search);
            case SUBSCRIBE ->
                entryway(
                        OptionalPages.subscribe(reader).isPresent(),
                        "title.subscribe",
                        own -> Addresses.of(OptionalPages.SUBSCRIBE, own));
            case TAGS -> entryway(OptionalPages.hasTags(reader, reader.language()), "title.tags", Addresses::tags);
            case DATA -> entryway(context.config().data().isPresent(), "title.data", Addresses::data);
        };
    }

    private Optional<Entryway> list(ContentType type) {
        return entryway(
                !reader.all(type).isEmpty(), "nav." + type.folder(), language -> Addresses.index(type, language));
    }

    private Optional<Entryway> entryway(boolean exists, String key, Function<Language, String> path) {
        return exists ? Optional.of(entryway(reader.message(key), path.apply(reader.language()))) : Optional.empty();
    }

    /** The words of the text at the end of every page, with links. */
    private List<Link> statement(SettingLinks links) {
        Language language = reader.language();
        return Optional.ofNullable(reader.config().look().footer().get(language.code())).stream()
                .flatMap(text -> text.parts().stream())
                .map(part -> Link.of(
                        part.text(),
                        part.target()
                                .flatMap(target -> links.address(target, language))
                                .orElse(null)))
                .toList();
    }

    /** A page of the site by its title, another one by a word. */
    private @Nullable Link imprint(SettingLink link, SettingLinks links) {
        Optional<Entry> page = links.entry(link, context.index());
        return page.isPresent()
                ? reader.link(page.get())
                : links.address(link, reader.language())
                        .map(url -> Link.of(reader.words("nav.imprint"), url))
                        .orElse(null);
    }

    /** Equal for two pages if the main navigation looks the same on both. */
    private long place(String path) {
        long place = 0;
        for (Entryway way : entryways) {
            String current = way.current(path);
            place = place * 3 + (current == null ? 0 : current.equals("page") ? 2 : 1);
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
                .with(
                        "logo",
                        new SitePictures(context)
                                .logo(reader.text(config.title()).text()))
                .with("mark", new SitePictures(context).mark())
                .with("homeUrl", reader.url(Addresses::home))
                .with("searchUrl", OptionalPages.hasSearch(config) ? reader.url(Addresses::search) : null)
                .with("navigation", List.of())
                .with("footer", List.of())
                .with("notice", config.notice().in(reader.language()))
                .with("status", config.status().in(reader.language()))
                .with("funding", config.funding().in(reader.language()))
                .with("emblem", new SitePictures(context).emblem(reader))
                .with("statement", statement.isEmpty() ? null : statement)
                .with("imprint", imprint)
                .with("contact", config.contact().map(Object::toString));
    }

    /** Header and footer of the page at this path. Pages with the same place in the navigation share them. */
    View around(String path) {
        return known.computeIfAbsent(
                place(path), place -> bare().with("navigation", entries(path)).with("footer", footer));
    }

    /** The main navigation for a page. */
    private List<View> entries(String path) {
        return entryways.stream()
                .map(way -> new View()
                        .with("text", way.text())
                        .with("url", way.url())
                        .with("current", way.current(path)))
                .toList();
    }

    /** Links of the footer: static pages, generated overview pages, and the site map, without those of the main navigation. */
    private List<Link> footer() {
        List<Link> links = new ArrayList<>();
        for (StaticPage page : reader.all(StaticPage.class).all()) {
            links.add(reader.link(page));
        }
        for (ContentType type : reader.config().types().own()) {
            if (!reader.all(type).isEmpty()) {
                links.add(reader.index(type));
            }
        }
        links.addAll(overviews());
        links.removeIf(link -> link.equals(imprint) || isEntryway(link));
        links.add(reader.link("nav.site-map", Addresses::siteMap));
        return links;
    }

    private boolean isEntryway(Link link) {
        return entryways.stream().anyMatch(way -> way.url().equals(link.url()));
    }

    /** Links to generated overview pages that exist: a page to subscribe that editors wrote is not generated. */
    public List<Link> overviews() {
        return OVERVIEWS.stream()
                .filter(page -> page != NavigationPage.SUBSCRIBE
                        || OptionalPages.generatedSubscribe(reader).isPresent())
                .flatMap(page -> entryway(page).stream())
                .map(way -> Link.of(way.text(), way.url()))
                .toList();
    }

    /** The breadcrumb from the home page to the pages of a type. */
    public static List<Link> breadcrumb(Reader reader, Optional<ContentType> type) {
        List<Link> links = new ArrayList<>();
        links.add(reader.link("nav.home", Addresses::home));
        type.filter(parent -> parent != ContentType.PAGE).map(reader::index).ifPresent(links::add);
        return links;
    }
}
