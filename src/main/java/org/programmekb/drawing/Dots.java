package org.programmekb.drawing;

import java.util.ArrayList;
import java.util.List;

/** Moves marks that would cover each other apart, by as little as is needed to see and press each of them. */
final class Dots {
    private static final int ROUNDS = 60;

    private Dots() {}

    static List<Point> apart(List<Point> points, double distance) {
        List<Point> moved = new ArrayList<>(points);
        boolean close = true;
        for (int round = 0; round < ROUNDS && close; round++) {
            close = false;
            for (int i = 0; i < moved.size(); i++) {
                for (int j = i + 1; j < moved.size(); j++) {
                    close |= part(moved, i, j, distance);
                }
            }
        }
        return moved;
    }

    private static boolean part(List<Point> points, int i, int j, double distance) {
        Point one = points.get(i);
        Point other = points.get(j);
        double between = one.distance(other);
        if (between >= distance - 0.1) {
            return false;
        }
        // Marks at the same point part from left to right.
        double x = between == 0 ? 1 : (other.x() - one.x()) / between;
        double y = between == 0 ? 0 : (other.y() - one.y()) / between;
        double way = (distance - between) / 2;
        points.set(i, one.plus(-x * way, -y * way));
        points.set(j, other.plus(x * way, y * way));
        return true;
    }
}
