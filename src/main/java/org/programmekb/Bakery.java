package org.programmekb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.programmekb.check.SiteCheck;
import org.programmekb.config.CacheUse;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfig;
import org.programmekb.connection.FoundNames;
import org.programmekb.diagnostic.Diagnostics;
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
import org.programmekb.jbake.JBakeExtensions;
import org.programmekb.jbake.MarkupParser;
import org.programmekb.jbake.ProgrammeOven;
import org.programmekb.jbake.ProgrammePipeline;
import org.programmekb.jbake.ToolFile;
import org.programmekb.live.GeneratedSite;
import org.programmekb.live.LiveSite;
import org.programmekb.markup.Parsed;
import org.programmekb.markup.SourceParser;
import org.programmekb.markup.body.Body;
import org.programmekb.publish.SiteWriter;
import org.programmekb.render.template.Templates;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceFile;

/** Bakes a site: the pipeline within JBake's oven, then the check of everything that would be published. */
public final class Bakery {
    private final SiteConfig config;
    private final LoadedConfig.Valid loaded;
    private final Diagnostics diagnostics;
    private final SiteWriter writer;
    private final Progress progress;
    private final Timings timings;

    /** Bakes into {@code writer} and reports what authors got wrong to {@code diagnostics}. */
    public Bakery(
            LoadedConfig.Valid loaded, Diagnostics diagnostics, SiteWriter writer, Progress progress, Timings timings) {
        this.config = loaded.site();
        this.loaded = loaded;
        this.diagnostics = diagnostics;
        this.writer = writer;
        this.progress = progress;
        this.timings = timings;
    }

    /**
     * How much was baked.
     *
     * @param warnings how many there were
     * @param memory to be kept for the next build once the site is published
     */
    public record Summary(int documents, int pages, int warnings, Memory memory) {}

    /** What the next build needs to know to make only what has changed. */
    @FunctionalInterface
    public interface Memory {
        /**
         * Keeps it for the site that is published under this name.
         *
         * @return the site for as long as this process lives; nothing if extensions have a part in it, since nobody can
         *     say what they look at
         */
        Optional<LiveSite> keep(String site) throws IOException;
    }

    /** Whether edits of the site will be followed by the process that bakes it. */
    public enum Outlook {
        /** It ends, or bakes again. */
        NONE,
        /** It holds the site, and with it what the search is made from. */
        HELD
    }

    /** Bakes; whether the result may be published is for {@link Diagnostics#hasErrors()} to say. */
    public Summary bake(Outlook outlook) throws IOException {
        timings.begin("finding sources");
        Instant start = BuildInputs.now();
        CompletableFuture<FoundFiles> found = FoundFiles.start(config);
        SiteMemory memory = new SiteMemory(config, loaded.cache(), writer);
        Optional<InputsRecord> unchanged = memory.unchanged(found);
        if (unchanged.isPresent()) {
            InputsRecord known = unchanged.get();
            return new Summary(known.documents(), known.pages(), known.warnings(), name -> Optional.empty());
        }
        return bake(memory, found, start, outlook);
    }

    /** Bakes although nothing may have changed, so that this process knows the site. */
    public Summary bakeAnyway() throws IOException {
        SiteMemory memory = new SiteMemory(config, loaded.cache(), writer);
        return bake(memory, FoundFiles.start(config), BuildInputs.now(), Outlook.NONE);
    }

    private Summary bake(SiteMemory memory, CompletableFuture<FoundFiles> found, Instant start, Outlook outlook)
            throws IOException {
        timings.begin("preparing");
        Sources sources = new Sources(found, Templates.start(config), outlook);
        Baked baked = bake(sources, memory::incrementalBuild);
        if (baked.verdict() == Verdict.DOUBTFUL) {
            timings.note("The check found mistakes in a site of which files were kept, so all files were made anew.");
            writer.restart();
            baked = bake(sources, memory::wholeBuild);
        }
        diagnostics.reportAll(baked.findings().all());
        timings.begin("publishing");
        return summary(baked, memory, found, start);
    }

    /** What is the same for each attempt to bake a site. */
    private record Sources(
            CompletableFuture<FoundFiles> found, CompletableFuture<Templates> templates, Outlook outlook) {}

    /** A site that was baked, with all that was found. */
    private record Baked(
            GeneratedSite site, List<ToolFile> toolFiles, SiteOutput output, Diagnostics findings, Verdict verdict) {}

    private Baked bake(Sources sources, Supplier<IncrementalBuild> incremental) throws IOException {
        Diagnostics findings = new Diagnostics(config.severities());
        SiteOutput output = new SiteOutput(writer, new SiteCheck(config), CompletableFuture.supplyAsync(incremental));
        AtomicReference<@Nullable GeneratedSite> generated = new AtomicReference<>();
        List<ToolFile> toolFiles;
        try (SourceParser parser = new SourceParser(config, loaded.cache(), findings, timings, List.of())) {
            ProgrammePipeline pipeline = extensions -> {
                GeneratedSite site = generate(extensions, sources, output, findings);
                generated.set(site);
                return new ProgrammePipeline.Outcome(site.tree(), output::has, new ForeignDocuments(parser, site));
            };
            ProgrammeOven oven = ProgrammeOven.prepare(config, loaded.jbake(), writer.workFolder(), pipeline, findings);
            oven.bake();
            toolFiles = oven.files();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        GeneratedSite site = generated.get();
        if (site == null) {
            throw new IllegalStateException("the oven did not call the pipeline");
        }
        Parallel.forEach(toolFiles, file -> output.copyMade(file.path(), file.file(), file.source()));
        timings.begin("checking");
        progress.at("checking", 0, 0);
        return new Baked(site, toolFiles, output, findings, output.finish(findings, site::origin));
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
                });
    }

    private Optional<ReadInputs> keep(
            SiteMemory memory, String name, GeneratedSite site, FoundFiles found, Instant start) {
        if (loaded.cache() == CacheUse.NONE) {
            return Optional.empty();
        }
        try {
            ReadInputs read = ReadInputs.of(new BuildInputs(config, found, site.included()), start);
            int warnings = diagnostics.of(Severity.WARNING).size();
            memory.keep(read, site.built(name, config.now(), warnings));
            return Optional.of(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GeneratedSite generate(JBakeExtensions extensions, Sources sources, SiteOutput output, Diagnostics findings)
            throws IOException {
        Diagnostics own = new Diagnostics(config.severities());
        try (SourceParser parser =
                new SourceParser(config, loaded.cache(), own, timings, List.of(extensions.markup()))) {
            FoundNames names = loaded.cache() == CacheUse.NONE
                    ? FoundNames.unkept()
                    : FoundNames.in(config.folders().cache().resolve("names"));
            GeneratedSite site = new SiteGenerator(
                            config, parser, names, sources.templates(), extensions, output, findings, progress, timings)
                    .generate(Parallel.join(sources.found()), own, sources.outlook());
            names.save();
            return site;
        }
    }

    /** Documents of JBake's types in the programme's markup languages; their links may lead into the programme. */
    private final class ForeignDocuments implements MarkupParser {
        private final SourceParser parser;
        private final GeneratedSite site;

        ForeignDocuments(SourceParser parser, GeneratedSite site) {
            this.parser = parser;
            this.site = site;
        }

        @Override
        public ParsedMarkup parse(SourceFile file) throws IOException {
            Parsed parsed = parser.parse(file, file.extension());
            site.audit().check(file, parsed.body());
            return new ParsedMarkup(parsed.header(), parsed.body().html(slots(file, parsed.body())));
        }

        private Body.Slots slots(SourceFile file, Body body) {
            return new Body.Slots() {
                @Override
                public String headingId(int heading) {
                    return body.headings().get(heading).id();
                }

                @Override
                public @Nullable String link(int link) {
                    return site.context()
                            .links()
                            .address(file, body.links().get(link).target(), config.defaultLanguage())
                            .orElse(null);
                }

                @Override
                public String image(int image) {
                    return site.context()
                            .links()
                            .address(file, body.images().get(image))
                            .orElse("");
                }

                @Override
                public String message(String key) {
                    return site.context().messages(config.defaultLanguage()).text(key);
                }
            };
        }
    }
}
