package org.programmekb.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.programmekb.cache.ByteDecoder;
import org.programmekb.cache.ByteEncoder;
import org.programmekb.cache.ChecksummedFile;

/**
 * Record of a published generation, stored beside it.
 *
 * @param files stamps of the files by path below the root of the site
 * @param spare the previous generation, as long as the recorded differences are still correct
 */
record Manifest(Map<String, FileStamp> files, Optional<Spare> spare) {
    /**
     * A previous generation that can be turned into the next one by changing only the files that differ.
     *
     * @param differing the paths at which the two generations have different files, or only one has a file
     */
    record Spare(String name, Set<String> differing) {
        Spare {
            differing = Collections.unmodifiableSet(differing);
        }
    }

    private static final int VERSION = 2;

    Manifest {
        files = Collections.unmodifiableMap(files);
    }

    /** Reads a manifest; empty if it is missing, not a file, truncated, damaged or of another version. */
    static Optional<Manifest> read(Path file) throws IOException {
        return ChecksummedFile.read(file, VERSION, Manifest::unpack);
    }

    private static Manifest unpack(ByteDecoder in) {
        String spare = in.text();
        Set<String> differing = new HashSet<>(in.list(in::text));
        int count = in.number();
        Map<String, FileStamp> files = new HashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            files.put(in.text(), new FileStamp(in.wide(), in.wide()));
        }
        return new Manifest(files, spare.isEmpty() ? Optional.empty() : Optional.of(new Spare(spare, differing)));
    }

    /** Replaces the file atomically, or anything else at this path. */
    void write(Path file) throws IOException {
        ByteEncoder out = new ByteEncoder();
        out.text(spare.map(Spare::name).orElse(""));
        out.list(List.copyOf(spare.map(Spare::differing).orElse(Set.of())), out::text);
        out.number(files.size());
        files.forEach((path, stamp) -> {
            out.text(path);
            out.wide(stamp.size());
            out.wide(stamp.modified());
        });
        if (Files.isDirectory(file)) {
            FolderTree.delete(file);
        }
        ChecksummedFile.write(file, VERSION, Stream.of(out));
    }
}
