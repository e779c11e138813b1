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

/** What bodies name, kept from build to build, so that a body is read only when its words or the names in them change. */
public final class FoundNames {
    /** To be raised when names are looked for in another way. */
    private static final int VERSION = 1;

    private static final int CHECKSUM = Long.BYTES;

    private final Optional<Path> file;
    private final Map<Long, List<String>> kept;
    private final Map<Long, List<String>> used = new ConcurrentHashMap<>();

    private FoundNames(Optional<Path> file, Map<Long, List<String>> kept) {
        this.file = file;
        this.kept = kept;
    }

    /** Findings that are forgotten. */
    public static FoundNames unkept() {
        return new FoundNames(Optional.empty(), Map.of());
    }

    /** Findings kept in this file; one that is missing, damaged or of another version is made anew. */
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

    /** What was found for a key, or is found now. */
    List<String> of(long key, Supplier<List<String>> search) {
        List<String> known = kept.get(key);
        List<String> found = known == null ? search.get() : known;
        used.put(key, found);
        return found;
    }

    /** Keeps what this build used for the next one. */
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
