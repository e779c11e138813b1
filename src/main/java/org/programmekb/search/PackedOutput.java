package org.programmekb.search;

import java.util.Arrays;

/** Byte buffer for numbers in variable length: one byte for small ones, up to five for large ones. */
final class PackedOutput {
    private byte[] bytes = new byte[1 << 12];
    private int length;

    /** A number from 0; a negative one is written as unsigned. */
    void number(int value) {
        if (length + 5 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** The number of units of a text from an index on, then these units. */
    void text(CharSequence text, int from) {
        number(text.length() - from);
        for (int i = from; i < text.length(); i++) {
            number(text.charAt(i));
        }
    }

    /** The length of another buffer, then its content. */
    void add(PackedOutput other) {
        number(other.length);
        while (length + other.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        System.arraycopy(other.bytes, 0, bytes, length, other.length);
        length += other.length;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }
}
