package org.programmekb.drawing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimeAxisTest {
    /** The width of a lane on a phone of 320 pixels, and of a digit of 15 pixels in the widest common font. */
    private static final double NARROWEST = 265;

    private static final double DIGIT = 9.3;

    private static TimeAxis axis(int from, int to) {
        return TimeAxis.of("test", List.of(new Days(LocalDate.of(from, 3, 1), LocalDate.of(to, 5, 6))), false);
    }

    @ParameterizedTest
    @CsvSource({
        "2020, 2020, 2020, 2020",
        "2019, 2024, 2019, 2024",
        "2018, 2025, 2018, 2025",
        "2011, 2025, 2010, 2029",
        "1998, 2024, 1995, 2024",
        "1900, 2099, 1900, 2099",
        "1, 9999, 0, 9999"
    })
    void itHasWholeYears(int from, int to, int first, int last) {
        TimeAxis axis = axis(from, to);

        assertThat(List.of(axis.first(), axis.last())).isEqualTo(List.of(first, last));
    }

    @Test
    void eachYearThatIsWrittenHasRoom() {
        for (int years = 0; years < 300; years++) {
            Element svg = Jsoup.parse(
                            axis(2024 - years, 2024).draw("Axis", "Years").page())
                    .selectFirst("svg");
            List<Double> lines = svg.select("g line").eachAttr("x1").stream()
                    .map(TimeAxisTest::percent)
                    .toList();

            assertThat(svg.select("text")).hasSize(lines.size() - 1);
            for (int i = 0; i + 1 < lines.size(); i++) {
                assertThat((lines.get(i + 1) - lines.get(i)) / 100 * NARROWEST).isGreaterThan(4 * DIGIT + 4);
            }
        }
    }

    @Test
    void aDayHasItsShareOfTheAxis() {
        TimeAxis axis = axis(2020, 2020);
        LocalDate leapDay = LocalDate.of(2020, 2, 29);

        assertThat(axis.start(leapDay)).isEqualTo(100.0 * 59 / 366, within(1e-9));
        assertThat(axis.end(leapDay)).isEqualTo(100.0 * 60 / 366, within(1e-9));
        assertThat(axis.start(LocalDate.of(2020, 1, 1))).isZero();
        assertThat(axis.end(LocalDate.of(2020, 12, 31))).isEqualTo(100);
    }

    @Test
    void itRunsFromRightToLeftWhereLinesDo() {
        TimeAxis axis =
                TimeAxis.of("test", List.of(new Days(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1))), true);

        assertThat(axis.start(LocalDate.of(2020, 1, 1))).isEqualTo(100);
        assertThat(axis.end(LocalDate.of(2021, 12, 31))).isZero();
        assertThat(axis.draw("Axis", "Years").page())
                .contains("<text x=\"100%\" y=\"17\" dx=\"-4\" text-anchor=\"end\">2020<");
    }

    @Test
    void twoYearsHaveQuartersAndManyYearsHaveYears() {
        assertThat(Jsoup.parse(axis(2020, 2021).draw("Axis", "").page()).select(".minor"))
                .hasSize(6);
        assertThat(Jsoup.parse(axis(2018, 2020).draw("Axis", "").page()).select(".minor"))
                .isEmpty();
        assertThat(Jsoup.parse(axis(2015, 2024).draw("Axis", "").page()).select(".minor"))
                .hasSize(5);
    }

    static double percent(String attribute) {
        assertThat(attribute).matches("-?[0-9]+(\\.[0-9]{1,3})?%");
        return Double.parseDouble(attribute.substring(0, attribute.length() - 1));
    }
}
