package org.programmekb.incremental;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.programmekb.cache.CacheFolder;
import org.programmekb.config.CacheUse;
import org.programmekb.config.SiteConfig;
import org.programmekb.execution.Parallel;
import org.programmekb.execution.Timings;
import org.programmekb.publish.SiteWriter;
import org.programmekb.source.FoundFiles;
import org.programmekb.trace.Fingerprint;

/** The records that are stored between builds of a site, for each pair of project and output folder. */
public final class SiteMemory {
    private final SiteConfig config;
    private final CacheUse use;
    private final CacheFolder folder;
    private final String record;
    private final String inputs;

    /**
     * Creates the memory of a site.
     *
     * @param timings receives the reasons why the records cannot be used
     */
    public SiteMemory(SiteConfig config, CacheUse use, Timings timings) {
        this.config = config;
        this.use = use;
        this.folder = CacheFolder.of(config.folders(), use, "sites", timings);
        this.record = Long.toHexString(Fingerprint.of(config.folders().output().toString()));
        this.inputs = record + ".inputs";
    }

    /**
     * The build that keeps unchanged files of this site, if there is one; the next build can keep what it makes.
     *
     * @param last the last build of this process; if it made another site, its record is read
     */
    public IncrementalBuild buildAfter(Optional<String> site, Optional<IncrementalBuild> last) {
        try {
            return use == CacheUse.NONE
                    ? IncrementalBuild.none()
                    : IncrementalBuild.after(folder, record, last, site, BuildSettings.fingerprint(config));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What has changed since a build.
     *
     * @param last the build that made the current site
     * @param changed the files that were replaced or written to
     */
    public record Since(InputsRecord last, BuildInputs now, List<Path> changed) {}

    /** What has changed since the current site was built, if only the contents of files have. */
    public Optional<Since> sinceLast(CompletableFuture<FoundFiles> found, SiteWriter writer) throws IOException {
        if (use == CacheUse.NONE || writer.current().isEmpty()) {
            return Optional.empty();
        }
        Optional<InputsRecord> known = folder.read(place -> InputsRecord.read(place.resolve(inputs)))
                .filter(last -> Optional.of(last.site()).equals(writer.current()) && last.holdsAt(config.now()));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        InputsRecord last = known.get();
        BuildInputs now = BuildInputs.of(config, Parallel.join(found), last.includes());
        return now.changedSince(last).map(changed -> new Since(last, now, changed));
    }

    /**
     * Stores what a build read that began at a moment, unless a file was written meanwhile: it may not be the version that
     * the build read.
     */
    public void keep(InputsRecord record, Instant start) throws IOException {
        if (record.isCertainSince(start)) {
            folder.write(place -> record.write(place.resolve(inputs)));
        }
    }
}
