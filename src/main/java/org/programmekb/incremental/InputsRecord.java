package org.programmekb.incremental;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a build read, in short, so that the next one can tell at once whether it has anything to do.
 *
 * @param site what the site is called that the build published
 * @param from when the build believed to run
 * @param until before which the site stays the same if nothing that is read changes
 * @param names fingerprint of settings, names and sizes of all inputs and their dates of change
 * @param contents fingerprint of the bytes of all inputs
 * @param documents how many were found
 * @param pages how many the site has
 * @param warnings how many were reported
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

    /** Whether the site is the same at this moment, as far as time goes. */
    public boolean holdsAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** What the file says; nothing if it is missing, damaged or of another version. */
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

    /** Takes the place of the file at once. */
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
