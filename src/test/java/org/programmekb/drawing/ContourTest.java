package org.programmekb.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContourTest {
    @Test
    void aSlopeHasOneLineFromEdgeToEdge() {
        double[][] slope = {{0, 1, 2}, {0, 1, 2}, {0, 1, 2}};
        assertThat(new Contour(slope, 0.5).lines())
                .containsExactly(List.of(new Point(0.5, 0), new Point(0.5, 1), new Point(0.5, 2)));
    }

    @Test
    void aHillHasAClosedLine() {
        double[][] hill = {{0, 0, 0}, {0, 2, 0}, {0, 0, 0}};
        List<List<Point>> lines = new Contour(hill, 1).lines();
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).hasSize(5);
        assertThat(lines.get(0).get(0)).isEqualTo(lines.get(0).get(4));
    }

    @Test
    void aSaddleHasTwoLinesThatDoNotCross() {
        double[][] saddle = {{2, 0}, {0, 2}};
        assertThat(new Contour(saddle, 1).lines()).hasSize(2);
    }

    @Test
    void aPlainHasNone() {
        assertThat(new Contour(new double[][] {{1, 1}, {1, 1}}, 3).lines()).isEmpty();
    }
}
