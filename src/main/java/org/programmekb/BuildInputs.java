package org.programmekb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.programmekb.config.SiteConfig;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceFile;
import org.programmekb.trace.Fingerprint;

/** All that a build reads: settings, sources, templates, assets, included files and dates of change. */
final class BuildInputs {
    private final SiteConfig config;
    private final FoundFiles found;
    private final List<Path> files = new ArrayList<>();

    /**
     * The inputs of one build.
     *
     * @param includes paths of files that documents include, relative to the project
     */
    BuildInputs(SiteConfig config, FoundFiles found, List<String> includes) throws IOException {
        this.config = config;
        this.found = found;
        found.content().forEach(file -> files.add(file.file()));
        found.assets().forEach(file -> files.add(file.file()));
        found.ledger().forEach(file -> files.add(file.file()));
        for (Path folder : config.folders().templates()) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> walk = Files.walk(folder)) {
                    walk.filter(Files::isRegularFile).sorted().forEach(files::add);
                }
            }
        }
        includes.forEach(path -> files.add(config.folders().project().resolve(path)));
    }

    /** Tells inputs apart whose files have other names, sizes or dates of change; needs none of their contents. */
    long names() throws IOException {
        Fingerprint fingerprint = new Fingerprint().add(BuildSettings.fingerprint(config));
        for (SourceFile file : found.content()) {
            fingerprint.add(file.path()).add(file.size());
            fingerprint.add(found.history()
                    .lastChange(file)
                    .map(Instant::getEpochSecond)
                    .orElse(-1L));
        }
        files.forEach(file -> fingerprint.add(file.toString()));
        found.findings().forEach(finding -> fingerprint.add(finding.toString()));
        return fingerprint.value();
    }

    /** Tells inputs apart of which any file has other bytes. */
    long contents() {
        long[] contents = files.parallelStream().mapToLong(BuildInputs::content).toArray();
        Fingerprint fingerprint = new Fingerprint();
        for (long content : contents) {
            fingerprint.add(content);
        }
        return fingerprint.value();
    }

    private static long content(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? new Fingerprint().add(Files.readAllBytes(file)).value()
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The moment, by the clock that dates files. */
    static Instant now() {
        return Instant.now();
    }

    /** Whether no file has been written since; one that has may not be the one that the build read. */
    boolean areOlderThan(Instant moment) {
        return files.parallelStream().allMatch(file -> {
            try {
                return !Files.exists(file)
                        || Files.getLastModifiedTime(file).toInstant().isBefore(moment);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
