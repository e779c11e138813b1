package org.programmekb.incremental;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32C;

/** A file that a build leaves for the next one: of one version, with a checksum, and replaced at once. */
final class KeptFile {
    private KeptFile() {}

    /** What a reader makes of the content; nothing if the file is missing, damaged or of another version. */
    static <T> Optional<T> read(Path file, int version, Reader<T> reader) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        int end = bytes.length - Long.BYTES;
        try {
            Input input = new Input(bytes, 0);
            boolean isSound = new Input(bytes, end).fixed() == checksum(bytes, end) && input.number() == version;
            return isSound ? Optional.of(reader.read(input, bytes)) : Optional.empty();
        } catch (IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    /** Makes something of the content behind the version. */
    interface Reader<T> {
        T read(Input input, byte[] bytes);
    }

    /** Takes the place of the file; {@code content} begins with the version. */
    static void write(Path file, Output content) throws IOException {
        content.fixed(checksum(content.array(), content.size()));
        Path folder = Objects.requireNonNull(file.getParent());
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "kept", ".tmp");
        try {
            Files.write(unfinished, content.copy());
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
