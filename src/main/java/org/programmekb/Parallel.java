package org.programmekb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Work on many items at once that may fail to read or write. */
final class Parallel {
    private Parallel() {}

    /** Waits for work that another thread does. */
    static <T> T join(CompletableFuture<T> work) throws IOException {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw failure.getCause();
            }
            throw e;
        }
    }

    /** Work on one item. */
    interface Work<T> {
        void on(T item) throws IOException;
    }

    /**
     * Works on all items, in no particular order. When one fails, no other is begun, and nothing is still being worked
     * on when this ends, so that the caller may clear away what the work has made.
     */
    static <T> void forEach(List<T> items, Work<T> work) throws IOException {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        items.parallelStream().forEach(item -> {
            if (failure.get() == null) {
                try {
                    work.on(item);
                } catch (IOException | RuntimeException e) {
                    failure.compareAndSet(null, e);
                }
            }
        });
        Exception first = failure.get();
        if (first instanceof IOException e) {
            throw e;
        }
        if (first instanceof UncheckedIOException e) {
            throw e.getCause();
        }
        if (first instanceof RuntimeException e) {
            throw e;
        }
    }
}
