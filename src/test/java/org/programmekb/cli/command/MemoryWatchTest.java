package org.programmekb.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MemoryWatchTest {
    private static final int PERIOD = 10;

    @Test
    void aProcessThatOnlyLooksForMemoryIsEnded() {
        AtomicLong spent = new AtomicLong();
        AtomicInteger ends = new AtomicInteger();

        new MemoryWatch(() -> spent.addAndGet(PERIOD), PERIOD).run(ends::incrementAndGet);

        assertThat(ends).hasValue(1);
        assertThat(spent).hasValue(7 * PERIOD);
    }

    @Test
    void oneThatAlsoWorksGoesOn() {
        AtomicInteger looks = new AtomicInteger();
        AtomicLong spent = new AtomicLong();
        AtomicInteger ends = new AtomicInteger();

        new MemoryWatch(
                        () -> {
                            if (looks.incrementAndGet() == 24) {
                                Thread.currentThread().interrupt();
                            }
                            return spent.addAndGet(looks.get() % 6 == 0 ? 0 : PERIOD);
                        },
                        PERIOD)
                .run(ends::incrementAndGet);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(looks).hasValue(24);
        assertThat(ends).hasValue(0);
    }
}
