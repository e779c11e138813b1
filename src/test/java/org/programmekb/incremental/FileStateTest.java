package org.programmekb.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class FileStateTest {
    private static final Instant BUILD = Instant.ofEpochSecond(1_000, 500_000_000);

    private static FileState changed(long seconds, long nanos) {
        return new FileState(1, 1, 0, TimeUnit.SECONDS.toNanos(seconds) + nanos);
    }

    @Test
    void aChangeBeforeABuildIsOlder() {
        assertThat(changed(1_000, 499_999_999).isOlderThan(BUILD)).isTrue();
        assertThat(changed(1_000, 500_000_000).isOlderThan(BUILD)).isFalse();
    }

    @Test
    void aTimeInWholeSecondsIsOlderOnlyIfALaterChangeHasAnother() {
        assertThat(changed(1_000, 0).isOlderThan(BUILD)).isFalse();
        assertThat(changed(998, 0).isOlderThan(BUILD)).isTrue();
    }
}
