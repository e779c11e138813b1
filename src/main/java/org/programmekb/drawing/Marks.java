package org.programmekb.drawing;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The marks of places: each side has a shape of its own, so that colour alone tells nothing. */
public final class Marks {
    /** How large a shape is for equal weight beside a circle: corners reach farther, areas are smaller. */
    private static final double SQUARE = 1.25;

    private static final double POLYGON = 1.3;
    private static final double STAR = 1.45;

    private Marks() {}

    /** The mark of a side in a drawing of its own, for a legend; its class is that of the side. */
    public static String legend(int side) {
        return "<svg class=\"map-key\" viewBox=\"0 0 18 18\" width=\"18\" height=\"18\" aria-hidden=\"true\" focusable=\"false\">"
                + of(side, new Point(9, 9), 6)
                + "</svg>";
    }

    /** The mark of a side: circle, square, triangle, diamond, pentagon, star, and from the start again; a ring for none. */
    static String of(int side, Point at, double radius) {
        if (side == 0) {
            return circle(at, radius * 0.8, " class=\"map-ring\"");
        }
        return switch ((side - 1) % 6) {
            case 0 -> circle(at, radius, "");
            case 1 -> polygon(at, radius * SQUARE, 4, Math.PI / 4);
            case 2 -> polygon(at, radius * POLYGON, 3, 0);
            case 3 -> polygon(at, radius * POLYGON, 4, 0);
            case 4 -> polygon(at, radius * POLYGON * 0.9, 5, 0);
            default -> star(at, radius * STAR);
        };
    }

    private static String circle(Point at, double radius, String attributes) {
        return "<circle cx=\"" + Math.round(at.x()) + "\" cy=\"" + Math.round(at.y()) + "\" r=\"" + number(radius)
                + "\"" + attributes + "/>";
    }

    private static String polygon(Point at, double radius, int corners, double turn) {
        return path(
                at,
                IntStream.range(0, corners)
                        .mapToObj(i -> corner(radius, turn + 2 * Math.PI * i / corners))
                        .toList());
    }

    private static String star(Point at, double radius) {
        return path(
                at,
                IntStream.range(0, 10)
                        .mapToObj(i -> corner(i % 2 == 0 ? radius : radius * 0.45, Math.PI * i / 5))
                        .toList());
    }

    /** A corner as seen from the middle; angles run clockwise from the top. */
    private static Point corner(double radius, double angle) {
        return new Point(radius * Math.sin(angle), -radius * Math.cos(angle));
    }

    /** A shape. All marks of a side have the same data but for their first two numbers, so that a page packs well. */
    private static String path(Point at, List<Point> corners) {
        StringBuilder data = new StringBuilder("M" + Math.round(at.x()) + " " + Math.round(at.y()));
        Point before = new Point(0, 0);
        for (Point corner : corners) {
            data.append(data.indexOf("m") < 0 ? 'm' : ' ');
            data.append(number(corner.x() - before.x()) + " " + number(corner.y() - before.y()));
            before = corner;
        }
        return "<path d=\"" + data + "z\"/>";
    }

    /** A number with at most one decimal. */
    static String number(double number) {
        long tenths = Math.round(number * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }
}
