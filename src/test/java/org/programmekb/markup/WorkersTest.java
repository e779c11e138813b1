package org.programmekb.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
    @Test
    void everyJobIsDoneOnce() throws IOException {
        AtomicIntegerArray done = new AtomicIntegerArray(1_000);
        try (Workers workers = new Workers()) {
            workers.run(IntStream.range(0, done.length())
                    .mapToObj(job -> (Runnable) () -> done.incrementAndGet(job))
                    .toList());
            workers.run(List.of());
        }
        assertThat(IntStream.range(0, done.length()).map(done::get)).containsOnly(1);
    }

    @Test
    void whatAJobCouldNotReadIsThrown() {
        IOException cause = new IOException("unreadable");
        Runnable fails = () -> {
            throw new UncheckedIOException(cause);
        };
        try (Workers workers = new Workers()) {
            assertThatThrownBy(() -> workers.run(List.of(() -> {}, fails, () -> {})))
                    .isSameAs(cause);
        }
    }

    @Test
    void anExceptionOfAJobIsThrownWhenNoJobIsRunningAnyMore() {
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
        try (Workers workers = new Workers()) {
            assertThatThrownBy(() -> workers.run(Collections.nCopies(1_000, fails)))
                    .isSameAs(failure);
            assertThat(ended).hasValue(begun.get());
        }
        assertThat(begun.get()).isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void anInterruptedCallerStaysInterrupted() {
        CountDownLatch end = new CountDownLatch(1);
        Runnable waits = () -> {
            try {
                end.await();
            } catch (InterruptedException exception) {
                throw new IllegalStateException(exception);
            }
        };
        try (Workers workers = new Workers()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> workers.run(List.of(waits))).isInstanceOf(IOException.class);
            assertThat(Thread.interrupted()).isTrue();
        } finally {
            end.countDown();
        }
    }
}
