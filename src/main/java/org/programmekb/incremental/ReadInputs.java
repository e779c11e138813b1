package org.programmekb.incremental;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceFile;

/**
 * The inputs that a site was built from, with the fingerprints and states by which a later build of the same process
 * detects changes.
 *
 * @param inputs the files
 * @param contents fingerprints of their contents, in their order
 * @param states the state of each file, in their order; taken after its content was read, or before and then checked
 *     again later
 * @param start when the build began to read
 */
public record ReadInputs(BuildInputs inputs, List<Long> contents, List<FileState> states, Instant start) {
    /** Maximum delay of the clock that the file system uses for timestamps. */
    private static final Duration CLOCK_STEP = Duration.ofMillis(20);

    public ReadInputs {
        contents = List.copyOf(contents);
        states = List.copyOf(states);
    }

    /** The inputs of a finished build. */
    public static ReadInputs of(BuildInputs inputs, Instant start) {
        List<Long> contents = inputs.contents();
        return new ReadInputs(inputs, contents, inputs.states(), start);
    }

    /** Whether these are certainly the contents that the build read, and any later change can be detected. */
    public boolean isCertain() {
        Instant before = start.minus(CLOCK_STEP);
        return states.stream().allMatch(state -> state.isOlderThan(before));
    }

    /**
     * The difference to the current inputs.
     *
     * @param files files with other contents
     * @param now the current inputs
     */
    public record Changed(List<Path> files, ReadInputs now) {
        /** Whether the files have not changed since they were compared. */
        public boolean isStillTrue() {
            List<Path> all = now.inputs.files();
            return IntStream.range(0, all.size())
                    .filter(i -> files.contains(all.get(i)))
                    .allMatch(i -> FileState.of(all.get(i)).equals(now.states.get(i)));
        }
    }

    /** Compares with the inputs of a later build; empty if files were added or removed, or Git dates changed. */
    public Optional<Changed> since(BuildInputs later, Instant laterStart) throws IOException {
        List<Path> files = inputs.files();
        if (!later.files().equals(files) || !isSame(inputs.found(), later.found())) {
            return Optional.empty();
        }
        List<FileState> now = later.states();
        List<Long> read = new ArrayList<>(contents);
        List<Path> changed = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(states.get(i))) {
                read.set(i, BuildInputs.content(files.get(i)));
                if (!read.get(i).equals(contents.get(i))) {
                    changed.add(files.get(i));
                }
            }
        }
        // A file that is several inputs, through symbolic links, is more than a document.
        return changed.stream().distinct().count() == changed.size()
                ? Optional.of(new Changed(List.copyOf(changed), new ReadInputs(later, read, now, laterStart)))
                : Optional.empty();
    }

    private static boolean isSame(FoundFiles one, FoundFiles other) {
        return paths(one.content()).equals(paths(other.content()))
                && paths(one.assets()).equals(paths(other.assets()))
                && paths(one.ledger()).equals(paths(other.ledger()))
                && one.findings().equals(other.findings())
                && one.history().equals(other.history());
    }

    private static List<String> paths(List<SourceFile> files) {
        return files.stream().map(SourceFile::path).toList();
    }
}
