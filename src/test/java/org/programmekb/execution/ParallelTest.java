package org.programmekb.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {
    private static final List<Integer> NUMBERS =
            IntStream.range(0, 1000).boxed().toList();
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final List<Integer> WAITING =
            IntStream.range(1000, 1100).boxed().toList();

    @Test
    void every_item_is_worked_on_once() throws IOException {
        AtomicInteger times = new AtomicInteger();
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        Parallel.forEach(NUMBERS, WAITING, number -> {
            times.incrementAndGet();
            seen.add(number);
        });
        assertThat(times).hasValue(1100);
        assertThat(seen).hasSize(1100);
    }

    @Test
    void items_that_wait_for_each_other_are_worked_on_although_there_are_no_others() throws IOException {
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        Parallel.forEach(List.of(), WAITING, seen::add);
        assertThat(seen).hasSize(100);
    }

    @Test
    void nothing_is_begun_after_a_failure_which_is_thrown_as_it_was() {
        AtomicInteger times = new AtomicInteger();
        assertThatThrownBy(() -> Parallel.forEach(NUMBERS, WAITING, number -> {
                    times.incrementAndGet();
                    throw new IOException("disk full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
        assertThat(times.get()).isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors() + 1);
    }

    private static void run(List<Runnable> jobs) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> Parallel.recursive(task, "test"));
        try {
            Parallel.forEach(jobs, THREADS, threads, Runnable::run);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void on_own_threads_every_item_is_worked_on_once() throws Exception {
        AtomicIntegerArray done = new AtomicIntegerArray(1_000);
        run(IntStream.range(0, done.length())
                .mapToObj(job -> (Runnable) () -> done.incrementAndGet(job))
                .toList());
        run(List.of());
        assertThat(IntStream.range(0, done.length()).map(done::get)).containsOnly(1);
    }

    @Test
    void on_own_threads_a_failure_to_read_is_thrown_as_it_was() {
        IOException cause = new IOException("unreadable");
        Runnable fails = () -> {
            throw new UncheckedIOException(cause);
        };
        assertThatThrownBy(() -> run(List.of(() -> {}, fails, () -> {}))).isSameAs(cause);
    }

    @Test
    void on_own_threads_an_error_ends_the_work() {
        AtomicInteger begun = new AtomicInteger();
        Runnable fails = () -> {
            begun.incrementAndGet();
            throw new StackOverflowError();
        };
        assertThatThrownBy(() -> run(Collections.nCopies(1_000, fails)))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(StackOverflowError.class);
        assertThat(begun.get()).isLessThanOrEqualTo(THREADS);
    }

    @Test
    void on_own_threads_an_exception_is_thrown_when_no_work_is_running_any_more() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        RuntimeException failure = new IllegalArgumentException("enough");
        Runnable fails = () -> {
            begun.incrementAndGet();
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            ended.incrementAndGet();
            throw failure;
        };
        assertThatThrownBy(() -> run(Collections.nCopies(1_000, fails))).isSameAs(failure);
        assertThat(ended).hasValue(begun.get());
        assertThat(begun.get()).isLessThanOrEqualTo(THREADS);
    }

    @Test
    void an_interrupted_caller_does_not_wait_for_own_threads() {
        CountDownLatch end = new CountDownLatch(1);
        Runnable waits = () -> {
            try {
                end.await();
            } catch (InterruptedException exception) {
                throw new IllegalStateException(exception);
            }
        };
        try {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> run(List.of(waits))).isInstanceOf(InterruptedException.class);
        } finally {
            end.countDown();
        }
    }
}
