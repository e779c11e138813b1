package org.programmekb.execution;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The processor time that a piece of work may take on its thread. Neither what else the machine does, nor pauses in which
 * Java collects garbage, nor waiting for others counts. The work asks again and again whether its time is over, or says
 * how it is interrupted.
 */
public final class TimeLimit implements AutoCloseable {
    /** Between two looks at all work: to schedule a look for each document and page would take a hundredth of a build. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Set<TimeLimit> RUNNING = ConcurrentHashMap.newKeySet();
    private static final Thread WATCH = Parallel.recursive(TimeLimit::watch, "time-limit");
    private static final ThreadLocal<@Nullable TimeLimit> CURRENT = new ThreadLocal<>();
    private static final TimeLimit NONE = new TimeLimit(Duration.ofNanos(Long.MAX_VALUE));

    /** Whether the watch has to be told that there is work. */
    private static volatile boolean isAsleep;

    static {
        WATCH.start();
    }

    private final long nanos;
    private final long thread = Thread.currentThread().getId();
    private final long start = now();
    private volatile boolean isOver;

    // Guarded by this object.
    private Runnable interruption = () -> {};

    private TimeLimit(Duration limit) {
        this.nanos = limit.toNanos();
    }

    /** Says that work has taken longer than its limit. */
    public static final class OverException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static void watch() {
        while (true) {
            try {
                RUNNING.forEach(TimeLimit::look);
            } catch (RuntimeException | OutOfMemoryError e) {
                // Work that could not be interrupted must not keep others from being watched.
            }
            LockSupport.parkNanos(LOOK_NANOS);
            if (RUNNING.isEmpty()) {
                isAsleep = true;
                while (RUNNING.isEmpty()) {
                    LockSupport.park();
                }
                isAsleep = false;
            }
        }
    }

    /**
     * Begins the time of work that this thread does until the limit is closed.
     *
     * @param interruption ends the work from another thread; it is not called once the limit is closed
     */
    public static TimeLimit start(Duration time, Runnable interruption) {
        TimeLimit limit = new TimeLimit(time);
        limit.setInterruption(interruption);
        RUNNING.add(limit);
        if (isAsleep) {
            LockSupport.unpark(WATCH);
        }
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

    private synchronized void look() {
        if (!isOver && now() - start >= nanos && RUNNING.contains(this)) {
            isOver = true;
            interruption.run();
        }
    }

    @Override
    public synchronized void close() {
        RUNNING.remove(this);
    }
}
