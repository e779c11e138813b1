package org.programmekb.incremental;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.programmekb.cache.ByteDecoder;
import org.programmekb.cache.ByteEncoder;

/**
 * What a build read, by which a later build detects changes.
 *
 * @param names fingerprint of the settings and of the names and dates of change of all files
 * @param contents fingerprints of the contents of the files, in the order of {@link BuildInputs#files()}
 * @param states the state of each file, in the same order; taken after its content was read, or before and then checked
 *     again later
 */
public record ReadInputs(long names, List<Long> contents, List<FileState> states) {
    /** Maximum delay of the clock that the file system uses for timestamps. */
    private static final Duration CLOCK_STEP = Duration.ofMillis(20);

    public ReadInputs {
        contents = List.copyOf(contents);
        states = List.copyOf(states);
    }

    /** The inputs of a finished build. */
    public static ReadInputs of(BuildInputs inputs) throws IOException {
        List<Long> contents = inputs.contents();
        return new ReadInputs(inputs.names(), contents, inputs.states());
    }

    /** Whether a build that began then certainly read these contents, and any later change can be detected. */
    boolean areCertainSince(Instant start) {
        Instant before = start.minus(CLOCK_STEP);
        return states.stream().allMatch(state -> state.isOlderThan(before));
    }

    /**
     * The difference to the current inputs.
     *
     * @param files files with other contents
     * @param inputs the files of the current inputs
     * @param now the current inputs
     */
    public record Changed(List<Path> files, BuildInputs inputs, ReadInputs now) {
        public Changed {
            files = List.copyOf(files);
        }

        /** The current inputs, unless the files have changed again since they were compared. */
        public Optional<ReadInputs> certain() {
            List<Path> all = inputs.files();
            boolean isStillTrue = IntStream.range(0, all.size())
                    .filter(i -> files.contains(all.get(i)))
                    .allMatch(i -> FileState.of(all.get(i)).equals(now.states.get(i)));
            return Optional.of(now).filter(same -> isStillTrue);
        }
    }

    /**
     * Compares with the inputs of a later build; a file is read only if its state differs.
     *
     * @return empty if files were added or removed, or settings or dates of change differ
     */
    Optional<Changed> since(BuildInputs later) throws IOException {
        List<Path> files = later.files();
        if (later.names() != names || files.size() != contents.size()) {
            return Optional.empty();
        }
        List<FileState> now = later.states();
        List<Long> read = new ArrayList<>(contents);
        List<Path> changed = new ArrayList<>();
        IntStream.range(0, now.size())
                .filter(i -> !now.get(i).equals(states.get(i)))
                .parallel()
                .mapToObj(i -> new Reading(i, BuildInputs.content(files.get(i))))
                .toList()
                .forEach(reading -> {
                    if (reading.content() != read.set(reading.file(), reading.content())) {
                        changed.add(files.get(reading.file()));
                    }
                });
        return Optional.of(new Changed(changed, later, new ReadInputs(names, read, now)));
    }

    /** The content of a file, by its number. */
    private record Reading(int file, long content) {}

    void pack(ByteEncoder out) {
        out.wide(names);
        out.list(contents, out::wide);
        out.list(states, state -> state.pack(out));
    }

    /** Reads what {@link #pack} wrote. */
    static ReadInputs unpack(ByteDecoder in) {
        return new ReadInputs(in.wide(), in.list(in::wide), in.list(() -> FileState.unpack(in)));
    }
}
