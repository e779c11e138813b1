package org.programmekb.paper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.cache.ByteEncoder;
import org.programmekb.cache.CacheFolder;
import org.programmekb.cache.ChecksummedFile;
import org.programmekb.cache.Hash;

/**
 * PDF files that earlier builds printed for this output, one file each, by a hash of all that is on them.
 *
 * @param folder the folder of the cache for them
 */
record StoredPdfs(CacheFolder folder) {
    /** A new way of printing needs a new number. */
    private static final int VERSION = 1;

    Optional<byte[]> find(Hash content) {
        return folder.read(
                place -> ChecksummedFile.read(place.resolve(content.toString()), VERSION, in -> in.bytes(in.number())));
    }

    void add(Hash content, byte[] pdf) {
        folder.write(place -> {
            ByteEncoder encoder = new ByteEncoder();
            encoder.number(pdf.length);
            encoder.bytes(pdf);
            ChecksummedFile.write(place.resolve(content.toString()), VERSION, Stream.of(encoder));
        });
    }

    /** Deletes what this build has not used. */
    void tidy(Set<String> used) {
        folder.write(place -> {
            if (!Files.isDirectory(place)) {
                return;
            }
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.collect(Collectors.toList())) {
                    if (!used.contains(String.valueOf(file.getFileName()))) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        });
    }
}
