package org.programmekb.drawing;

/** The curve between two places that work together: a parabola that bends towards the nearer pole, as the shortest way does. */
record Arc(Point from, Point bend, Point to) {
    private static final double BEND = 0.17;
    private static final double MARGIN = 8;
    private static final int PARTS = 16;

    /**
     * The curve between two points.
     *
     * @param up whether it bends upwards
     */
    static Arc between(Point one, Point other, boolean up) {
        Point from = one.x() <= other.x() ? one : other;
        Point to = from.equals(one) ? other : one;
        double side = up ? 2 * BEND : -2 * BEND;
        Point bend = new Point(
                (from.x() + to.x()) / 2 + side * (to.y() - from.y()),
                (from.y() + to.y()) / 2 - side * (to.x() - from.x()));
        return new Arc(from, bend, to);
    }

    /** The same curve, so flat that it stays on the map; its ends may be outside. */
    Arc within(Box box) {
        double top = Math.min(box.y() + MARGIN, Math.min(from.y(), to.y()));
        double bottom = Math.max(box.bottom() - MARGIN, Math.max(from.y(), to.y()));
        // The curve comes half as near to its bend as the straight line is.
        double middle = (from.y() + to.y()) / 2;
        double y = Math.max(2 * top - middle, Math.min(2 * bottom - middle, bend.y()));
        return new Arc(from, new Point(bend.x(), y), to);
    }

    /** How many of the parts of the curve run through a rectangle. */
    int partsIn(Box box) {
        int parts = 0;
        Point before = from;
        for (int i = 1; i <= PARTS; i++) {
            Point next = at((double) i / PARTS);
            parts += box.meets(before, next) ? 1 : 0;
            before = next;
        }
        return parts;
    }

    private Point at(double part) {
        double rest = 1 - part;
        return new Point(
                rest * rest * from.x() + 2 * rest * part * bend.x() + part * part * to.x(),
                rest * rest * from.y() + 2 * rest * part * bend.y() + part * part * to.y());
    }
}
