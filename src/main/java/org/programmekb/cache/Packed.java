package org.programmekb.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A buffer that encodes values as bytes; numbers have variable length, small ones take one byte. */
public final class Packed {
    private byte[] bytes = new byte[2048];
    private int size;

    public interface Pack<T> {
        void pack(T item);
    }

    public void number(int value) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            room(1);
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        room(1);
        bytes[size++] = (byte) rest;
    }

    public void wide(long value) {
        room(Long.BYTES);
        wide(value, bytes, size);
        size += Long.BYTES;
    }

    /** Writes a number as eight bytes, little-endian, at this position of an array. */
    public static void wide(long value, byte[] bytes, int at) {
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[at + i] = (byte) (value >>> (i * 8));
        }
    }

    public void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        bytes(encoded);
    }

    public <T> void list(List<T> items, Pack<T> pack) {
        number(items.size());
        for (T item : items) {
            pack.pack(item);
        }
    }

    public void bytes(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    /** Writes the size of another buffer, then its content. */
    public void packed(Packed other) {
        number(other.size);
        room(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
    }

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
