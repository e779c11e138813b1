package org.programmekb.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RingTest {
    /** A bay that is open to the right, between two arms. */
    private static final Ring BAY = new Ring(List.of(
            new Point(0, 0),
            new Point(9, 0),
            new Point(9, 3),
            new Point(3, 3),
            new Point(3, 6),
            new Point(9, 6),
            new Point(9, 9),
            new Point(0, 9)));

    @ParameterizedTest
    @CsvSource({
        "1, 1, 2, 8, true",
        "-1, 4, 1, 4, true",
        "1, 4, -1, 4, true",
        "-1, 1, 10, 1, true",
        "4, 2, 4, 7, true",
        "4, 4, 8, 5, false",
        "8, 4, 12, 4, false",
        "-2, -2, -1, 12, false",
        "4, 12, 4, 10, false",
        "4, -1, 6, -2, false"
    })
    void aLineMeetsWhatLiesInsideButNotABay(double x, double y, double toX, double toY, boolean meets) {
        assertThat(BAY.meets(new Point(x, y), new Point(toX, toY))).isEqualTo(meets);
        assertThat(BAY.meets(new Point(toX, toY), new Point(x, y))).isEqualTo(meets);
    }
}
