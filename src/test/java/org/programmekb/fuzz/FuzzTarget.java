package org.programmekb.fuzz;

import java.nio.file.Path;

/** A part of the program that reads what strangers wrote. */
public interface FuzzTarget extends AutoCloseable {
    /**
     * Lets the program read the input, and checks what must hold whatever the input is.
     *
     * @throws Exception if anything else happens than what the program declares for bad input
     */
    void read(byte[] input) throws Exception;

    /** Ends what the target has started. */
    @Override
    default void close() {}

    /** Creates a target, which may write into an empty folder of its own. */
    interface Maker {
        FuzzTarget in(Path folder) throws Exception;
    }
}
