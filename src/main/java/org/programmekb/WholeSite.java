package org.programmekb;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.programmekb.cache.CacheFolder;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.SiteConfig;
import org.programmekb.connection.FoundNames;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.Parallel;
import org.programmekb.execution.Progress;
import org.programmekb.execution.Timings;
import org.programmekb.incremental.IncrementalBuild;
import org.programmekb.incremental.SiteOutput;
import org.programmekb.incremental.SiteOutput.Verdict;
import org.programmekb.index.LinkCheck;
import org.programmekb.index.SiteRoot;
import org.programmekb.jbake.JBakeExtensions;
import org.programmekb.jbake.ProgrammeOven;
import org.programmekb.jbake.ProgrammePipeline;
import org.programmekb.jbake.ToolFile;
import org.programmekb.live.Extent;
import org.programmekb.live.GeneratedSite;
import org.programmekb.markup.DocumentTime;
import org.programmekb.markup.SourceParser;
import org.programmekb.markup.body.WrittenLink;
import org.programmekb.markup.html.HtmlAddresses;
import org.programmekb.markup.html.Sanitiser;
import org.programmekb.publish.SiteWriter;
import org.programmekb.render.RenderContext;
import org.programmekb.render.template.Templates;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceFile;

/**
 * The whole site, made by the pipeline within JBake's oven.
 *
 * @param updatable the files that later edits of prose update in memory
 * @param writer receives the files
 */
record WholeSite(
        LoadedConfig.Valid loaded,
        CompletableFuture<FoundFiles> found,
        CompletableFuture<Templates> templates,
        Extent updatable,
        SiteWriter writer,
        Progress progress,
        Timings timings) {
    /** A link in JBake's form, which leads from page to page. */
    private static final Pattern TO_PAGE = Pattern.compile("[^#?]*(\\.html?|/)([#?].*)?");

    /** A site that was baked, with all that was found. */
    record Baked(
            GeneratedSite site, List<ToolFile> toolFiles, SiteOutput output, Diagnostics findings, Verdict verdict) {}

    /** Makes the site; files that {@code incremental} keeps are not made again. */
    Baked bake(Supplier<IncrementalBuild> incremental) throws IOException {
        Diagnostics findings = new Diagnostics(config().severities());
        SiteOutput output = new SiteOutput(writer, config(), CompletableFuture.supplyAsync(incremental));
        AtomicReference<@Nullable GeneratedSite> generated = new AtomicReference<>();
        ProgrammePipeline pipeline = extensions -> {
            GeneratedSite site = generate(extensions, output, findings);
            generated.set(site);
            LinkCheck links = new LinkCheck(site.context().links(), new DocumentTime(config().limits()), findings);
            return new ProgrammePipeline.Outcome(
                    site.tree(),
                    Parallel.join(found).data(),
                    output::has,
                    (file, html) -> linked(file, clean(file, html, findings), site.context(), links));
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

    private SiteConfig config() {
        return loaded.site();
    }

    private GeneratedSite generate(JBakeExtensions extensions, SiteOutput output, Diagnostics findings)
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
                            templates,
                            extensions,
                            output,
                            findings,
                            progress,
                            timings)
                    .generate(Parallel.join(found), own, updatable);
            names.save();
            return site;
        }
    }

    /** A programme publishes no script of an author, whichever engine read the document. */
    private String clean(SourceFile file, String html, Diagnostics findings) {
        return Sanitiser.cleanForeign(html, config().limits().htmlDepth(), file.location(), findings);
    }

    /** Completes the links from a document of JBake's types to documents and files of the programme. */
    private static String linked(SourceFile file, String html, RenderContext context, LinkCheck links) {
        return HtmlAddresses.replace(html, target -> {
            if (TO_PAGE.matcher(target).matches()) {
                return Optional.empty();
            }
            links.check(file, new WrittenLink(target, file.location()));
            return context.links()
                    .address(file, target, context.config().defaultLanguage())
                    .filter(address -> address.indexOf(SiteRoot.MARK) == 0);
        });
    }
}
