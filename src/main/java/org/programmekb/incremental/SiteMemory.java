package org.programmekb.incremental;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** The build that keeps unchanged files of this site, if there is one; the next build can keep what it makes. */
    public IncrementalBuild buildAfter(Optional<String> site) {
        try {
            return use == CacheUse.NONE
                    ? IncrementalBuild.none()
                    : IncrementalBuild.after(folder, record, site, BuildSettings.fingerprint(config));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record of the current site, if none of its inputs has changed; then the writer has all its files. */
    public Optional<InputsRecord> unchanged(CompletableFuture<FoundFiles> found, SiteWriter writer) throws IOException {
        if (use == CacheUse.NONE || writer.current().isEmpty()) {
            return Optional.empty();
        }
        Optional<InputsRecord> known = folder.read(place -> InputsRecord.read(place.resolve(inputs)))
                .filter(last -> Optional.of(last.site()).equals(writer.current()) && last.holdsAt(config.now()));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        BuildInputs now =
                new BuildInputs(config, Parallel.join(found), known.get().includes());
        boolean isUnchanged = now.names() == known.get().names()
                && Fingerprint.of(now.contents()) == known.get().contents()
                && writer.keepAll();
        return known.filter(last -> isUnchanged);
    }

    /** Stores what a build read, unless a file was written meanwhile: it may not be the version that the build read. */
    public void keep(ReadInputs read, InputsRecord record) throws IOException {
        if (read.isCertain()) {
            folder.write(place -> record.write(place.resolve(inputs)));
        }
    }
}
