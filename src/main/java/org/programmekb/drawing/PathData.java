package org.programmekb.drawing;

import java.util.List;

/** Data of an SVG path in whole numbers, with as few characters as possible. */
final class PathData {
    private final StringBuilder data = new StringBuilder();

    /** Adds a polygon. */
    void ring(List<Point> corners) {
        line(corners);
        data.append('z');
    }

    /** Adds lines from point to point. */
    void line(List<Point> points) {
        long x = round(points.get(0).x());
        long y = round(points.get(0).y());
        data.append('M').append(x);
        number(y);
        char command = 'l';
        for (Point point : points.subList(1, points.size())) {
            long dx = round(point.x()) - x;
            long dy = round(point.y()) - y;
            if (dx != 0 || dy != 0) {
                if (command == 'l') {
                    data.append(command).append(dx);
                } else {
                    number(dx);
                }
                number(dy);
                command = ' ';
                x += dx;
                y += dy;
            }
        }
    }

    private void number(long number) {
        if (number >= 0) {
            data.append(' ');
        }
        data.append(number);
    }

    private static long round(double pixels) {
        return Math.round(pixels);
    }

    @Override
    public String toString() {
        return data.toString();
    }
}
