package org.programmekb.incremental;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.programmekb.config.CacheUse;
import org.programmekb.config.SiteConfig;
import org.programmekb.execution.Parallel;
import org.programmekb.publish.SiteWriter;
import org.programmekb.source.FoundFiles;
import org.programmekb.trace.Fingerprint;

/** The records that are stored between builds of a site, for each pair of project and output folder. */
public final class SiteMemory {
    private static final Instant FOREVER = Instant.parse("+99999-01-01T00:00:00Z");

    private final SiteConfig config;
    private final CacheUse use;
    private final SiteWriter writer;
    private final Path record;
    private final Path inputs;

    public SiteMemory(SiteConfig config, CacheUse use, SiteWriter writer) {
        this.config = config;
        this.use = use;
        this.writer = writer;
        String output =
                Long.toHexString(Fingerprint.of(config.folders().output().toString()));
        this.record = config.folders().cache().resolve("sites").resolve(output);
        this.inputs = record.resolveSibling(output + ".inputs");
    }

    /** The build that keeps unchanged files of the one before. */
    public IncrementalBuild incrementalBuild() {
        return buildAfter(writer.current());
    }

    /** A build that keeps nothing; what it makes, the next one can keep. */
    public IncrementalBuild wholeBuild() {
        return buildAfter(Optional.empty());
    }

    private IncrementalBuild buildAfter(Optional<String> site) {
        if (use == CacheUse.NONE) {
            return IncrementalBuild.none();
        }
        try {
            return IncrementalBuild.after(record, site, BuildSettings.fingerprint(config));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record of the current site, if none of its inputs has changed; then the writer has all its files. */
    public Optional<InputsRecord> unchanged(CompletableFuture<FoundFiles> found) throws IOException {
        if (use == CacheUse.NONE || writer.current().isEmpty()) {
            return Optional.empty();
        }
        Optional<InputsRecord> known = InputsRecord.read(inputs)
                .filter(last -> Optional.of(last.site()).equals(writer.current()) && last.holdsAt(config.now()));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        BuildInputs now =
                new BuildInputs(config, Parallel.join(found), known.get().includes());
        boolean isUnchanged = now.names() == known.get().names()
                && BuildInputs.fingerprint(now.contents()) == known.get().contents()
                && writer.keepAll();
        return known.filter(last -> isUnchanged);
    }

    /**
     * Stores what a build read. Nothing is stored if a file was written during the build, since it may not be the
     * version that the build read.
     *
     * @param read the inputs
     * @param built the result of the build
     */
    public void keep(ReadInputs read, Built built) throws IOException {
        if (use != CacheUse.NONE && read.inputs().areOlderThan(BuildInputs.surelyBefore(read.start()))) {
            new InputsRecord(
                            built.name(),
                            built.at(),
                            built.nextChange().orElse(FOREVER),
                            read.inputs().names(),
                            BuildInputs.fingerprint(read.contents()),
                            built.documents(),
                            built.pages(),
                            built.warnings(),
                            built.included())
                    .write(inputs);
        }
    }

    /**
     * The result of a build.
     *
     * @param name name of the published site
     * @param at the time that the build used as now
     * @param nextChange when the next item is published or expires
     * @param documents number of documents
     * @param pages number of pages
     * @param warnings number of warnings
     * @param included paths of all files that documents include or tried to include
     */
    public record Built(
            String name,
            Instant at,
            Optional<Instant> nextChange,
            int documents,
            int pages,
            int warnings,
            List<String> included) {
        public Built {
            included = List.copyOf(included);
        }
    }
}
