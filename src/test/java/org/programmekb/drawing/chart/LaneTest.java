package org.programmekb.drawing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.programmekb.drawing.chart.TimeAxisTest.percent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LaneTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2021, 1, 1);
    private static final Days YEAR = new Days(NEW_YEAR, LocalDate.of(2021, 12, 31));
    private static final TimeAxis AXIS = TimeAxis.of("test", List.of(YEAR), false);

    private static Element lane(TimeAxis axis, List<Bar> bars) {
        return Jsoup.parse(Lane.draw(axis, bars, "Lane", "What it says").page()).selectFirst("svg");
    }

    @ParameterizedTest
    @CsvSource({"PLAIN, 1, 0", "EMPTY, 1, 0", "HALF, 2, 0", "FULL, 1, 0", "STRUCK, 1, 1"})
    void theFormsOfBarsDifferWithoutColour(Bar.Form form, int rects, int lines) {
        Bar bar = new Bar(Optional.of(YEAR.first()), Optional.of(YEAR.last()), form, "");
        Element lane = lane(AXIS, List.of(bar));

        assertThat(lane.select("rect")).hasSize(rects);
        assertThat(lane.select(".period line")).hasSize(lines);
        assertThat(percent(lane.selectFirst("rect").attr("width"))).isEqualTo(100);
        assertThat(lane.select(".open")).isEmpty();
    }

    @Test
    void anEndThatIsNotKnownIsPointed() {
        Optional<LocalDate> summer = Optional.of(LocalDate.of(2021, 7, 1));
        Bar going = new Bar(summer, Optional.empty(), Bar.Form.FULL, "");
        Bar gone = new Bar(Optional.empty(), summer, Bar.Form.FULL, "");

        assertThat(lane(AXIS, List.of(going)).select(".open").eachAttr("x")).containsExactly("100%");
        assertThat(lane(AXIS, List.of(gone)).select(".open").eachAttr("transform"))
                .containsExactly("scale(-1 1)");
        assertThat(going.known()).contains(new Days(summer.get(), summer.get()));
    }

    @Test
    void timeCanRunFromRightToLeft() {
        TimeAxis mirrored = TimeAxis.of("test", List.of(YEAR), true);
        Bar going = new Bar(Optional.of(LocalDate.of(2021, 7, 1)), Optional.empty(), Bar.Form.FULL, "");
        Element lane = lane(mirrored, List.of(going));

        assertThat(lane.selectFirst("rect").attr("x")).isEqualTo("0%");
        assertThat(percent(lane.selectFirst("rect").attr("width"))).isEqualTo(18400.0 / 365, within(0.001));
        assertThat(lane.select(".open").eachAttr("transform")).containsExactly("scale(-1 1)");
    }

    @Test
    void textsAreText() {
        Element lane = Jsoup.parse(
                        Lane.draw(AXIS, List.of(), "A < B & \"C\"", "<b>").page())
                .selectFirst("svg");

        assertThat(lane.selectFirst("title").wholeText()).isEqualTo("A < B & \"C\"");
        assertThat(lane.selectFirst("desc").wholeText()).isEqualTo("<b>");
        assertThat(lane.attr("role")).isEqualTo("img");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Pilot project begins, January 2024; Proposed (judged by the editors), 17 September 2024
            试点项目启动，2024年1月；已提出（由编辑判断），2024年9月17日，尚未查到签署备忘录的记录""")
    void wordsThatAreWiderThanASmallPhoneHaveSeveralLinesThere(String words) {
        Bar bar = new Bar(Optional.of(YEAR.first()), Optional.of(LocalDate.of(2021, 3, 1)), Bar.Form.FULL, "");
        Drawn drawn = Lane.draw(AXIS, List.of(bar), words, "Lane", "What it says");
        Element lane = Jsoup.parse(drawn.page()).selectFirst("svg");
        List<String> lines = lane.select(".wrapped").eachText();

        assertThat(lines).hasSizeBetween(2, 3).allMatch(line -> EndLabel.width(line) <= EndLabel.NARROW);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(words.replace(" ", ""));
        assertThat(lane.attr("height")).isEqualTo(Integer.toString(24 + 18 * lines.size()));
        assertThat(lane.select(".wrapped").eachAttr("y").get(1)).isEqualTo("54");
        assertThat(lane.select(".whole").eachText()).containsExactly(words);
        assertThat(drawn.file()).contains(words).doesNotContain("wrapped");
    }
}
