package org.programmekb.publish;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

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

    private static final int FORMAT = 0x6b62_0001;
    private static final int CHECKSUM = Integer.BYTES;

    Manifest {
        files = Collections.unmodifiableMap(files);
    }

    /** A copy with another spare. */
    Manifest with(Spare other) {
        return new Manifest(files, Optional.of(other));
    }

    /** Reads a manifest; empty if it is missing, not a file, truncated, damaged or of another version. */
    static Optional<Manifest> read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < CHECKSUM || in.getInt(bytes.length - CHECKSUM) != checksum(bytes, bytes.length - CHECKSUM)) {
            return Optional.empty();
        }
        try {
            return in.getInt() == FORMAT ? Optional.of(decode(in)) : Optional.empty();
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    /** Replaces the file atomically, or anything else at this path. */
    void write(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(files.size() * 80 + 100);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(FORMAT);
        writeText(out, spare.map(Spare::name).orElse(""));
        Collection<String> differing = spare.map(Spare::differing).orElse(Set.of());
        out.writeInt(differing.size());
        for (String path : differing) {
            writeText(out, path);
        }
        out.writeInt(files.size());
        for (Map.Entry<String, FileStamp> entry : files.entrySet()) {
            writeText(out, entry.getKey());
            out.writeLong(entry.getValue().size());
            out.writeLong(entry.getValue().modified());
        }
        out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.write(next, bytes.toByteArray());
        if (Files.isDirectory(file)) {
            FolderTree.delete(file);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Manifest decode(ByteBuffer in) {
        String spare = readText(in);
        int differences = in.getInt();
        Set<String> differing = new HashSet<>(differences * 2);
        for (int i = 0; i < differences; i++) {
            differing.add(readText(in));
        }
        int count = in.getInt();
        Map<String, FileStamp> files = new HashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            String path = readText(in);
            files.put(path, new FileStamp(in.getLong(), in.getLong()));
        }
        return new Manifest(files, spare.isEmpty() ? Optional.empty() : Optional.of(new Spare(spare, differing)));
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    private static String readText(ByteBuffer in) {
        int length = Short.toUnsignedInt(in.getShort());
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}
