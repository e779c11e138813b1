package org.programmekb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.commons.io.function.IOSupplier;
import org.apache.commons.io.function.Uncheck;
import org.programmekb.config.CacheUse;
import org.programmekb.config.LoadedConfig;
import org.programmekb.config.Search;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.Severity;
import org.programmekb.execution.Parallel;
import org.programmekb.execution.Progress;
import org.programmekb.execution.Timings;
import org.programmekb.incremental.BuildInputs;
import org.programmekb.incremental.IncrementalBuild;
import org.programmekb.incremental.InputsRecord;
import org.programmekb.incremental.SiteMemory;
import org.programmekb.incremental.SiteOutput;
import org.programmekb.incremental.SiteOutput.Verdict;
import org.programmekb.index.Hidden;
import org.programmekb.live.Extent;
import org.programmekb.live.GeneratedSite;
import org.programmekb.live.HeldSite;
import org.programmekb.publish.SiteWriter;
import org.programmekb.render.RenderContext;
import org.programmekb.render.template.Templates;
import org.programmekb.source.Change;
import org.programmekb.source.Changes;
import org.programmekb.source.FoundFiles;

/**
 * A build of the site: runs the pipeline within JBake's oven, then checks everything that would be published.
 *
 * @param diagnostics receives the mistakes of authors
 * @param writer receives the files
 */
public record Bakery(
        LoadedConfig.Valid loaded, Diagnostics diagnostics, SiteWriter writer, Progress progress, Timings timings) {
    /**
     * The result of a build.
     *
     * @param warnings number of warnings
     * @param hidden numbers of entries that are not public
     * @param extent the files that are current once the site is published
     * @param memory the data to keep for the next build once the site is published
     * @param context what pages were made from; empty if the site of the build before was kept as a whole
     */
    public record Summary(
            int documents,
            int pages,
            int warnings,
            Hidden hidden,
            Extent extent,
            Memory memory,
            Optional<RenderContext> context) {}

    /** The data that the next build needs to make only what has changed. */
    @FunctionalInterface
    public interface Memory {
        /** Keeps the data in this process, for the site that is published under this name. */
        Saving keep(String site) throws IOException;
    }

    /** Saves the data for builds of other processes. */
    @FunctionalInterface
    public interface Saving {
        /** Nothing is to be saved. */
        Saving NOTHING = () -> {};

        void save() throws IOException;
    }

    /** Builds the site in a process that ends; it may be published unless {@link Diagnostics#hasErrors()}. */
    public Summary bake() throws IOException {
        return bake(Optional.empty(), new Changes.Unknown());
    }

    /**
     * Builds the site; it may be published unless {@link Diagnostics#hasErrors()}.
     *
     * @param held the site that this process has built last; receives this one. For {@link Extent#PAGES} the site is made
     *     even if nothing has changed, so that it is in memory.
     * @param watched what has changed since then, if somebody has watched
     */
    public Summary bake(Optional<HeldSite> held, Changes watched) throws IOException {
        timings.begin(Message.of("stage.finding-sources"));
        Supplier<Instant> start = BuildInputs.earliest(Clock.systemUTC());
        boolean isWatched = held.filter(site -> site.extent() == Extent.PAGES).isPresent();
        if (isWatched
                && watched instanceof Changes.Known known
                && !known.paths().containsValue(Change.DELETED)) {
            Optional<HeldSite.Followed> followed =
                    follow(held.get(), List.copyOf(known.paths().keySet()));
            if (followed.isPresent()) {
                return summary(followed.get(), held.get(), Optional::empty, start);
            }
        }
        CompletableFuture<FoundFiles> found = FoundFiles.start(config());
        if (!config().isProgramme()) {
            return new JBakeSite(loaded, diagnostics, writer, timings).bake(Parallel.join(found));
        }
        Optional<SiteMemory.Since> since = isWatched ? Optional.empty() : memory().sinceLast(found, writer);
        if (since.isPresent()) {
            List<Path> changed = since.get().changed();
            BuildInputs now = since.get().now();
            if (changed.isEmpty() && writer.keepAll()) {
                return unchanged(since.get().last());
            }
            Optional<HeldSite.Followed> followed = held.isPresent() ? follow(held.get(), changed) : Optional.empty();
            if (followed.isPresent()) {
                return summary(
                        followed.get(),
                        held.get(),
                        () -> Optional.of(now).filter(same -> same.areUntouched(changed)),
                        start);
            }
        }
        return bake(found, start, held);
    }

    private Optional<HeldSite.Followed> follow(HeldSite held, List<Path> files) throws IOException {
        return held.follow(loaded, files, writer, diagnostics, timings);
    }

    private static Summary unchanged(InputsRecord known) {
        return new Summary(
                known.documents(),
                known.pages(),
                known.warnings(),
                known.hidden(),
                Extent.WHOLE,
                name -> Saving.NOTHING,
                Optional.empty());
    }

    private Summary summary(
            HeldSite.Followed followed,
            HeldSite held,
            IOSupplier<Optional<BuildInputs>> inputs,
            Supplier<Instant> start) {
        GeneratedSite site = followed.site();
        return summary(site, 0, config().search() == Search.ON ? held.extent() : Extent.WHOLE, name -> {
            IncrementalBuild recorded = followed.output().record(name);
            held.hold(loaded, site, recorded, name);
            return saving(recorded, site, name, inputs, start);
        });
    }

    private Summary summary(GeneratedSite site, int toolPages, Extent extent, Memory made) {
        return new Summary(
                site.tree().documents().size(),
                site.pages() + toolPages,
                diagnostics.of(Severity.WARNING).size(),
                Hidden.of(site.context().index()),
                extent,
                made,
                Optional.of(site.context()));
    }

    /** {@code inputs} is what the build has read; empty if that is not certain, or no later build asks for it. */
    private Saving saving(
            IncrementalBuild recorded,
            GeneratedSite site,
            String name,
            IOSupplier<Optional<BuildInputs>> inputs,
            Supplier<Instant> start) {
        return () -> {
            CompletableFuture<Optional<BuildInputs>> reading = CompletableFuture.supplyAsync(() -> Uncheck.get(inputs));
            recorded.save();
            Optional<BuildInputs> read = Parallel.join(reading);
            if (read.isPresent()) {
                int warnings = diagnostics.of(Severity.WARNING).size();
                memory().keep(site.inputs(read.get(), name, config().now(), warnings), start.get());
            }
        };
    }

    /**
     * Makes what edits of the sources would change in the current site of the writer. It cannot be published, and
     * nothing is kept for the next build.
     *
     * @param edits receives the files that were found
     * @param held the site that this process has built last
     */
    public Summary rehearse(UnaryOperator<FoundFiles> edits, HeldSite held) throws IOException {
        timings.begin(Message.of("stage.finding-sources"));
        CompletableFuture<FoundFiles> found = FoundFiles.start(config()).thenApply(edits);
        return bake(found, BuildInputs.earliest(Clock.systemUTC()), Optional.of(held));
    }

    private SiteConfig config() {
        return loaded.site();
    }

    private SiteMemory memory() {
        return new SiteMemory(config(), loaded.cache(), timings);
    }

    private Summary bake(CompletableFuture<FoundFiles> found, Supplier<Instant> start, Optional<HeldSite> held)
            throws IOException {
        timings.begin(Message.of("stage.preparing"));
        Extent updatable = held.map(HeldSite::extent).orElse(Extent.PAGES);
        WholeSite whole = new WholeSite(loaded, found, Templates.start(config()), updatable, writer, progress, timings);
        SiteMemory memory = memory();
        Optional<IncrementalBuild> last = held.flatMap(HeldSite::last);
        WholeSite.Baked baked = whole.bake(() -> memory.buildAfter(writer.current(), last));
        if (baked.verdict() == Verdict.DOUBTFUL) {
            timings.note(Message.of("timings.remade"));
            writer.restart();
            baked = whole.bake(() -> memory.buildAfter(Optional.empty(), Optional.empty()));
        }
        diagnostics.reportAll(baked.findings().all());
        timings.begin(Message.of("stage.publishing"));
        return summary(baked, held, found, start);
    }

    private Summary summary(
            WholeSite.Baked baked,
            Optional<HeldSite> held,
            CompletableFuture<FoundFiles> found,
            Supplier<Instant> start) {
        GeneratedSite site = baked.site();
        int toolPages = (int) baked.toolFiles().stream()
                .filter(file -> SiteOutput.isPage(file.path()))
                .count();
        boolean isWatched = held.filter(last -> last.extent() == Extent.PAGES).isPresent();
        return summary(site, toolPages, Extent.WHOLE, name -> {
            IncrementalBuild recorded = baked.output().record(name);
            // The inputs of extensions are unknown.
            boolean isWhole =
                    baked.toolFiles().isEmpty() && recorded.knows(site.origins().keySet());
            if (isWhole && held.isPresent()) {
                held.get().hold(loaded, site.among(diagnostics), recorded, name);
            }
            boolean isCompared = isWhole && !isWatched && loaded.cache() != CacheUse.NONE;
            IOSupplier<Optional<BuildInputs>> inputs = () -> isCompared
                    ? Optional.of(BuildInputs.of(config(), found.join(), site.included()))
                    : Optional.empty();
            return saving(recorded, site, name, inputs, start);
        });
    }
}
