package org.programmekb.live;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.programmekb.config.CacheUse;
import org.programmekb.config.LoadedConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.execution.Cancellation;
import org.programmekb.execution.Timings;
import org.programmekb.incremental.BuildBasis;
import org.programmekb.incremental.BuildInputs;
import org.programmekb.incremental.ReadInputs;
import org.programmekb.incremental.SiteMemory;
import org.programmekb.publish.PublishedSite;
import org.programmekb.publish.Replacement;
import org.programmekb.source.FoundFiles;

/**
 * The last site that a long-running process has built, kept in memory so that the next build costs no more than the
 * edit. It is updated only if nothing but prose has changed and the output is still as published; in every other case
 * the site is built in full. It is dropped when memory is low.
 */
public final class HeldSite {
    private SoftReference<Held> held = new SoftReference<>(null);

    /** A site and the inputs that it was made from. */
    private record Held(BuildBasis basis, LiveSite site, ReadInputs inputs) {}

    /**
     * The result of a build that updated the site in memory.
     *
     * @param documents number of documents
     * @param pages number of pages
     * @param warnings number of warnings in all documents
     * @param site the published site
     */
    public record Followed(int documents, int pages, int warnings, PublishedSite site) {}

    /** Drops the site. */
    public synchronized void forget() {
        held = new SoftReference<>(null);
    }

    /** Keeps a site that was built and published with these settings, in place of any other. */
    public synchronized void hold(LoadedConfig.Valid loaded, LiveSite baked) throws IOException {
        forget();
        Optional<ReadInputs> read = baked.read().filter(ReadInputs::isCertain);
        if (read.isPresent() && loaded.cache() != CacheUse.NONE && !baked.hasFindings()) {
            held = new SoftReference<>(new Held(BuildBasis.of(loaded), baked, read.get()));
        }
    }

    /**
     * Builds the site by applying the edits since it was kept, and publishes it like a full build.
     *
     * @return empty if a full build is necessary, also if there are errors in the sources; then nothing was published
     */
    public synchronized Optional<Followed> follow(LoadedConfig.Valid now, Cancellation cancellation, Timings timings)
            throws IOException {
        Held known = held.get();
        if (known == null) {
            return Optional.empty();
        }
        timings.begin("looking for edited files");
        Optional<Step> step;
        try {
            step = step(known, now, timings);
        } catch (IOException | RuntimeException e) {
            // A full build reports the same problem, or it was temporary. The site in memory may be only partly
            // updated.
            timings.note("The changes could not be applied to the last site, so the whole site is built: " + e);
            step = Optional.empty();
            forget();
        }
        if (step.isEmpty()) {
            return Optional.empty();
        }
        // Its search index has been updated and cannot be updated again.
        forget();
        cancellation.check();
        timings.begin("publishing");
        Replacement files = step.get().update().files();
        Optional<PublishedSite> site =
                files.publishWithCare(now.site().folders(), known.site().name());
        if (site.isEmpty()) {
            return Optional.empty();
        }
        timings.begin("saving the build record");
        LiveSite next = step.get().update().successor().after(site.get());
        next.save();
        keep(now, known.basis(), next, step.get().changed());
        return Optional.of(
                new Followed(next.site().tree().documents().size(), next.site().pages(), next.warnings(), site.get()));
    }

    /** The changed inputs and the update for them. */
    private record Step(ReadInputs.Changed changed, LiveSite.Update update) {}

    /** The site is kept in memory only if it can be updated later; a full build needs the memory. */
    private Optional<Step> step(Held known, LoadedConfig.Valid now, Timings timings) throws IOException {
        Instant start = BuildInputs.now();
        if (!known.basis().equals(BuildBasis.of(now))) {
            forget();
            return Optional.empty();
        }
        LiveSite site = known.site();
        FoundFiles found = FoundFiles.find(now.site());
        Optional<ReadInputs.Changed> changed = known.inputs()
                .since(new BuildInputs(now.site(), found, site.site().included()), start);
        if (changed.isPresent() && changed.get().files().isEmpty()) {
            return Optional.empty();
        }
        Set<Path> files = changed.map(all -> Set.copyOf(all.files())).orElse(Set.of());
        if (!site.standAlone(files)) {
            forget();
            return Optional.empty();
        }
        timings.begin("applying the changes");
        Diagnostics diagnostics = new Diagnostics(now.site().severities());
        Optional<LiveSite.Update> update = site.follow(now, files, diagnostics, LiveSite.Extent.WHOLE, timings);
        if (update.isEmpty() && !diagnostics.hasErrors()) {
            forget();
        }
        return update.map(made -> new Step(changed.orElseThrow(), made));
    }

    /** Keeps the site only if its inputs are certainly those that were read. */
    private void keep(LoadedConfig.Valid now, BuildBasis basis, LiveSite site, ReadInputs.Changed changed)
            throws IOException {
        if (!changed.isStillTrue()) {
            return;
        }
        new SiteMemory(now.site(), now.cache(), new Replacement())
                .keep(changed.now(), site.site().built(site.name(), now.site().now(), site.warnings()));
        if (changed.now().isCertain()) {
            held = new SoftReference<>(new Held(basis, site, changed.now()));
        }
    }
}
