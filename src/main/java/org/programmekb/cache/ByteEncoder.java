package org.programmekb.cache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.programmekb.diagnostic.Location;

/** A buffer that encodes values as bytes; numbers have variable length, small ones take one byte. */
public final class ByteEncoder {
    private final String path;
    private byte[] bytes = new byte[512];
    private int size;

    public ByteEncoder() {
        this("");
    }

    /** Creates an encoder that leaves out the path in the places of this file. */
    public ByteEncoder(String path) {
        this.path = path;
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

    /** Writes a number as eight bytes, little-endian. */
    public void wide(long value) {
        room(Long.BYTES);
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[size++] = (byte) (value >>> (i * 8));
        }
    }

    public void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        bytes(encoded);
    }

    public <T> void list(List<T> items, Consumer<T> pack) {
        number(items.size());
        items.forEach(pack);
    }

    public void location(Location location) {
        boolean own = location.path().equals(path);
        number(location.line() << 1 | (own ? 1 : 0));
        number(location.column());
        if (!own) {
            text(location.path());
        }
    }

    public void bytes(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
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
