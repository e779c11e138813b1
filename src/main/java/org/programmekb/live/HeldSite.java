package org.programmekb.live;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.programmekb.config.CacheUse;
import org.programmekb.config.LoadedConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.CancelledException;
import org.programmekb.execution.Timings;
import org.programmekb.incremental.BuildSettings;
import org.programmekb.incremental.IncrementalBuild;
import org.programmekb.incremental.SiteOutput;
import org.programmekb.markup.Document;
import org.programmekb.publish.SiteWriter;

/**
 * The last site that a long-running process has built, so that the next build after an edit of prose makes only the
 * files that show it. In every other case, and in every case of doubt, the site is built in full. It is dropped when
 * memory is low.
 */
public final class HeldSite {
    private final Extent extent;
    private SoftReference<Held> held = new SoftReference<>(null);
    private SoftReference<IncrementalBuild> last = new SoftReference<>(null);

    /**
     * No site yet.
     *
     * @param extent what builds that follow an edit must cover. For {@link Extent#PAGES} the search index is not held, and
     *     nobody else may write to the output.
     */
    public HeldSite(Extent extent) {
        this.extent = extent;
    }

    /**
     * A site, by the name that it is published under, and what its build left.
     *
     * @param jbake the settings as JBake and its extensions see them, as text
     */
    private record Held(
            Map<String, String> jbake, CacheUse cache, GeneratedSite site, IncrementalBuild incremental, String name) {
        /** Whether a build with these settings may follow; when, the site itself knows. */
        boolean isMadeWith(LoadedConfig.Valid now) throws IOException {
            return now.cache() == cache
                    && incremental.isMadeWith(BuildSettings.fingerprint(now.site()))
                    && now.seenByJBake().equals(jbake);
        }
    }

    public Extent extent() {
        return extent;
    }

    /** The last build of this process, whether or not edits of its site can be followed. */
    public synchronized Optional<IncrementalBuild> last() {
        return Optional.ofNullable(last.get());
    }

    /** Drops the site. */
    public synchronized void forget() {
        held = new SoftReference<>(null);
        last = new SoftReference<>(null);
    }

    /**
     * Holds a site that was built and published with these settings, in place of any other. A site of which generated
     * files have findings is not held: they would have to be found again.
     */
    public synchronized void hold(
            LoadedConfig.Valid loaded, GeneratedSite site, IncrementalBuild incremental, String name) {
        last = new SoftReference<>(incremental);
        held = new SoftReference<>(null);
        if (loaded.cache() != CacheUse.NONE && site.findings().isPresent() && !incremental.hasFindings()) {
            held = new SoftReference<>(new Held(loaded.seenByJBake(), loaded.cache(), site, incremental, name));
        }
    }

    /**
     * A site after edits of prose.
     *
     * @param output has all its files
     */
    public record Followed(GeneratedSite site, SiteOutput output) {}

    /**
     * Makes the files that edits of prose change, and keeps all others. With errors in the sources the site must not be
     * published.
     *
     * @param files the files that have changed since the site was published; no others have
     * @param diagnostics receives all findings about the site
     * @return empty if a full build is necessary; then nothing is reported or written
     */
    public synchronized Optional<Followed> follow(
            LoadedConfig.Valid now, List<Path> files, SiteWriter writer, Diagnostics diagnostics, Timings timings)
            throws IOException {
        return follow(now, files, Map.of(), writer, diagnostics, timings);
    }

    /**
     * Makes the files that edits of prose would change, and stays as it is. Whether translations became outdated is not
     * asked.
     *
     * @param drafts where the new state of each edited file lies
     * @return whether that was possible
     */
    public synchronized boolean tryOut(LoadedConfig.Valid now, Map<Path, Path> drafts, SiteWriter writer)
            throws IOException {
        SoftReference<Held> before = held;
        Diagnostics found = new Diagnostics(now.site().severities());
        try {
            return follow(now, List.copyOf(drafts.keySet()), drafts, writer, found, new Timings())
                    .isPresent();
        } finally {
            held = before;
        }
    }

    private Optional<Followed> follow(
            LoadedConfig.Valid now,
            List<Path> files,
            Map<Path, Path> drafts,
            SiteWriter writer,
            Diagnostics diagnostics,
            Timings timings)
            throws IOException {
        Held known = held.get();
        // A file that is several inputs, through symbolic links, is more than a document.
        if (known == null || files.isEmpty() || Set.copyOf(files).size() < files.size()) {
            return Optional.empty();
        }
        timings.begin(Message.of("stage.applying"));
        // From here on the site is held only if it is certain that it can be updated again; a full build needs the
        // memory.
        held = new SoftReference<>(null);
        Diagnostics own = new Diagnostics(now.site().severities());
        Diagnostics found = new Diagnostics(now.site().severities());
        try {
            Optional<List<Document>> edited =
                    known.isMadeWith(now) && writer.current().equals(Optional.of(known.name()))
                            ? new ProseEdit(known.site(), now, drafts).documents(files, own, timings)
                            : Optional.empty();
            boolean isPossible =
                    edited.isPresent() && (extent == Extent.WHOLE ? writer.keepAll() : writer.keepAllUnchecked());
            Optional<Followed> followed = isPossible
                    ? new SiteUpdate(known.site(), known.incremental(), edited.get(), writer, timings).make(own, found)
                    : Optional.empty();
            if (followed.isPresent()) {
                diagnostics.reportAll(found.all());
                if (diagnostics.hasErrors()) {
                    held = new SoftReference<>(known);
                }
                return followed;
            }
        } catch (CancelledException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // A full build reports the same problem, or it was temporary.
            timings.note(Message.of("timings.whole", e));
        }
        writer.restart();
        return Optional.empty();
    }
}
