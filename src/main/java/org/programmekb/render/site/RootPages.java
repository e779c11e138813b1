package org.programmekb.render.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.index.Addresses;
import org.programmekb.index.SiteRoot;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.PageVersions;
import org.programmekb.render.Reader;
import org.programmekb.render.RenderContext;
import org.programmekb.render.layout.LayoutFactory;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.metadata.StructuredData;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.View;

/** Pages outside of the language folders: the choice of a language and the page for unknown addresses. */
final class RootPages {
    private static final String CHOOSER = "language-chooser.ftlh";

    private final RenderContext context;
    private final SiteConfig config;
    private final Reader reader;
    private final LayoutFactory layouts;

    RootPages(RenderContext context) {
        this.context = context;
        this.config = context.config();
        this.reader = new Reader(context, config.defaultLanguage());
        this.layouts = new LayoutFactory(reader);
    }

    List<Page> all() {
        List<Page> pages = new ArrayList<>();
        pages.add(page("", "title.languages", CHOOSER, () -> chooser(Addresses::home, this::tagline), Optional.of("")));
        pages.add(page(SiteRoot.NOT_FOUND, "title.notfound", "not-found.ftlh", this::notFound, Optional.empty()));
        if (config.data().isPresent()) {
            pages.add(page(
                    "data/", "title.data", CHOOSER, () -> chooser(Addresses::data, this::dataTitle), Optional.empty()));
        }
        return pages;
    }

    private Page page(String path, String titleKey, String template, Supplier<View> view, Optional<String> canonical) {
        Map<Language, String> paths = new LinkedHashMap<>();
        config.languages().forEach(language -> paths.put(language, Addresses.home(language)));
        PageVersions versions =
                new PageVersions(paths, canonical.isPresent() ? config.languages() : List.of(), canonical);
        return new Page(
                path,
                reader.language(),
                Optional.empty(),
                versions,
                () -> new Page.Content(template, rooted(versions, head(titleKey, canonical), canonical), view.get()));
    }

    private Head head(String titleKey, Optional<String> canonical) {
        if (canonical.isEmpty()) {
            return new Head(reader.message(titleKey), null, List.of(), List.of());
        }
        String description = config.description().isEmpty()
                ? null
                : reader.text(config.description()).text();
        return new Head(reader.text(config.title()), description, List.of(), List.of());
    }

    /**
     * Replaces the address: these pages have one of their own or, for unknown addresses, none. No language is current.
     */
    private View rooted(PageVersions versions, Head head, Optional<String> canonical) {
        View layout = layouts.generated(versions, head);
        boolean isShared = canonical.isPresent();
        String data = isShared ? new StructuredData(reader).ofRoot() : null;
        return layout.with(
                        "frame",
                        isShared ? layout.get("frame") : layouts.bareFrame().with("notice", null))
                .with("canonical", canonical.map(context::absoluteUrl))
                .with("address", canonical.map(context::absoluteUrl))
                .with("languages", layouts.languages(versions, language -> false))
                .with("subscribeUrl", null)
                .with("discussionUrl", null)
                .with("contentSecurityPolicy", LayoutFactory.policy(data))
                .with("openGraph", isShared ? layout.get("openGraph") : null)
                .with("structuredData", data)
                .with("markdown", null)
                .with("robots", isShared ? layout.get("robots") : "noindex");
    }

    private @Nullable String tagline(Language language) {
        return config.description().in(language).orElse(null);
    }

    private String dataTitle(Language language) {
        return context.messages(language).text("title.data");
    }

    /** The choice of a language, each named in itself, with the title of the site in it. */
    private View chooser(Function<Language, String> path, Function<Language, @Nullable String> tagline) {
        return new View()
                .with(
                        "choices",
                        config.languages(),
                        language -> inItself(language)
                                .with("name", language.name())
                                .with("siteTitle", title(language))
                                .with("tagline", tagline.apply(language))
                                .with("url", context.url(path.apply(language))))
                .with("notices", notices());
    }

    /** The notice in each language; one that is the same in all of them only once. */
    private List<View> notices() {
        Map<String, View> notices = new LinkedHashMap<>();
        for (Language language : config.languages()) {
            config.notice()
                    .in(language)
                    .ifPresent(
                            text -> notices.putIfAbsent(text, inItself(language).with("text", text)));
        }
        return List.copyOf(notices.values());
    }

    private String title(Language language) {
        return new Reader(context, language).text(config.title()).text();
    }

    private static View inItself(Language language) {
        return new View().with("lang", language.tag()).with("direction", language.direction());
    }

    private View notFound() {
        return new View()
                .with(
                        "panels",
                        config.languages(),
                        language -> inItself(language)
                                .with("title", context.messages(language).text("notfound.title"))
                                .with("siteTitle", title(language))
                                .with("text", context.messages(language).text("notfound.text"))
                                .with("links", ways(new Reader(context, language))))
                .with("notices", notices());
    }

    private List<Link> ways(Reader own) {
        List<Link> ways = new ArrayList<>();
        ways.add(own.link("nav.home", Addresses::home));
        if (OptionalPages.hasSearch(config)) {
            ways.add(own.link("title.search", Addresses::search));
        }
        ways.add(own.link("nav.site-map", Addresses::siteMap));
        return ways;
    }
}
