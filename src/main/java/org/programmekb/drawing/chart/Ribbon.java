package org.programmekb.drawing.chart;

import java.util.List;

/**
 * A line between names of the first column and of the second; one of more than two names meets in the middle.
 *
 * @param from positions in the first list of names
 * @param to positions in the second list of names
 * @param stage how far it has come, from 1 to 5; 0 if that is not known
 * @param isShared whether only a shared project joins the names
 * @param url the page about it
 * @param title what it says, for readers
 */
public record Ribbon(List<Integer> from, List<Integer> to, int stage, boolean isShared, String url, String title) {
    /** In pixels, by the stage. */
    private static final double[] WIDTHS = {2, 2, 3.5, 5.5, 8.5, 12};

    public Ribbon {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    double width() {
        return WIDTHS[stage];
    }

    /** The class of the lines of a kind. */
    static String form(int stage, boolean isShared) {
        return "ribbon-" + (isShared ? "shared" : stage);
    }

    /** The line of a kind for a legend, at a scale. */
    public static String legend(int stage, boolean isShared, double scale) {
        return "<svg class=\"" + form(stage, isShared)
                + " key\" width=\"38\" height=\"12\" aria-hidden=\"true\" focusable=\"false\">"
                + "<path d=\"M0 6h38\" stroke-width=\"" + Svg.tenths(WIDTHS[stage] * scale) + "\"/></svg>";
    }
}
