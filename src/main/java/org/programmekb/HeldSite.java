package org.programmekb;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.programmekb.config.CacheUse;
import org.programmekb.config.LoadedConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.publish.PublishedSite;
import org.programmekb.publish.Replacement;
import org.programmekb.source.FoundFiles;
import org.programmekb.timing.Timings;

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
        if (known == null || !known.basis().equals(BuildBasis.of(now))) {
            return Optional.empty();
        }
        timings.begin("finding what was edited");
        Instant start = BuildInputs.now();
        BuildInputs inputs = new BuildInputs(
                now.site(), FoundFiles.find(now.site()), known.site().site().included());
        Optional<ReadInputs.Changed> changed = known.inputs()
                .since(inputs, start)
                .filter(found -> known.site().standAlone(new HashSet<>(found.files())));
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        timings.begin("following");
        Diagnostics diagnostics = new Diagnostics(now.site().severities());
        Set<Path> files = new HashSet<>(changed.get().files());
        Optional<LiveSite.Update> update = known.site().follow(now, files, diagnostics, LiveSite.Extent.WHOLE);
        if (update.isEmpty()) {
            return Optional.empty();
        }
        // Its search has been followed and cannot be followed again.
        forget();
        cancellation.check();
        timings.begin("publishing");
        Replacement replacement = update.get().files();
        Optional<PublishedSite> site =
                replacement.publishWithCare(now.site().folders(), known.site().name());
        if (site.isEmpty()) {
            return Optional.empty();
        }
        timings.begin("recording");
        LiveSite next = update.get().successor().after(site.get());
        next.save();
        record(now, next, changed.get());
        if (changed.get().now().isCertain() && changed.get().isStillTrue()) {
            held = new SoftReference<>(
                    new Held(known.basis(), next, changed.get().now()));
        }
        return Optional.of(
                new Followed(next.site().tree().documents().size(), next.site().pages(), next.warnings(), site.get()));
    }

    /** Nothing is kept of inputs of which it is not sure that they are what was read. */
    private static void record(LoadedConfig.Valid now, LiveSite site, ReadInputs.Changed changed) throws IOException {
        if (changed.isStillTrue()) {
            new SiteMemory(now.site(), now.cache(), new Replacement())
                    .keep(
                            changed.now(),
                            new SiteMemory.Built(site.name(), now.site().now(), site.site(), site.warnings()));
        }
    }
}
