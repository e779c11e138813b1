package org.programmekb.drawing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmekb.drawing.chart.TimeAxisTest.percent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FlagTest {
    private static final LocalDate BEGIN = LocalDate.of(2015, 1, 1);
    private static final TimeAxis AXIS = TimeAxis.of("test", List.of(new Days(BEGIN, BEGIN.plusYears(6))), false);

    private static Flag flag(int day, int length, String label) {
        LocalDate first = BEGIN.plusDays(day);
        return new Flag(new Days(first, first.plusDays(length)), label, "Title");
    }

    private static Element draw(List<Flag> flags) {
        return Jsoup.parse(Flag.draw(AXIS, flags, "Flags", "").page()).selectFirst("svg");
    }

    @Test
    void aDayIsAStrokeAMonthHasItsDaysAboveAndAYearOnlyItsDays() {
        Element drawn = draw(List.of(flag(0, 0, ""), flag(31, 27, ""), flag(365, 364, "")));

        assertThat(drawn.select(".flag").stream()
                        .map(flag -> flag.select("rect").size() + " "
                                + flag.select("line").size()))
                .containsExactly("0 1", "1 1", "1 0");
    }

    @Test
    void theFirstFlagsHaveTheirWordsFirst() {
        Element drawn = draw(List.of(flag(20, 0, "Agreement"), flag(10, 0, "Meeting"), flag(15, 0, "Other")));

        assertThat(drawn.select("text").eachText()).contains("Agreement").hasSizeLessThan(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 12, 60})
    void wordsNeverTouchAndNoFlagIsLost(int number) {
        Random random = new Random(number);
        for (int round = 0; round < 20; round++) {
            List<Flag> flags = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                flags.add(flag(random.nextInt(2000), 0, "x".repeat(random.nextInt(30))));
            }
            Element drawn = draw(flags);

            assertThat(drawn.select(".flag")).hasSize(number);
            for (String level : List.of("20", "41")) {
                List<double[]> taken = new ArrayList<>();
                for (Element text : drawn.select("text[y=" + level + "]")) {
                    double at = percent(text.attr("x")) / 100 * EndLabel.WIDE;
                    double width = EndLabel.width(text.text());
                    double begin = text.attr("text-anchor").equals("end") ? at - width : at;
                    assertThat(begin).isBetween(0.0, EndLabel.WIDE - width);
                    assertThat(taken).noneMatch(other -> begin < other[1] && begin + width > other[0]);
                    taken.add(new double[] {begin, begin + width});
                }
            }
        }
    }
}
