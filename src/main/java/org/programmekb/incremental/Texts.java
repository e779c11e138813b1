package org.programmekb.incremental;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.programmekb.cache.ByteDecoder;
import org.programmekb.cache.ByteEncoder;

/**
 * Numbered set of texts, for any number of threads. There are many more texts than documents and most are hardly ever
 * read again, so they are bytes in one array instead of objects. The set only grows, so records of successive builds
 * can share it: numbers stay valid.
 */
final class Texts {
    private byte[] bytes = new byte[1 << 12];
    /** The offset of each text; it ends where the next one begins. */
    private int[] starts = new int[1 << 8];

    private final NumberTable numbers = new NumberTable();

    synchronized int number(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        // For ASCII, the hash of the string equals that of its bytes and is usually already cached in the string.
        int hash = encoded.length == text.length() ? text.hashCode() : hash(encoded, 0, encoded.length);
        return number(encoded, 0, encoded.length, hash);
    }

    /** The number of a text in UTF-8. */
    synchronized int number(byte[] source, int from, int length) {
        return number(source, from, length, hash(source, from, length));
    }

    private int number(byte[] source, int from, int length, int hash) {
        for (int at = numbers.first(hash); at >= 0; at = numbers.next(at)) {
            int number = numbers.number(at);
            if (Arrays.equals(bytes, starts[number], starts[number + 1], source, from, from + length)) {
                return number;
            }
        }
        return add(source, from, length, hash);
    }

    private int add(byte[] source, int from, int length, int hash) {
        int number = numbers.add(hash);
        int start = starts[number];
        if (bytes.length - start < length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length + (bytes.length >> 1), start + length));
        }
        if (number + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length + (starts.length >> 1));
        }
        System.arraycopy(source, from, bytes, start, length);
        starts[number + 1] = start + length;
        return number;
    }

    /** For ASCII equal to {@link String#hashCode}. */
    private static int hash(byte[] source, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = hash * 31 + source[i];
        }
        return hash;
    }

    synchronized String text(int number) {
        if (number < 0 || number >= numbers.size()) {
            throw new IndexOutOfBoundsException(number);
        }
        return new String(bytes, starts[number], starts[number + 1] - starts[number], StandardCharsets.UTF_8);
    }

    synchronized int size() {
        return numbers.size();
    }

    /** Appends all texts, in the order of their numbers. */
    synchronized void pack(ByteEncoder out) {
        out.number(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            out.number(starts[i + 1] - starts[i]);
            out.bytes(Arrays.copyOfRange(bytes, starts[i], starts[i + 1]));
        }
    }

    /** Reads what {@link #pack} wrote. */
    static Texts unpack(ByteDecoder in) {
        Texts texts = new Texts();
        for (int count = in.number(); count > 0; count--) {
            byte[] text = in.bytes(in.number());
            texts.number(text, 0, text.length);
        }
        return texts;
    }
}
