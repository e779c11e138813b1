package org.programmekb.drawing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmekb.drawing.chart.TimeAxisTest.percent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class GoalColumnsTest {
    private static Element draw(boolean mirrored, Integer... first) {
        List<Integer> counts = new ArrayList<>(List.of(first));
        counts.addAll(Collections.nCopies(17 - first.length, 0));
        return Jsoup.parse(
                        GoalColumns.draw(counts, mirrored, "Goals", "2 of 17").page())
                .selectFirst("svg");
    }

    @Test
    void eachEntryIsASquareAboveTheNumberOfTheGoal() {
        Element svg = draw(false, 0, 3, 1);

        assertThat(svg.select(".goal").stream()
                        .map(goal -> goal.select("rect").size())
                        .limit(4))
                .containsExactly(0, 3, 1, 0);
        assertThat(svg.select(".goal .number").eachText())
                .hasSize(17)
                .startsWith("1", "2")
                .endsWith("17");
        assertThat(svg.select(".goal .count").eachText()).containsExactly("3", "1");
        assertThat(svg.select(".goal.none")).hasSize(15);
    }

    @Test
    void theFirstGoalIsOnTheRightWhereLinesBeginThere() {
        assertThat(percent(draw(true, 1).selectFirst(".number").attr("x"))).isGreaterThan(90);
        assertThat(percent(draw(false, 1).selectFirst(".number").attr("x"))).isLessThan(10);
    }

    @Test
    void aHundredEntriesFit() {
        Element svg = draw(false, 100, 1);
        double height = Double.parseDouble(svg.attr("height"));

        assertThat(height).isLessThan(170);
        assertThat(svg.select(".goal rect")).hasSize(101).allSatisfy(square -> {
            double top = Double.parseDouble(square.attr("y"));
            assertThat(top).isPositive();
            assertThat(top + Double.parseDouble(square.attr("height"))).isLessThan(height);
        });
    }
}
