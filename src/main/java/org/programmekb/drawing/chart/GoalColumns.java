package org.programmekb.drawing.chart;

import java.util.List;

/** A column for each of some numbered goals, with a square for each entry that works on it. */
public final class GoalColumns {
    private static final int UNIT = 10;
    /** Above the squares and below them are numbers. */
    private static final int TEXT = 18;
    /** The highest column; with more entries the squares are flatter. */
    private static final int HIGHEST = 12 * UNIT;

    private GoalColumns() {}

    /**
     * A drawing.
     *
     * @param counts the number of entries of each goal, from goal 1 on
     * @param mirrored whether goal 1 is on the right
     */
    public static Drawn draw(List<Integer> counts, boolean mirrored, String title, String description) {
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        double unit = most * UNIT > HIGHEST ? (double) HIGHEST / most : UNIT;
        int ground = TEXT + (int) Math.ceil(unit * most);
        double width = 100.0 / counts.size();
        int height = ground + TEXT + 2;
        StringBuilder svg = new StringBuilder();
        for (int i = 0; i < counts.size(); i++) {
            double left = width * (mirrored ? counts.size() - 1 - i : i);
            String middle = Svg.percent(left + width / 2);
            int count = counts.get(i);
            svg.append("<g class=\"goal" + (count == 0 ? " none" : "") + "\">");
            for (int square = 0; square < count; square++) {
                svg.append("<rect x=\"" + Svg.percent(left + width * 0.1) + "\" y=\""
                        + Svg.tenths(ground - unit * (square + 1) + 1) + "\" width=\"" + Svg.percent(width * 0.8)
                        + "\" height=\"" + Svg.tenths(Math.max(0.5, unit - 2)) + "\"/>");
            }
            if (count > 0) {
                svg.append("<text class=\"count\" x=\"" + middle + "\" y=\"" + Svg.tenths(ground - unit * count - 3)
                        + "\" text-anchor=\"middle\">" + count + "</text>");
            }
            svg.append("<text class=\"number\" x=\"" + middle + "\" y=\"" + (ground + TEXT - 3)
                    + "\" text-anchor=\"middle\">" + (i + 1) + "</text></g>");
        }
        svg.append("<rect class=\"ground\" y=\"" + ground + "\" width=\"100%\" height=\"1.5\"/>");
        return new Drawn(Svg.open("goals", height, title, description) + svg + "</svg>", svg.toString(), 0, height);
    }
}
