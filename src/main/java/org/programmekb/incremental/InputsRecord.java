package org.programmekb.incremental;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32C;

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
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        int end = bytes.length - Long.BYTES;
        try {
            if (new Input(bytes, end).fixed() != checksum(bytes, end)) {
                return Optional.empty();
            }
            Input input = new Input(bytes, 0);
            if (input.number() != VERSION) {
                return Optional.empty();
            }
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
            return Optional.of(
                    new InputsRecord(site, from, until, names, contents, documents, pages, warnings, includes));
        } catch (IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    /** Takes the place of the file at once. */
    public void write(Path file) throws IOException {
        Output output = new Output()
                .number(VERSION)
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
        output.fixed(checksum(output.array(), output.size()));
        Path folder = Objects.requireNonNull(file.getParent());
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "inputs", ".tmp");
        try {
            Files.write(unfinished, output.copy());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
    }
}
