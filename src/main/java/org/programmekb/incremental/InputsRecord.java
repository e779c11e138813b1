package org.programmekb.incremental;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.programmekb.cache.ByteEncoder;
import org.programmekb.cache.ChecksummedFile;
import org.programmekb.index.Hidden;

/**
 * Summary of everything that a build read, so that the next one can tell at once whether it has anything to do.
 *
 * @param site name of the site that the build published
 * @param from the time that the build used as now
 * @param until the time until which the site stays the same if no input changes
 * @param documents number of documents
 * @param pages number of pages
 * @param warnings number of warnings
 * @param hidden numbers of entries that are not public
 * @param includes paths of files that documents include or tried to include, relative to the project
 * @param names fingerprint of the settings and of the names and dates of change of all files that it read
 * @param states the state of each of these files, taken after it was read, or before and then checked again later
 */
public record InputsRecord(
        String site,
        Instant from,
        Instant until,
        int documents,
        int pages,
        int warnings,
        Hidden hidden,
        List<String> includes,
        long names,
        List<FileState> states) {
    private static final int VERSION = 5;

    /** Maximum delay of the clock that the file system uses for timestamps. */
    private static final Duration CLOCK_STEP = Duration.ofMillis(20);

    public InputsRecord {
        includes = List.copyOf(includes);
        states = List.copyOf(states);
    }

    /** Whether a build that began then certainly read these files so, and any later change can be detected. */
    boolean isCertainSince(Instant start) {
        Instant before = start.minus(CLOCK_STEP);
        return states.stream().allMatch(state -> state.isOlderThan(before));
    }

    /** Whether the site is still valid at this moment if no input changes. */
    public boolean holdsAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** Reads the record; empty if the file is missing, damaged or of another version. */
    public static Optional<InputsRecord> read(Path file) throws IOException {
        return ChecksummedFile.read(
                file,
                VERSION,
                in -> new InputsRecord(
                        in.text(),
                        Instant.ofEpochSecond(in.wide()),
                        Instant.ofEpochSecond(in.wide()),
                        in.number(),
                        in.number(),
                        in.number(),
                        new Hidden(in.number(), in.number(), in.number()),
                        in.list(in::text),
                        in.wide(),
                        in.list(() -> FileState.unpack(in))));
    }

    /** Replaces the file atomically. */
    public void write(Path file) throws IOException {
        ByteEncoder out = new ByteEncoder();
        out.text(site);
        out.wide(from.getEpochSecond());
        out.wide(until.getEpochSecond());
        out.number(documents);
        out.number(pages);
        out.number(warnings);
        out.number(hidden.drafts());
        out.number(hidden.scheduled());
        out.number(hidden.expired());
        out.list(includes, out::text);
        out.wide(names);
        out.list(states, state -> state.pack(out));
        ChecksummedFile.write(file, VERSION, Stream.of(out));
    }
}
