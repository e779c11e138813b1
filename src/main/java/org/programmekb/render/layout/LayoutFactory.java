package org.programmekb.render.layout;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Entry;
import org.programmekb.content.PartialDate;
import org.programmekb.content.Version;
import org.programmekb.index.Addresses;
import org.programmekb.index.Shown;
import org.programmekb.render.AssetUrls;
import org.programmekb.render.NewestChange;
import org.programmekb.render.OptionalPages;
import org.programmekb.render.PageVersions;
import org.programmekb.render.Reader;
import org.programmekb.render.RenderContext;
import org.programmekb.render.SitePictures;
import org.programmekb.render.metadata.Head;
import org.programmekb.render.metadata.SocialCards;
import org.programmekb.render.metadata.StructuredData;
import org.programmekb.render.view.DateText;
import org.programmekb.render.view.Link;
import org.programmekb.render.view.SocialCard;
import org.programmekb.render.view.Text;
import org.programmekb.render.view.View;
import org.programmekb.source.SourceFile;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Fingerprint;
import org.programmekb.trace.Trace;
import org.programmekb.type.ContentType;

/** Factory for page layouts: the parts around the content that all pages of a language share. */
public final class LayoutFactory {
    /** Allows only resources of the site itself. A policy in a {@code meta} element cannot forbid framing. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                    + " connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

    private static final String BEFORE_HASH = "default-src 'none'; script-src 'self'";
    /** Question about the layout shared by all pages of a language. */
    private static final String FRAME = "frame";
    /** Question about the day on which anything published was last changed. */
    private static final String NEWEST_DAY = "newest-day";

    /** One for each thread: making one takes a quarter of the time that the hash of a page takes. */
    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(AssetUrls::sha256);

    private final Reader reader;
    private final RenderContext context;
    private final SiteConfig config;
    private final Language language;
    private final Navigation navigation;
    private final SitePictures pictures;
    private final @Nullable SocialCard card;
    private final View assets;
    private final @Nullable String subscribeUrl;
    private final ContributionLinks contributions;
    private final TranslationNotices notices;
    private final SocialCards cards;
    private final StructuredData data;
    private final Optional<Instant> newest;

    /** Layouts for pages in the reader's language. */
    public LayoutFactory(Reader reader) {
        this.reader = reader;
        this.context = reader.context();
        this.config = context.config();
        this.language = reader.language();
        this.navigation = new Navigation(reader);
        this.pictures = new SitePictures(context);
        this.card = pictures.card()
                .map(path -> pictures.card(path, reader.text(config.title()).text()))
                .orElse(null);
        this.assets = assets();
        this.subscribeUrl = OptionalPages.subscribe(reader).map(context::url).orElse(null);
        this.contributions = new ContributionLinks(config);
        this.notices = new TranslationNotices(reader);
        this.cards = new SocialCards(reader, card);
        this.data = new StructuredData(reader);
        this.newest = Trace.untraced(context::lastChange);
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

    /** Registers the answers to questions about shared layouts. */
    public static void addTo(Answers answers, RenderContext context) {
        answers.add(
                        FRAME,
                        question -> context.config()
                                .language(question.subject())
                                .map(language -> new LayoutFactory(new Reader(context, language)).fingerprint())
                                .orElse(0L))
                .add(
                        NEWEST_DAY,
                        question -> context.lastChange()
                                .map(moment -> day(context.config(), moment).toEpochDay())
                                .orElse(-1L));
    }

    private static LocalDate day(SiteConfig config, Instant moment) {
        return moment.atZone(config.timeZone()).toLocalDate();
    }

    /** Differs if any part that all pages of the language share differs. */
    private long fingerprint() {
        return Fingerprint.of(
                List.of(navigation.around(""), assets, Optional.ofNullable(card), Optional.ofNullable(subscribeUrl)));
    }

    /** The addresses of the files that pages use; {@code sheets} are further style sheets for some kinds of page. */
    private View assets() {
        AssetUrls urls = context.assets();
        return new View()
                .with("stylesheet", urls.url(AssetUrls.COMMON).orElse(context.url(AssetUrls.COMMON)))
                .with("sheets", urls.sheets())
                .with("script", urls.url("js/site.js"))
                .with("icon", icon());
    }

    /** The icon with its media type. */
    private View icon() {
        String path = pictures.icon();
        return new View().with("url", pictures.url(path)).with("type", mediaType(path));
    }

    private static String mediaType(String path) {
        return path.endsWith(".svg")
                ? "image/svg+xml"
                : "image/" + path.substring(path.lastIndexOf('.') + 1).replace("jpg", "jpeg");
    }

    /** The layout of a generated page; on paper it states the day of the newest change of all that it may list. */
    public View generated(PageVersions versions, Head head) {
        Trace.ask(NEWEST_DAY, "");
        String url = context.absoluteUrl(versions.path(language));
        boolean isHidden = versions.originals().isEmpty();
        return layout(versions, head, url, isHidden ? null : data.ofGenerated(head, url))
                .with("alternates", alternates(versions))
                .with("openGraph", cards.ofGenerated(versions))
                .with("asOf", newest.map(this::date))
                .with("markdown", isHidden ? null : markdown())
                .with("robots", robots(isHidden));
    }

    /** The layout of an entry's page. A page that shows the original instead of a missing translation has its address. */
    public View ofEntry(Entry entry, PageVersions versions, List<Link> breadcrumb, List<Link> feeds) {
        Shown shown = reader.index().shown(entry, language);
        Version version = shown.version();
        SourceFile source = version.document().source();
        Optional<String> preview = reader.index().previewState(entry, version);
        String canonical = context.absoluteUrl(versions.path(version.language()));
        Optional<String> picture = Optional.ofNullable(cards.image(entry)).map(SocialCard::url);
        Text summary = reader.summary(entry);
        Head head = new Head(title(entry), summary == null ? null : summary.text(), breadcrumb, feeds);
        return layout(
                        versions,
                        head,
                        canonical,
                        preview.isPresent() ? null : data.ofEntry(entry, shown, canonical, breadcrumb, picture))
                .with("alternates", shown.isFallback() ? List.of() : alternates(versions))
                .with("openGraph", cards.ofEntry(entry, shown, versions))
                .with("markdown", markdown())
                .with("robots", robots(preview.isPresent()))
                .with("preview", preview)
                .with("translation", notices.of(shown, versions))
                .with("editUrl", contributions.edit(source))
                .with("changed", NewestChange.of(context, version).map(this::date))
                .with("citation", citation(entry, shown, canonical))
                .with("data", config.data().map(on -> context.url(Addresses.dataOf(entry.id()))));
    }

    /** The address of the page as Markdown: of two files in one folder, so that it adds as few bytes as possible. */
    private @Nullable String markdown() {
        return config.machines().markdown() ? "index.md" : null;
    }

    private @Nullable String robots(boolean isHidden) {
        return isHidden || config.machines().refusesAll() ? "noindex" : null;
    }

    private DateText date(Instant moment) {
        return reader.formats().day(moment, config.timeZone());
    }

    /** How the version that is shown is cited, in its own language: as of its last change; only news keep their date. */
    private View citation(Entry entry, Shown shown, String canonical) {
        Version version = shown.version();
        Language own = version.language();
        String site = config.title().in(own).orElse("");
        Optional<PartialDate> changed =
                NewestChange.of(context, version).map(moment -> new PartialDate.OfDay(day(config, moment)));
        return new PageCitation(
                        entry.id().toString().replace('/', '-') + "-" + own.code(),
                        config.publisher().in(own).orElse(site),
                        version.title(),
                        site,
                        entry.id().type() == ContentType.NEWS
                                ? entry.core().date().or(() -> changed)
                                : changed.or(entry.core()::date),
                        canonical)
                .view()
                .with("lang", shown.isFallback() ? own.tag() : null);
    }

    /** A plan often has the same name as its city or its cooperation, which have pages of their own. */
    private Text title(Entry entry) {
        Text title = reader.title(entry);
        ContentType type = entry.id().type();
        return type == ContentType.LAP || type == ContentType.COOPERATION
                ? new Text(reader.words("title." + type.word(), title.text()), title.lang())
                : title;
    }

    /** Header and footer without navigation, for pages of all languages. */
    public View bareFrame() {
        return navigation.bare();
    }

    /** The layout of a redirect page. */
    public View redirect(Text title, String canonical) {
        return layout(navigation.bare(), title, canonical, null)
                .with("address", canonical)
                .with("robots", "noindex");
    }

    /** What all pages have but redirects; the data say what the page is about, for machines. */
    private View layout(PageVersions versions, Head head, String canonical, @Nullable String structuredData) {
        String path = versions.path(language);
        return layout(navigation.around(path), head.title(), canonical, structuredData)
                .with("description", head.description())
                .with("address", context.absoluteUrl(path))
                .with("card", OptionalPages.hasCards(config) ? context.absoluteUrl(Addresses.card(path)) : null)
                .with("cardPolicy", OptionalPages.hasCards(config) ? policy(null) : null)
                .with("languages", languages(versions, language::equals))
                .with("breadcrumb", head.breadcrumb())
                .with("licence", config.data().flatMap(data -> data.licenceIn(language)))
                .with("feeds", head.feeds())
                .with("subscribeUrl", context.url(path).equals(subscribeUrl) ? null : subscribeUrl)
                .with("discussionUrl", contributions.discuss(head.title().text(), canonical));
    }

    /** What all pages have. */
    private View layout(View frame, Text title, String canonical, @Nullable String structuredData) {
        Trace.ask(FRAME, language.code());
        return new View()
                .with("frame", frame)
                .with("lang", language.tag())
                .with("direction", language.direction())
                .with("title", title.text())
                .with("canonical", canonical)
                .with("alternates", List.of())
                .with("feeds", List.of())
                .with("assets", assets)
                .with("structuredData", structuredData)
                .with("contentSecurityPolicy", policy(structuredData));
    }

    /** The same page in each original language, and for readers of any other. */
    private List<View> alternates(PageVersions versions) {
        List<View> alternates = new ArrayList<>();
        versions.originals().forEach(each -> alternates.add(alternate(each.tag(), versions.path(each))));
        versions.fallback().ifPresent(path -> alternates.add(alternate("x-default", path)));
        return alternates;
    }

    private View alternate(String hreflang, String path) {
        return new View().with("hreflang", hreflang).with("url", context.absoluteUrl(path));
    }

    /** Links to a page in all languages, each named in itself. */
    public List<View> languages(PageVersions versions, Predicate<Language> isCurrent) {
        return config.languages().stream()
                .map(other -> new View()
                        .with("label", other.name())
                        .with("lang", other.tag())
                        .with("url", context.url(versions.path(other)))
                        .with("current", isCurrent.test(other)))
                .toList();
    }
}
