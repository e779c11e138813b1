package org.programmekb.drawing.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An axis of whole years below or above lanes. It is divided into few enough parts for the number of a year to fit into each
 * of them on a small phone.
 */
public final class TimeAxis {
    private static final int MOST_PARTS = 6;
    /** Up to so many years, each is marked. */
    private static final int MOST_YEARS = 40;

    private static final List<Integer> STEPS = List.of(1, 2, 5);

    private final String name;
    private final boolean mirrored;
    private final int first;
    private final int step;
    private final int parts;

    private final boolean tall;
    private final Optional<Limit> limit;

    /**
     * A line across all rows.
     *
     * @param day the day at whose end it is
     * @param words what it means
     */
    public record Limit(LocalDate day, String words) {}

    private TimeAxis(
            String name, boolean mirrored, int first, int step, int parts, boolean tall, Optional<Limit> limit) {
        this.name = name;
        this.mirrored = mirrored;
        this.first = first;
        this.step = step;
        this.parts = parts;
        this.tall = tall;
        this.limit = limit;
    }

    /**
     * The axis of some dates.
     *
     * @param name tells the axes of a page apart
     * @param mirrored whether time runs from right to left
     */
    public static TimeAxis of(String name, List<Days> dates, boolean mirrored) {
        return of(name, dates, mirrored, false, Optional.empty());
    }

    /** The same for rows of different heights: its lines go on above and below a drawing, and the page must cut them. */
    public static TimeAxis tall(String name, List<Days> dates, boolean mirrored, Optional<Limit> limit) {
        return of(name, dates, mirrored, true, limit);
    }

    private static TimeAxis of(String name, List<Days> dates, boolean mirrored, boolean tall, Optional<Limit> limit) {
        Days all = Stream.concat(dates.stream(), limit.stream().map(line -> new Days(line.day(), line.day())))
                .reduce(Days::and)
                .orElseThrow();
        int from = all.first().getYear();
        int to = all.last().getYear();
        for (int power = 1; ; power *= 10) {
            for (int digit : STEPS) {
                int step = digit * power;
                int first = step < 5 ? from : Math.floorDiv(from, step) * step;
                int parts = (to - first) / step + 1;
                if (parts <= MOST_PARTS) {
                    return new TimeAxis(name, mirrored, first, step, parts, tall, limit);
                }
            }
        }
    }

    /** The first year. */
    public int first() {
        return first;
    }

    /** The last year. */
    public int last() {
        return first + step * parts - 1;
    }

    /** Where a day begins, in percent. */
    double start(LocalDate day) {
        return at(day.toEpochDay());
    }

    /** Where a day ends, in percent. */
    double end(LocalDate day) {
        return at(day.toEpochDay() + 1);
    }

    private double at(long day) {
        long begin = LocalDate.of(first, 1, 1).toEpochDay();
        long end = LocalDate.of(last() + 1, 1, 1).toEpochDay();
        double percent = 100.0 * (day - begin) / (end - begin);
        return mirrored ? 100 - percent : percent;
    }

    boolean isMirrored() {
        return mirrored;
    }

    /** The lines between the parts of the axis, in each lane. */
    String grid() {
        return "<use class=\"grid\" href=\"#part-grid-" + name + "\"/>";
    }

    /** A pointed end, for what goes on beyond the axis. */
    String beyond(boolean right) {
        return "<use class=\"open\" href=\"#part-open-" + name + "\" "
                + (right ? "x=\"100%\"" : "transform=\"scale(-1 1)\"") + "/>";
    }

    /** The axis with its years, and the definitions that the lanes refer to; in a file its lines go down to its end. */
    public Drawn draw(String title, String description) {
        StringBuilder lines = new StringBuilder();
        StringBuilder through = new StringBuilder();
        StringBuilder years = new StringBuilder();
        for (int part = 0; part <= parts; part++) {
            int year = first + part * step;
            double at = start(LocalDate.of(year, 1, 1));
            lines.append(line("", at));
            through.append(Svg.line("", at, "22", "100%"));
            if (part < parts) {
                years.append("<text x=\"" + Svg.percent(at) + "\" y=\"17\" "
                        + (mirrored ? "dx=\"-4\" text-anchor=\"end\"" : "dx=\"4\"") + ">" + year + "</text>");
            }
        }
        limit.ifPresent(line -> lines.append(line("limit", end(line.day()))));
        limit.ifPresent(line -> through.append(Svg.line("limit", end(line.day()), "22", "100%")));
        Optional<EndLabel> words = limit.map(line -> new EndLabel(line.words(), end(line.day()), mirrored));
        String open = "<path id=\"part-open-" + name + "\" d=\"M0 6l7 6-7 6z\"/></defs>";
        int height = limit.isPresent() ? 42 : 22;
        return new Drawn(
                Svg.open("axis", height, title, description) + "<defs><g id=\"part-grid-" + name + "\">" + lines
                        + "</g>"
                        + open + grid() + minor() + years
                        + words.map(label -> label.line(36, "")).orElse("") + "</svg>",
                "<defs>" + open + "<g class=\"grid\">" + through + "</g>" + minor() + years
                        + words.map(EndLabel::below).orElse(""),
                0,
                height);
    }

    private String line(String type, double at) {
        return tall ? Svg.line(type, at, "-100%", "1000%") : Svg.line(type, at, "0", "100%");
    }

    /** Short lines at years, or at quarters if there are only two years. */
    private String minor() {
        int months = step > 1 ? 12 : 3;
        if (step == 1 && parts > 2 || step > 1 && step * parts > MOST_YEARS) {
            return "";
        }
        StringBuilder lines = new StringBuilder();
        LocalDate end = LocalDate.of(last() + 1, 1, 1);
        for (LocalDate day = LocalDate.of(first, 1, 1); day.isBefore(end); day = day.plusMonths(months)) {
            if (day.getMonthValue() != 1 || (day.getYear() - first) % step != 0) {
                lines.append(Svg.line("minor", start(day), "0", "5"));
            }
        }
        return lines.toString();
    }
}
