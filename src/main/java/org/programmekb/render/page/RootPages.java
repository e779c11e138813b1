package org.programmekb.render.page;

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
import org.programmekb.render.OptionalPages;
import org.programmekb.render.Page;
import org.programmekb.render.PageVersions;
import org.programmekb.render.Reader;
import org.programmekb.render.RenderContext;
import org.programmekb.render.layout.LayoutFactory;
import org.programmekb.render.locale.Messages;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.metadata.StructuredData;
import org.programmekb.render.view.LanguageChooserPage;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.NotFoundPage;
import org.programmekb.render.view.PageView;
import org.programmekb.render.view.Shell;
import org.programmekb.render.view.Text;

/** Pages outside of the language folders: the choice of a language and the page for unknown addresses. */
final class RootPages {
    private final RenderContext context;
    private final SiteConfig config;
    private final Reader reader;
    private final LayoutFactory shells;

    RootPages(RenderContext context) {
        this.context = context;
        this.config = context.config();
        this.reader = new Reader(context, config.defaultLanguage());
        this.shells = new LayoutFactory(reader);
    }

    List<Page> all() {
        List<Page> pages = new ArrayList<>();
        pages.add(page("", "title.languages", () -> chooser(Addresses::home, this::tagline), Optional.of("")));
        pages.add(page("404.html", "title.notfound", this::notFound, Optional.empty()));
        if (config.data().isPresent()) {
            pages.add(page("data/", "title.data", () -> chooser(Addresses::data, this::dataTitle), Optional.empty()));
        }
        return pages;
    }

    private Page page(String path, String titleKey, Supplier<PageView> view, Optional<String> canonical) {
        Map<Language, String> paths = new LinkedHashMap<>();
        config.languages().forEach(language -> paths.put(language, Addresses.home(language)));
        PageVersions versions =
                new PageVersions(paths, canonical.isPresent() ? config.languages() : List.of(), canonical);
        return new Page(
                path,
                reader.language(),
                Optional.empty(),
                versions,
                () -> new Page.Content(
                        rooted(shells.generated(versions, head(titleKey, canonical)), canonical), view.get()));
    }

    private Head head(String titleKey, Optional<String> canonical) {
        Text title = canonical.isPresent() ? reader.text(config.title()) : reader.message(titleKey);
        return new Head(title, null, List.of(), List.of());
    }

    /**
     * Replaces the address: these pages have one of their own or, for unknown addresses, none. No navigation entry is
     * current.
     */
    private Shell rooted(Shell shell, Optional<String> canonical) {
        String data = canonical.isPresent() ? new StructuredData(reader).ofRoot() : null;
        return new Shell(
                shell.frame(),
                shell.siteTitle(),
                shell.tagline(),
                shell.lang(),
                shell.direction(),
                shell.title(),
                shell.description() == null && canonical.isPresent() ? shell.tagline() : shell.description(),
                canonical.map(context::absoluteUrl).orElse(null),
                canonical.map(context::absoluteUrl).orElse(null),
                shell.alternates(),
                shell.languages().stream()
                        .map(link -> new org.programmekb.render.view.LanguageLink(
                                link.label(), link.lang(), link.url(), false))
                        .toList(),
                shell.homeUrl(),
                shell.searchUrl(),
                shell.navigation(),
                shell.breadcrumb(),
                shell.footer(),
                shell.feeds(),
                null,
                null,
                null,
                null,
                shell.notice(),
                null,
                null,
                shell.basePath(),
                shell.assets(),
                LayoutFactory.policy(data),
                canonical.isPresent() ? shell.openGraph() : null,
                data,
                null,
                canonical.isPresent() ? null : "noindex");
    }

    private @Nullable String tagline(Language language) {
        return config.description().in(language).orElse(null);
    }

    private String dataTitle(Language language) {
        return context.messages(language).text("title.data");
    }

    private LanguageChooserPage chooser(Function<Language, String> path, Function<Language, @Nullable String> tagline) {
        List<LanguageChooserPage.Choice> choices = new ArrayList<>();
        for (Language language : config.languages()) {
            Reader own = new Reader(context, language);
            choices.add(new LanguageChooserPage.Choice(
                    language.tag(),
                    language.direction(),
                    language.name(),
                    own.text(config.title()).text(),
                    tagline.apply(language),
                    context.url(path.apply(language))));
        }
        return new LanguageChooserPage(choices);
    }

    private NotFoundPage notFound() {
        List<NotFoundPage.Panel> panels = new ArrayList<>();
        for (Language language : config.languages()) {
            Messages messages = context.messages(language);
            panels.add(new NotFoundPage.Panel(
                    language.tag(),
                    language.direction(),
                    messages.text("notfound.title"),
                    messages.text("notfound.text"),
                    ways(language, messages)));
        }
        return new NotFoundPage(panels);
    }

    private List<Link> ways(Language language, Messages messages) {
        List<Link> ways = new ArrayList<>();
        ways.add(Link.of(messages.text("nav.home"), context.url(Addresses.home(language))));
        if (OptionalPages.hasSearch(config)) {
            ways.add(Link.of(messages.text("title.search"), context.url(Addresses.search(language))));
        }
        ways.add(Link.of(messages.text("nav.site-map"), context.url(Addresses.siteMap(language))));
        return ways;
    }
}
