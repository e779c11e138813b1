package org.programmekb.drawing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.programmekb.drawing.chart.TimeAxisTest.percent;

import java.math.BigDecimal;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IndicatorLineTest {
    private static Optional<String> draw(
            @Nullable BigDecimal baseline, @Nullable BigDecimal latest, @Nullable BigDecimal target, boolean mirrored) {
        return IndicatorLine.draw(
                new IndicatorLine.Figures(
                        Optional.ofNullable(baseline), Optional.ofNullable(latest), Optional.ofNullable(target)),
                mirrored,
                "Noise",
                "58 to 45");
    }

    /** Positions in percent; an empty cell is a figure that is not known, or a mark that is not there. */
    @ParameterizedTest
    @CsvSource({
        "0, 5, 8, 0, 62.5, 100",
        // falling, on either side of zero
        "58, 50.5, 45, 0, 57.692, 100",
        "0, -22.5, -40, 0, 56.25, 100",
        "-10, 5, 10, 0, 75, 100",
        // beyond the target, and worse than the baseline
        "0, 10, 8, 0, 100, 80",
        "58, 60, 48, 16.667, 0, 100",
        // what is missing
        "0, , 8, 0, , 100",
        "10, 15, , 0, 100, ",
        "10, 5, , 0, 100, ",
        ", 0.8, 2, , 40, 100",
        // a target that is the baseline
        "5, 7, 5, 0, 100, 0"
    })
    void marksStandWhereTheirFiguresAre(
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal latest,
            @Nullable BigDecimal target,
            @Nullable Double baselineAt,
            @Nullable Double latestAt,
            @Nullable Double targetAt) {
        Element svg =
                Jsoup.parse(draw(baseline, latest, target, false).orElseThrow()).selectFirst("svg");

        assertAt(svg.selectFirst(".baseline"), "x1", baselineAt);
        assertAt(svg.selectFirst(".latest"), "cx", latestAt);
        assertAt(svg.selectFirst(".target"), "cx", targetAt);
        assertThat(svg.selectFirst(".zero") == null).isEqualTo(baseline != null);
    }

    private static void assertAt(@Nullable Element mark, String attribute, @Nullable Double position) {
        if (position == null) {
            assertThat(mark).isNull();
        } else {
            assertThat(mark).isNotNull();
            assertThat(percent(mark.attr(attribute))).isEqualTo(position, within(0.001));
        }
    }

    @ParameterizedTest
    @CsvSource({"5, , ", ", 5, ", ", , 5", ", , ", "5, 5, 5", "5, , 5"})
    void nothingIsDrawnWithoutTwoFiguresThatDiffer(
            @Nullable BigDecimal baseline, @Nullable BigDecimal latest, @Nullable BigDecimal target) {
        assertThat(draw(baseline, latest, target, false)).isEmpty();
    }

    @Test
    void itCanRunFromRightToLeft() {
        Element svg = Jsoup.parse(draw(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.TEN, true)
                        .orElseThrow())
                .selectFirst("svg");

        assertAt(svg.selectFirst(".baseline"), "x1", 100.0);
        assertAt(svg.selectFirst(".latest"), "cx", 90.0);
        assertAt(svg.selectFirst(".target"), "cx", 0.0);
        assertThat(svg.selectFirst(".way").attr("x")).isEqualTo("90%");
        assertThat(svg.selectFirst("title").text()).isEqualTo("Noise");
        assertThat(svg.selectFirst("desc").text()).isEqualTo("58 to 45");
    }
}
