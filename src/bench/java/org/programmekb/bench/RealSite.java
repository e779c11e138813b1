package org.programmekb.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.programmekb.cache.CacheFolder;
import org.programmekb.config.CacheUse;
import org.programmekb.config.Invocation;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfig;
import org.programmekb.config.SiteConfigLoader;
import org.programmekb.connection.Connections;
import org.programmekb.connection.FoundNames;
import org.programmekb.content.Programme;
import org.programmekb.content.schema.ProgrammeBinder;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.execution.Timings;
import org.programmekb.index.LinkResolver;
import org.programmekb.index.LinkTargets;
import org.programmekb.index.SiteIndex;
import org.programmekb.markup.ParsedSources;
import org.programmekb.markup.SourceParser;
import org.programmekb.names.NameAuthority;
import org.programmekb.render.AssetUrls;
import org.programmekb.render.ImageSizes;
import org.programmekb.render.Page;
import org.programmekb.render.PagePrinter;
import org.programmekb.render.RenderContext;
import org.programmekb.render.locale.Messages;
import org.programmekb.render.site.SitePages;
import org.programmekb.render.template.Templates;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceScanner;
import org.programmekb.source.SourceTree;
import org.programmekb.source.TemplateFiles;
import org.programmekb.translation.Translations;

/** This repository's own site, built as far as its pages, from a copy of its content in a folder that is deleted again. */
final class RealSite implements AutoCloseable {
    private final Path project;
    private final SiteConfig config;
    private final SourceTree tree;
    private final Diagnostics diagnostics;

    RealSite() throws IOException {
        Path home = Path.of("").toAbsolutePath();
        project = Files.createTempDirectory("kb-bench-");
        copy(home.resolve("content"), project.resolve("content"));
        Invocation invocation = new Invocation(
                home,
                Optional.of(project),
                Optional.empty(),
                Optional.empty(),
                true,
                CacheUse.READ_AND_WRITE,
                Map.of(),
                Clock.systemUTC());
        if (!(SiteConfigLoader.load(invocation) instanceof LoadedConfig.Valid valid)) {
            throw new IllegalStateException("run this in the root of the repository");
        }
        config = valid.site();
        diagnostics = new Diagnostics(config.severities());
        tree = SourceScanner.scan(config, FoundFiles.find(config), diagnostics, Set.of());
    }

    /** A parser of this site's documents. */
    SourceParser parser(CacheUse cache) {
        return new SourceParser(config, cache, diagnostics, new Timings(), List.of());
    }

    /** The sources of documents with this extension. */
    List<SourceFile> documents(String extension) {
        return tree.documents().stream()
                .map(document -> document.file())
                .filter(file -> file.extension().equals(extension))
                .toList();
    }

    /** What all pages are made from. */
    RenderContext context() throws IOException {
        try (SourceParser parser = parser(CacheUse.READ_AND_WRITE)) {
            ParsedSources sources = parser.parse(tree, () -> {});
            Programme programme = ProgrammeBinder.bind(sources, tree, config, diagnostics);
            NameAuthority names = NameAuthority.of(programme, config.languages());
            SiteIndex index = new SiteIndex(programme, names, config);
            LinkResolver links = new LinkResolver(index, new LinkTargets(tree, programme, config));
            return new RenderContext(
                    index,
                    links,
                    new Connections(index, links, programme.people(), FoundNames.in(CacheFolder.none())),
                    Messages.load(config, TemplateFiles.find(config, diagnostics), diagnostics),
                    new AssetUrls(tree.assets()),
                    new ImageSizes(tree, config.limits()),
                    tree.history(),
                    Translations.of(config, tree, List.of(), diagnostics));
        }
    }

    /** All pages. */
    List<Page> pages(RenderContext context) {
        return SitePages.of(context);
    }

    /** Prints pages with the templates of this repository. */
    PagePrinter printer(RenderContext context) throws IOException {
        return new PagePrinter(context, Templates.read(config), name -> Optional.empty());
    }

    /** The printed prose of each page as a file of HTML. */
    List<SourceFile> proseOf(List<byte[]> pages) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (byte[] page : pages) {
            Element prose = Jsoup.parse(new String(page, StandardCharsets.UTF_8)).selectFirst(".prose");
            if (prose != null) {
                Path file = project.resolve("prose-" + files.size() + ".html");
                Files.writeString(file, prose.html());
                files.add(new SourceFile(project.relativize(file).toString(), file, Files.size(file)));
            }
        }
        return files;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> paths = Files.walk(project)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
