package org.programmekb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.commons.io.function.IORunnable;
import org.programmekb.config.CacheUse;
import org.programmekb.config.SiteConfig;
import org.programmekb.connection.Connections;
import org.programmekb.connection.FoundNames;
import org.programmekb.connection.SharedProjects;
import org.programmekb.connection.UnlinkedFiles;
import org.programmekb.content.Programme;
import org.programmekb.content.Version;
import org.programmekb.content.schema.ProgrammeBinder;
import org.programmekb.dataset.OpenData;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.editor.EditorFiles;
import org.programmekb.execution.Parallel;
import org.programmekb.execution.Progress;
import org.programmekb.execution.Timings;
import org.programmekb.image.Images;
import org.programmekb.incremental.SiteOutput;
import org.programmekb.index.CitationCheck;
import org.programmekb.index.LinkResolver;
import org.programmekb.index.LinkTargets;
import org.programmekb.index.SettingLinks;
import org.programmekb.index.SiteIndex;
import org.programmekb.index.TranslationCheck;
import org.programmekb.jbake.JBakeExtensions;
import org.programmekb.live.Extent;
import org.programmekb.live.Findings;
import org.programmekb.live.GeneratedSite;
import org.programmekb.markup.ParsedSources;
import org.programmekb.markup.SourceParser;
import org.programmekb.names.NameAuthority;
import org.programmekb.names.NameCheck;
import org.programmekb.render.AssetUrls;
import org.programmekb.render.GeneratedFile;
import org.programmekb.render.Page;
import org.programmekb.render.PagePrinter;
import org.programmekb.render.RenderContext;
import org.programmekb.render.feed.MachineFiles;
import org.programmekb.render.locale.Messages;
import org.programmekb.render.site.SitePages;
import org.programmekb.render.template.Templates;
import org.programmekb.search.SearchFiles;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.MisplacedLook;
import org.programmekb.source.Register;
import org.programmekb.source.SourceScanner;
import org.programmekb.source.SourceTree;
import org.programmekb.source.TemplateCopies;
import org.programmekb.trace.Answers;
import org.programmekb.trace.Trace;
import org.programmekb.translation.Translations;

/**
 * The pipeline: from the sources of a project to the files of its site, stage by stage.
 *
 * @param cache whether images that earlier builds encoded are used
 * @param foundNames cache of the names that earlier builds found in bodies
 * @param templates the templates for pages
 * @param extensions the JBake extensions on the class path
 * @param output receives the files
 * @param diagnostics receives mistakes of authors
 * @param progress receives the progress
 * @param timings receives the time of each stage
 */
record SiteGenerator(
        SiteConfig config,
        SourceParser parser,
        CacheUse cache,
        FoundNames foundNames,
        CompletableFuture<Templates> templates,
        JBakeExtensions extensions,
        SiteOutput output,
        Diagnostics diagnostics,
        Progress progress,
        Timings timings) {
    /**
     * Runs all stages on the files that were found. The result may be published unless {@link Diagnostics#hasErrors()}.
     *
     * @param own receives the findings about single documents, from the parser and later checks
     * @param updatable the files that later edits of prose update in memory
     */
    GeneratedSite generate(FoundFiles files, Diagnostics own, Extent updatable) throws IOException {
        begin(Message.of("stage.sorting"));
        SourceTree tree = SourceScanner.scan(
                config, files, diagnostics, extensions.markup().extensions(), extensions::claims);
        begin(Message.of("stage.images"));
        Images images = Images.of(tree, config, cache, diagnostics, timings);
        timings.begin(Message.of("stage.parsing"));
        ParsedSources sources = parse(tree);
        begin(Message.of("stage.comparing-translations"));
        Translations translations = Translations.of(config, tree, files.ledger(), diagnostics);
        begin(Message.of("stage.facts"));
        Programme programme = ProgrammeBinder.bind(sources, tree, config, diagnostics);
        begin(Message.of("stage.names"));
        NameAuthority names = NameAuthority.of(programme, config.languages());
        checkNames(names, sources, tree);
        begin(Message.of("stage.indexing"));
        SiteIndex index = new SiteIndex(programme, names, config);
        extensions.list(index, tree.history());
        begin(Message.of("stage.links"));
        LinkResolver links = new LinkResolver(
                index, new LinkTargets(tree, sources, programme, config, extensions.pages(tree.foreign())));
        new SettingLinks(config, links).check(programme, index, diagnostics);
        UnlinkedFiles.check(tree, sources.documents(), programme, links, config, diagnostics);
        begin(Message.of("stage.related"));
        TemplateCopies.check(files.templates(), diagnostics);
        MisplacedLook.check(config, files.templates(), tree, diagnostics);
        Connections connections = new Connections(index, links, programme.people(), foundNames);
        CitationCheck.check(programme, sources, index, links, diagnostics);
        connections.check(diagnostics);
        new SharedProjects(index, config.defaultLanguage()).check(diagnostics);
        begin(Message.of("stage.languages"));
        Stream<List<Version>> versions =
                programme.entries().map(entry -> entry.core().versions());
        Findings prose =
                Findings.of(index, links, parser.time(), sources.documents(), sources.documents(), versions, own);
        TranslationCheck.check(index, translations, diagnostics);
        diagnostics.reportAll(prose.all());
        begin(Message.of("stage.listing"));
        RenderContext context = context(files, tree, index, links, connections, images, translations);
        List<Page> pages = SitePages.of(context);
        PagePrinter printer = new PagePrinter(context, Parallel.join(templates), extensions::variable);
        int before = diagnostics.all().size();
        Optional<SearchFiles> search = print(context, pages, printer, updatable);
        boolean isSound = diagnostics.all().size() == before;
        begin(Message.of("stage.copying"));
        new CopiedFiles(config, context.assets(), images, output, diagnostics, this::copying).copy(tree);
        begin(Message.of("stage.tools"));
        return new GeneratedSite(
                tree,
                sources.documents(),
                sources.includes(),
                context,
                printer,
                search,
                pages.size(),
                GeneratedSite.origins(pages),
                Optional.of(prose).filter(found -> isSound));
    }

    private void begin(Message stage) {
        timings.begin(stage);
        progress.at(stage, 0, 0);
    }

    private ParsedSources parse(SourceTree tree) throws IOException {
        int all = tree.documents().size();
        AtomicInteger done = new AtomicInteger();
        progress.at(Message.of("stage.reading"), 0, all);
        return parser.parse(tree, () -> progress.at(Message.of("stage.reading"), done.incrementAndGet(), all));
    }

    private void checkNames(NameAuthority names, ParsedSources sources, SourceTree tree) {
        NameCheck check = new NameCheck(names, config, parser.time(), diagnostics);
        check.checkFacts(sources.facts());
        for (Register register : List.of(Register.ORGANISATIONS, Register.GLOSSARY, Register.PEOPLE)) {
            Optional.ofNullable(tree.registers().get(register))
                    .ifPresent(file -> check.check(file, sources.register(register)));
        }
    }

    private void copying() {
        progress.at(Message.of("stage.copying"), 0, 0);
    }

    private RenderContext context(
            FoundFiles files,
            SourceTree tree,
            SiteIndex index,
            LinkResolver links,
            Connections connections,
            Images images,
            Translations translations)
            throws IOException {
        return new RenderContext(
                index,
                links,
                connections,
                Messages.load(config, files.templates(), diagnostics),
                new AssetUrls(tree.assets(), config.look(), config.limits().fileBytes()),
                images,
                tree.history(),
                translations);
    }

    private Optional<SearchFiles> print(RenderContext context, List<Page> pages, PagePrinter printer, Extent updatable)
            throws IOException {
        begin(Message.of("stage.comparing"));
        Answers answers = SitePages.answers(context, printer);
        Page.addTo(answers, pages);
        MachineFiles.addTo(answers, context, pages);
        SearchFiles search = SearchFiles.of(context, answers, updatable == Extent.WHOLE);
        output.compare(answers);
        timings.begin(Message.of("stage.pages"));
        printPages(context, pages, printer);
        timings.begin(Message.of("stage.feeds"));
        Runnable indexing = () -> progress.at(Message.of("stage.search"), 0, 0);
        List<GeneratedFile> machine = new ArrayList<>(MachineFiles.of(context, pages));
        machine.addAll(EditorFiles.published(context.config()));
        make(files(machine), files(search.all(indexing)), indexing);
        search.release();
        return Optional.of(search).filter(kept -> updatable == Extent.WHOLE);
    }

    /** The open data is released when this method returns, because the search index needs the memory. */
    private void printPages(RenderContext context, List<Page> pages, PagePrinter printer) throws IOException {
        AtomicInteger done = new AtomicInteger();
        List<IORunnable> made = new ArrayList<>();
        pages.forEach(page -> made.add(() -> {
            write(page, printer);
            done.incrementAndGet();
        }));
        OpenData data = new OpenData(context, diagnostics);
        made.addAll(files(data.files()));
        make(made, files(data.lists()), () -> progress.at(Message.of("stage.rendering"), done.get(), pages.size()));
        printer.forget();
        output.settle();
        printer.report(diagnostics);
    }

    private List<IORunnable> files(List<GeneratedFile> files) {
        return files.stream().<IORunnable>map(file -> () -> write(file)).toList();
    }

    /** Makes files; those in {@code waiting} block each other. {@code onEach} is called after each file. */
    private static void make(List<IORunnable> files, List<IORunnable> waiting, Runnable onEach) throws IOException {
        Parallel.forEach(files, waiting, file -> {
            file.run();
            onEach.run();
        });
    }

    private void write(Page page, PagePrinter printer) throws IOException {
        if (output.keep(page.files(), page.location())) {
            timings.pageKept();
        } else {
            output.writePage(printer.print(page, timings), page.location());
        }
    }

    private void write(GeneratedFile file) throws IOException {
        if (!output.keep(List.of(file.path()), file.location())) {
            output.write(file.path(), Trace.of(file.content()), file.location());
        }
    }
}
