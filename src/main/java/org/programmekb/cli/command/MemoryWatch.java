package org.programmekb.cli.command;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;
import org.programmekb.execution.Parallel;

/**
 * Notices that a process does hardly anything but look for memory. Java says that it has none only when there is really
 * none left, which can take hours.
 */
public final class MemoryWatch {
    private static final long PERIOD_MILLIS = 10_000;

    /** So many periods one after the other; nothing but want of memory takes a collector as long. */
    private static final int PERIODS = 6;

    private static final double MOST = 0.95;

    private final LongSupplier collecting;
    private final long period;

    /**
     * Creates a watch.
     *
     * @param collecting the time that has been spent on looking for memory, in milliseconds
     * @param period how long to wait between two looks, in milliseconds
     */
    MemoryWatch(LongSupplier collecting, long period) {
        this.collecting = collecting;
        this.period = period;
    }

    /** Starts to watch this process. */
    public static void start(Runnable onExhaustion) {
        MemoryWatch watch = new MemoryWatch(MemoryWatch::collecting, PERIOD_MILLIS);
        Parallel.recursive(() -> watch.run(onExhaustion), "memory-watch").start();
    }

    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    /** Watches until memory is exhausted or the thread is interrupted. */
    void run(Runnable onExhaustion) {
        try {
            Thread.sleep(period);
            long before = collecting.getAsLong();
            for (int busy = 0; busy < PERIODS; ) {
                Thread.sleep(period);
                long now = collecting.getAsLong();
                busy = now - before > MOST * period ? busy + 1 : 0;
                before = now;
            }
            onExhaustion.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
