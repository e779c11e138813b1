package org.programmekb;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.programmekb.check.PageFacts;
import org.programmekb.check.SiteCheck;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Programme;
import org.programmekb.content.ProgrammeBinder;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.incremental.IncrementalBuild;
import org.programmekb.index.Addresses;
import org.programmekb.index.LinkAudit;
import org.programmekb.index.LinkResolver;
import org.programmekb.index.LinkTargets;
import org.programmekb.index.SiteIndex;
import org.programmekb.jbake.JBakeExtensions;
import org.programmekb.markup.ParsedSources;
import org.programmekb.markup.SourceParser;
import org.programmekb.markup.SvgSanitiser;
import org.programmekb.publish.SiteWriter;
import org.programmekb.render.AssetUrls;
import org.programmekb.render.GeneratedFile;
import org.programmekb.render.ImageSizes;
import org.programmekb.render.MachineFiles;
import org.programmekb.render.Messages;
import org.programmekb.render.Page;
import org.programmekb.render.PagePrinter;
import org.programmekb.render.RenderContext;
import org.programmekb.render.SitePages;
import org.programmekb.source.SourceScanner;
import org.programmekb.source.SourceTree;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Trace;
import org.programmekb.trace.Trace.Traced;

/** The pipeline: from the sources of a project to the files of its site, stage by stage. */
final class SiteGenerator {
    private final SiteConfig config;
    private final SourceParser parser;
    private final JBakeExtensions extensions;
    private final SiteWriter writer;
    private final SiteCheck check;
    private final IncrementalBuild incremental;
    private final Diagnostics diagnostics;
    private final Progress progress;

    /**
     * Generates one site.
     *
     * @param extensions of JBake on the class path
     * @param writer takes the files
     * @param check hears of every page and file that is made
     * @param incremental knows which need not be made
     * @param diagnostics takes what authors got wrong
     * @param progress hears how far the work is
     */
    SiteGenerator(
            SiteConfig config,
            SourceParser parser,
            JBakeExtensions extensions,
            SiteWriter writer,
            SiteCheck check,
            IncrementalBuild incremental,
            Diagnostics diagnostics,
            Progress progress) {
        this.config = config;
        this.parser = parser;
        this.extensions = extensions;
        this.writer = writer;
        this.check = check;
        this.incremental = incremental;
        this.diagnostics = diagnostics;
        this.progress = progress;
    }

    /** Runs all stages; whether the result may be published is for {@link Diagnostics#hasErrors()} to say. */
    GeneratedSite generate() throws IOException {
        SourceTree tree =
                SourceScanner.scan(config, diagnostics, extensions.markup().extensions());
        progress.at("reading", 0, tree.documents().size());
        ParsedSources sources = parser.parse(tree);
        Programme programme = new ProgrammeBinder(config, diagnostics).bind(sources, tree);
        SiteIndex index = new SiteIndex(programme, config);
        extensions.list(PublishedDocuments.of(index, tree.history()));
        LinkResolver links = new LinkResolver(index, new LinkTargets(tree, programme, config));
        LinkAudit audit = new LinkAudit(links, diagnostics);
        audit.check(sources.documents());
        RenderContext context = context(tree, index, links);
        List<Page> pages = SitePages.of(context);
        print(context, pages);
        copy(tree);
        return new GeneratedSite(tree, index, links, audit, context.messages(), pages);
    }

    private RenderContext context(SourceTree tree, SiteIndex index, LinkResolver links) throws IOException {
        return new RenderContext(
                index,
                links,
                Messages.load(config, diagnostics),
                new AssetUrls(config.basePath(), tree.assets()),
                new ImageSizes(tree.attachments(), tree.assets()),
                tree.history());
    }

    private void print(RenderContext context, List<Page> pages) throws IOException {
        PagePrinter printer = new PagePrinter(context, extensions::variable, diagnostics);
        List<GeneratedFile> files = MachineFiles.of(context, pages);
        Answers answers = context.answers();
        printer.addTo(answers);
        MachineFiles.addTo(answers, context, pages);
        incremental.compare(answers);
        AtomicInteger done = new AtomicInteger();
        Parallel.forEach(pages, page -> {
            if (!isKept(page.file(), page.location())) {
                Traced<byte[]> html = printer.print(page);
                writer.write(page.file(), html.result(), page.location());
                PageFacts facts = PageFacts.of(page.file(), html.result());
                check.page(facts);
                incremental.made(page.file(), html, facts);
            }
            progress.at("rendering", done.incrementAndGet(), pages.size());
        });
        printer.report();
        Parallel.forEach(files, file -> {
            Location location = Location.of("/" + file.path());
            if (!isKept(file.path(), location)) {
                Traced<byte[]> content = Trace.of(file.content());
                writer.write(file.path(), content.result(), location);
                check.file(file.path());
                incremental.made(file.path(), content);
            }
        });
    }

    private boolean isKept(String path, Location location) throws IOException {
        if (!incremental.keeps(path) || !writer.canKeep(path)) {
            return false;
        }
        writer.keep(path, location);
        incremental.keep(path);
        return true;
    }

    private void copy(SourceTree tree) throws IOException {
        Parallel.forEach(tree.assets(), asset -> {
            writer.copy(asset.path(), asset.file(), Location.of("assets/" + asset.path()));
            check.file(asset.path());
            incremental.copied(asset.path());
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
                writer.write(path, safe.get(), file.location());
            } else {
                writer.copy(path, file.file(), file.location());
            }
            check.file(path);
            incremental.copied(path);
        });
    }
}
