package org.programmekb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfig;
import org.programmekb.content.Programme;
import org.programmekb.content.ProgrammeBinder;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.index.Addresses;
import org.programmekb.index.LinkAudit;
import org.programmekb.index.LinkResolver;
import org.programmekb.index.LinkTargets;
import org.programmekb.index.SiteIndex;
import org.programmekb.markup.ParsedSources;
import org.programmekb.markup.SourceParser;
import org.programmekb.publish.SiteWriter;
import org.programmekb.render.AssetUrls;
import org.programmekb.render.GeneratedFile;
import org.programmekb.render.MachineFiles;
import org.programmekb.render.Messages;
import org.programmekb.render.Page;
import org.programmekb.render.PagePrinter;
import org.programmekb.render.RenderContext;
import org.programmekb.render.SitePages;
import org.programmekb.source.SourceFile;
import org.programmekb.source.SourceScanner;
import org.programmekb.source.SourceTree;

/** The pipeline: from the sources of a project to the files of its site, stage by stage. */
public final class SiteGenerator {
    private final SiteConfig config;
    private final Diagnostics diagnostics;
    private final SiteWriter writer;

    /** Generates into {@code writer} and reports what authors got wrong to {@code diagnostics}. */
    public SiteGenerator(LoadedConfig.Valid loaded, Diagnostics diagnostics, SiteWriter writer) {
        this.config = loaded.site();
        this.diagnostics = diagnostics;
        this.writer = writer;
    }

    /** What a run made, for the last line of output. */
    public record Summary(int documents, int pages) {}

    /** Runs all stages; whether the result may be published is for {@link Diagnostics#hasErrors()} to say. */
    public Summary generate() throws IOException {
        SourceTree tree = SourceScanner.scan(config, diagnostics, Set.of());
        ParsedSources sources = parse(tree);
        Programme programme = new ProgrammeBinder(config, diagnostics).bind(sources, tree);
        SiteIndex index = new SiteIndex(programme, config);
        LinkResolver links = new LinkResolver(index, new LinkTargets(tree, programme, config));
        new LinkAudit(links, diagnostics).check(sources.documents());
        RenderContext context = new RenderContext(
                index,
                links,
                Messages.load(config, diagnostics),
                new AssetUrls(config.basePath(), tree.assets()),
                tree.history());
        List<Page> pages = SitePages.of(context);
        print(context, pages);
        writeFiles(MachineFiles.of(context, pages));
        copy(tree);
        writer.report(diagnostics);
        return new Summary(tree.documents().size(), pages.size());
    }

    private ParsedSources parse(SourceTree tree) throws IOException {
        try (SourceParser parser = new SourceParser(config, diagnostics, List.of())) {
            return parser.parse(tree);
        }
    }

    private void print(RenderContext context, List<Page> pages) throws IOException {
        PagePrinter printer = new PagePrinter(context, diagnostics);
        inParallel(pages, page -> {
            byte[] html = printer.print(page);
            Location source = page.source().map(SourceFile::location).orElseGet(() -> Location.of("/" + page.path()));
            writer.write(page.file(), html, source);
        });
    }

    private void writeFiles(List<GeneratedFile> files) throws IOException {
        inParallel(files, file -> writer.write(file.path(), file.content().get(), Location.of("/" + file.path())));
    }

    private void copy(SourceTree tree) throws IOException {
        inParallel(tree.assets(), asset -> writer.copy(asset.path(), asset.file(), asset.location()));
        int content = config.folders().project().relativize(config.folders().content()).toString().length() + 1;
        inParallel(
                tree.attachments(),
                file -> writer.copy(
                        Addresses.attachment(file.path().substring(content)), file.file(), file.location()));
    }

    /** Work on one item that may fail to read or write. */
    private interface Work<T> {
        void on(T item) throws IOException;
    }

    private static <T> void inParallel(List<T> items, Work<T> work) throws IOException {
        try {
            items.parallelStream().forEach(item -> {
                try {
                    work.on(item);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
