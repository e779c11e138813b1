package org.programmekb.connection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.programmekb.trace.Fingerprint;

/**
 * Persistent cache of the names found in bodies. A body is read again only if its words or the names that may be in it
 * change.
 */
public final class FoundNames {
    /** To be increased when the search for names changes. */
    private static final int VERSION = 1;

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

    private static Map<Long, List<String>> read(byte[] bytes) throws IOException {
        Map<Long, List<String>> kept = new HashMap<>();
        if (bytes.length < CHECKSUM) {
            return kept;
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readLong() != checksum(Arrays.copyOfRange(bytes, CHECKSUM, bytes.length)) || in.readInt() != VERSION) {
            return kept;
        }
        List<String> texts = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            texts.add(in.readUTF());
        }
        for (int i = in.readInt(); i > 0; i--) {
            long key = in.readLong();
            String[] found = new String[in.readUnsignedShort()];
            for (int j = 0; j < found.length; j++) {
                found[j] = texts.get(in.readInt());
            }
            kept.put(key, List.of(found));
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
        Map<String, Integer> texts = new HashMap<>();
        List<String> inOrder = new ArrayList<>();
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(entries);
        Map<Long, List<String>> sorted = new TreeMap<>(used);
        out.writeInt(sorted.size());
        for (Map.Entry<Long, List<String>> entry : sorted.entrySet()) {
            out.writeLong(entry.getKey());
            out.writeShort(entry.getValue().size());
            for (String text : entry.getValue()) {
                Integer number = texts.get(text);
                if (number == null) {
                    number = inOrder.size();
                    texts.put(text, number);
                    inOrder.add(text);
                }
                out.writeInt(number);
            }
        }
        write(file.get(), inOrder, entries.toByteArray());
    }

    private static void write(Path file, List<String> texts, byte[] entries) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeInt(VERSION);
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
        out.write(entries);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        new DataOutputStream(whole).writeLong(checksum(body.toByteArray()));
        body.writeTo(whole);
        Path folder = Objects.requireNonNull(file.getParent());
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "names", ".tmp");
        try {
            Files.write(unfinished, whole.toByteArray());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
