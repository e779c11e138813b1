package org.programmekb.drawing.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of a chart with a time axis: what happened and what lasted of one thing. */
public final class Lane {
    private static final int HEIGHT = 24;
    private static final String FRAME = " class=\"frame\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"";
    /** The titles that a group of marks lists at most. */
    private static final int MOST_TITLES = 8;

    private final TimeAxis axis;

    private Lane(TimeAxis axis) {
        this.axis = axis;
    }

    /** A drawing of bars and marks; marks that would touch each other become one with their number. */
    public static String draw(TimeAxis axis, List<Bar> bars, List<Mark> marks, String title, String description) {
        Lane lane = new Lane(axis);
        return Svg.open("lane", HEIGHT, title, description) + axis.grid()
                + bars.stream().map(lane::bar).collect(Collectors.joining())
                + Group.of(marks, axis).stream().map(lane::group).collect(Collectors.joining()) + "</svg>";
    }

    /** The kinds of marks that drawings of lanes contain, for their legend, in this order. */
    public static List<String> keys(String drawings) {
        return Stream.of("mark day", "mark span", "mark lined", "mark many", "period")
                .filter(type -> drawings.contains("<g class=\"" + type + "\">"))
                .map(type -> type.replace("mark ", ""))
                .toList();
    }

    private String bar(Bar bar) {
        double begin = bar.from().map(axis::start).orElse(axis.isMirrored() ? 100.0 : 0.0);
        double end = bar.to().map(axis::end).orElse(axis.isMirrored() ? 0.0 : 100.0);
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

    private static String title(String title) {
        return title.isEmpty() ? "" : "<title>" + Svg.escaped(title) + "</title>";
    }

    private String group(Group group) {
        List<Mark> marks = group.marks();
        Mark first = marks.get(0);
        String at = Svg.percent(group.middle(axis));
        boolean isDay = group.days().isDay();
        if (marks.size() > 1) {
            int number = marks.size();
            return "<g class=\"mark many\">" + title(titles(marks)) + (isDay ? "" : time("reach", group, 11, 2))
                    + "<circle cx=\"" + at + "\" cy=\"12\" r=\"" + (number < 100 ? 10 : 12)
                    + "\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\"/><text x=\"" + at
                    + "\" y=\"16.4\" text-anchor=\"middle\">" + number + "</text></g>";
        }
        if (first.symbol().isPresent()) {
            return "<g class=\"mark" + (isDay ? "" : " lined") + "\">" + title(first.title())
                    + (isDay ? "" : time("reach", group, 20, 2)) + "<use href=\"#"
                    + first.symbol().orElseThrow()
                    + "\" x=\"" + at + "\" y=\"2\" width=\"16\" height=\"16\" transform=\"translate(-8)\"/></g>";
        }
        return isDay
                ? "<g class=\"mark day\">" + title(first.title()) + "<circle cx=\"" + at
                        + "\" cy=\"12\" r=\"5.5\"/></g>"
                : "<g class=\"mark span\">" + title(first.title()) + time("frame", group, 6, 12) + "</g>";
    }

    private String time(String type, Group group, int top, int height) {
        Days days = group.days();
        return rect(
                type.equals("frame") ? FRAME : " class=\"" + type + "\"",
                axis.start(days.first()),
                axis.end(days.last()),
                top,
                height);
    }

    private static String titles(List<Mark> marks) {
        String first = marks.stream().limit(MOST_TITLES).map(Mark::title).collect(Collectors.joining("\n"));
        return marks.size() > MOST_TITLES ? first + "\n…" : first;
    }
}
