package org.programmekb.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** What a file is to hold. */
sealed interface FileContent {
    /** In bytes. */
    long size() throws IOException;

    /** Whether an existing file of the same size holds the same bytes. */
    boolean isIn(Path file) throws IOException;

    /** Writes to a file, which may exist. */
    void writeTo(Path file) throws IOException;

    /** Bytes in memory. */
    final class Bytes implements FileContent {
        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public boolean isIn(Path file) throws IOException {
            return Arrays.equals(bytes, Files.readAllBytes(file));
        }

        @Override
        public void writeTo(Path file) throws IOException {
            Files.write(file, bytes);
        }
    }

    /** The bytes of another file, whose permissions do not matter. */
    record CopyOf(Path original) implements FileContent {
        @Override
        public long size() throws IOException {
            return Files.size(original);
        }

        @Override
        public boolean isIn(Path file) throws IOException {
            return Files.mismatch(original, file) == -1;
        }

        @Override
        public void writeTo(Path file) throws IOException {
            try (OutputStream out = Files.newOutputStream(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                Files.copy(original, out);
            }
        }
    }
}
