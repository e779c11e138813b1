package org.programmekb.drawing;

/** A rectangle of a drawing, by its upper left corner. */
record Box(double x, double y, double width, double height) {
    static Box around(Point centre, double radius) {
        return new Box(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    }

    /** The smallest rectangle with two points. */
    static Box between(Point one, Point other) {
        double x = Math.min(one.x(), other.x());
        double y = Math.min(one.y(), other.y());
        return new Box(x, y, Math.max(one.x(), other.x()) - x, Math.max(one.y(), other.y()) - y);
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    boolean contains(Box other) {
        return x <= other.x && other.right() <= right() && y <= other.y && other.bottom() <= bottom();
    }

    Box grown(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    /** The point of the rectangle that is nearest to another one. */
    Point nearest(Point point) {
        return new Point(Math.max(x, Math.min(right(), point.x())), Math.max(y, Math.min(bottom(), point.y())));
    }

    /** Whether a straight line from one point to another passes through (Liang and Barsky). */
    boolean meets(Point from, Point to) {
        if (Math.max(from.x(), to.x()) < x
                || Math.min(from.x(), to.x()) > right()
                || Math.max(from.y(), to.y()) < y
                || Math.min(from.y(), to.y()) > bottom()) {
            return false;
        }
        double[] steps = {from.x() - to.x(), to.x() - from.x(), from.y() - to.y(), to.y() - from.y()};
        double[] room = {from.x() - x, right() - from.x(), from.y() - y, bottom() - from.y()};
        double enters = 0;
        double leaves = 1;
        for (int edge = 0; edge < steps.length; edge++) {
            if (steps[edge] == 0 && room[edge] < 0) {
                return false;
            } else if (steps[edge] < 0) {
                enters = Math.max(enters, room[edge] / steps[edge]);
            } else if (steps[edge] > 0) {
                leaves = Math.min(leaves, room[edge] / steps[edge]);
            }
        }
        return enters <= leaves;
    }
}
