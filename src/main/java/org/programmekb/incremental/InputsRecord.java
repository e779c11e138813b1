package org.programmekb.incremental;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Summary of everything that a build read, so that the next one can tell at once whether it has anything to do.
 *
 * @param site name of the site that the build published
 * @param from the time that the build used as now
 * @param until the time until which the site stays the same if no input changes
 * @param names fingerprint of the settings and of the names, sizes and dates of change of all inputs
 * @param contents fingerprint of the contents of all inputs
 * @param documents number of documents
 * @param pages number of pages
 * @param warnings number of warnings
 * @param includes paths of files that documents include or tried to include, relative to the project
 */
public record InputsRecord(
        String site,
        Instant from,
        Instant until,
        long names,
        long contents,
        int documents,
        int pages,
        int warnings,
        List<String> includes) {
    private static final int VERSION = 1;

    public InputsRecord {
        includes = List.copyOf(includes);
    }

    /** Whether the site is still valid at this moment if no input changes. */
    public boolean holdsAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** Reads a record; empty if the file is missing, damaged or of another version. */
    public static Optional<InputsRecord> read(Path file) throws IOException {
        return KeptFile.read(file, VERSION, (input, bytes) -> read(input));
    }

    private static InputsRecord read(Input input) {
        String site = input.text();
        Instant from = Instant.ofEpochSecond(input.fixed());
        Instant until = Instant.ofEpochSecond(input.fixed());
        long names = input.fixed();
        long contents = input.fixed();
        int documents = input.number();
        int pages = input.number();
        int warnings = input.number();
        List<String> includes = new ArrayList<>();
        for (int count = input.number(); count > 0; count--) {
            includes.add(input.text());
        }
        return new InputsRecord(site, from, until, names, contents, documents, pages, warnings, includes);
    }

    /** Replaces the file atomically. */
    public void write(Path file) throws IOException {
        KeptFile.write(file, output -> {
            output.number(VERSION)
                    .text(site)
                    .fixed(from.getEpochSecond())
                    .fixed(until.getEpochSecond())
                    .fixed(names)
                    .fixed(contents)
                    .number(documents)
                    .number(pages)
                    .number(warnings)
                    .number(includes.size());
            includes.forEach(output::text);
        });
    }
}
