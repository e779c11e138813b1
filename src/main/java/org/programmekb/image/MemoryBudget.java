package org.programmekb.image;

import java.io.IOException;
import java.util.concurrent.Semaphore;

/** Bounds the memory that threads use for images at once; a single image may take all of it. */
final class MemoryBudget {
    private static final int UNIT = 1 << 20;

    private final int units;
    private final Semaphore free;

    MemoryBudget(long bytes) {
        units = (int) Math.max(1, Math.min(bytes / UNIT, Integer.MAX_VALUE));
        free = new Semaphore(units, true);
    }

    /** Work on an image. */
    interface Work<T> {
        T run() throws IOException, UnusableImageException;
    }

    /** Works as soon as this many bytes are free, or all of them if the budget is smaller. */
    <T> T with(long bytes, Work<T> work) throws IOException, UnusableImageException {
        int taken = (int) Math.min(units, bytes / UNIT + 1);
        free.acquireUninterruptibly(taken);
        try {
            return work.run();
        } finally {
            free.release(taken);
        }
    }
}
