package org.programmekb.jbake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jbake.app.Asset;
import org.jbake.app.Crawler;
import org.jbake.app.Oven;
import org.jbake.app.Utensils;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypeListener;
import org.jbake.model.DocumentTypes;
import org.jbake.parser.Engines;
import org.jbake.parser.ErrorEngine;
import org.jbake.template.ModelExtractor;
import org.jbake.template.ModelExtractors;
import org.jbake.template.ModelExtractorsDocumentTypeListener;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.Timings;
import org.programmekb.markup.StockParser;
import org.programmekb.markup.asciidoc.StockAsciidoc;
import org.programmekb.type.ContentType;

/**
 * JBake's oven (its build process) with the programme's pipeline: it first renders the programme's pages, then the
 * documents of JBake's own types, then runs the rendering tools on the class path. It does not use JBake's crawler and
 * database and does not change the JVM's locale. One oven builds one site once.
 */
public final class ProgrammeOven extends Oven {
    /** JBake keeps engines, document types and extractors in static fields. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    /** One listener for all builds, because JBake cannot remove a listener. */
    private static final DocumentTypeListener EXTRACTORS_OF_TYPE = new ModelExtractorsDocumentTypeListener();

    private final LoadedConfig.Valid loaded;
    private final SiteConfig site;
    private final Parts parts;
    private final ProgrammePipeline pipeline;
    private final Diagnostics diagnostics;
    private final Timings timings;
    private List<ToolFile> files = List.of();

    private record Parts(
            BakeConfiguration configuration,
            MemoryContentStore store,
            ProgrammeTemplateEngine templates,
            ProgrammeRenderer renderer) {
        Utensils utensils() {
            Utensils utensils = new Utensils();
            utensils.setConfiguration(configuration);
            utensils.setContentStore(store);
            utensils.setRenderer(renderer);
            utensils.setCrawler(new Crawler(store, configuration));
            utensils.setAsset(new Asset(configuration));
            return utensils;
        }
    }

    /**
     * Prepares a build.
     *
     * @param work an empty folder for the output of rendering tools
     * @param pipeline renders the programme's own pages
     * @throws IOException if a template folder cannot be read
     */
    public static ProgrammeOven prepare(
            LoadedConfig.Valid loaded, Path work, ProgrammePipeline pipeline, Diagnostics diagnostics, Timings timings)
            throws IOException {
        BakeConfiguration configuration =
                BakeConfiguration.of((DefaultJBakeConfiguration) loaded.jbake(), loaded.site(), work);
        MemoryContentStore store = new MemoryContentStore();
        ProgrammeTemplateEngine templates = new ProgrammeTemplateEngine(configuration, store);
        ProgrammeRenderer renderer = new ProgrammeRenderer(store, configuration, templates, diagnostics);
        return new ProgrammeOven(
                loaded, new Parts(configuration, store, templates, renderer), pipeline, diagnostics, timings);
    }

    private ProgrammeOven(
            LoadedConfig.Valid loaded,
            Parts parts,
            ProgrammePipeline pipeline,
            Diagnostics diagnostics,
            Timings timings) {
        super(parts.utensils());
        this.loaded = loaded;
        this.site = loaded.site();
        this.parts = parts;
        this.pipeline = pipeline;
        this.diagnostics = diagnostics;
        this.timings = timings;
    }

    /**
     * Builds the site. Errors in documents, templates and tools are reported.
     *
     * @throws UncheckedIOException if a file cannot be read or written
     */
    @Override
    public void bake() {
        if (ONE_AT_A_TIME.isHeldByCurrentThread()) {
            throw new IllegalStateException("a bake cannot start another one");
        }
        ONE_AT_A_TIME.lock();
        try {
            parts.store().startup();
            register(parts.configuration());
            files = bakeAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reset();
            parts.store().close();
            parts.store().shutdown();
            ONE_AT_A_TIME.unlock();
        }
    }

    /** Fills JBake's static registries of document types and model extractors, also for what templates can list. */
    private void register(JBakeConfiguration configuration) {
        reset();
        DocumentTypes.addListener(EXTRACTORS_OF_TYPE);
        configuration.getDocumentTypes().forEach(DocumentTypes::addDocumentType);
        DocumentTypes.addDocumentType(configuration.getDataFileDocType());
        site.types().all().stream().map(ContentType::word).forEach(DocumentTypes::addDocumentType);
        ModelExtractor<Date> timeOfBuild = (store, model, key) -> Date.from(site.now());
        ModelExtractors.getInstance().registerEngine("published_date", timeOfBuild);
    }

    /** The engine for AsciiDoc holds the parser of one build, so none may stay behind. */
    static void reset() {
        ErrorEngine none = new ErrorEngine(StockAsciidocEngine.class.getName());
        StockAsciidocEngine.EXTENSIONS.forEach(extension -> Engines.register(extension, none));
        DocumentTypes.resetDocumentTypes();
        ModelExtractors.getInstance().reset();
    }

    private List<ToolFile> bakeAll() throws IOException {
        StockAsciidocEngine.reportDiagrams(parts.configuration(), diagnostics);
        StockAsciidoc settings = StockAsciidocEngine.settings(site, parts.configuration());
        try (StockParser parser = new StockParser(site, loaded.cache(), settings, diagnostics, timings)) {
            return bakeAll(parser);
        }
    }

    private List<ToolFile> bakeAll(StockParser parser) throws IOException {
        BakeConfiguration configuration = parts.configuration();
        Path work = configuration.getDestinationFolder().toPath();
        DocumentDates dates = new DocumentDates(configuration, configuration.zone());
        StockAsciidocEngine asciidoc = new StockAsciidocEngine(site.folders().project(), parser, dates);
        StockAsciidocEngine.EXTENSIONS.forEach(extension -> Engines.register(extension, asciidoc));
        ForeignEngines engines = new ForeignEngines(configuration, dates, site);
        ForeignAddresses addresses = new ForeignAddresses(site, configuration);
        ProgrammePipeline.Outcome programme =
                pipeline.render(new JBakeExtensions(configuration, parts.store(), engines, addresses));
        timings.begin(Message.of("stage.parsing"));
        List<DocumentModel> documents = new ForeignDocuments(
                        site, configuration, engines, addresses, programme.links(), parts.templates(), diagnostics)
                .read(programme.sources());
        documents.forEach(parts.store()::addDocument);
        boolean isAsked = !documents.isEmpty() || !site.isProgramme();
        if (isAsked) {
            new DataFiles(site, configuration, diagnostics)
                    .read(programme.data())
                    .forEach(parts.store()::addData);
        }
        if (isAsked && KnownEngines.reportMissing(site, configuration, parts.templates(), diagnostics)) {
            return List.of();
        }
        timings.begin(Message.of("stage.tools"));
        List<ToolFile> made = new RenderingTools(
                        configuration,
                        parts.store(),
                        parts.renderer(),
                        parts.templates(),
                        diagnostics,
                        work,
                        site.isProgramme())
                .run(isAsked, programme.isTaken());
        configuration.templates().report(diagnostics);
        return made;
    }

    /**
     * Builds the site.
     *
     * @return the files that rendering tools made, to be published with the programme's
     * @throws IOException if a file cannot be read or written
     */
    public List<ToolFile> make() throws IOException {
        try {
            bake();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return files;
    }
}
