package org.programmekb.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.DURATION;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("sites")
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

    @Tag("slow")
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

    @Tag("slow")
    @Test
    void theCollectionOfGarbageIsNotCounted() {
        assertThat(within(1, () -> {
                    long end = collected() + 2_500;
                    while (collected() < end) {
                        System.gc();
                        TimeLimit.current().check();
                    }
                    return "done";
                }))
                .isEqualTo("done");
    }

    @Test
    void theTimeThatWorkTookIsTold() {
        List<Duration> spent = new ArrayList<>();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long end = start + TimeUnit.MILLISECONDS.toNanos(300);
        TimeLimit.within(
                Duration.ofSeconds(60),
                () -> {
                    while (threads.getCurrentThreadCpuTime() < end) {
                        Thread.onSpinWait();
                    }
                    return "done";
                },
                spent::add);
        assertThat(spent)
                .singleElement(DURATION)
                .isBetween(Duration.ofMillis(250), Duration.ofNanos(threads.getCurrentThreadCpuTime() - start));
    }

    private static <T> T within(int seconds, Supplier<T> work) {
        return TimeLimit.within(Duration.ofSeconds(seconds), work, time -> {});
    }

    private static long collected() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}
