package org.programmekb.cache;

/** Bytes that can be read from any position, in memory or in a file. */
public interface ByteSource {
    byte[] read(long offset, int length);

    /** Whether nobody else has written to the file that is read. */
    default boolean isUntouched() {
        return true;
    }
}
