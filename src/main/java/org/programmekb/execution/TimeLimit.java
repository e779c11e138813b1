package org.programmekb.execution;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The processor time that a piece of work may take on its thread: what else the machine does counts nothing. The work asks
 * again and again whether its time is over, or says how it is interrupted.
 */
public final class TimeLimit implements AutoCloseable {
    /** The time over which nobody counts; most work ends within it. */
    private static final long UNCOUNTED_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long SHORTEST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long UNKNOWN = -1;
    private static final ScheduledThreadPoolExecutor WATCH = watch();
    private static final ThreadLocal<@Nullable TimeLimit> CURRENT = new ThreadLocal<>();

    private final long countedNanos;
    private final long thread = Thread.currentThread().getId();
    private volatile boolean isOver;

    // Guarded by this object.
    private long start = UNKNOWN;
    private Runnable interruption = () -> {};
    private @Nullable Future<?> next;

    private TimeLimit(int seconds) {
        this.countedNanos = Math.max(TimeUnit.SECONDS.toNanos(seconds) - UNCOUNTED_NANOS, 1);
    }

    /** Says that work has taken longer than its limit. */
    public static final class OverException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static ScheduledThreadPoolExecutor watch() {
        ScheduledThreadPoolExecutor watch =
                new ScheduledThreadPoolExecutor(1, task -> Parallel.recursive(task, "time-limit"));
        watch.setRemoveOnCancelPolicy(true);
        return watch;
    }

    /**
     * Begins the time of work that this thread does until the limit is closed.
     *
     * @param interruption ends the work from another thread; it is not called once the limit is closed
     */
    public static TimeLimit start(int seconds, Runnable interruption) {
        TimeLimit limit = new TimeLimit(seconds);
        limit.setInterruption(interruption);
        limit.schedule(UNCOUNTED_NANOS);
        return limit;
    }

    /**
     * Does work on this thread, roughly within a number of seconds.
     *
     * @throws OverException if it takes longer, and notices it
     */
    public static <T> T within(int seconds, Supplier<T> work) {
        try (TimeLimit limit = start(seconds, () -> {})) {
            CURRENT.set(limit);
            return work.get();
        } finally {
            CURRENT.remove();
        }
    }

    /** The limit of the work on this thread; one that is never over if there is none. */
    public static TimeLimit current() {
        TimeLimit limit = CURRENT.get();
        return limit == null ? new TimeLimit(Integer.MAX_VALUE) : limit;
    }

    /** Throws {@link OverException} if the time is over; cheap enough for each mark of a text. */
    public void check() {
        if (isOver) {
            throw new OverException();
        }
    }

    /**
     * Does a part of the work that does not ask.
     *
     * @param interruption ends the part from another thread; it is not called once the part has ended
     */
    public <T> T interrupted(Runnable interruption, Supplier<T> part) {
        check();
        setInterruption(interruption);
        try {
            return part.get();
        } catch (RuntimeException interrupted) {
            check();
            throw interrupted;
        } finally {
            setInterruption(() -> {});
        }
    }

    private synchronized void setInterruption(Runnable ending) {
        interruption = ending;
    }

    private synchronized void schedule(long nanos) {
        next = WATCH.schedule(this::count, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public synchronized void close() {
        if (next != null) {
            next.cancel(false);
            next = null;
        }
    }

    private synchronized void count() {
        if (next == null) {
            return;
        }
        long used = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread);
        // A virtual machine need not know it.
        long now = used < 0 ? System.nanoTime() : used;
        start = start == UNKNOWN ? now : start;
        long left = countedNanos - (now - start);
        if (left > 0) {
            schedule(Math.max(left, SHORTEST_WAIT_NANOS));
            return;
        }
        isOver = true;
        interruption.run();
    }
}
