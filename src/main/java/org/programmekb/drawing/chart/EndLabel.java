package org.programmekb.drawing.chart;

import java.util.List;

/**
 * Words at the end of what a row shows. They stand below it, moved so far that they fit on a small phone; a style sheet puts them
 * behind it on a wide screen if they {@link #fitsBehind fit} there. Words that are wider than a small phone have several lines,
 * for which a wide screen has the same words in one line.
 *
 * @param at where it ends, in percent
 */
record EndLabel(String text, double at, boolean mirrored) {
    /** The width of a row in pixels: on a small phone, and where a screen counts as wide. */
    static final double NARROW = 280;

    static final double WIDE = 690;
    private static final double SIZE = 14;
    private static final int LINE = 18;
    private static final double SPACE = 14;
    private static final double GAP = 5;

    /** How wide a text is at most, in pixels. */
    static double width(String text) {
        return TextWidth.of(text) * SIZE;
    }

    private List<String> lines() {
        return TextWidth.lines(text, NARROW / SIZE / TextWidth.SPACED);
    }

    /** How high the words are below the end on a small phone, in pixels. */
    int height() {
        return text.isEmpty() ? 0 : LINE * lines().size();
    }

    /** A text that keeps its own direction in a drawing, which runs from left to right. */
    static String escaped(String text, boolean mirrored) {
        return Svg.escaped(mirrored ? "\u2067" + text + "\u2069" : text);
    }

    boolean fitsBehind() {
        return width(text) + SPACE <= (mirrored ? at : 100 - at) / 100 * WIDE;
    }

    private String anchor() {
        return at < 30 ? "start" : at > 70 ? "end" : "middle";
    }

    /** By how many pixels it is moved, so that it fits on a small phone. */
    private long shift() {
        double place = at / 100 * NARROW;
        double width = width(text) * TextWidth.SPACED;
        double room = NARROW - width;
        double begin = switch (anchor()) {
            case "start" -> place;
            case "end" -> place - width - GAP;
            default -> place - width / 2;
        };
        double gap = anchor().equals("end") ? GAP : 0;
        return Math.round(Math.max(0, Math.min(begin, room)) - begin - gap);
    }

    /** Below the end, where a small phone has room for it. */
    String draw() {
        List<String> lines = lines();
        if (lines.size() == 1) {
            return line(36, "");
        }
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            EndLabel line = new EndLabel(lines.get(i), at, mirrored);
            drawn.append(line.line(36 + i * LINE, " class=\"wrapped\""));
        }
        return drawn + text("36", anchor(), " class=\"whole\"");
    }

    /** In one line below the end. */
    String line(int y, String attributes) {
        long shift = shift();
        return text(
                Integer.toString(y),
                anchor(),
                attributes + (shift == 0 ? "" : " transform=\"translate(" + shift + ")\""));
    }

    /** Below the end in a wide drawing. */
    String below() {
        return text("36", anchor(), anchor().equals("end") ? " dx=\"-5\"" : "");
    }

    /** Behind the end. */
    String behind() {
        return text("17", mirrored ? "end" : "start", mirrored ? " dx=\"-12\"" : " dx=\"12\"");
    }

    private String text(String y, String anchor, String move) {
        return text.isEmpty()
                ? ""
                : "<text x=\"" + Svg.percent(at) + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\"" + move + ">"
                        + escaped(text, mirrored) + "</text>";
    }
}
