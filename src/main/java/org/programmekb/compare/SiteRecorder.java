package org.programmekb.compare;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.programmekb.compare.PageState.Kind;
import org.programmekb.config.Language;
import org.programmekb.config.SettingsFile;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Entry;
import org.programmekb.content.Picture;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Location;
import org.programmekb.index.Addresses;
import org.programmekb.index.Shown;
import org.programmekb.markup.Document;
import org.programmekb.markup.body.BodyImage;
import org.programmekb.publish.DryRun;
import org.programmekb.render.RenderContext;
import org.programmekb.source.SourceFile;
import org.programmekb.trace.Fingerprint;
import org.programmekb.translation.Translation;
import org.programmekb.translation.TranslationState;
import org.programmekb.type.ContentType;

/** Notes what a site consists of while it is built. */
public final class SiteRecorder implements DryRun.Observer {
    private static final String PAGE = ".html";
    private static final String INDEX = "index.html";
    private static final Pattern REDIRECT =
            Pattern.compile("<meta http-equiv=\"refresh\" content=\"[0-9]+; *url=([^\"]+)\"");
    /** Longer pages are no redirects; in bytes. */
    private static final int SHORT = 20_000;

    private static final Pattern TITLE = Pattern.compile("<title>(.+?)( – [^<]*)?</title>");
    /** The title is among the first bytes of a page. */
    private static final int HEAD = 3_000;

    private final Map<String, Long> sizes = new ConcurrentHashMap<>();
    private final Map<String, Long> hashes = new ConcurrentHashMap<>();
    private final Map<String, Long> mains = new ConcurrentHashMap<>();
    private final Map<String, String> titles = new ConcurrentHashMap<>();
    private final Map<String, String> redirects = new ConcurrentHashMap<>();
    private final Map<String, String> sources = new ConcurrentHashMap<>();
    private final Set<String> authored = ConcurrentHashMap.newKeySet();

    @Override
    public void made(String path, byte[] bytes, Location source) {
        note(path, bytes.length, source);
        // A card changes with its page, which is listed.
        if (!path.endsWith(PAGE) || path.startsWith(Addresses.card(""))) {
            return;
        }
        Matcher redirect = REDIRECT.matcher(bytes.length < SHORT ? new String(bytes, StandardCharsets.UTF_8) : "");
        if (redirect.find()) {
            redirects.put(path, target(path, redirect.group(1).replace("&amp;", "&")));
        } else {
            hashes.put(path, new Fingerprint().add(bytes).value());
            mains.put(path, main(new String(bytes, StandardCharsets.UTF_8)));
            titles.put(path, title(path, bytes));
        }
    }

    private static long main(String page) {
        int start = page.indexOf("<main");
        int end = page.indexOf("</main>");
        return new Fingerprint()
                .add(start < 0 || end < start ? page : page.substring(start, end))
                .value();
    }

    /** The title without the name of the site. */
    private static String title(String path, byte[] bytes) {
        Matcher title = TITLE.matcher(new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.UTF_8));
        return title.find()
                ? title.group(1)
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&")
                : path;
    }

    private static String target(String path, String address) {
        String target = URI.create("/" + path).resolve(address).getPath().substring(1);
        return target.isEmpty() || target.endsWith("/") ? target + INDEX : target;
    }

    @Override
    public void copied(String path, Path file, Location source) throws IOException {
        note(path, Files.size(file), source);
    }

    private void note(String path, long size, Location source) {
        sizes.put(path, size);
        if (!source.path().startsWith("/")) {
            sources.put(path, source.path());
            if (!path.endsWith(PAGE)) {
                authored.add(path);
            }
        }
    }

    /** The state of the site, once all its files are made. */
    public SiteState state(RenderContext context, List<Diagnostic> findings) throws IOException {
        Map<String, PageState> pages = new HashMap<>();
        for (Map.Entry<String, Long> page : hashes.entrySet()) {
            pages.put(page.getKey(), page(page.getKey(), page.getValue(), context));
        }
        for (Language language : context.config().languages()) {
            for (ContentType type : context.config().types().all()) {
                for (Entry entry :
                        context.index().all(Entry.class, type, language).all()) {
                    add(pages, entry, language, context);
                }
            }
            addReference(pages, Addresses.glossary(language), "title.glossary", language, context, "glossary.yaml");
            addReference(
                    pages,
                    Addresses.involved(language),
                    "title.involved",
                    language,
                    context,
                    "organisations.yaml",
                    "people.yaml");
        }
        Map<String, String> languages = new LinkedHashMap<>();
        Map<String, TranslationCounts> translations = new HashMap<>();
        for (Language language : context.config().languages()) {
            languages.put(language.code(), language.name());
            List<TranslationState> states = states(language, context);
            int originals = context.translations().documents().size() - states.size();
            translations.put(language.code(), TranslationCounts.of(originals, states));
        }
        return new SiteState(
                languages, pages, redirects, sizes, authored, shared(context.config()), findings, translations);
    }

    private static List<TranslationState> states(Language language, RenderContext context) {
        return context.translations().all().stream()
                .filter(translation -> translation.id().language().equals(language))
                .map(Translation::state)
                .toList();
    }

    /** A page of which no more is known than what it is made from. */
    private PageState page(String file, long hash, RenderContext context) throws IOException {
        String first = file.substring(0, Math.max(0, file.indexOf('/')));
        String language = context.config().language(first).map(Language::code).orElse("");
        String source = sources.getOrDefault(file, "");
        Path document = context.config().folders().project().resolve(source);
        boolean isList = source.isEmpty() || !Files.isRegularFile(document);
        long own = isList ? 0 : new Fingerprint().add(document).value();
        String title = titles.getOrDefault(file, file);
        return new PageState(
                file,
                language,
                title,
                isList ? Kind.LIST : Kind.CONTENT,
                source,
                own,
                mains.getOrDefault(file, hash),
                hash);
    }

    private static void add(Map<String, PageState> pages, Entry entry, Language language, RenderContext context)
            throws IOException {
        String file = Addresses.of(entry.id(), language) + INDEX;
        PageState page = pages.get(file);
        if (page != null) {
            Shown shown = context.index().shown(entry, language);
            pages.put(
                    file,
                    new PageState(
                            file,
                            language.code(),
                            shown.version().title(),
                            shown.isFallback() ? Kind.UNTRANSLATED : Kind.CONTENT,
                            shown.version().document().source().path(),
                            own(entry, shown, context),
                            page.main(),
                            page.whole()));
        }
    }

    private static long own(Entry entry, Shown shown, RenderContext context) throws IOException {
        Document document = shown.version().document();
        Fingerprint own = new Fingerprint()
                .add(document.headerFingerprint())
                .add(document.body().fingerprint());
        Path folder = document.source().file().resolveSibling(".");
        Stream<Path> others = Stream.of(
                        context.translations().facts(entry.id()).map(SourceFile::file).stream(),
                        entry.core().picture().map(Picture::file).map(SourceFile::file).stream(),
                        document.body().images().stream().map(BodyImage::source).map(folder::resolve))
                .flatMap(files -> files)
                .filter(Files::isRegularFile);
        for (Path file : (Iterable<Path>) others::iterator) {
            own.add(file);
        }
        return own.value();
    }

    /** A page that lists what is written in files of its own. */
    private static void addReference(
            Map<String, PageState> pages,
            String folder,
            String title,
            Language language,
            RenderContext context,
            String... files)
            throws IOException {
        PageState page = pages.get(folder + INDEX);
        if (page != null) {
            Fingerprint own = new Fingerprint();
            for (String name : files) {
                Path file = context.config().folders().content().resolve(name);
                if (Files.isRegularFile(file)) {
                    own.add(file);
                }
            }
            pages.put(
                    page.file(),
                    new PageState(
                            page.file(),
                            language.code(),
                            context.messages(language).text(title),
                            Kind.CONTENT,
                            "",
                            own.value(),
                            page.main(),
                            page.whole()));
        }
    }

    /**
     * A hash of each file that many pages are made from, by its path in the project: settings, templates, style sheets,
     * scripts, shared facts.
     */
    private static Map<String, Long> shared(SiteConfig config) throws IOException {
        SiteConfig.Folders folders = config.folders();
        Map<String, Long> hashes = new TreeMap<>();
        add(SettingsFile.of(folders.project()), folders.project(), hashes);
        try (Stream<Path> facts = Files.list(folders.content())) {
            for (Path file : (Iterable<Path>) facts::iterator) {
                add(file, folders.project(), hashes);
            }
        }
        for (Path folder :
                (Iterable<Path>) Stream.concat(folders.templates().stream(), folders.assets().stream())::iterator) {
            if (folder.startsWith(folders.project()) && Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : (Iterable<Path>) files::iterator) {
                        add(file, folders.project(), hashes);
                    }
                }
            }
        }
        return hashes;
    }

    /** Pictures are not shared: a page that shows one is changed by it. */
    private static void add(Path file, Path project, Map<String, Long> hashes) throws IOException {
        if (Files.isRegularFile(file) && file.getFileName().toString().matches(".*\\.(properties|yaml|ftlh?|css|js)")) {
            hashes.put(
                    SiteConfig.Folders.slashes(project.relativize(file)),
                    new Fingerprint().add(file).value());
        }
    }
}
