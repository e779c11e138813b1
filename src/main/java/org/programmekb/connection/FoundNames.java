package org.programmekb.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.programmekb.cache.ByteDecoder;
import org.programmekb.cache.ByteEncoder;
import org.programmekb.trace.Fingerprint;

/**
 * Persistent cache of the names found in bodies. A body is read again only if its words or the names that may be in it
 * change.
 */
public final class FoundNames {
    /** To be increased when the search for names changes. */
    private static final int VERSION = 2;

    private static final int CHECKSUM = Long.BYTES;

    private final Optional<Path> file;
    private final Map<Long, List<String>> kept;
    private final Map<Long, List<String>> used = new ConcurrentHashMap<>();

    private FoundNames(Optional<Path> file, Map<Long, List<String>> kept) {
        this.file = file;
        this.kept = kept;
    }

    /** A cache that is not saved. */
    public static FoundNames unkept() {
        return new FoundNames(Optional.empty(), Map.of());
    }

    /** A cache stored in this file; if it is missing, damaged or of another version, the cache starts empty. */
    public static FoundNames in(Path file) throws IOException {
        return new FoundNames(
                Optional.of(file), Files.isRegularFile(file) ? read(Files.readAllBytes(file)) : new HashMap<>());
    }

    private static Map<Long, List<String>> read(byte[] bytes) {
        Map<Long, List<String>> kept = new HashMap<>();
        if (bytes.length < CHECKSUM) {
            return kept;
        }
        ByteDecoder in = new ByteDecoder(bytes, 0);
        if (in.wide() == checksum(Arrays.copyOfRange(bytes, CHECKSUM, bytes.length)) && in.number() == VERSION) {
            List<String> texts = in.list(in::text);
            for (int i = in.number(); i > 0; i--) {
                kept.put(in.wide(), in.list(() -> texts.get(in.number())));
            }
        }
        return kept;
    }

    private static long checksum(byte[] bytes) {
        return new Fingerprint().add(bytes).value();
    }

    /** The result for a key from the cache, else from a search. */
    List<String> of(long key, Supplier<List<String>> search) {
        List<String> known = kept.get(key);
        List<String> found = known == null ? search.get() : known;
        used.put(key, found);
        return found;
    }

    /** Saves the entries that this build used. */
    public void save() throws IOException {
        if (file.isEmpty() || used.equals(kept)) {
            return;
        }
        List<String> texts =
                used.values().stream().flatMap(List::stream).distinct().sorted().toList();
        Map<String, Integer> numbers = new HashMap<>();
        ByteEncoder body = new ByteEncoder();
        body.number(VERSION);
        body.list(texts, text -> {
            numbers.put(text, numbers.size());
            body.text(text);
        });
        body.number(used.size());
        new TreeMap<>(used).forEach((key, found) -> {
            body.wide(key);
            body.list(found, text -> body.number(numbers.getOrDefault(text, 0)));
        });
        ByteEncoder whole = new ByteEncoder();
        whole.wide(checksum(body.toBytes()));
        whole.bytes(body.toBytes());
        write(file.get(), whole.toBytes());
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent());
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "names", ".tmp");
        try {
            Files.write(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
