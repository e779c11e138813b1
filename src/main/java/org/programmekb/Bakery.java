package org.programmekb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.programmekb.check.PageFacts;
import org.programmekb.check.SiteCheck;
import org.programmekb.config.CacheUse;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.incremental.IncrementalBuild;
import org.programmekb.jbake.JBakeExtensions;
import org.programmekb.jbake.MarkupParser;
import org.programmekb.jbake.ProgrammeOven;
import org.programmekb.jbake.ProgrammePipeline;
import org.programmekb.jbake.ToolFile;
import org.programmekb.markup.Body;
import org.programmekb.markup.Parsed;
import org.programmekb.markup.SourceParser;
import org.programmekb.publish.SiteWriter;
import org.programmekb.source.SourceFile;
import org.programmekb.trace.Fingerprint;

/** Bakes a site: the pipeline within JBake's oven, then the check of everything that would be published. */
public final class Bakery {
    private final SiteConfig config;
    private final LoadedConfig.Valid loaded;
    private final Diagnostics diagnostics;
    private final SiteWriter writer;
    private final Progress progress;
    private IncrementalBuild incremental = IncrementalBuild.none();
    private boolean hasFindings;

    /** Bakes into {@code writer} and reports what authors got wrong to {@code diagnostics}. */
    public Bakery(LoadedConfig.Valid loaded, Diagnostics diagnostics, SiteWriter writer, Progress progress) {
        this.config = loaded.site();
        this.loaded = loaded;
        this.diagnostics = diagnostics;
        this.writer = writer;
        this.progress = progress;
    }

    /**
     * How much was baked.
     *
     * @param record to be left for the next build once the site is published
     */
    public record Summary(int documents, int pages, Record record) {}

    /** What the next build needs to know to make only what has changed. */
    @FunctionalInterface
    public interface Record {
        /** Leaves the record for the site that is published under this name. */
        void as(String site) throws IOException;
    }

    /** Bakes; whether the result may be published is for {@link Diagnostics#hasErrors()} to say. */
    public Summary bake() throws IOException {
        SiteCheck check = new SiteCheck(config);
        incremental = incrementalBuild();
        AtomicReference<@Nullable GeneratedSite> generated = new AtomicReference<>();
        List<ToolFile> toolFiles;
        try (SourceParser parser = new SourceParser(config, loaded.cache(), diagnostics, List.of())) {
            ProgrammePipeline pipeline = extensions -> {
                GeneratedSite site = generate(extensions, check);
                generated.set(site);
                return new ProgrammePipeline.Outcome(site.tree(), writer::has, new ForeignDocuments(parser, site));
            };
            ProgrammeOven oven =
                    ProgrammeOven.prepare(config, loaded.jbake(), writer.workFolder(), pipeline, diagnostics);
            oven.bake();
            toolFiles = oven.files();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        GeneratedSite site = generated.get();
        if (site == null) {
            throw new IllegalStateException("the oven did not call the pipeline");
        }
        publish(toolFiles, check);
        finish(check, site);
        int toolPages =
                (int) toolFiles.stream().filter(file -> isPage(file.path())).count();
        return new Summary(site.tree().documents().size(), site.pages().size() + toolPages, this::record);
    }

    private void record(String site) throws IOException {
        incremental.record(site, hasFindings);
    }

    private IncrementalBuild incrementalBuild() throws IOException {
        if (loaded.cache() == CacheUse.NONE) {
            return IncrementalBuild.none();
        }
        Path output = config.folders().output();
        Path file = config.folders()
                .cache()
                .resolve("sites")
                .resolve(Long.toHexString(Fingerprint.of(output.toString())));
        return IncrementalBuild.after(file, writer.current(), BuildSettings.fingerprint(config));
    }

    private GeneratedSite generate(JBakeExtensions extensions, SiteCheck check) throws IOException {
        try (SourceParser parser =
                new SourceParser(config, loaded.cache(), diagnostics, List.of(extensions.markup()))) {
            return new SiteGenerator(config, parser, extensions, writer, check, incremental, diagnostics, progress)
                    .generate();
        }
    }

    private void publish(List<ToolFile> files, SiteCheck check) throws IOException {
        Parallel.forEach(files, file -> {
            writer.copy(file.path(), file.file(), file.source());
            if (isPage(file.path())) {
                check.page(PageFacts.of(file.path(), Files.readAllBytes(file.file())));
            } else {
                check.file(file.path());
            }
            incremental.copied(file.path());
        });
    }

    private static boolean isPage(String path) {
        return path.endsWith(".html");
    }

    /** A page that is wrong because a source is wrong would be a second finding about one mistake. */
    private void finish(SiteCheck check, GeneratedSite site) {
        writer.report(diagnostics);
        if (!diagnostics.hasErrors()) {
            Map<String, Location> origins = site.origins();
            incremental.completeCheck(check);
            int before = diagnostics.all().size();
            check.report(diagnostics, page -> origins.getOrDefault(page, Location.of(page)));
            hasFindings = diagnostics.all().size() > before;
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
                    return site.links()
                            .address(file, body.links().get(link).target(), config.defaultLanguage())
                            .orElse(null);
                }

                @Override
                public String image(int image) {
                    return site.links().address(file, body.images().get(image)).orElse("");
                }

                @Override
                public String message(String key) {
                    return site.messages(config.defaultLanguage()).text(key);
                }
            };
        }
    }
}
