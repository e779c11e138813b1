package org.programmekb.incremental;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow: numbers in the variable-length form of LEB128, texts as UTF-8 behind their length. */
final class Output {
    private byte[] bytes = new byte[256];
    private int size;

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

    /** Numbers that ascend, as the distances between them. */
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
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
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
