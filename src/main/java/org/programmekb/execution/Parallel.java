package org.programmekb.execution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.io.function.IOConsumer;
import org.jspecify.annotations.Nullable;

/** Parallel work on many items that may throw an I/O exception. */
public final class Parallel {
    /** Enough for the recursion depth that the limits of the configuration allow. */
    private static final long STACK_BYTES = 16L << 20;

    private Parallel() {}

    /** Waits for the result of another thread and rethrows its I/O exception. */
    public static <T> T join(CompletableFuture<T> work) throws IOException {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw failure.getCause();
            }
            throw e;
        }
    }

    /**
     * Processes all items in no particular order. After a failure no further item is started, and none is still being
     * processed when this method returns, so that the caller can delete partial results.
     */
    public static <T> void forEach(Collection<T> items, IOConsumer<T> work) throws IOException {
        forEach(List.copyOf(items), List.of(), work);
    }

    /**
     * The same; one thread starts with the {@code waiting} items. They block each other, so other threads take them
     * only at the end.
     */
    public static <T> void forEach(List<T> items, List<T> waiting, IOConsumer<T> work) throws IOException {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        AtomicInteger next = new AtomicInteger();
        AtomicInteger nextWaiting = new AtomicInteger();
        int threads = Math.max(1, Math.min(ForkJoinPool.getCommonPoolParallelism() + 1, items.size() + waiting.size()));
        // One item at a time: with a quarter of the items assigned at once, one thread could finish long after the
        // others.
        IntStream.range(0, threads).parallel().forEach(thread -> {
            if (thread == 0) {
                take(waiting, nextWaiting, work, failure);
            }
            take(items, next, work, failure);
            take(waiting, nextWaiting, work, failure);
        });
        rethrow(failure.get());
    }

    /**
     * Processes all items in their order on threads of an executor. After a failure no further item is started, and
     * none is still being processed when this method returns. If the caller is interrupted, items that have not been
     * started are dropped.
     */
    public static <T> void forEach(List<T> items, int threads, Executor executor, IOConsumer<T> work)
            throws IOException, InterruptedException {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        AtomicInteger next = new AtomicInteger();
        Runnable take = () -> take(items, next, work, failure);
        try {
            CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(take, executor))
                            .limit(Math.min(threads, items.size()))
                            .toArray(CompletableFuture<?>[]::new))
                    .get();
        } catch (ExecutionException exception) {
            throw new IllegalStateException(exception.getCause());
        } finally {
            next.set(items.size());
        }
        rethrow(failure.get());
    }

    /** A thread for recursive work, which ends with the process. Its stack has the same size on all platforms. */
    public static Thread recursive(Runnable task, String name) {
        Thread thread = new Thread(null, task, name, STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    private static void rethrow(@Nullable Exception failure) throws IOException {
        if (failure instanceof UncheckedIOException unchecked) {
            throw unchecked.getCause();
        }
        if (failure instanceof IOException exception) {
            throw exception;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    private static <T> void take(
            List<T> items, AtomicInteger next, IOConsumer<T> work, AtomicReference<@Nullable Exception> failure) {
        try {
            for (int i = next.getAndIncrement();
                    i < items.size() && failure.get() == null;
                    i = next.getAndIncrement()) {
                work.accept(items.get(i));
            }
        } catch (IOException | RuntimeException e) {
            failure.compareAndSet(null, e);
        } finally {
            next.set(items.size());
        }
    }
}
