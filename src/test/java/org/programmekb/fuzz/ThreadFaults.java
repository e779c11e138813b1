package org.programmekb.fuzz;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What ended threads of the program that answer requests. */
public final class ThreadFaults implements AutoCloseable {
    private final String name;
    private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
    private final Thread.@Nullable UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();

    /** Watches threads with this name from now on. */
    public ThreadFaults(String name) {
        this.name = name;
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> fault.compareAndSet(null, thrown));
    }

    /** Notes a fault that did not end its thread. */
    public void add(Throwable thrown) {
        fault.compareAndSet(null, thrown);
    }

    /** Waits for the threads that end after an answer, and throws what ended one of them. */
    public void check() throws InterruptedException {
        Thread[] threads = new Thread[Thread.activeCount() + 16];
        int count = Thread.enumerate(threads);
        for (Thread thread : Arrays.copyOf(threads, count)) {
            if (Objects.requireNonNull(thread).getName().equals(name)) {
                thread.join(1_000);
            }
        }
        checkNow();
    }

    @Override
    public void close() {
        Thread.setDefaultUncaughtExceptionHandler(usual);
    }

    /** Throws the first fault since the last call. */
    public void checkNow() {
        @Nullable Throwable thrown = fault.getAndSet(null);
        if (thrown != null) {
            throw new IllegalStateException("ends with a fault", thrown);
        }
    }
}
