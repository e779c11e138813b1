package org.programmekb.render.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Entry;
import org.programmekb.content.Version;
import org.programmekb.diagnostic.Location;
import org.programmekb.index.Addresses;
import org.programmekb.index.Shown;
import org.programmekb.render.AssetUrls;
import org.programmekb.render.ImageSize;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.PageVersions;
import org.programmekb.render.Reader;
import org.programmekb.render.RenderContext;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.metadata.SocialCards;
import org.programmekb.render.metadata.StructuredData;
import org.programmekb.render.view.Alternate;
import org.programmekb.render.view.Assets;
import org.programmekb.render.view.DateText;
import org.programmekb.render.view.Frame;
import org.programmekb.render.view.LanguageLink;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.OpenGraph;
import org.programmekb.render.view.Shell;
import org.programmekb.render.view.SocialCard;
import org.programmekb.render.view.Text;
import org.programmekb.source.ContentType;
import org.programmekb.source.SourceFile;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Fingerprint;
import org.programmekb.trace.Trace;

/** Factory for page layouts: the parts around the content that all pages of a language share. */
public final class LayoutFactory {
    /** Allows only resources of the site itself. A policy in a {@code meta} element cannot forbid framing. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                    + " connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

    private static final String BEFORE_HASH = "default-src 'none'; script-src 'self'";

    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(LayoutFactory::sha256);

    /** Question about the layout shared by all pages of a language. */
    private static final String FRAME = "frame";

    private static final String CARD = "social-card.png";

    private final Reader reader;
    private final RenderContext context;
    private final SiteConfig config;
    private final Language language;
    private final NavigationFrames frames;
    private final Assets assets;
    private final @Nullable String subscribeUrl;
    private final ContributionLinks contributions;
    private final TranslationNotices notices;
    private final SocialCards cards;
    private final StructuredData data;

    /** Layouts for pages in the reader's language. */
    public LayoutFactory(Reader reader) {
        this.reader = reader;
        this.context = reader.context();
        this.config = context.config();
        this.language = reader.language();
        this.frames = new NavigationFrames(reader);
        this.assets = assets();
        this.subscribeUrl = OptionalPages.subscribe(reader).map(context::url).orElse(null);
        this.contributions = new ContributionLinks(config);
        this.notices = new TranslationNotices(reader);
        this.cards = new SocialCards(reader, assets.socialCard());
        this.data = new StructuredData(reader);
    }

    /** The content security policy of a page. Some checkers treat data blocks as scripts and require their hash. */
    public static String policy(@Nullable String structuredData) {
        return structuredData == null
                ? CONTENT_SECURITY_POLICY
                : BEFORE_HASH + " '" + hash(structuredData) + "'"
                        + CONTENT_SECURITY_POLICY.substring(BEFORE_HASH.length());
    }

    private static String hash(String text) {
        byte[] digest = SHA256.get().digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Registers the answers to questions about shared layouts. */
    public static void addTo(Answers answers, RenderContext context) {
        answers.add(
                FRAME,
                question -> context.config()
                        .language(question.subject())
                        .map(language -> new LayoutFactory(new Reader(context, language)).fingerprint())
                        .orElse(0L));
    }

    /** Differs if any part that all pages of the language share differs. */
    private long fingerprint() {
        return Fingerprint.of(List.of(frames.of(""), assets, Optional.ofNullable(subscribeUrl)));
    }

    private Assets assets() {
        try {
            AssetUrls urls = context.assets();
            return new Assets(
                    urls.url(AssetUrls.COMMON).orElse(context.url(AssetUrls.COMMON)),
                    urls.sheets(),
                    urls.url("js/site.js").orElse(null),
                    urls.url("favicon.svg").orElse(context.url("favicon.svg")),
                    urls.url(CARD).map(this::card).orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SocialCard card(String url) {
        Location place = Location.of("assets/" + CARD);
        Optional<ImageSize> size =
                context.assets().file(CARD).flatMap(image -> context.images().of(image, place));
        return new SocialCard(
                config.siteUrl().resolve(url).toString(),
                size.map(ImageSize::width).orElse(null),
                size.map(ImageSize::height).orElse(null),
                frames.bare().siteTitle());
    }

    /** The layout of a generated page. */
    public Shell generated(PageVersions versions, Head head) {
        String url = context.absoluteUrl(versions.path(language));
        return shell(versions, head, Optional.empty(), null, cards.ofGenerated(versions), data.ofGenerated(head, url));
    }

    /** The layout of an entry's page. */
    public Shell ofEntry(Entry entry, PageVersions versions, List<Link> breadcrumb, List<Link> feeds) {
        Shown shown = reader.index().shown(entry, language);
        Version version = shown.version();
        return shell(
                versions,
                new Head(title(entry), version.summary().orElse(null), breadcrumb, feeds),
                Optional.of(shown),
                reader.index().previewState(entry, version).orElse(null),
                cards.ofEntry(entry, shown, versions),
                data.ofEntry(
                        entry,
                        shown,
                        context.absoluteUrl(versions.path(version.language())),
                        breadcrumb,
                        Optional.ofNullable(cards.image(entry)).map(SocialCard::url)));
    }

    /** A plan often has the same name as its city, which has a page of its own. */
    private Text title(Entry entry) {
        Text title = reader.title(entry);
        return entry.id().type() == ContentType.LAP
                ? new Text(reader.messages().text("title.lap", title.text()), title.lang())
                : title;
    }

    /** The layout of a redirect page. */
    public Shell redirect(Text title, String canonical) {
        Trace.ask(FRAME, language.code());
        Frame frame = frames.bare();
        return new Shell(
                frame,
                frame.siteTitle(),
                frame.tagline(),
                language.tag(),
                language.direction(),
                title.text(),
                null,
                canonical,
                canonical,
                List.of(),
                List.of(),
                frame.homeUrl(),
                frame.searchUrl(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                frame.notice(),
                null,
                null,
                config.basePath(),
                assets,
                CONTENT_SECURITY_POLICY,
                null,
                null,
                null,
                "noindex");
    }

    private Shell shell(
            PageVersions versions,
            Head head,
            Optional<Shown> shown,
            @Nullable String preview,
            OpenGraph openGraph,
            String structuredData) {
        Trace.ask(FRAME, language.code());
        String path = versions.path(language);
        boolean isFallback = shown.isPresent() && shown.get().isFallback();
        String address = context.absoluteUrl(path);
        String canonical = isFallback
                ? context.absoluteUrl(versions.path(shown.get().version().language()))
                : address;
        boolean hidden = preview != null || versions.originals().isEmpty();
        SourceFile source = shown.isPresent() ? shown.get().version().document().source() : null;
        Frame frame = frames.of(path);
        return new Shell(
                frame,
                frame.siteTitle(),
                frame.tagline(),
                language.tag(),
                language.direction(),
                head.title().text(),
                head.description(),
                canonical,
                address,
                isFallback ? List.of() : alternates(versions),
                languages(versions),
                frame.homeUrl(),
                frame.searchUrl(),
                frame.navigation(),
                head.breadcrumb(),
                frame.footer(),
                head.feeds(),
                context.url(path).equals(subscribeUrl) ? null : subscribeUrl,
                source == null ? null : contributions.edit(source).orElse(null),
                contributions.discuss(head.title().text(), canonical),
                source == null ? null : changed(source),
                frame.notice(),
                notices.of(shown, versions),
                preview,
                config.basePath(),
                assets,
                policy(hidden ? null : structuredData),
                openGraph,
                hidden ? null : structuredData,
                shown.isPresent() ? data(shown.get()) : null,
                hidden ? "noindex" : null);
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
        List<LanguageLink> links = new ArrayList<>();
        for (Language other : config.languages()) {
            links.add(new LanguageLink(
                    other.name(), other.tag(), context.url(versions.path(other)), other.equals(language)));
        }
        return links;
    }

    private @Nullable DateText changed(SourceFile source) {
        Optional<Instant> moment = context.lastChange(source);
        return moment.isPresent() ? reader.formats().day(moment.get(), config.timeZone()) : null;
    }

    private @Nullable String data(Shown shown) {
        return config.data().isPresent()
                ? context.url(Addresses.dataOf(shown.version().document().id()))
                : null;
    }
}
