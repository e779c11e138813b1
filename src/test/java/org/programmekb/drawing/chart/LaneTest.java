package org.programmekb.drawing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.programmekb.drawing.chart.TimeAxisTest.percent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LaneTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2021, 1, 1);
    private static final Days YEAR = new Days(NEW_YEAR, LocalDate.of(2021, 12, 31));
    private static final TimeAxis AXIS = TimeAxis.of("test", List.of(YEAR), false);

    private static Mark mark(LocalDate first, LocalDate last) {
        return new Mark(new Days(first, last), Optional.empty(), "Mark");
    }

    private static Element lane(TimeAxis axis, List<Bar> bars, List<Mark> marks) {
        return Jsoup.parse(Lane.draw(axis, bars, marks, "Lane", "What it says")).selectFirst("svg");
    }

    private static Element lane(Mark... marks) {
        return lane(AXIS, List.of(), List.of(marks));
    }

    @Test
    void aDayIsADot() {
        Element dot = lane(mark(NEW_YEAR, NEW_YEAR)).selectFirst(".mark circle");

        assertThat(percent(dot.attr("cx"))).isEqualTo(50.0 / 365, within(0.001));
    }

    @Test
    void aMonthIsAFrameAsLongAsItAndNotADot() {
        Element lane = lane(mark(LocalDate.of(2021, 2, 1), LocalDate.of(2021, 2, 28)));

        assertThat(lane.select("circle")).isEmpty();
        assertThat(percent(lane.selectFirst("rect").attr("x"))).isEqualTo(3100.0 / 365, within(0.001));
        assertThat(percent(lane.selectFirst("rect").attr("width"))).isEqualTo(2800.0 / 365, within(0.001));
    }

    @Test
    void aSymbolStandsInThePlaceOfTheDot() {
        Element use = lane(new Mark(YEAR, Optional.of("flag"), "Mark")).selectFirst(".mark use");

        assertThat(use.attr("href")).isEqualTo("#flag");
        assertThat(percent(use.attr("x"))).isEqualTo(50);
        assertThat(use.previousElementSibling().attr("width")).isEqualTo("100%");
    }

    @Test
    void twoMarksThatWouldTouchAreOneWithTheirNumber() {
        Element lane = lane(mark(NEW_YEAR, NEW_YEAR), mark(NEW_YEAR.plusDays(20), NEW_YEAR.plusDays(20)));

        assertThat(lane.select(".mark")).hasSize(1);
        assertThat(lane.select("text").text()).isEqualTo("2");
        assertThat(percent(lane.selectFirst("rect").attr("width"))).isEqualTo(2100.0 / 365, within(0.001));
        assertThat(lane.selectFirst(".mark title").wholeText()).isEqualTo("Mark\nMark");
    }

    @Test
    void marksWithRoomStayApart() {
        assertThat(lane(mark(NEW_YEAR, NEW_YEAR), mark(NEW_YEAR.plusDays(26), NEW_YEAR.plusDays(26)))
                        .select(".mark"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 12, 60, 600})
    void marksNeverTouchAndNoneIsLost(int number) {
        Random random = new Random(number);
        for (int round = 0; round < 20; round++) {
            List<Mark> marks = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                LocalDate first = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3000));
                marks.add(mark(first, first.plusDays(random.nextInt(4) == 0 ? random.nextInt(366) : 0)));
            }
            TimeAxis axis = TimeAxis.of("test", marks.stream().map(Mark::days).toList(), false);
            List<Group> groups = Group.of(marks, axis);

            assertThat(groups.stream().flatMap(group -> group.marks().stream()))
                    .containsExactlyInAnyOrderElementsOf(marks);
            for (int i = 0; i + 1 < groups.size(); i++) {
                assertThat(groups.get(i + 1).middle(axis) - groups.get(i).middle(axis))
                        .isGreaterThanOrEqualTo(Group.GAP);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"PLAIN, 1, 0", "EMPTY, 1, 0", "HALF, 2, 0", "FULL, 1, 0", "STRUCK, 1, 1"})
    void theFormsOfBarsDifferWithoutColour(Bar.Form form, int rects, int lines) {
        Bar bar = new Bar(Optional.of(YEAR.first()), Optional.of(YEAR.last()), form, "");
        Element lane = lane(AXIS, List.of(bar), List.of());

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

        assertThat(lane(AXIS, List.of(going), List.of()).select(".open").eachAttr("x"))
                .containsExactly("100%");
        assertThat(lane(AXIS, List.of(gone), List.of()).select(".open").eachAttr("transform"))
                .containsExactly("scale(-1 1)");
        assertThat(going.known()).contains(new Days(summer.get(), summer.get()));
    }

    @Test
    void timeCanRunFromRightToLeft() {
        TimeAxis mirrored = TimeAxis.of("test", List.of(YEAR), true);
        Bar going = new Bar(Optional.of(LocalDate.of(2021, 7, 1)), Optional.empty(), Bar.Form.FULL, "");
        Element lane = lane(mirrored, List.of(going), List.of(mark(NEW_YEAR, NEW_YEAR)));

        assertThat(lane.selectFirst("rect").attr("x")).isEqualTo("0%");
        assertThat(percent(lane.selectFirst("rect").attr("width"))).isEqualTo(18400.0 / 365, within(0.001));
        assertThat(lane.select(".open").eachAttr("transform")).containsExactly("scale(-1 1)");
        assertThat(percent(lane.selectFirst("circle").attr("cx"))).isEqualTo(100 - 50.0 / 365, within(0.001));
    }

    @Test
    void textsAreText() {
        Element lane = Jsoup.parse(Lane.draw(AXIS, List.of(), List.of(), "A < B & \"C\"", "<b>"))
                .selectFirst("svg");

        assertThat(lane.selectFirst("title").wholeText()).isEqualTo("A < B & \"C\"");
        assertThat(lane.selectFirst("desc").wholeText()).isEqualTo("<b>");
        assertThat(lane.attr("role")).isEqualTo("img");
    }

    @Test
    void theLegendNamesWhatIsThere() {
        Mark day = mark(NEW_YEAR, NEW_YEAR);
        Mark year = mark(YEAR.first(), YEAR.last());
        String days = Lane.draw(AXIS, List.of(), List.of(day), "", "");

        assertThat(Lane.keys(days)).containsExactly("day");
        assertThat(Lane.keys(Lane.draw(AXIS, List.of(), List.of(year), "", ""))).containsExactly("span");
        assertThat(Lane.keys(days + Lane.draw(AXIS, List.of(), List.of(day, day), "", "")))
                .containsExactly("day", "many");
        assertThat(Lane.keys(Lane.draw(
                        AXIS,
                        List.of(new Bar(Optional.empty(), Optional.empty(), Bar.Form.PLAIN, "")),
                        List.of(),
                        "",
                        "")))
                .containsExactly("period");
    }
}
