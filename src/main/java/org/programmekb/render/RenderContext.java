package org.programmekb.render;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig;
import org.programmekb.connection.Connections;
import org.programmekb.content.Version;
import org.programmekb.image.Images;
import org.programmekb.index.Coverage;
import org.programmekb.index.LinkResolver;
import org.programmekb.index.SiteIndex;
import org.programmekb.index.SiteRoot;
import org.programmekb.render.locale.Messages;
import org.programmekb.source.ContentId;
import org.programmekb.source.GitHistory;
import org.programmekb.source.SourceFile;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Fingerprint;
import org.programmekb.trace.Question;
import org.programmekb.trace.Trace;
import org.programmekb.translation.Translation;
import org.programmekb.translation.TranslationState;
import org.programmekb.translation.Translations;

/**
 * Shared data for all pages of a site.
 *
 * @param index the published content
 * @param links resolver of links in prose
 * @param connections connections of documents beyond those in their headers
 * @param messages interface texts of every language
 * @param assets URLs of style sheets and icons
 * @param images the images that can be shown
 * @param history dates of change
 * @param translations the states of translations relative to their originals
 * @param newsEntries view models of news items in lists
 */
public record RenderContext(
        SiteIndex index,
        LinkResolver links,
        Connections connections,
        Map<Language, Messages> messages,
        AssetUrls assets,
        Images images,
        GitHistory history,
        Translations translations,
        NewsEntries newsEntries) {
    /**
     * The ASCII characters that are allowed in an address; a table, since it is used for each character of each link.
     */
    private static final boolean[] ALLOWED = new boolean[0x7f];

    static {
        for (char c = '!'; c < ALLOWED.length; c++) {
            ALLOWED[c] = "\"<>\\^`{|}".indexOf(c) < 0;
        }
    }

    /** Question about the last change of a project file. */
    private static final String CHANGED = "changed";
    /** Question about the last change of anything published. */
    private static final String NEWEST = "newest";
    /** Question about the day of the build. */
    private static final String TODAY = "today";
    /** Question whether the source of a translation has changed since the translation was accepted. */
    private static final String OUTDATED = "outdated";
    /** Question about the language that a version was translated from. */
    private static final String SOURCE = "source";
    /** Question about the share of the site that exists in a language. */
    private static final String COVERAGE = "coverage";
    /** Question about all interface texts of a language. */
    private static final String MESSAGES = "messages";

    /** A new context with empty caches. */
    public RenderContext(
            SiteIndex index,
            LinkResolver links,
            Connections connections,
            Map<Language, Messages> messages,
            AssetUrls assets,
            Images images,
            GitHistory history,
            Translations translations) {
        this(index, links, connections, messages, assets, images, history, translations, new NewsEntries());
    }

    /** A context for a site that differs only in prose, with the same links and names. */
    public RenderContext with(SiteIndex other) {
        return new RenderContext(
                other, links.with(other), connections, messages, assets, images, history, translations);
    }

    /** The settings of the site. */
    public SiteConfig config() {
        return index.config();
    }

    /** Registers the answers to all questions about the data of pages. */
    public Answers answers() {
        Answers answers = new Answers();
        index.addTo(answers);
        links.addTo(answers);
        connections.addTo(answers);
        assets.addTo(answers);
        images.addTo(answers);
        newsEntries.addTo(answers, this);
        messages.values().forEach(own -> answers.addToBasis(own::fingerprint));
        return answers.add(
                        MESSAGES,
                        question -> config().language(question.subject())
                                .map(language -> messages(language).fingerprint())
                                .orElse(0L))
                .add(
                        NEWEST,
                        question -> lastChange().map(Instant::getEpochSecond).orElse(-1L))
                .add(TODAY, question -> config().today().toEpochDay())
                .add(OUTDATED, this::outdated)
                .add(
                        SOURCE,
                        question -> config().language(question.detail())
                                .flatMap(language -> source(index().id(question.subject()), language))
                                .map(language -> Fingerprint.of(language.code()))
                                .orElse(0L))
                .add(
                        COVERAGE,
                        question -> coverageIn(question.subject())
                                .map(coverage -> Fingerprint.of(coverage.toString()))
                                .orElse(0L))
                .add(
                        CHANGED,
                        question -> history.lastChange(question.subject())
                                .map(Instant::getEpochSecond)
                                .orElse(-1L));
    }

    /** The date of the last commit that changed a file, if there is one. */
    public Optional<Instant> lastChange(SourceFile file) {
        Trace.ask(CHANGED, file.path());
        return history.lastChange(file);
    }

    /** The published language that a version was translated from; empty for an original. */
    public Optional<Language> source(Version version) {
        ContentId id = version.document().id();
        Trace.ask(SOURCE, id, version.language().code());
        return source(id, version.language());
    }

    private Optional<Language> source(ContentId id, Language language) {
        Optional<Translation> found = translations.find(id, language);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Language source = found.get().source().language();
        return index.isPublished(id, source) ? Optional.of(source) : Optional.empty();
    }

    /** The date of the last commit that changed the file with this path relative to the project, if there is one. */
    public Optional<Instant> lastChange(String path) {
        Trace.ask(CHANGED, path);
        return history.lastChange(path);
    }

    /** The day of the build. */
    public LocalDate today() {
        Trace.ask(TODAY, "");
        return config().today();
    }

    /** The date of the last change of anything that is published. */
    public Optional<Instant> lastChange() {
        Trace.ask(NEWEST, "");
        return Trace.untraced(() -> NewestChange.of(this));
    }

    /** The translation, if its source has visibly changed since it was accepted. */
    public Optional<Translation> outdated(Version translation) {
        ContentId id = translation.document().id();
        Trace.ask(OUTDATED, id, translation.language().code());
        return outdated(id, translation.language());
    }

    private Optional<Translation> outdated(ContentId id, Language language) {
        Optional<Translation> found = translations.find(id, language);
        return found.isPresent()
                        && found.get().state() == TranslationState.OUTDATED
                        && index.isPublished(id, found.get().source().language())
                ? found
                : Optional.empty();
    }

    private long outdated(Question question) {
        return config().language(question.detail())
                .flatMap(language -> outdated(index().id(question.subject()), language))
                .map(found -> Fingerprint.of(found.toString()))
                .orElse(0L);
    }

    /** The shares of the site that exist in a language. */
    public Coverage coverage(Language language) {
        Trace.ask(COVERAGE, language.code());
        return Coverage.of(language, index, translations);
    }

    private Optional<Coverage> coverageIn(String language) {
        return config().language(language).map(known -> Coverage.of(known, index, translations));
    }

    /** The interface texts of a language. */
    public Messages messages(Language language) {
        Trace.ask(MESSAGES, language.code());
        Messages texts = messages.get(language);
        if (texts == null) {
            throw new IllegalArgumentException("not a language of the site: " + language.code());
        }
        return texts;
    }

    /** The address of a path below the site's root, for pages. */
    public String url(String path) {
        return SiteRoot.MARK + encoded(path);
    }

    /** The absolute address of a path below the site's root. */
    public String absoluteUrl(String path) {
        return isPlain(path)
                ? config().siteUrl() + path
                : config().siteUrl().resolve(encoded(path)).toString();
    }

    /** The absolute form of an address of the site in pages. */
    public String completed(String url) {
        return config().siteUrl() + SiteRoot.below(url);
    }

    /** Whether a path needs no encoding, as in nearly all cases. */
    private static boolean isPlain(String path) {
        char before = '/';
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean isWord = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
            if (!isWord && (c != '/' && c != '.' || before == '/' || before == '.')) {
                return false;
            }
            before = c;
        }
        return !path.isEmpty() && before != '.';
    }

    /** Percent-encodes the characters that are not allowed in an address; sitemaps require this. */
    static String encoded(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (!isAllowed(path.charAt(i))) {
                return encodedLetters(path);
            }
        }
        return path;
    }

    private static boolean isAllowed(int c) {
        return c >= 0 && c < ALLOWED.length && ALLOWED[c];
    }

    private static String encodedLetters(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            if (isAllowed(each)) {
                encoded.append((char) each);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
            }
        }
        return encoded.toString();
    }
}
