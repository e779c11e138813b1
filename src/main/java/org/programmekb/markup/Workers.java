package org.programmekb.markup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A thread pool for parsing, with one thread per processor. */
final class Workers implements AutoCloseable {
    /** Stack size of each thread: enough for the allowed recursion depth, and the same on all platforms. */
    private static final long STACK_BYTES = 16L << 20;

    private final int count = Runtime.getRuntime().availableProcessors();
    private final ExecutorService threads;

    Workers() {
        AtomicInteger number = new AtomicInteger();
        threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(null, task, "parse-" + number.incrementAndGet(), STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Runs all jobs; each thread takes the next job in order. After a failure no new job starts; when all running
     * jobs have ended, the first exception is thrown (for an {@link UncheckedIOException}, its cause). If the caller is
     * interrupted, jobs that have not started are dropped.
     */
    void run(List<Runnable> jobs) throws IOException {
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            try {
                for (int job = next.getAndIncrement(); job < jobs.size(); job = next.getAndIncrement()) {
                    jobs.get(job).run();
                }
            } catch (RuntimeException exception) {
                failure.compareAndSet(null, exception);
            } finally {
                next.set(jobs.size());
            }
        };
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < Math.min(count, jobs.size()); i++) {
            running.add(threads.submit(work));
        }
        try {
            for (Future<?> worker : running) {
                await(worker);
            }
        } finally {
            next.set(jobs.size());
        }
        RuntimeException first = failure.get();
        if (first instanceof UncheckedIOException unchecked) {
            throw unchecked.getCause();
        }
        if (first != null) {
            throw first;
        }
    }

    private static void await(Future<?> worker) throws IOException {
        try {
            worker.get();
        } catch (ExecutionException exception) {
            throw new IllegalStateException(exception.getCause());
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while parsing", exception);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
