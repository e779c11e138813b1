package org.programmekb.search;

import java.util.Arrays;

/** Bytes that take small numbers in one of them, larger ones in up to five. */
final class PackedOutput {
    private byte[] bytes = new byte[1 << 12];
    private int length;

    /** A number from 0; what is below counts as one without a sign. */
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

    /** The units of a text from one on, after their number. */
    void text(CharSequence text, int from) {
        number(text.length() - from);
        for (int i = from; i < text.length(); i++) {
            number(text.charAt(i));
        }
    }

    /** All of another one, after its length. */
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
