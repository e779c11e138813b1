package org.programmekb.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A polygon, by its corners. */
record Ring(List<Point> corners) {
    /** What of it lies inside a rectangle (Sutherland and Hodgman); edges between separate parts run along the rectangle. */
    Ring inside(Box box) {
        return cut(point -> point.x() - box.x())
                .cut(point -> box.right() - point.x())
                .cut(point -> point.y() - box.y())
                .cut(point -> box.bottom() - point.y());
    }

    /** What of it lies where a linear function is not negative. */
    Ring cut(ToDoubleFunction<Point> inside) {
        List<Point> kept = new ArrayList<>(corners.size());
        for (int i = 0; i < corners.size(); i++) {
            Point from = corners.get(i == 0 ? corners.size() - 1 : i - 1);
            Point to = corners.get(i);
            double before = inside.applyAsDouble(from);
            double after = inside.applyAsDouble(to);
            if (before < 0 != after < 0) {
                double part = before / (before - after);
                kept.add(new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part));
            }
            if (after >= 0) {
                kept.add(to);
            }
        }
        return new Ring(kept);
    }

    /** Whether a part of the straight line between two points lies inside. */
    boolean meets(Point from, Point to) {
        boolean isInside = false;
        for (int i = 0; i < corners.size(); i++) {
            Point one = corners.get(i == 0 ? corners.size() - 1 : i - 1);
            Point other = corners.get(i);
            if (from.isLeftOf(one, other) != to.isLeftOf(one, other)
                    && one.isLeftOf(from, to) != other.isLeftOf(from, to)) {
                return true;
            }
            // A ray downwards from the first point crosses the edge of the polygon an odd number of times.
            isInside ^= one.x() < from.x() != other.x() < from.x() && from.isLeftOf(one, other) == one.x() < other.x();
        }
        return isInside;
    }

    double area() {
        double sum = 0;
        for (int i = 0; i < corners.size(); i++) {
            Point from = corners.get(i == 0 ? corners.size() - 1 : i - 1);
            Point to = corners.get(i);
            sum += from.x() * to.y() - to.x() * from.y();
        }
        return Math.abs(sum) / 2;
    }

    /** Without corners whose absence moves its edge by no more than {@code tolerance} (Ramer, Douglas and Peucker). */
    Ring simplified(double tolerance) {
        boolean[] kept = new boolean[corners.size()];
        int half = corners.size() / 2;
        kept[0] = true;
        kept[half] = true;
        keep(0, half, tolerance, kept);
        keep(half, corners.size(), tolerance, kept);
        return new Ring(rest(kept));
    }

    /** The same for a line that is not closed. */
    static List<Point> simplified(List<Point> line, double tolerance) {
        boolean[] kept = new boolean[line.size()];
        kept[0] = true;
        kept[line.size() - 1] = true;
        Ring ring = new Ring(line);
        ring.keep(0, line.size() - 1, tolerance, kept);
        return ring.rest(kept);
    }

    private List<Point> rest(boolean[] kept) {
        List<Point> rest = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                rest.add(corners.get(i));
            }
        }
        return rest;
    }

    private void keep(int first, int last, double tolerance, boolean[] kept) {
        Point from = corners.get(first);
        Point to = corners.get(last % corners.size());
        int farthest = -1;
        double most = tolerance;
        for (int i = first + 1; i < last; i++) {
            double away = distance(corners.get(i), from, to);
            if (away > most) {
                most = away;
                farthest = i;
            }
        }
        if (farthest >= 0) {
            kept[farthest] = true;
            keep(first, farthest, tolerance, kept);
            keep(farthest, last, tolerance, kept);
        }
    }

    private static double distance(Point point, Point from, Point to) {
        double length = from.distance(to);
        return length == 0
                ? point.distance(from)
                : Math.abs((to.x() - from.x()) * (from.y() - point.y()) - (from.x() - point.x()) * (to.y() - from.y()))
                        / length;
    }
}
