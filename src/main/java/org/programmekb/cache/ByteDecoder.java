package org.programmekb.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.programmekb.diagnostic.Location;

/** Decodes values that {@link ByteEncoder} encoded. */
public final class ByteDecoder {
    private final byte[] bytes;
    private final String path;
    private int at;

    /** Creates a decoder of bytes about the file at {@code path}. */
    public ByteDecoder(byte[] bytes, String path) {
        this(bytes, 0, path);
    }

    /** Creates a decoder of bytes without places, from an index on. */
    public ByteDecoder(byte[] bytes, int from) {
        this(bytes, from, "");
    }

    private ByteDecoder(byte[] bytes, int from, String path) {
        this.bytes = bytes;
        this.at = from;
        this.path = path;
    }

    public int number() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes[at++];
            value |= (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    public long wide() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value |= (bytes[at++] & 0xFFL) << (i * 8);
        }
        return value;
    }

    public String text() {
        int length = number();
        at += length;
        return length == 0 ? "" : new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    public Location location() {
        int line = number();
        int column = number();
        return new Location((line & 1) == 1 ? path : text(), line >> 1, column);
    }

    public byte[] bytes(int length) {
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    public <T> List<T> list(Supplier<T> unpack) {
        int size = number();
        List<T> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(unpack.get());
        }
        return items;
    }
}
