package org.programmekb.drawing.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A band that grows with each step on the way of something, and the words for the last one at its end.
 *
 * @param steps in the order in which they were taken; at least one
 * @param label empty if it has none
 * @param description the steps in words
 */
public record Band(List<Step> steps, String label, String description) {
    private static final int[] THICKNESS = {2, 3, 5, 8, 11, 15};
    private static final int MIDDLE = 12;
    private static final int MONTH = 31;

    /**
     * A step.
     *
     * @param days when it was taken; a band over them is pale if less than the month is known
     * @param level how thick the band is from there on, from 0 (a line) to 5
     * @param title what a reader learns who points at it
     */
    public record Step(Days days, int level, String title) {
        /** Whether less than the month is known. */
        public boolean isPale() {
            return days.last().toEpochDay() - days.first().toEpochDay() >= MONTH;
        }
    }

    public Band {
        steps = List.copyOf(steps);
    }

    /** The bands of a row, below each other; the lines of the first one stand behind all of them. */
    public static Drawn draw(TimeAxis axis, List<Band> bands, String title) {
        return Drawn.below(IntStream.range(0, bands.size())
                .mapToObj(i -> bands.get(i).draw(axis, title, i == 0 ? axis.grid() : ""))
                .toList());
    }

    private Drawn draw(TimeAxis axis, String title, String grid) {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            drawn.append(step(axis, i));
        }
        double at = axis.end(steps.get(steps.size() - 1).days().last());
        return Lane.row(grid, drawn.toString(), new EndLabel(label, at, axis.isMirrored()), title, description);
    }

    /** The days of a step and the time until the next one, or a mark at the end of the band. */
    private String step(TimeAxis axis, int number) {
        Step step = steps.get(number);
        double first = axis.start(step.days().first());
        double last = axis.end(step.days().last());
        double until = number + 1 < steps.size()
                        && steps.get(number + 1)
                                .days()
                                .first()
                                .isAfter(step.days().last())
                ? axis.start(steps.get(number + 1).days().first())
                : last;
        String drawn = step.isPale()
                ? rect(" class=\"pale\" fill-opacity=\".25\" stroke=\"currentColor\"", step.level(), first, last)
                        + (until == last ? "" : rect("", step.level(), last, until))
                : rect("", step.level(), first, until);
        if (number + 1 == steps.size() && !step.isPale()) {
            drawn += "<rect class=\"cap\" x=\"" + Svg.percent((first + last) / 2)
                    + "\" width=\"8\" transform=\"translate(-4)\"" + vertical(step.level()) + "/>";
        }
        return "<g class=\"step s" + step.level() + "\">" + Lane.title(step.title()) + drawn + "</g>";
    }

    private static String rect(String attributes, int level, double begin, double end) {
        return "<rect" + attributes + " x=\"" + Svg.percent(Math.min(begin, end)) + "\" width=\""
                + Svg.percent(Math.abs(end - begin)) + "\"" + vertical(level) + "/>";
    }

    private static String vertical(int level) {
        int height = THICKNESS[level];
        return " y=\"" + Svg.number(MIDDLE - height / 2.0) + "\" height=\"" + height + "\"";
    }
}
