package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.jsoup.nodes.Element;

/** The axis of a drawing, as somebody reads it who sees only its lines and years. */
final class DrawnAxis {
    private final long begin;
    private final long end;

    DrawnAxis(Element axis) {
        List<Double> lines = axis.select("defs line").stream()
                .map(line -> percent(line.attr("x1")))
                .toList();
        List<Integer> years = axis.select("text").stream()
                .map(year -> Integer.valueOf(year.text()))
                .toList();
        int step = years.size() > 1 ? years.get(1) - years.get(0) : 1;
        begin = newYear(years.get(0));
        end = newYear(years.get(years.size() - 1) + step);
        assertThat(lines).hasSize(years.size() + 1);
        for (int i = 0; i < years.size(); i++) {
            assertThat(day(lines.get(i))).isEqualTo((double) newYear(years.get(i)), within(0.5));
            assertThat(percent(axis.select("text").get(i).attr("x"))).isEqualTo(lines.get(i));
        }
        assertThat(lines.get(years.size())).isEqualTo(100);
    }

    private static long newYear(int year) {
        return LocalDate.of(year, 1, 1).toEpochDay();
    }

    static double percent(String attribute) {
        return Double.parseDouble(attribute.replace("%", ""));
    }

    private double day(double percent) {
        return begin + percent / 100 * (end - begin);
    }

    private DatedSpan span(Element rect) {
        double from = percent(rect.attr("x"));
        return new DatedSpan(Math.round(day(from)), Math.round(day(from + percent(rect.attr("width")))));
    }

    DrawnBar bar(Element bar) {
        DatedSpan span = span(bar.selectFirst("rect"));
        boolean goesOn = !bar.select(".open[x]").isEmpty();
        boolean began = !bar.select(".open[transform]").isEmpty();
        assertThat(began ? span.from() : begin).isEqualTo(begin);
        assertThat(goesOn ? span.to() : end).isEqualTo(end);
        return new DrawnBar(
                began ? OptionalLong.empty() : OptionalLong.of(span.from()),
                goesOn ? OptionalLong.empty() : OptionalLong.of(span.to()));
    }

    /** A lane shows these entries of a list and no others. */
    void assertSame(Element lane, List<Element> list) {
        List<DatedSpan> entries = list.stream()
                .map(DatedSpan::of)
                .sorted(Comparator.comparing(DatedSpan::middle))
                .toList();
        if (lane.selectFirst(".period") == null) {
            assertSameMarks(lane.select(".mark"), entries);
        } else {
            assertSameEnds(bar(lane.selectFirst(".period")), entries);
        }
    }

    private void assertSameEnds(DrawnBar bar, List<DatedSpan> entries) {
        DatedSpan around = DatedSpan.around(entries);
        assertThat(bar.from().orElse(around.from())).isEqualTo(around.from());
        assertThat(bar.to().orElse(around.to())).isEqualTo(around.to());
        assertThat(entries)
                .hasSize((int) (bar.from().stream().count() + bar.to().stream().count()));
    }

    private void assertSameMarks(List<Element> marks, List<DatedSpan> entries) {
        int next = 0;
        for (Element mark : marks) {
            int number = mark.hasClass("many")
                    ? Integer.parseInt(mark.selectFirst("text").text())
                    : 1;
            assertThat(number).isLessThanOrEqualTo(entries.size() - next);
            DatedSpan stated = DatedSpan.around(entries.subList(next, next + number));
            Element frame = mark.selectFirst("rect");
            if (frame == null) {
                Element dot = mark.selectFirst("circle, use");
                double middle = percent(dot.attr(dot.hasAttr("cx") ? "cx" : "x"));
                assertThat(stated.to() - stated.from()).isEqualTo(1);
                assertThat((long) Math.floor(day(middle))).isEqualTo(stated.from());
            } else {
                assertThat(span(frame)).isEqualTo(stated);
            }
            next += number;
        }
        assertThat(next).isEqualTo(entries.size());
    }
}
