package org.programmekb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.programmekb.cache.CacheFolder;
import org.programmekb.config.CacheUse;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfig;
import org.programmekb.connection.FoundNames;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Severity;
import org.programmekb.execution.Parallel;
import org.programmekb.execution.Progress;
import org.programmekb.execution.Timings;
import org.programmekb.incremental.BuildInputs;
import org.programmekb.incremental.IncrementalBuild;
import org.programmekb.incremental.InputsRecord;
import org.programmekb.incremental.ReadInputs;
import org.programmekb.incremental.SiteMemory;
import org.programmekb.incremental.SiteOutput;
import org.programmekb.incremental.SiteOutput.Verdict;
import org.programmekb.index.Hidden;
import org.programmekb.index.SiteRoot;
import org.programmekb.jbake.JBakeExtensions;
import org.programmekb.jbake.ProgrammeOven;
import org.programmekb.jbake.ProgrammePipeline;
import org.programmekb.jbake.ToolFile;
import org.programmekb.live.GeneratedSite;
import org.programmekb.live.LiveSite;
import org.programmekb.markup.SourceParser;
import org.programmekb.markup.body.Link;
import org.programmekb.markup.html.HtmlAddresses;
import org.programmekb.markup.html.Sanitiser;
import org.programmekb.publish.SiteWriter;
import org.programmekb.render.RenderContext;
import org.programmekb.render.template.Templates;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceFile;

/**
 * A build of the site: runs the pipeline within JBake's oven, then checks everything that would be published.
 *
 * @param diagnostics receives the mistakes of authors
 * @param writer receives the files
 */
public record Bakery(
        LoadedConfig.Valid loaded, Diagnostics diagnostics, SiteWriter writer, Progress progress, Timings timings) {
    /** A link in JBake's form, which leads from page to page. */
    private static final Pattern TO_PAGE = Pattern.compile("[^#?]*(\\.html?|/)([#?].*)?");

    /**
     * The result of a build.
     *
     * @param warnings number of warnings
     * @param hidden numbers of entries that are not public
     * @param memory the data to keep for the next build once the site is published
     * @param context what pages were made from; empty if the site of the build before was kept as a whole
     */
    public record Summary(
            int documents, int pages, int warnings, Hidden hidden, Memory memory, Optional<RenderContext> context) {}

    /** The data that the next build needs to make only what has changed. */
    @FunctionalInterface
    public interface Memory {
        /**
         * Saves the data for the site that is published under this name.
         *
         * @return the site for updates in this process; empty if extensions contribute to it, since their inputs are
         *     unknown
         */
        Optional<LiveSite> keep(String site) throws IOException;
    }

    /** What this process keeps in memory to update the site after edits. */
    public enum KeepInMemory {
        /** Nothing: the process ends, or builds again in full. */
        NOTHING,
        /** The site without the search index. It is built even if nothing has changed, so that it is in memory. */
        SITE,
        SITE_AND_SEARCH
    }

    /** Builds the site; it may be published unless {@link Diagnostics#hasErrors()}. */
    public Summary bake(KeepInMemory inMemory) throws IOException {
        timings.begin(Message.of("stage.finding-sources"));
        Instant start = BuildInputs.now();
        CompletableFuture<FoundFiles> found = FoundFiles.start(config());
        if (!config().isProgramme()) {
            return new JBakeSite(loaded, diagnostics, writer, timings).bake(Parallel.join(found));
        }
        SiteMemory memory = new SiteMemory(config(), loaded.cache(), timings);
        Optional<InputsRecord> unchanged =
                inMemory == KeepInMemory.SITE ? Optional.empty() : memory.unchanged(found, writer);
        if (unchanged.isPresent()) {
            InputsRecord known = unchanged.get();
            return new Summary(
                    known.documents(),
                    known.pages(),
                    known.warnings(),
                    known.hidden(),
                    name -> Optional.empty(),
                    Optional.empty());
        }
        return bake(memory, found, start, inMemory);
    }

    /**
     * Makes what edits of the sources would change in the current site of the writer. It cannot be published, and
     * nothing is kept for the next build.
     *
     * @param edits receives the files that were found
     */
    public Summary rehearse(UnaryOperator<FoundFiles> edits) throws IOException {
        timings.begin(Message.of("stage.finding-sources"));
        Instant start = BuildInputs.now();
        CompletableFuture<FoundFiles> found = FoundFiles.start(config()).thenApply(edits);
        return bake(new SiteMemory(config(), loaded.cache(), timings), found, start, KeepInMemory.SITE);
    }

    private SiteConfig config() {
        return loaded.site();
    }

    private Summary bake(SiteMemory memory, CompletableFuture<FoundFiles> found, Instant start, KeepInMemory inMemory)
            throws IOException {
        timings.begin(Message.of("stage.preparing"));
        Sources sources = new Sources(found, Templates.start(config()), inMemory);
        Baked baked = bake(sources, () -> memory.buildAfter(writer.current()));
        if (baked.verdict() == Verdict.DOUBTFUL) {
            timings.note(Message.of("timings.remade"));
            writer.restart();
            baked = bake(sources, () -> memory.buildAfter(Optional.empty()));
        }
        diagnostics.reportAll(baked.findings().all());
        timings.begin(Message.of("stage.publishing"));
        return summary(baked, memory, found, start);
    }

    /** What is the same for each attempt to bake a site. */
    private record Sources(
            CompletableFuture<FoundFiles> found, CompletableFuture<Templates> templates, KeepInMemory inMemory) {}

    /** A site that was baked, with all that was found. */
    private record Baked(
            GeneratedSite site, List<ToolFile> toolFiles, SiteOutput output, Diagnostics findings, Verdict verdict) {}

    private Baked bake(Sources sources, Supplier<IncrementalBuild> incremental) throws IOException {
        Diagnostics findings = new Diagnostics(config().severities());
        SiteOutput output = new SiteOutput(writer, config(), CompletableFuture.supplyAsync(incremental));
        AtomicReference<@Nullable GeneratedSite> generated = new AtomicReference<>();
        ProgrammePipeline pipeline = extensions -> {
            GeneratedSite site = generate(extensions, sources, output, findings);
            generated.set(site);
            return new ProgrammePipeline.Outcome(
                    site.tree(),
                    Parallel.join(sources.found()).data(),
                    output::has,
                    (file, html) -> linked(file, clean(file, html, findings), site));
        };
        List<ToolFile> toolFiles = ProgrammeOven.prepare(loaded, writer.workFolder(), pipeline, findings, timings)
                .make();
        GeneratedSite site = generated.get();
        if (site == null) {
            throw new IllegalStateException("the oven did not call the pipeline");
        }
        Parallel.forEach(toolFiles, file -> output.copyMade(file.path(), file.file(), file.source()));
        timings.begin(Message.of("stage.checking"));
        progress.at(Message.of("stage.checking"), 0, 0);
        Verdict verdict =
                output.finish(findings, path -> ToolFile.source(toolFiles, path).orElseGet(() -> site.origin(path)));
        return new Baked(site, toolFiles, output, findings, verdict);
    }

    private Summary summary(Baked baked, SiteMemory memory, CompletableFuture<FoundFiles> found, Instant start) {
        GeneratedSite site = baked.site();
        int toolPages = (int) baked.toolFiles().stream()
                .filter(file -> SiteOutput.isPage(file.path()))
                .count();
        return new Summary(
                site.tree().documents().size(),
                site.pages() + toolPages,
                diagnostics.of(Severity.WARNING).size(),
                Hidden.of(site.context().index()),
                name -> {
                    IncrementalBuild recorded = baked.output().record(name);
                    boolean isWhole = baked.toolFiles().isEmpty()
                            && recorded.knows(site.origins().keySet());
                    CompletableFuture<Optional<ReadInputs>> read = CompletableFuture.supplyAsync(
                            () -> isWhole ? keep(memory, name, site, found.join(), start) : Optional.empty());
                    recorded.save();
                    Optional<ReadInputs> inputs = Parallel.join(read);
                    return isWhole
                            ? Optional.of(new LiveSite(loaded, site.among(diagnostics), recorded, name, inputs))
                            : Optional.empty();
                },
                Optional.of(site.context()));
    }

    private Optional<ReadInputs> keep(
            SiteMemory memory, String name, GeneratedSite site, FoundFiles found, Instant start) {
        if (loaded.cache() == CacheUse.NONE) {
            return Optional.empty();
        }
        try {
            ReadInputs read = ReadInputs.of(new BuildInputs(config(), found, site.included()), start);
            int warnings = diagnostics.of(Severity.WARNING).size();
            memory.keep(read, site.inputs(read, name, config().now(), warnings));
            return Optional.of(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GeneratedSite generate(JBakeExtensions extensions, Sources sources, SiteOutput output, Diagnostics findings)
            throws IOException {
        Diagnostics own = new Diagnostics(config().severities());
        try (SourceParser parser =
                new SourceParser(config(), loaded.cache(), own, timings, List.of(extensions.markup()))) {
            FoundNames names = FoundNames.in(CacheFolder.of(config().folders(), loaded.cache(), "", timings));
            GeneratedSite site = new SiteGenerator(
                            config(),
                            parser,
                            loaded.cache(),
                            names,
                            sources.templates(),
                            extensions,
                            output,
                            findings,
                            progress,
                            timings)
                    .generate(Parallel.join(sources.found()), own, sources.inMemory());
            names.save();
            return site;
        }
    }

    /** A programme publishes no script of an author, whichever engine read the document. */
    private String clean(SourceFile file, String html, Diagnostics findings) {
        return Sanitiser.cleanForeign(html, config().limits().htmlDepth(), file.location(), findings);
    }

    /** Completes the links from a document of JBake's types to documents and files of the programme. */
    private static String linked(SourceFile file, String html, GeneratedSite site) {
        RenderContext context = site.context();
        return HtmlAddresses.replace(html, target -> {
            if (TO_PAGE.matcher(target).matches()) {
                return Optional.empty();
            }
            site.audit().check(file, new Link(target, file.location()));
            return context.links()
                    .address(file, target, context.config().defaultLanguage())
                    .filter(address -> address.indexOf(SiteRoot.MARK) == 0);
        });
    }
}
