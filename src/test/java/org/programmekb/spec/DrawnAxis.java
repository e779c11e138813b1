package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The axis of a drawing, as somebody reads it who sees only its lines and years. */
final class DrawnAxis {
    private final long begin;
    private final long end;

    DrawnAxis(Element axis) {
        List<Double> lines = axis.select("defs line:not(.limit)").stream()
                .map(line -> percent(line.attr("x1")))
                .toList();
        List<Integer> years = axis.select("text[y=17]").stream()
                .map(year -> Integer.valueOf(year.text()))
                .toList();
        int step = years.size() > 1 ? years.get(1) - years.get(0) : 1;
        begin = newYear(years.get(0));
        end = newYear(years.get(years.size() - 1) + step);
        assertThat(lines).hasSize(years.size() + 1);
        for (int i = 0; i < years.size(); i++) {
            assertThat(day(lines.get(i))).isEqualTo((double) newYear(years.get(i)), within(0.5));
            assertThat(percent(axis.select("text[y=17]").get(i).attr("x"))).isEqualTo(lines.get(i));
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
        if (lane.selectFirst(".period") == null) {
            assertSameSteps(lane, list);
        } else {
            assertSameEnds(
                    bar(lane.selectFirst(".period")),
                    list.stream().map(DatedSpan::of).toList());
        }
    }

    private void assertSameEnds(DrawnBar bar, List<DatedSpan> entries) {
        DatedSpan around = DatedSpan.around(entries);
        assertThat(bar.from().orElse(around.from())).isEqualTo(around.from());
        assertThat(bar.to().orElse(around.to())).isEqualTo(around.to());
        assertThat(entries)
                .hasSize((int) (bar.from().stream().count() + bar.to().stream().count()));
    }

    /** Each step begins where an entry does, and says it; the last one is named at the end of its band. */
    private void assertSameSteps(Element lane, List<Element> list) {
        Set<Element> drawn = new HashSet<>();
        for (Element band : lane.select("svg")) {
            List<Element> steps = band.select(".step");
            for (int i = 0; i < steps.size(); i++) {
                Element step = steps.get(i);
                Element rect = step.selectFirst("rect");
                DatedSpan span = span(rect);
                boolean isExact = rect.hasClass("pale") || i + 1 == steps.size();
                List<Element> same = list.stream()
                        .filter(entry -> DatedSpan.of(entry).from() == span.from())
                        .filter(entry -> !isExact || DatedSpan.of(entry).equals(span))
                        .filter(entry -> step.selectFirst("title").text().contains(words(entry)))
                        .toList();
                assertThat(same).as(step.outerHtml()).isNotEmpty();
                drawn.addAll(same);
            }
            assertThat(band.select("text").text())
                    .contains(steps.get(steps.size() - 1).selectFirst("title").text());
        }
        assertThat(drawn).hasSameSizeAs(list);
    }

    private static String words(Element entry) {
        return entry.selectFirst(".label").ownText().replaceFirst("( ?\\(.*\\)|（.*）)?[:：]?$", "");
    }

    /** Flags stand where the entries are, in the order of their first days. */
    void assertSameFlags(List<Element> flags, List<Element> list) {
        List<DatedSpan> stated = list.stream()
                .map(DatedSpan::of)
                .sorted(Comparator.comparing(DatedSpan::from).thenComparing(DatedSpan::to))
                .toList();
        List<DatedSpan> drawn = flags.stream()
                .map(this::flag)
                .sorted(Comparator.comparing(DatedSpan::from).thenComparing(DatedSpan::to))
                .toList();
        assertThat(drawn).isEqualTo(stated);
    }

    private DatedSpan flag(Element flag) {
        Element days = flag.selectFirst("rect");
        if (days != null) {
            return span(days);
        }
        long day = (long) Math.floor(day(percent(flag.selectFirst("line").attr("x1"))));
        return new DatedSpan(day, day + 1);
    }
}
