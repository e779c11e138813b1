package org.programmekb.incremental;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.programmekb.config.InputRoots.Target;
import org.programmekb.config.SiteConfig;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceFile;
import org.programmekb.trace.Fingerprint;

/** All files that a build reads (settings, sources, templates, assets, included files) and the Git dates of change. */
public final class BuildInputs {
    private final SiteConfig config;
    private final FoundFiles found;
    private final List<Path> files = new ArrayList<>();

    /**
     * The inputs of one build.
     *
     * @param includes paths of files that documents include, relative to the project
     */
    public BuildInputs(SiteConfig config, FoundFiles found, List<String> includes) throws IOException {
        this.config = config;
        this.found = found;
        found.content().forEach(file -> files.add(file.file()));
        found.assets().forEach(file -> files.add(file.file()));
        found.ledger().forEach(file -> files.add(file.file()));
        found.templates().all().forEach(file -> files.add(file.file()));
        for (String include : includes) {
            Path path = config.folders().project().resolve(include);
            Target target = config.folders().roots().find(path);
            if (target instanceof Target.Input readable) {
                files.add(readable.real());
            } else if (target instanceof Target.Missing) {
                // It may come.
                files.add(path);
            }
        }
    }

    /** The paths of the files, always in the same order. */
    List<Path> files() {
        return List.copyOf(files);
    }

    /** Fingerprint of the names and dates of change of all files; does not read their contents. */
    long names() throws IOException {
        Fingerprint fingerprint = new Fingerprint().add(BuildSettings.fingerprint(config));
        for (SourceFile file : found.content()) {
            fingerprint.add(file.path());
            fingerprint.add(found.history()
                    .lastChange(file)
                    .map(Instant::getEpochSecond)
                    .orElse(-1L));
        }
        files.forEach(file -> fingerprint.add(file.toString()));
        found.findings().forEach(finding -> fingerprint.add(finding.toString()));
        return fingerprint.value();
    }

    /** Fingerprints of the contents of all files, in the order of {@link #files()}. */
    List<Long> contents() {
        return files.parallelStream().map(BuildInputs::content).toList();
    }

    /** Fingerprint of the content of a file; 0 if it is missing. */
    static long content(Path file) {
        try {
            return Files.isRegularFile(file) ? new Fingerprint().add(file).value() : 0;
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The state of each file, in the order of {@link #files()}. */
    List<FileState> states() {
        return files.parallelStream().map(FileState::of).toList();
    }

    /** The current time by the clock that the file system uses for timestamps. */
    public static Instant now() {
        return Instant.now();
    }
}
