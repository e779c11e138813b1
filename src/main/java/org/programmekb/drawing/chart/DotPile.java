package org.programmekb.drawing.chart;

/**
 * A pile of dots, one for each thing that is counted, as a drawing without words: numbers must stand beside it. What was
 * there already is hollow and lies at the bottom, what came from elsewhere is half full, and what is new is full.
 */
public final class DotPile {
    /** From the middle of a dot to the next. */
    private static final int STEP = 19;

    private static final int FEWEST_COLUMNS = 3;
    private static final int MOST_COLUMNS = 5;

    private DotPile() {}

    /** How many dots lie side by side if the largest pile has so many. */
    public static int columns(int largest) {
        return (int) Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, Math.ceil(Math.sqrt(largest))));
    }

    /** The drawing; empty if there are no dots. */
    public static String draw(int hollow, int half, int full, int columns) {
        int total = hollow + half + full;
        if (total == 0) {
            return "";
        }
        int height = STEP * ((total + columns - 1) / columns);
        StringBuilder rings = new StringBuilder();
        StringBuilder halves = new StringBuilder();
        StringBuilder discs = new StringBuilder();
        for (int dot = 0; dot < total; dot++) {
            String left = "M" + (STEP * (dot % columns) + 2) + " " + (height - STEP * (dot / columns) - 9);
            String circle = left + "a7 7 0 1 1 14 0a7 7 0 1 1-14 0z";
            if (dot < hollow + half) {
                rings.append(circle);
            } else {
                discs.append(circle);
            }
            if (dot >= hollow && dot < hollow + half) {
                halves.append(left).append("a7 7 0 1 0 14 0z");
            }
        }
        // The view box lets a drawing that is wider than its place shrink instead of losing its last column.
        return "<svg class=\"pile\" viewBox=\"0 0 " + STEP * columns + " " + height + "\" width=\"" + STEP * columns
                + "\" height=\"" + height + "\" aria-hidden=\"true\" focusable=\"false\">" + path("ring", rings)
                + path("disc", halves)
                + path("disc", discs) + "</svg>";
    }

    private static String path(String type, StringBuilder shape) {
        return shape.isEmpty() ? "" : "<path class=\"" + type + "\" d=\"" + shape + "\"/>";
    }
}
