package org.programmekb.incremental;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** File that a build stores for the next one: with a version and a checksum, and replaced atomically. */
final class KeptFile {
    private KeptFile() {}

    /**
     * What a reader returns for the content; empty if the file is missing, not a file, damaged or of another version.
     */
    static <T> Optional<T> read(Path file, int version, Reader<T> reader) throws IOException {
        if (Files.isDirectory(file)) {
            return Optional.empty();
        }
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

    /** Reads the content that follows the version. */
    interface Reader<T> {
        T read(Input input, byte[] bytes);
    }

    /** Appends the content, which begins with the version. */
    interface Writer {
        void writeTo(Output output);
    }

    /** Replaces the file atomically. The content is streamed, since that of a large site needs much memory. */
    static void write(Path file, Writer content) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent());
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "kept", ".tmp");
        try {
            CRC32C checksum = new CRC32C();
            try (OutputStream stream = Files.newOutputStream(unfinished)) {
                Output output = new Output(new CheckedOutputStream(stream, checksum));
                content.writeTo(output);
                output.flush();
                stream.write(new Output().fixed(checksum.getValue()).copy());
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
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
