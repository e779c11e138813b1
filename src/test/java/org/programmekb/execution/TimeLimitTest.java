package org.programmekb.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
    @Test
    void workThatAsksEndsWhenItsTimeIsOver() {
        assertThatThrownBy(() -> TimeLimit.within(1, () -> {
                    while (true) {
                        TimeLimit.current().check();
                    }
                }))
                .isInstanceOf(TimeLimit.OverException.class);
    }

    @Test
    void workThatDoesNotAskIsInterrupted() {
        Thread worker = Thread.currentThread();

        assertThatThrownBy(() -> TimeLimit.within(
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
        assertThat(TimeLimit.within(2, () -> {
                    try {
                        new CountDownLatch(1).await(2_500, java.util.concurrent.TimeUnit.MILLISECONDS);
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
}
