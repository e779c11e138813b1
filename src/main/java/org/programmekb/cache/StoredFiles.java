package org.programmekb.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files that took long to make, one file each: encoded images, printed pages. Not in segments like the results of parsing, so
 * that a new version of the program keeps what an old one made.
 *
 * @param folder the folder of the cache for them
 * @param version a new way of making them needs a new number
 */
public record StoredFiles(CacheFolder folder, int version) {
    private static final Duration TOUCHED = Duration.ofDays(1);

    /** The file with this name. */
    public Optional<byte[]> find(String name) {
        return folder.read(place -> ChecksummedFile.read(place.resolve(name), version, in -> in.bytes(in.number())));
    }

    /** Keeps a file. */
    public void add(String name, byte[] bytes) {
        folder.write(place -> {
            ByteEncoder content = new ByteEncoder();
            content.number(bytes.length);
            content.bytes(bytes);
            ChecksummedFile.write(place.resolve(name), version, Stream.of(content));
        });
    }

    /** Deletes what no build has used for so long. */
    public void tidy(Collection<String> used, Duration kept) {
        Instant now = Instant.now();
        Set<String> names = Set.copyOf(used);
        folder.write(place -> {
            if (!Files.isDirectory(place)) {
                return;
            }
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.collect(Collectors.toList())) {
                    tidy(file, names.contains(String.valueOf(file.getFileName())), now, kept);
                }
            }
        });
    }

    private static void tidy(Path file, boolean isUsed, Instant now, Duration kept) throws IOException {
        try {
            Duration age = Duration.between(Files.getLastModifiedTime(file).toInstant(), now);
            if (isUsed && age.compareTo(TOUCHED) > 0) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            } else if (!isUsed && age.compareTo(kept) > 0) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException gone) {
            // Another process deleted it.
        }
    }
}
