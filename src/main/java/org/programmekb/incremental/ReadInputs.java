package org.programmekb.incremental;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.programmekb.source.FoundFiles;
import org.programmekb.source.SourceFile;

/**
 * The inputs that a site was made from, with what tells a later build of the same process that they are the same.
 *
 * @param inputs the files
 * @param contents fingerprints of their bytes, in their order
 * @param states what betrays a change of each, in their order; taken after its bytes were read, or before with a second
 *     look at them later
 * @param start when the build began to read
 */
public record ReadInputs(BuildInputs inputs, List<Long> contents, List<FileState> states, Instant start) {
    public ReadInputs {
        contents = List.copyOf(contents);
        states = List.copyOf(states);
    }

    /** Inputs of a build that is over. */
    public static ReadInputs of(BuildInputs inputs, Instant start) {
        List<Long> contents = inputs.contents();
        return new ReadInputs(inputs, contents, inputs.states(), start);
    }

    /** Whether it is sure that these are the bytes which the build read, and that any change from now on will show. */
    public boolean isCertain() {
        Instant before = BuildInputs.surelyBefore(start);
        return states.stream().allMatch(state -> state.isOlderThan(before));
    }

    /**
     * What is different now.
     *
     * @param files with other bytes
     * @param now the inputs as they are
     */
    public record Changed(List<Path> files, ReadInputs now) {
        /** Whether the files still are as they were found. */
        public boolean isStillTrue() {
            List<Path> all = now.inputs.files();
            return IntStream.range(0, all.size())
                    .filter(i -> files.contains(all.get(i)))
                    .allMatch(i -> FileState.of(all.get(i)).equals(now.states.get(i)));
        }
    }

    /** Compares with the inputs of a later build; nothing if there are other files, or other dates of change in Git. */
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
        // A file that is several inputs, by links to it, is more than a document.
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
