package org.programmekb.markup;

/** Bytes that can be read from any position, in memory or in a file. */
interface ByteSource {
    byte[] read(long offset, int length);

    /** Whether nobody else has written to the file that is read. */
    default boolean isUntouched() {
        return true;
    }
}
