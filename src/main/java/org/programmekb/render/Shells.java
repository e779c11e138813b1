package org.programmekb.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Entry;
import org.programmekb.content.Version;
import org.programmekb.index.Addresses;
import org.programmekb.index.Shown;
import org.programmekb.render.view.Alternate;
import org.programmekb.render.view.Assets;
import org.programmekb.render.view.DateText;
import org.programmekb.render.view.LanguageLink;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.Shell;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.TranslationNotice;
import org.programmekb.source.ContentType;
import org.programmekb.source.SourceFile;
import org.programmekb.trace.Fingerprint;
import org.programmekb.trace.Trace;
import org.programmekb.translation.Translation;

/** What every page of a language has in common. */
public final class Shells {
    /** Allows what the site itself brings and nothing else; a policy in a page cannot forbid framing. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                    + " connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

    /** What is the same in the frame of every page of a language. */
    static final String FRAME = "frame";

    private final Reader reader;
    private final RenderContext context;
    private final SiteConfig config;
    private final Language language;
    private final Navigation navigation;
    private final List<Link> footer;
    private final Assets assets;
    private final String siteTitle;
    private final @Nullable String tagline;
    private final @Nullable String notice;

    /** Shells for pages of the reader's language. */
    public Shells(Reader reader) {
        this.reader = reader;
        this.context = reader.context();
        this.config = context.config();
        this.language = reader.language();
        this.navigation = new Navigation(reader);
        this.footer = navigation.footer();
        this.assets = assets(context);
        this.siteTitle = reader.text(config.title()).text();
        this.tagline = config.description().isEmpty()
                ? null
                : reader.text(config.description()).text();
        this.notice = config.notice().in(language).orElse(null);
    }

    /** Tells frames apart in which anything differs that all pages of the language share. */
    long fingerprint() {
        return Fingerprint.of(List.of(
                navigation.entries(""),
                footer,
                assets,
                siteTitle,
                Optional.ofNullable(tagline),
                Optional.ofNullable(notice)));
    }

    private static Assets assets(RenderContext context) {
        try {
            AssetUrls urls = context.assets();
            return new Assets(
                    urls.url(AssetUrls.COMMON).orElse(context.url(AssetUrls.COMMON)),
                    urls.sheets(),
                    urls.url("js/site.js").orElse(null),
                    urls.url("favicon.svg").orElse(context.url("favicon.svg")),
                    urls.url("social-card.png")
                            .map(url -> context.config().siteUrl().resolve(url).toString())
                            .orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shell of a generated page. */
    Shell generated(PageVersions versions, Head head) {
        return shell(versions, head, Optional.empty(), null);
    }

    /** The shell of an entry's page. */
    Shell ofEntry(Entry entry, PageVersions versions, List<Link> breadcrumb, List<Link> feeds) {
        Shown shown = reader.index().shown(entry, language);
        Version version = shown.version();
        return shell(
                versions,
                new Head(title(entry), version.summary().orElse(null), breadcrumb, feeds),
                Optional.of(shown),
                reader.index().previewState(entry, version).orElse(null));
    }

    /** A plan is often called like its city, which has a page of its own. */
    private Text title(Entry entry) {
        Text title = reader.title(entry);
        return entry.id().type() == ContentType.LAP
                ? new Text(reader.messages().text("title.lap", title.text()), title.lang())
                : title;
    }

    /** The shell of a page that only leads to another one. */
    Shell redirect(Text title, String canonical) {
        Trace.ask(FRAME, language.code());
        return new Shell(
                siteTitle,
                tagline,
                language.tag(),
                language.direction(),
                title.text(),
                null,
                canonical,
                canonical,
                List.of(),
                List.of(),
                context.url(Addresses.home(language)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                notice,
                null,
                null,
                config.basePath(),
                assets,
                CONTENT_SECURITY_POLICY,
                null,
                "noindex");
    }

    private Shell shell(PageVersions versions, Head head, Optional<Shown> shown, @Nullable String preview) {
        Trace.ask(FRAME, language.code());
        String path = versions.path(language);
        Optional<Shown> fallback = shown.filter(Shown::isFallback);
        String canonical = context.absoluteUrl(
                fallback.map(original -> versions.path(original.version().language()))
                        .orElse(path));
        Optional<SourceFile> source =
                shown.map(original -> original.version().document().source());
        return new Shell(
                siteTitle,
                tagline,
                language.tag(),
                language.direction(),
                head.title().text(),
                head.description(),
                canonical,
                context.absoluteUrl(path),
                fallback.isPresent() ? List.of() : alternates(versions),
                languages(versions),
                context.url(Addresses.home(language)),
                navigation.entries(path),
                head.breadcrumb(),
                footer,
                head.feeds(),
                source.flatMap(this::editUrl).orElse(null),
                config.discussionUrl()
                        .map(url -> discussionUrl(url, head.title().text(), canonical))
                        .orElse(null),
                source.map(this::changed).orElse(null),
                notice,
                notice(shown, versions),
                preview,
                config.basePath(),
                assets,
                CONTENT_SECURITY_POLICY,
                shown.flatMap(this::data).orElse(null),
                preview != null || versions.originals().isEmpty() ? "noindex" : null);
    }

    private List<Alternate> alternates(PageVersions versions) {
        List<Alternate> alternates = new ArrayList<>();
        for (Language original : versions.originals()) {
            alternates.add(new Alternate(original.tag(), context.absoluteUrl(versions.path(original))));
        }
        versions.fallback().ifPresent(path -> alternates.add(new Alternate("x-default", context.absoluteUrl(path))));
        return alternates;
    }

    private List<LanguageLink> languages(PageVersions versions) {
        return config.languages().stream()
                .map(other -> new LanguageLink(
                        other.name(), other.tag(), context.url(versions.path(other)), other.equals(language)))
                .toList();
    }

    private @Nullable TranslationNotice notice(Optional<Shown> shown, PageVersions versions) {
        Optional<Shown> fallback = shown.filter(Shown::isFallback);
        if (fallback.isPresent()) {
            Language original = fallback.get().version().language();
            return translationNotice("missing", original, null, versions);
        }
        return shown.filter(own -> config.languages().size() > 1)
                .flatMap(own -> context.outdated(own.version()))
                .map(old -> translationNotice("outdated", old.source().language(), changed(old), versions))
                .orElse(null);
    }

    private TranslationNotice translationNotice(
            String kind, Language original, @Nullable DateText changed, PageVersions versions) {
        return new TranslationNotice(
                kind,
                reader.languageName(language),
                reader.languageName(original),
                original.tag(),
                context.url(versions.path(original)),
                changed);
    }

    /** The last commit says when only if it came after the translation: what is not committed yet has no date. */
    private @Nullable DateText changed(Translation old) {
        return context.lastChange(old.source().file())
                .filter(moment -> old.record()
                        .filter(record ->
                                !moment.atZone(config.timeZone()).toLocalDate().isBefore(record.accepted()))
                        .isPresent())
                .map(moment -> reader.formats().day(moment, config.timeZone()))
                .orElse(null);
    }

    private @Nullable DateText changed(SourceFile source) {
        return context.lastChange(source)
                .map(moment -> reader.formats().day(moment, config.timeZone()))
                .orElse(null);
    }

    private Optional<String> data(Shown shown) {
        return config.data()
                .map(settings ->
                        context.url(Addresses.dataOf(shown.version().document().id())));
    }

    private Optional<String> editUrl(SourceFile source) {
        return config.editUrl().map(url -> url.replace("{path}", encodePath(source.path())));
    }

    private static String encodePath(String path) {
        return String.join(
                "/",
                java.util.Arrays.stream(path.split("/")).map(Shells::encode).toList());
    }

    private static String discussionUrl(String pattern, String title, String url) {
        return pattern.replace("{title}", encode(title)).replace("{url}", encode(url));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
