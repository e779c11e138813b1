package org.programmekb;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.programmekb.config.Search;
import org.programmekb.config.SiteConfig;
import org.programmekb.connection.Connections;
import org.programmekb.connection.FoundNames;
import org.programmekb.content.Programme;
import org.programmekb.content.ProgrammeBinder;
import org.programmekb.dataset.OpenData;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.index.Addresses;
import org.programmekb.index.LinkAudit;
import org.programmekb.index.LinkResolver;
import org.programmekb.index.LinkTargets;
import org.programmekb.index.SiteIndex;
import org.programmekb.index.TranslationAudit;
import org.programmekb.jbake.JBakeExtensions;
import org.programmekb.markup.ParsedSources;
import org.programmekb.markup.SourceParser;
import org.programmekb.markup.SvgSanitiser;
import org.programmekb.names.NameAuthority;
import org.programmekb.names.NameCheck;
import org.programmekb.parity.ParityCheck;
import org.programmekb.render.AssetUrls;
import org.programmekb.render.GeneratedFile;
import org.programmekb.render.ImageSizes;
import org.programmekb.render.MachineFiles;
import org.programmekb.render.Messages;
import org.programmekb.render.Page;
import org.programmekb.render.PagePrinter;
import org.programmekb.render.RenderContext;
import org.programmekb.render.Script;
import org.programmekb.render.SitePages;
import org.programmekb.render.Stylesheet;
import org.programmekb.render.Templates;
import org.programmekb.search.SearchFiles;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceScanner;
import org.programmekb.source.SourceTree;
import org.programmekb.timing.Timings;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Trace;
import org.programmekb.trace.Trace.Traced;
import org.programmekb.translation.Translations;

/** The pipeline: from the sources of a project to the files of its site, stage by stage. */
final class SiteGenerator {
    private final SiteConfig config;
    private final SourceParser parser;
    private final FoundNames foundNames;
    private final CompletableFuture<Templates> templates;
    private final JBakeExtensions extensions;
    private final SiteOutput output;
    private final Diagnostics diagnostics;
    private final Progress progress;
    private final Timings timings;

    /**
     * Generates one site.
     *
     * @param foundNames what earlier builds found in bodies
     * @param templates to print with
     * @param extensions of JBake on the class path
     * @param output takes the files
     * @param diagnostics takes what authors got wrong
     * @param progress hears how far the work is
     * @param timings takes what each part of it costs
     */
    SiteGenerator(
            SiteConfig config,
            SourceParser parser,
            FoundNames foundNames,
            CompletableFuture<Templates> templates,
            JBakeExtensions extensions,
            SiteOutput output,
            Diagnostics diagnostics,
            Progress progress,
            Timings timings) {
        this.config = config;
        this.parser = parser;
        this.foundNames = foundNames;
        this.templates = templates;
        this.extensions = extensions;
        this.output = output;
        this.diagnostics = diagnostics;
        this.progress = progress;
        this.timings = timings;
    }

    /** Runs all stages on the files that were found; whether the result may be published is for {@link Diagnostics#hasErrors()} to say. */
    GeneratedSite generate(FoundFiles found) throws IOException {
        timings.begin("sorting sources");
        SourceTree tree = SourceScanner.scan(
                config, found, diagnostics, extensions.markup().extensions());
        progress.at("reading", 0, tree.documents().size());
        timings.begin("parsing");
        ParsedSources sources = parser.parse(tree);
        timings.begin("comparing translations");
        Translations translations = Translations.of(config, tree, Optional.of(sources), found.ledger(), diagnostics);
        timings.begin("binding");
        Programme programme = new ProgrammeBinder(config, diagnostics).bind(sources, tree);
        timings.begin("checking names");
        NameAuthority names = NameAuthority.of(programme, config.languages());
        checkNames(names, sources, tree);
        timings.begin("indexing");
        SiteIndex index = new SiteIndex(programme, names, config);
        extensions.list(() -> PublishedDocuments.of(index, tree.history()));
        timings.begin("resolving links");
        LinkResolver links = new LinkResolver(index, new LinkTargets(tree, programme, config));
        LinkAudit audit = new LinkAudit(links, diagnostics);
        audit.check(sources.documents());
        timings.begin("connecting");
        Connections connections = Connections.of(index, links, programme.people(), foundNames);
        connections.check(diagnostics);
        timings.begin("comparing languages");
        new ParityCheck(config, links, diagnostics).check(programme);
        new TranslationAudit(index, translations).check(diagnostics);
        timings.begin("listing pages");
        RenderContext context = context(tree, index, links, connections, translations);
        List<Page> pages = SitePages.of(context);
        PagePrinter printer = new PagePrinter(context, Parallel.join(templates), extensions::variable);
        print(context, pages, printer);
        timings.begin("copying");
        copy(tree);
        timings.begin("rendering tools");
        return new GeneratedSite(
                tree,
                sources.documents(),
                sources.includes().values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList(),
                context,
                audit,
                printer,
                pages.size(),
                GeneratedSite.origins(pages));
    }

    private void checkNames(NameAuthority names, ParsedSources sources, SourceTree tree) {
        NameCheck check = new NameCheck(names, config, diagnostics);
        check.check(sources.documents());
        check.checkFacts(sources.facts());
        tree.organisations().ifPresent(file -> check.check(file, sources.organisations()));
        tree.glossary().ifPresent(file -> check.check(file, sources.glossary()));
        tree.people().ifPresent(file -> check.check(file, sources.people()));
    }

    private RenderContext context(
            SourceTree tree, SiteIndex index, LinkResolver links, Connections connections, Translations translations)
            throws IOException {
        return new RenderContext(
                index,
                links,
                connections,
                Messages.load(config, diagnostics),
                new AssetUrls(config.basePath(), tree.assets()),
                new ImageSizes(tree.attachments(), tree.assets()),
                tree.history(),
                translations);
    }

    private void print(RenderContext context, List<Page> pages, PagePrinter printer) throws IOException {
        List<GeneratedFile> files = MachineFiles.of(context, pages);
        files.addAll(new OpenData(context, diagnostics).files());
        timings.begin("comparing");
        Answers answers = context.answers();
        printer.addTo(answers);
        MachineFiles.addTo(answers, context, pages);
        SearchFiles search =
                SearchFiles.of(context.index(), context.connections().people(), answers);
        output.compare(answers);
        timings.begin("rendering pages");
        AtomicInteger done = new AtomicInteger();
        Parallel.forEach(pages, page -> {
            if (output.keep(page.file(), page.location())) {
                timings.pageKept();
            } else {
                output.write(page.file(), printer.print(page, timings), page.location());
            }
            progress.at("rendering", done.incrementAndGet(), pages.size());
        });
        printer.report(diagnostics);
        timings.begin("rendering data, feeds and sitemap");
        write(files);
        // They hold all that the open data says; the search needs the memory.
        files.clear();
        timings.begin("indexing for search");
        write(search.all());
        search.release();
    }

    private void write(List<GeneratedFile> files) throws IOException {
        Parallel.forEach(files, file -> {
            if (!output.keep(file.path(), file.location())) {
                output.write(file.path(), Trace.of(file.content()), file.location());
            }
        });
    }

    private static Optional<byte[]> compact(SourceFile asset) throws IOException {
        return switch (asset.extension().toLowerCase(Locale.ROOT)) {
            case "css" -> Optional.of(Stylesheet.compact(asset.read()));
            case "js" -> Optional.of(Script.compact(asset.read()));
            default -> Optional.empty();
        };
    }

    private void copy(SourceTree tree) throws IOException {
        List<SourceFile> assets = tree.assets().stream()
                .filter(asset -> config.search() == Search.ON || !asset.path().startsWith(SearchFiles.FOLDER))
                .toList();
        Parallel.forEach(assets, asset -> {
            Location place = Location.of("assets/" + asset.path());
            Optional<byte[]> compact = compact(asset);
            if (compact.isPresent()) {
                output.write(asset.path(), new Traced<>(compact.get(), Optional.of(Set.of())), place);
            } else {
                output.copy(asset.path(), asset.file(), place);
            }
        });
        int content = config.folders()
                        .project()
                        .relativize(config.folders().content())
                        .toString()
                        .length()
                + 1;
        Parallel.forEach(tree.attachments(), file -> {
            String path = Addresses.attachment(file.path().substring(content));
            Optional<byte[]> safe = file.extension().equalsIgnoreCase("svg")
                    ? SvgSanitiser.sanitise(file, file.read(), diagnostics)
                    : Optional.empty();
            if (safe.isPresent()) {
                output.write(path, new Traced<>(safe.get(), Optional.of(Set.of())), file.location());
            } else {
                output.copy(path, file.file(), file.location());
            }
        });
    }
}
