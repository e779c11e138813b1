package org.programmekb.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.programmekb.diagnostic.ResourceFile;

/**
 * The coast of one piece of land.
 *
 * @param ring its points, by longitude and latitude in degrees, where longitudes may lie beyond 180, or in pixels of a map
 * @param bounds the rectangle around them
 */
record Coast(Ring ring, Box bounds) {
    /** All land of the Earth without borders, the largest pieces first. It belongs to the program, so it is read once. */
    static List<Coast> all() {
        return Holder.ALL;
    }

    /** The same land with more points, for drawings of a small part of the Earth. */
    static List<Coast> fine() {
        return Fine.ALL;
    }

    private static List<Coast> read(String file, double units) {
        return ResourceFile.table(Coast.class, file)
                .map(line -> of(line, units))
                .toList();
    }

    static Coast of(Ring ring) {
        return new Coast(ring, bounds(ring.corners()));
    }

    /** How much of a rectangle is land. */
    double areaIn(Box box) {
        return bounds.overlaps(box) ? ring.inside(box).area() : 0;
    }

    /** What of these coasts lies inside a rectangle: far fewer corners than the whole coasts have. */
    static List<Coast> within(Box box, List<Coast> coasts) {
        return coasts.stream()
                .filter(coast -> coast.bounds.overlaps(box))
                .map(coast -> coast.ring.inside(box))
                .filter(part -> part.area() > 0)
                .map(Coast::of)
                .toList();
    }

    /** @param units how many units of the file are a degree */
    private static Coast of(String line, double units) {
        int[] steps = Arrays.stream(line.split(" ")).mapToInt(Integer::parseInt).toArray();
        List<Point> points = new ArrayList<>(steps.length / 2);
        int x = 0;
        int y = 0;
        for (int i = 0; i < steps.length; i += 2) {
            x += steps[i];
            y += steps[i + 1];
            points.add(new Point(x / units, y / units));
        }
        return of(new Ring(points));
    }

    private static Box bounds(List<Point> points) {
        double west = points.stream().mapToDouble(Point::x).min().orElseThrow();
        double south = points.stream().mapToDouble(Point::y).min().orElseThrow();
        double east = points.stream().mapToDouble(Point::x).max().orElseThrow();
        double north = points.stream().mapToDouble(Point::y).max().orElseThrow();
        return new Box(west, south, east - west, north - south);
    }

    private static final class Holder {
        static final List<Coast> ALL = read("land.txt", 25);
    }

    private static final class Fine {
        static final List<Coast> ALL = read("coasts.txt", 150);
    }
}
