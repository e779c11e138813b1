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

/** Threads that parse, one for each processor. */
final class Workers implements AutoCloseable {
    /** Deep enough for the recursion that the limits allow, the same on all platforms. */
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
     * Runs all jobs, each thread the next one in their order. What an {@link UncheckedIOException} of a job holds is
     * thrown; jobs that have not begun by then, or when the caller is interrupted, are dropped.
     */
    void run(List<Runnable> jobs) throws IOException {
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            for (int job = next.getAndIncrement(); job < jobs.size(); job = next.getAndIncrement()) {
                jobs.get(job).run();
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
    }

    private static void await(Future<?> worker) throws IOException {
        try {
            worker.get();
        } catch (ExecutionException exception) {
            if (exception.getCause() instanceof UncheckedIOException unchecked) {
                throw unchecked.getCause();
            }
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
