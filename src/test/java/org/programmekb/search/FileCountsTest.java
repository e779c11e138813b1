package org.programmekb.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileCountsTest {
    private static final int MB = 1_000_000;

    @Test
    void aSmallSiteHasFewFiles() {
        assertThat(FileCounts.of(0, 0, 0)).isEqualTo(new FileCounts(1, 0, true));
        assertThat(FileCounts.of(50, MB / 10, MB)).isEqualTo(new FileCounts(2, 6, true));
        assertThat(FileCounts.of(1_000, 2 * MB, 2 * MB)).isEqualTo(new FileCounts(4, 9, true));
        assertThat(FileCounts.of(1_000, 2 * MB, 2 * MB).texts(1_000)).isEqualTo(2);
    }

    @Test
    void aLargeSiteHasManySmallFiles() {
        assertThat(FileCounts.of(1_000, 4 * MB, 8 * MB)).isEqualTo(new FileCounts(512, 1, false));
        assertThat(FileCounts.of(50_000, 100 * MB, 200 * MB)).isEqualTo(new FileCounts(16_384, 2, false));
    }

    @Test
    void longTextsHaveAFileOfTheirOwn() {
        assertThat(FileCounts.of(10, 40 * MB, 40 * MB)).isEqualTo(new FileCounts(4_096, 0, false));
    }
}
