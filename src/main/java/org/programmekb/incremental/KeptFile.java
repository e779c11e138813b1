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

/** A file that a build leaves for the next one: of one version, with a checksum, and replaced at once. */
final class KeptFile {
    private KeptFile() {}

    /** What a reader makes of the content; nothing if the file is missing, no file, damaged or of another version. */
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

    /** Makes something of the content behind the version. */
    interface Reader<T> {
        T read(Input input, byte[] bytes);
    }

    /** Appends content, which begins with the version. */
    interface Writer {
        void writeTo(Output output);
    }

    /** Takes the place of the file. The content goes there piece by piece, since a large site's needs much memory. */
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
