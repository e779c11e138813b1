package org.programmekb.drawing.chart;

/** Pieces of SVG text. */
public final class Svg {
    private Svg() {}

    /** The beginning of a drawing that is as wide as its place, with its name and description. */
    static String open(String type, int height, String title, String description) {
        return "<svg class=\"" + type + "\" role=\"img\" width=\"100%\" height=\"" + height
                + "\" overflow=\"visible\" fill=\"currentColor\"><title>" + escaped(title) + "</title>"
                + (description.isEmpty() ? "" : "<desc>" + escaped(description) + "</desc>");
    }

    /** A position or length to a thousandth of a percent, which tells the days of several centuries apart. */
    static String percent(double percent) {
        long thousandths = Math.round(percent * 1000);
        String digits = String.valueOf(Math.abs(thousandths) % 1000 + 1000).substring(1);
        String fraction = digits.replaceFirst("0+$", "");
        return (thousandths < 0 ? "-" : "") + Math.abs(thousandths) / 1000 + (fraction.isEmpty() ? "" : "." + fraction)
                + "%";
    }

    /** A length in pixels, to a half. */
    static String number(double pixels) {
        return pixels == Math.rint(pixels) ? String.valueOf((long) pixels) : String.valueOf(pixels);
    }

    /** A vertical line. */
    static String line(String type, double at, String top, String bottom) {
        return "<line" + (type.isEmpty() ? "" : " class=\"" + type + "\"") + " x1=\"" + percent(at) + "\" x2=\""
                + percent(at) + "\" y1=\"" + top + "\" y2=\"" + bottom + "\"/>";
    }

    /** A number with at most one decimal. */
    static String tenths(double number) {
        return String.valueOf(Math.round(number * 10) / 10.0).replaceFirst("\\.0$", "");
    }

    /** Words in the text of a drawing. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
