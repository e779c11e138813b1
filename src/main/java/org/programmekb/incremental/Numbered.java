package org.programmekb.incremental;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.programmekb.cache.ByteEncoder;

/**
 * Numbered set of values, for any number of threads. It only grows, so that records of successive builds can share it:
 * numbers stay valid.
 */
final class Numbered<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();
    private final ByteEncoder packed = new ByteEncoder();
    private int packedValues;

    /** The number of a value, which is added if it is new. */
    synchronized int number(T value) {
        Integer known = numbers.putIfAbsent(value, values.size());
        if (known != null) {
            return known;
        }
        values.add(value);
        return values.size() - 1;
    }

    /**
     * The value with a number.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    synchronized T value(int number) {
        return values.get(number);
    }

    synchronized int size() {
        return values.size();
    }

    /**
     * Appends the number of values, and all of them in the order of their numbers. A value is encoded once, since every
     * build writes nearly the same.
     */
    synchronized void pack(ByteEncoder out, BiConsumer<ByteEncoder, T> pack) {
        while (packedValues < values.size()) {
            pack.accept(packed, values.get(packedValues++));
        }
        out.number(packedValues);
        out.bytes(packed.toBytes());
    }
}
