package org.programmekb.incremental;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Growing byte buffer: numbers in the variable-length form LEB128, texts as their length and UTF-8. The bytes stay in
 * memory or are streamed.
 */
final class Output {
    private static final int PASSING = 1 << 16;

    private final @Nullable OutputStream stream;
    private byte[] bytes;
    private int size;

    /** A buffer in memory. */
    Output() {
        this.stream = null;
        this.bytes = new byte[256];
    }

    /** A buffer before a stream; call {@link #flush} at the end. I/O exceptions become unchecked. */
    Output(OutputStream stream) {
        this.stream = stream;
        this.bytes = new byte[PASSING];
    }

    Output number(int number) {
        int rest = number;
        while ((rest & ~0x7F) != 0) {
            add((byte) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        return add((byte) rest);
    }

    Output fixed(long number) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            add((byte) (number >>> shift));
        }
        return this;
    }

    Output text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return number(encoded.length).bytes(encoded, 0, encoded.length);
    }

    /** Ascending numbers, written as differences. */
    Output ascending(int[] numbers) {
        number(numbers.length);
        int before = 0;
        for (int number : numbers) {
            number(number - before);
            before = number;
        }
        return this;
    }

    Output bytes(byte[] added, int from, int length) {
        reserve(length);
        System.arraycopy(added, from, bytes, size, length);
        size += length;
        return this;
    }

    private Output add(byte added) {
        reserve(1);
        bytes[size++] = added;
        return this;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            flush();
        }
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    /** Writes the rest of the buffer to the stream. */
    void flush() {
        if (stream == null) {
            return;
        }
        try {
            stream.write(bytes, 0, size);
            size = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] array() {
        return bytes;
    }

    int size() {
        return size;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }
}
