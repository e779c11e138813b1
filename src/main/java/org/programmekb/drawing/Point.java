package org.programmekb.drawing;

/** A point of a drawing: x grows to the right, y downwards. */
record Point(double x, double y) {
    double distance(Point other) {
        return length(x - other.x, y - other.y);
    }

    /** The distance from the straight piece between two points. */
    double distance(Point from, Point to) {
        double dx = to.x - from.x;
        double dy = to.y - from.y;
        double length = dx * dx + dy * dy;
        double part = length == 0 ? 0 : Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / length));
        return length(x - from.x - part * dx, y - from.y - part * dy);
    }

    /** Places are near each other: what {@code Math.hypot} does for very large and very small numbers takes most of the time. */
    private static double length(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** Whether it lies to the left for somebody who looks from one point to another, if y grew upwards. */
    boolean isLeftOf(Point from, Point to) {
        return (to.x - from.x) * (y - from.y) > (to.y - from.y) * (x - from.x);
    }

    Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }
}
