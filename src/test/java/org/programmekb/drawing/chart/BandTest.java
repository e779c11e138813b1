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

final class BandTest {
    private static final Days YEARS = new Days(LocalDate.of(2020, 1, 1), LocalDate.of(2023, 12, 31));
    private static final Days YEAR = new Days(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
    private static final TimeAxis AXIS = TimeAxis.of("test", List.of(YEARS), false);

    private static Days day(int year, int month) {
        return new Days(LocalDate.of(year, month, 1), LocalDate.of(year, month, 1));
    }

    private static Element draw(TimeAxis axis, String label, Band.Step... steps) {
        return Jsoup.parse(Band.draw(axis, List.of(new Band(List.of(steps), label, "What it says")), "Project")
                        .page())
                .selectFirst("svg");
    }

    @Test
    void itIsThickerAtEachStep() {
        Element band = draw(
                AXIS,
                "",
                new Band.Step(day(2020, 1), 1, "a"),
                new Band.Step(day(2021, 1), 3, "b"),
                new Band.Step(day(2022, 1), 5, "c"));

        assertThat(band.select(".step").stream()
                        .map(step -> Integer.valueOf(step.selectFirst("rect").attr("height"))))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(band.select(".step").eachAttr("class")).containsExactly("step s1", "step s3", "step s5");
    }

    @Test
    void aStepLastsUntilTheNextOneAndTheLastOneEndsTheBand() {
        Element band = draw(AXIS, "", new Band.Step(day(2020, 1), 1, "a"), new Band.Step(day(2021, 1), 2, "b"));
        Element first = band.selectFirst("rect");

        assertThat(percent(first.attr("x"))).isZero();
        assertThat(percent(first.attr("width"))).isEqualTo(100.0 * 366 / 1461, within(0.001));
        assertThat(band.select(".cap").attr("width")).isEqualTo("8");
        assertThat(band.select(".s1 .cap")).isEmpty();
    }

    @Test
    void aYearIsPaleAndHasNoEnd() {
        Element band = draw(AXIS, "", new Band.Step(YEAR, 2, "a"));

        assertThat(band.selectFirst(".pale").attr("fill-opacity")).isEqualTo(".25");
        assertThat(percent(band.selectFirst(".pale").attr("width"))).isEqualTo(100.0 * 366 / 1461, within(0.001));
        assertThat(band.select(".cap")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2020, start", "2022, middle", "2023, end"})
    void wordsStandBelowItsEndAndStayInTheDrawing(int year, String anchor) {
        Element text = draw(AXIS, "Delivered, 1 June 2022", new Band.Step(day(year, 6), 5, "a"))
                .selectFirst("text");
        String move = text.attr("transform").replaceAll("[^-0-9]", "");
        double width = EndLabel.width(text.text());
        double begin = percent(text.attr("x")) / 100 * EndLabel.NARROW
                + (move.isEmpty() ? 0 : Integer.parseInt(move))
                - (anchor.equals("end") ? width : anchor.equals("middle") ? width / 2 : 0);

        assertThat(text.attr("text-anchor")).isEqualTo(anchor);
        assertThat(begin).isBetween(-1.0, EndLabel.NARROW - width + 1);
    }

    @Test
    void onAWideScreenWordsCanStandBehindItIfTheyFit() {
        Band.Step early = new Band.Step(day(2020, 6), 5, "a");
        Band.Step late = new Band.Step(day(2023, 6), 5, "a");
        TimeAxis mirrored = TimeAxis.of("test", List.of(YEARS), true);

        assertThat(draw(AXIS, "Delivered, 1 June 2020", early).hasClass("behind"))
                .isTrue();
        assertThat(draw(AXIS, "Delivered, 1 June 2023", late).hasClass("behind"))
                .isFalse();
        assertThat(draw(mirrored, "Delivered, 1 June 2020", early).hasClass("behind"))
                .isTrue();
        assertThat(draw(AXIS, "", early).select("text")).isEmpty();
    }

    @Test
    void inAFileTheBandsOfARowStandBelowEachOther() {
        Band.Step step = new Band.Step(day(2020, 6), 5, "a");
        Band late = new Band(List.of(new Band.Step(day(2023, 6), 5, "a")), "Delivered, 1 June 2023", "");
        Drawn row = Band.draw(AXIS, List.of(late, new Band(List.of(step), "Delivered", "")), "Project");

        assertThat(Jsoup.parse(row.file()).select("svg[y]").eachAttr("y")).containsExactly("0", "42");
        assertThat(row.height()).isEqualTo(42 + 24);
        assertThat(row.file()).doesNotContain("part-grid");
    }

    @Test
    void theLimitOfWhatIsKnownIsALineWithWords() {
        LocalDate day = LocalDate.of(2021, 5, 31);
        TimeAxis axis = TimeAxis.tall(
                "test", List.of(day(2020, 1)), false, Optional.of(new TimeAxis.Limit(day, "No source says more")));
        Element svg = Jsoup.parse(axis.draw("Axis", "Years").page()).selectFirst("svg");

        assertThat(axis.last()).isEqualTo(2021);
        assertThat(percent(svg.selectFirst(".limit").attr("x1"))).isEqualTo(axis.end(day), within(0.001));
        assertThat(svg.select("text").last().text()).isEqualTo("No source says more");
    }
}
