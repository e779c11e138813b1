package org.programmekb.drawing.chart;

import java.util.List;
import java.util.stream.Collectors;

/** A row of a chart with a time axis: what happened and what lasted of one thing. */
public final class Lane {
    private static final int HEIGHT = 24;
    private static final String FRAME = " class=\"frame\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"";
    private static final int LINE = 18;

    private final TimeAxis axis;

    private Lane(TimeAxis axis) {
        this.axis = axis;
    }

    /** A drawing of bars. */
    public static Drawn draw(TimeAxis axis, List<Bar> bars, String title, String description) {
        return draw(axis, bars, "", title, description);
    }

    /** A drawing of bars with words at their end. */
    public static Drawn draw(TimeAxis axis, List<Bar> bars, String label, String title, String description) {
        Lane lane = new Lane(axis);
        double end = bars.stream()
                .mapToDouble(lane::end)
                .reduce(axis.isMirrored() ? Math::min : Math::max)
                .orElse(0);
        return row(
                axis.grid(),
                bars.stream().map(lane::bar).collect(Collectors.joining()),
                new EndLabel(label, end, axis.isMirrored()),
                title,
                description);
    }

    /** A row with what is drawn in it and words at the end; the lines of a file go through all rows. */
    static Drawn row(String grid, String drawn, EndLabel label, String title, String description) {
        boolean hasWords = !label.text().isEmpty();
        boolean behind = hasWords && label.fitsBehind();
        return new Drawn(
                Svg.open(behind ? "lane behind" : "lane", HEIGHT + label.height(), title, description) + grid + drawn
                        + label.draw() + "</svg>",
                drawn + (behind ? label.behind() : label.below()),
                0,
                hasWords && !behind ? HEIGHT + LINE : HEIGHT);
    }

    private double end(Bar bar) {
        return bar.to().map(axis::end).orElse(axis.isMirrored() ? 0.0 : 100.0);
    }

    private String bar(Bar bar) {
        double begin = bar.from().map(axis::start).orElse(axis.isMirrored() ? 100.0 : 0.0);
        double end = end(bar);
        String shape = switch (bar.form()) {
            case PLAIN -> rect("", begin, end, 9, 6);
            case FULL -> rect("", begin, end, 6, 12);
            case EMPTY -> rect(FRAME, begin, end, 6, 12);
            case HALF -> rect(FRAME, begin, end, 6, 12) + rect("", begin, end, 12, 6);
            case STRUCK ->
                rect(FRAME, begin, end, 8, 8)
                        + "<line stroke=\"currentColor\" stroke-width=\"1.5\" x1=\""
                        + Svg.percent(Math.min(begin, end)) + "\" x2=\"" + Svg.percent(Math.max(begin, end))
                        + "\" y1=\"12\" y2=\"12\"/>";
        };
        return "<g class=\"period\">" + title(bar.title()) + shape
                + (bar.from().isEmpty() ? axis.beyond(axis.isMirrored()) : "")
                + (bar.to().isEmpty() ? axis.beyond(!axis.isMirrored()) : "") + "</g>";
    }

    private static String rect(String attributes, double begin, double end, int top, int height) {
        return "<rect" + attributes + " x=\"" + Svg.percent(Math.min(begin, end)) + "\" y=\"" + top + "\" width=\""
                + Svg.percent(Math.abs(end - begin)) + "\" height=\"" + height + "\"/>";
    }

    static String title(String title) {
        return title.isEmpty() ? "" : "<title>" + Svg.escaped(title) + "</title>";
    }
}
