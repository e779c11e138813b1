package org.programmekb.image;

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
import org.programmekb.cache.ByteEncoder;
import org.programmekb.cache.CacheFolder;
import org.programmekb.cache.ChecksummedFile;

/**
 * Images that earlier builds encoded, one file each. Not in segments like the results of parsing: encoding takes so long
 * that a new version of the program keeps what an old one encoded.
 *
 * @param folder the folder of the cache for them
 */
record EncodedImages(CacheFolder folder) {
    /** A new way of encoding needs a new number. */
    private static final int VERSION = 2;

    private static final Duration TOUCHED = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(30);

    /** The name of a result. */
    static String name(ImageFile image, int width) {
        return image.content() + "-" + width;
    }

    Optional<byte[]> find(String name) {
        return folder.read(place -> ChecksummedFile.read(place.resolve(name), VERSION, in -> in.bytes(in.number())));
    }

    void add(String name, byte[] bytes) {
        folder.write(place -> {
            ByteEncoder content = new ByteEncoder();
            content.number(bytes.length);
            content.bytes(bytes);
            ChecksummedFile.write(place.resolve(name), VERSION, Stream.of(content));
        });
    }

    /** Deletes what no build has used for a month. */
    void tidy(Collection<String> used) {
        Instant now = Instant.now();
        Set<String> names = Set.copyOf(used);
        folder.write(place -> {
            if (!Files.isDirectory(place)) {
                return;
            }
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.collect(Collectors.toList())) {
                    tidy(file, names.contains(String.valueOf(file.getFileName())), now);
                }
            }
        });
    }

    private static void tidy(Path file, boolean isUsed, Instant now) throws IOException {
        try {
            Duration age = Duration.between(Files.getLastModifiedTime(file).toInstant(), now);
            if (isUsed && age.compareTo(TOUCHED) > 0) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            } else if (!isUsed && age.compareTo(KEPT) > 0) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException gone) {
            // Another process deleted it.
        }
    }
}
