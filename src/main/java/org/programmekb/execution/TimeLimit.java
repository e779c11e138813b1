package org.programmekb.execution;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The processor time that a piece of work may take on its thread. Neither what else the machine does, nor pauses in which
 * Java collects garbage, nor waiting for others counts. The work asks again and again whether its time is over, or says
 * how it is interrupted.
 */
public final class TimeLimit implements AutoCloseable {
    private static final long SHORTEST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ScheduledThreadPoolExecutor WATCH = watch();
    private static final ThreadLocal<@Nullable TimeLimit> CURRENT = new ThreadLocal<>();
    private static final TimeLimit NONE = new TimeLimit(Duration.ofNanos(Long.MAX_VALUE));

    private final long nanos;
    private final long thread = Thread.currentThread().getId();
    private final long start = now();
    private volatile boolean isOver;

    // Guarded by this object.
    private Runnable interruption = () -> {};
    private @Nullable Future<?> next;

    private TimeLimit(Duration limit) {
        this.nanos = limit.toNanos();
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
    public static TimeLimit start(Duration time, Runnable interruption) {
        TimeLimit limit = new TimeLimit(time);
        limit.setInterruption(interruption);
        limit.watch(limit.nanos);
        return limit;
    }

    /**
     * Does work on this thread, roughly within a time.
     *
     * @param spent receives the time that the work took
     * @throws OverException if it takes longer, and notices it
     */
    public static <T> T within(Duration time, Supplier<T> work, Consumer<Duration> spent) {
        TimeLimit limit = start(time, () -> {});
        try (limit) {
            CURRENT.set(limit);
            return work.get();
        } finally {
            CURRENT.remove();
            spent.accept(Duration.ofNanos(limit.now() - limit.start));
        }
    }

    /** The limit of the work on this thread; one that is never over if there is none. */
    public static TimeLimit current() {
        TimeLimit limit = CURRENT.get();
        return limit == null ? NONE : limit;
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
        setInterruption(interruption);
        try {
            check();
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

    /** The processor time of the thread. */
    private long now() {
        long used = THREADS.getThreadCpuTime(thread);
        // A virtual machine need not know it.
        return used < 0 ? System.nanoTime() : used;
    }

    /** Looks after the work as soon as its time can be over: the processor works on a thread no longer than time passes. */
    private synchronized void watch(long left) {
        next = WATCH.schedule(this::look, Math.max(left, SHORTEST_WAIT_NANOS), TimeUnit.NANOSECONDS);
    }

    private synchronized void look() {
        if (next == null) {
            return;
        }
        long left = nanos - (now() - start);
        if (left > 0) {
            watch(left);
        } else {
            isOver = true;
            interruption.run();
        }
    }

    @Override
    public synchronized void close() {
        if (next != null) {
            next.cancel(false);
            next = null;
        }
    }
}
