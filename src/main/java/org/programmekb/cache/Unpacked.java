package org.programmekb.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Decodes values that {@link Packed} encoded. */
public final class Unpacked {
    private final byte[] bytes;
    private int at;

    public Unpacked(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
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

    public byte[] bytes(int length) {
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    public <T> List<T> list(Supplier<T> unpack) {
        int size = number();
        if (size == 0) {
            return List.of();
        }
        List<T> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(unpack.get());
        }
        return items;
    }
}
