package org.programmekb.incremental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class BuildInputsTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private Duration away = Duration.ZERO;

    @Test
    void aFileThatChangesDuringABuildIsNoOlderThanTheBuildWhateverTheClockDoes() {
        Supplier<Instant> earliest = BuildInputs.earliest(() -> Instant.now().plus(away));
        Instant start = Instant.now();

        away = HOUR;
        assertThat(earliest.get()).isBeforeOrEqualTo(start);

        away = HOUR.negated();
        assertThat(earliest.get()).isCloseTo(start.minus(HOUR), within(10, ChronoUnit.SECONDS));
        Instant changed = Instant.now().plus(away);
        assertThat(new FileState(1, 1, 0, changed.getEpochSecond() * 1_000_000_000 + changed.getNano())
                        .isOlderThan(earliest.get()))
                .isFalse();
    }
}
