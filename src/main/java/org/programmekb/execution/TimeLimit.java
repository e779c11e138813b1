package org.programmekb.execution;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The processor time that a piece of work may take on its thread: what else the machine does counts nothing, but for the
 * time in which Java collects garbage, which counts for the work that makes the most. The work asks again and again
 * whether its time is over, or says how it is interrupted.
 */
public final class TimeLimit implements AutoCloseable {
    /** The time over which nobody counts; most work ends within it. */
    private static final long UNCOUNTED_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long SHORTEST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LONGEST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long UNKNOWN = -1;
    private static final ScheduledThreadPoolExecutor WATCH = watch();
    private static final ThreadLocal<@Nullable TimeLimit> CURRENT = new ThreadLocal<>();
    /** All that are counted now. */
    private static final Set<TimeLimit> COUNTED = ConcurrentHashMap.newKeySet();

    private final long countedNanos;
    private final long thread = Thread.currentThread().getId();
    private volatile boolean isOver;
    private volatile long allocatedBefore;

    // Guarded by this object.
    private long start = UNKNOWN;
    private long used;
    private long collectedBefore;
    private long collecting;
    private Runnable interruption = () -> {};
    private @Nullable Future<?> next;

    private TimeLimit(Duration limit) {
        this.countedNanos = Math.max(limit.toNanos() - UNCOUNTED_NANOS, 1);
    }

    /** Says that work has taken longer than its limit. */
    public static final class OverException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final boolean isForMemory;

        OverException(boolean isForMemory) {
            this.isForMemory = isForMemory;
        }

        /** Whether most of the time went to the search for free memory. */
        public boolean isForMemory() {
            return isForMemory;
        }
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
        limit.schedule(UNCOUNTED_NANOS);
        return limit;
    }

    /**
     * Does work on this thread, roughly within a time.
     *
     * @param spent receives the time that the work took if that is worth counting
     * @throws OverException if it takes longer, and notices it
     */
    public static <T> T within(Duration time, Supplier<T> work, Consumer<Duration> spent) {
        TimeLimit limit = start(time, () -> {});
        try (limit) {
            CURRENT.set(limit);
            return work.get();
        } finally {
            CURRENT.remove();
            limit.spent().ifPresent(spent);
        }
    }

    /** The limit of the work on this thread; one that is never over if there is none. */
    public static TimeLimit current() {
        TimeLimit limit = CURRENT.get();
        return limit == null ? new TimeLimit(Duration.ofNanos(Long.MAX_VALUE)) : limit;
    }

    /** Throws {@link OverException} if the time is over; cheap enough for each mark of a text. */
    public void check() {
        if (isOver) {
            throw new OverException(isForMemory());
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

    private synchronized boolean isForMemory() {
        return collecting > used / 2;
    }

    private synchronized Optional<Duration> spent() {
        return start == UNKNOWN ? Optional.empty() : Optional.of(Duration.ofNanos(UNCOUNTED_NANOS + used));
    }

    private synchronized void schedule(long nanos) {
        next = WATCH.schedule(this::count, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public synchronized void close() {
        if (next == null) {
            return;
        }
        next.cancel(false);
        next = null;
        if (start != UNKNOWN) {
            add();
            COUNTED.remove(this);
        }
    }

    private synchronized void count() {
        if (next == null) {
            return;
        }
        if (start == UNKNOWN) {
            start = now();
            allocatedBefore = allocatedByThread();
            collectedBefore = collected();
            COUNTED.add(this);
        }
        add();
        long left = countedNanos - used;
        if (left > 0) {
            schedule(Math.max(Math.min(left, LONGEST_WAIT_NANOS), SHORTEST_WAIT_NANOS));
            return;
        }
        isOver = true;
        interruption.run();
    }

    private void add() {
        long collected = collected();
        if (COUNTED.stream().allMatch(other -> other.allocated() <= allocated())) {
            collecting += collected - collectedBefore;
        }
        collectedBefore = collected;
        used = now() - start + collecting;
    }

    /** The processor time of the thread. */
    private long now() {
        long used = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread);
        // A virtual machine need not know it.
        return used < 0 ? System.nanoTime() : used;
    }

    private long allocated() {
        return allocatedByThread() - allocatedBefore;
    }

    /** In bytes; the same for all threads if the virtual machine does not know it. */
    private long allocatedByThread() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads instanceof com.sun.management.ThreadMXBean known ? known.getThreadAllocatedBytes(thread) : 0;
    }

    private static long collected() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(collector -> TimeUnit.MILLISECONDS.toNanos(collector.getCollectionTime()))
                .sum();
    }
}
