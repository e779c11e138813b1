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
 * The site that a process which stays has built last, so that the next build of it costs no more than what was edited. It
 * is followed only where nothing but prose differs and the output is as it was published; any doubt is for a bake. Memory
 * that is short takes it away.
 */
public final class HeldSite {
    private SoftReference<Held> held = new SoftReference<>(null);

    /** A site with what it was made from. */
    private record Held(BuildBasis basis, LiveSite site, ReadInputs inputs) {}

    /**
     * A build that followed an edit.
     *
     * @param documents how many there are
     * @param pages how many the site has
     * @param warnings how many there are, in all documents
     * @param site that is published
     */
    public record Followed(int documents, int pages, int warnings, PublishedSite site) {}

    /** Forgets the site. */
    public synchronized void forget() {
        held = new SoftReference<>(null);
    }

    /** Holds a site that was baked and published with these settings, in place of any other. */
    public synchronized void hold(LoadedConfig.Valid loaded, LiveSite baked) throws IOException {
        forget();
        Optional<ReadInputs> read = baked.read().filter(ReadInputs::isCertain);
        if (read.isPresent() && loaded.cache() != CacheUse.NONE && !baked.hasFindings()) {
            held = new SoftReference<>(new Held(BuildBasis.of(loaded), baked, read.get()));
        }
    }

    /**
     * Builds the site by following what was edited since it was held, and publishes it as a bake would.
     *
     * @return nothing if only a bake can tell what becomes of the site, also where authors made mistakes; then nothing has
     *     been published
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
            // A bake finds the same, or finds that it has passed; what is held may have been followed in part.
            timings.note("The changes could not be applied to the last site, so the whole site is built: " + e);
            step = Optional.empty();
            forget();
        }
        if (step.isEmpty()) {
            return Optional.empty();
        }
        // Its search has been followed and cannot be followed again.
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

    /** What has changed, and what follows. */
    private record Step(ReadInputs.Changed changed, LiveSite.Update update) {}

    /** The site is kept only where it may be followed later; a bake needs the memory. */
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

    /** Nothing is kept of inputs of which it is not sure that they are what was read. */
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
