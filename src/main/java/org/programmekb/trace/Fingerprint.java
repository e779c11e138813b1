package org.programmekb.trace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * A 64-bit hash of values, the same on every machine. Two different answers to one question collide with a probability
 * of 2⁻⁶⁴. It is not cryptographic: it does not protect against deliberate collisions.
 */
public final class Fingerprint {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** How much of a file is read at once, in bytes. */
    private static final int PART = 1 << 14;

    private long state = OFFSET;

    /** The fingerprint of a text. */
    public static long of(String text) {
        return new Fingerprint().add(text).value();
    }

    /** The fingerprint of the texts of values, in their order. */
    public static long of(Collection<?> values) {
        Fingerprint fingerprint = new Fingerprint();
        for (Object value : values) {
            fingerprint.add(value.toString());
        }
        return fingerprint.value();
    }

    /** Adds a text; {@code ab, c} differs from {@code a, bc}. */
    public Fingerprint add(String text) {
        int length = text.length();
        long hash = state;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        state = hash;
        return add(length);
    }

    /** Adds bytes. */
    public Fingerprint add(byte[] bytes) {
        long hash = state;
        for (byte each : bytes) {
            hash = (hash ^ each & 0xFF) * PRIME;
        }
        state = hash;
        return add(bytes.length);
    }

    /** Adds the bytes of a file, which may be more than fit into memory. */
    public Fingerprint add(Path file) throws IOException {
        long hash = state;
        long length = 0;
        try (InputStream in = Files.newInputStream(file)) {
            // Most files are shorter than a part, and a build reads thousands.
            byte[] part = new byte[Math.max(1, Math.min(PART, in.available()))];
            for (int read = in.read(part); read > 0; read = in.read(part)) {
                for (int i = 0; i < read; i++) {
                    hash = (hash ^ part[i] & 0xFF) * PRIME;
                }
                length += read;
            }
        }
        state = hash;
        return add(length);
    }

    /** Adds a number. */
    public Fingerprint add(long number) {
        state = mixed((state ^ number) * PRIME);
        return this;
    }

    /** The fingerprint of everything added. */
    public long value() {
        return mixed(state);
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014), which lets every input bit affect all output bits. */
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
