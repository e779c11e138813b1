package org.programmekb.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.DURATION;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
    @Test
    void workThatAsksEndsWhenItsTimeIsOver() {
        assertThatThrownBy(() -> within(1, () -> {
                    while (true) {
                        TimeLimit.current().check();
                    }
                }))
                .isInstanceOf(TimeLimit.OverException.class);
    }

    @Test
    void workThatDoesNotAskIsInterrupted() {
        Thread worker = Thread.currentThread();

        assertThatThrownBy(() -> within(
                        1,
                        () -> TimeLimit.current().interrupted(worker::interrupt, () -> {
                            while (!Thread.interrupted()) {
                                Thread.onSpinWait();
                            }
                            throw new IllegalStateException("interrupted");
                        })))
                .isInstanceOf(TimeLimit.OverException.class);
    }

    @Test
    void timeInWhichTheProcessorDoesSomethingElseIsNotCounted() {
        assertThat(within(2, () -> {
                    try {
                        new CountDownLatch(1).await(2_500, TimeUnit.MILLISECONDS);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    TimeLimit.current().check();
                    return "done";
                }))
                .isEqualTo("done");
    }

    @Test
    void workWithoutALimitIsNeverOver() {
        TimeLimit.current().check();

        assertThat(TimeLimit.current().interrupted(() -> {}, () -> "done")).isEqualTo("done");
    }

    @Test
    void theTimeForGarbageCountsForTheWorkThatMakesIt() {
        List<byte[]> kept = new ArrayList<>();

        assertThatThrownBy(() -> within(2, () -> {
                    while (true) {
                        kept.add(new byte[100]);
                        System.gc();
                        TimeLimit.current().check();
                    }
                }))
                .isInstanceOfSatisfying(
                        TimeLimit.OverException.class,
                        over -> assertThat(over.isForMemory()).isTrue());
    }

    @Test
    void workThatMakesLittleGarbageDoesNotPayForWorkThatMakesMuch() throws InterruptedException {
        AtomicBoolean isDone = new AtomicBoolean();
        Thread other = new Thread(() -> {
            try {
                within(60, () -> {
                    List<byte[]> kept = new ArrayList<>();
                    while (!isDone.get()) {
                        kept.add(new byte[1_000_000]);
                        kept.subList(0, Math.max(kept.size() - 10, 0)).clear();
                        System.gc();
                    }
                    return kept;
                });
            } catch (TimeLimit.OverException over) {
                throw new IllegalStateException(over);
            }
        });
        other.start();
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(4);
            assertThat(within(3, () -> {
                        while (System.nanoTime() < end) {
                            TimeLimit.current().check();
                            sleep();
                        }
                        return "done";
                    }))
                    .isEqualTo("done");
        } finally {
            isDone.set(true);
            other.join();
        }
    }

    @Test
    void theTimeThatWorkTookIsTold() {
        List<Duration> spent = new ArrayList<>();
        TimeLimit.within(Duration.ofSeconds(60), () -> "quick", spent::add);
        assertThat(spent).isEmpty();

        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + TimeUnit.MILLISECONDS.toNanos(1_500);
        TimeLimit.within(
                Duration.ofSeconds(60),
                () -> {
                    while (threads.getCurrentThreadCpuTime() < end) {
                        Thread.onSpinWait();
                    }
                    return "done";
                },
                spent::add);
        assertThat(spent).singleElement(DURATION).isBetween(Duration.ofSeconds(1), Duration.ofMillis(2_600));
    }

    private static <T> T within(int seconds, Supplier<T> work) {
        return TimeLimit.within(Duration.ofSeconds(seconds), work, time -> {});
    }

    private static void sleep() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
