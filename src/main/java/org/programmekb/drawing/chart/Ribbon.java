package org.programmekb.drawing.chart;

/**
 * A line between a name of the first column and one of the second.
 *
 * @param from a position in the first list of names
 * @param to a position in the second list of names
 * @param stage how far it has come, from 1 to 5; 0 if that is not known
 * @param url the page about it
 * @param title what it says, for readers
 */
public record Ribbon(int from, int to, int stage, String url, String title) {
    /** In pixels, by the stage. */
    private static final double[] WIDTHS = {2, 2, 3.5, 5.5, 8.5, 12};

    double width() {
        return WIDTHS[stage];
    }

    /** The line of a stage for a legend, at a scale. */
    public static String legend(int stage, double scale) {
        return "<svg class=\"ribbon-" + stage
                + " key\" width=\"38\" height=\"12\" aria-hidden=\"true\" focusable=\"false\">"
                + "<path d=\"M0 6h38\" stroke-width=\"" + Svg.tenths(WIDTHS[stage] * scale) + "\"/></svg>";
    }
}
