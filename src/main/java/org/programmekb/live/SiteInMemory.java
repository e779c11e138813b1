package org.programmekb.live;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.programmekb.config.CacheUse;
import org.programmekb.config.LoadedConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.Cancellation;
import org.programmekb.execution.CancelledException;
import org.programmekb.execution.Timings;
import org.programmekb.incremental.BuildInputs;
import org.programmekb.incremental.BuildSettings;
import org.programmekb.incremental.ReadInputs;
import org.programmekb.incremental.SiteMemory;
import org.programmekb.source.FoundFiles;

/**
 * The last site that a long-running process has built, kept in memory so that the next build costs no more than the
 * edit. It is updated only if nothing but prose has changed and the output is still as published; in every other case
 * the site is built in full. It is dropped when memory is low.
 */
public final class SiteInMemory {
    private SoftReference<Held> held = new SoftReference<>(null);

    /** A site and the inputs that it was made from. */
    private record Held(Key key, LiveSite site, ReadInputs inputs) {}

    /**
     * The inputs of a build that are known before a source is read: settings, command line, folders. The time is not
     * included, since each site knows until when it stays valid; nor is anything that cannot differ between two
     * commands of one process.
     *
     * @param jbake the settings as JBake and its extensions see them, as text
     * @param fingerprint fingerprint of everything that all files depend on, such as the settings of the programme
     */
    private record Key(Map<String, String> jbake, CacheUse cache, long fingerprint) {
        static Key of(LoadedConfig.Valid loaded) throws IOException {
            return new Key(loaded.seenByJBake(), loaded.cache(), BuildSettings.fingerprint(loaded.site()));
        }
    }

    /** Drops the site. */
    public synchronized void forget() {
        held = new SoftReference<>(null);
    }

    /** Keeps a site that was built and published with these settings, in place of any other. */
    public synchronized void hold(LoadedConfig.Valid loaded, LiveSite baked) throws IOException {
        forget();
        Optional<ReadInputs> read = baked.read().filter(ReadInputs::isCertain);
        if (read.isPresent() && loaded.cache() != CacheUse.NONE && !baked.hasFindings()) {
            held = new SoftReference<>(new Held(Key.of(loaded), baked, read.get()));
        }
    }

    /**
     * Builds the site by applying the edits since it was kept, and publishes it like a full build.
     *
     * @return empty if a full build is necessary, also if there are errors in the sources; then nothing was published
     */
    public synchronized Optional<LiveSite.Followed> follow(
            LoadedConfig.Valid now, Cancellation cancellation, Timings timings) throws IOException {
        Held known = held.get();
        if (known == null) {
            return Optional.empty();
        }
        timings.begin(Message.of("stage.edited-files"));
        // From here on the site is held only if it is certain that it can be updated again: its search index can be
        // updated only once, and a full build needs the memory.
        forget();
        Optional<Step> step;
        try {
            step = step(known, now, cancellation, timings);
        } catch (CancelledException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // A full build reports the same problem, or it was temporary.
            timings.note(Message.of("timings.whole", e));
            return Optional.empty();
        }
        if (step.isPresent()) {
            timings.begin(Message.of("stage.saving-record"));
            save(known.key(), now, step.get(), timings);
        }
        return step.map(Step::followed);
    }

    /** The changed inputs and the site after them. */
    private record Step(ReadInputs.Changed changed, LiveSite.Followed followed) {}

    private Optional<Step> step(Held known, LoadedConfig.Valid now, Cancellation cancellation, Timings timings)
            throws IOException {
        Instant start = BuildInputs.now();
        if (!known.key().equals(Key.of(now))) {
            return Optional.empty();
        }
        LiveSite site = known.site();
        FoundFiles found = FoundFiles.find(now.site());
        Optional<ReadInputs.Changed> changed = known.inputs()
                .since(new BuildInputs(now.site(), found, site.site().included()), start);
        if (changed.isPresent() && changed.get().files().isEmpty()) {
            held = new SoftReference<>(known);
        }
        Set<Path> files = changed.map(all -> Set.copyOf(all.files())).orElse(Set.of());
        if (files.isEmpty() || !site.standAlone(files)) {
            return Optional.empty();
        }
        timings.begin(Message.of("stage.applying"));
        Diagnostics diagnostics = new Diagnostics(now.site().severities());
        Optional<LiveSite.Followed> followed =
                site.follow(now, files, diagnostics, LiveSite.Extent.WHOLE, cancellation, timings);
        if (diagnostics.hasErrors()) {
            held = new SoftReference<>(known);
        }
        return followed.map(made -> new Step(changed.orElseThrow(), made));
    }

    /** Saves what a later build needs; keeps the site only if its inputs are certainly those that were read. */
    private void save(Key key, LoadedConfig.Valid now, Step step, Timings timings) throws IOException {
        LiveSite site = step.followed().site();
        ReadInputs.Changed changed = step.changed();
        site.save();
        ReadInputs read = changed.now();
        if (changed.isStillTrue() && read.isCertain()) {
            new SiteMemory(now.site(), now.cache(), timings)
                    .keep(read, site.site().inputs(read, site.name(), now.site().now(), site.warnings()));
            held = new SoftReference<>(new Held(key, site, read));
        }
    }
}
