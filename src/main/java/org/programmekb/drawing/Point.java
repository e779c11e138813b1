package org.programmekb.drawing;

/** A point of a drawing: x grows to the right, y downwards. */
record Point(double x, double y) {
    double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }
}
