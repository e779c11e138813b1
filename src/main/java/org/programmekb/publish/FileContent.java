package org.programmekb.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.programmekb.config.InputFile;

/** The content that a file will have. */
sealed interface FileContent {
    /** In bytes. */
    long size() throws IOException;

    /** Whether an existing file of the same size holds the same bytes. */
    boolean isIn(Path file) throws IOException;

    /** Writes to a file that is empty. */
    void writeTo(FileChannel file) throws IOException;

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
        public void writeTo(FileChannel file) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
        }
    }

    /** The bytes of another file; its permissions are not copied. */
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
        public void writeTo(FileChannel file) throws IOException {
            InputFile.require(original);
            try (FileChannel in = FileChannel.open(original, StandardOpenOption.READ)) {
                long size = in.size();
                for (long position = 0; position < size; ) {
                    long copied = in.transferTo(position, size - position, file);
                    if (copied == 0) {
                        // Somebody has shortened it.
                        throw InputFile.changed(original);
                    }
                    position += copied;
                }
            }
        }
    }
}
