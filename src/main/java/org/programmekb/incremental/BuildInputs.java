package org.programmekb.incremental;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.programmekb.config.InputRoots.Target;
import org.programmekb.config.SiteConfig;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceFile;
import org.programmekb.trace.Fingerprint;

/**
 * All that a build reads, by which a later build detects changes: settings, sources, templates, assets, included files,
 * and the Git dates of change.
 *
 * @param files the paths of the files, always in the same order
 * @param names fingerprint of the settings and of the names and dates of change of all files
 * @param states the state of each file, in their order
 */
public record BuildInputs(List<Path> files, long names, List<FileState> states) {
    public BuildInputs {
        files = List.copyOf(files);
        states = List.copyOf(states);
    }

    /**
     * The inputs of one build as they are now.
     *
     * @param includes paths of files that documents include, relative to the project
     */
    public static BuildInputs of(SiteConfig config, FoundFiles found, List<String> includes) throws IOException {
        List<Path> files = new ArrayList<>();
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
        return new BuildInputs(
                files,
                names(config, found, files),
                files.parallelStream().map(FileState::of).toList());
    }

    private static long names(SiteConfig config, FoundFiles found, List<Path> files) throws IOException {
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

    /**
     * The files that were replaced or written to since a build; no file is read for this.
     *
     * @return empty if files were added or removed, or settings or dates of change differ
     */
    Optional<List<Path>> changedSince(InputsRecord last) {
        if (names != last.names() || states.size() != last.states().size()) {
            return Optional.empty();
        }
        return Optional.of(IntStream.range(0, states.size())
                .filter(i -> !states.get(i).equals(last.states().get(i)))
                .mapToObj(files::get)
                .toList());
    }

    /** Whether these files are still in the state that is stated here. */
    public boolean areUntouched(List<Path> some) {
        return IntStream.range(0, files.size())
                .filter(i -> some.contains(files.get(i)))
                .allMatch(i -> FileState.of(files.get(i)).equals(states.get(i)));
    }

    /**
     * The earliest time that files can get that change from now on, once they have; the clock that the file system uses for
     * timestamps may be put back meanwhile.
     */
    public static Supplier<Instant> earliest(InstantSource clock) {
        Instant start = clock.instant();
        long nanos = System.nanoTime();
        return () -> Collections.min(List.of(start, clock.instant().minusNanos(System.nanoTime() - nanos)));
    }
}
