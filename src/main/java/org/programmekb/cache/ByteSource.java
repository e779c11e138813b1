package org.programmekb.cache;

/** Bytes that can be read from any position, in memory or in a file. */
public interface ByteSource {
    byte[] read(long offset, int length);

    /** Whether the file behind it is unchanged; always true in memory. */
    default boolean isUntouched() {
        return true;
    }
}
