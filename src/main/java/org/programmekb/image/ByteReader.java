package org.programmekb.image;

import java.nio.charset.StandardCharsets;

/** Numbers and names in the bytes of a file. Reading beyond the end throws {@link IndexOutOfBoundsException}. */
final class ByteReader {
    private final byte[] bytes;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return bytes.length;
    }

    int u8(int at) {
        return bytes[at] & 0xFF;
    }

    /** Two bytes, the higher first. */
    int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    /** Four bytes, the highest first. */
    long u32(int at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    /** Two bytes, the lower first. */
    int u16Little(int at) {
        return u8(at + 1) << 8 | u8(at);
    }

    /** Three bytes, the lowest first. */
    int u24Little(int at) {
        return u8(at + 2) << 16 | u16Little(at);
    }

    /** Four bytes, the lowest first. */
    long u32Little(int at) {
        return (long) u16Little(at + 2) << 16 | u16Little(at);
    }

    /** A number of up to eight bytes, the highest first; one of no bytes is 0. */
    long number(int at, int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | u8(at + i);
        }
        return value;
    }

    /** Characters of one byte each. */
    String text(int at, int length) {
        return new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    }

    /** Whether these characters are here. */
    boolean has(int at, String text) {
        return at + text.length() <= bytes.length && text(at, text.length()).equals(text);
    }

    /** A position further on; an image that is cut off ends before it. */
    int after(int at, long length) throws UnusableImageException {
        if (at + length > bytes.length) {
            throw new UnusableImageException(Flaw.CUT_OFF);
        }
        return (int) (at + length);
    }
}
