package org.programmekb.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Coasts and grid of a map, as data of SVG paths in whole pixels. */
final class Land {
    /** How far beyond its edges a map is drawn, so that no edge of cut land is seen. */
    private static final double BEYOND = 6;

    /** How far a coast may be moved; twice as far on a map of half the Earth. */
    private static final double TOLERANCE = 1.1;

    private static final double SMALLEST = 14;
    /** Into how many straight lines a meridian is divided on a map of half the Earth; a quarter is enough for less. */
    private static final int PARTS = 20;

    private static final double FAR = 180;

    /** A map of fewer degrees has no grid, whose lines are this many degrees apart. */
    private static final double NEAR = 70;

    private static final int STEP = 20;
    /** The height from which an edge is divided in the same way, in degrees. */
    private static final double LONG = 10;

    private final MapView view;
    private final Box box;
    /** What can be seen at all, in degrees. */
    private final Box degrees;

    Land(MapView view) {
        this.view = view;
        this.box = view.box().grown(BEYOND);
        double reach = view.reach(BEYOND);
        double south = view.south(BEYOND);
        this.degrees = new Box(view.projection().meridian() - reach, south, 2 * reach, view.north(BEYOND) - south);
    }

    /** The part of the map that shows the Earth: all of it, unless the map reaches around the Earth. */
    String sea() {
        List<Point> edge = new ArrayList<>(meridian(degrees.x()));
        List<Point> other = meridian(degrees.right());
        for (int i = other.size() - 1; i >= 0; i--) {
            edge.add(other.get(i));
        }
        PathData path = new PathData();
        path.ring(new Ring(edge).inside(box).simplified(TOLERANCE).corners());
        return path.toString();
    }

    /** The land within the map, in pixels. */
    List<Coast> coasts() {
        List<Coast> coasts = new ArrayList<>();
        for (Coast coast : Coast.all()) {
            for (int turn = -360; turn <= 360; turn += 360) {
                if (moved(coast.bounds(), turn).overlaps(degrees)) {
                    add(coast.ring(), turn, coasts);
                }
            }
        }
        return coasts;
    }

    static String path(List<Coast> coasts) {
        PathData path = new PathData();
        coasts.forEach(coast -> path.ring(coast.ring().corners()));
        return path.toString();
    }

    private static Box moved(Box bounds, double turn) {
        return new Box(bounds.x() + turn, bounds.y(), bounds.width(), bounds.height());
    }

    private void add(Ring coast, double turn, List<Coast> coasts) {
        Ring near = coast.cut(point -> point.x() + turn - degrees.x()).cut(point -> degrees.right() - point.x() - turn);
        Ring seen = flat(near, turn).inside(box);
        if (seen.corners().size() > 2 && seen.area() > SMALLEST) {
            coasts.add(Coast.of(seen.simplified(degrees.width() > FAR ? 2 * TOLERANCE : TOLERANCE)));
        }
    }

    /** The coast on the map. A long edge runs along a meridian, which may be curved there. */
    private Ring flat(Ring coast, double turn) {
        List<Point> corners = coast.corners();
        List<Point> points = new ArrayList<>(corners.size());
        for (int i = 0; i < corners.size(); i++) {
            Point before = corners.get(i == 0 ? corners.size() - 1 : i - 1);
            Point point = corners.get(i);
            if (Math.abs(point.y() - before.y()) > LONG) {
                for (int part = 1; part < PARTS; part++) {
                    double latitude = before.y() + (point.y() - before.y()) * part / PARTS;
                    double longitude = before.x() + (point.x() - before.x()) * part / PARTS;
                    points.add(view.flat(latitude, longitude + turn));
                }
            }
            points.add(view.flat(point.y(), point.x() + turn));
        }
        return new Ring(points);
    }

    /** Meridians and parallels within the map; none if it shows a small part of the Earth. */
    String grid() {
        PathData path = new PathData();
        if (degrees.width() < NEAR) {
            return path.toString();
        }
        for (int meridian = above(degrees.x()); meridian <= degrees.right(); meridian += STEP) {
            path.line(meridian(meridian));
        }
        for (int parallel = above(degrees.y()); parallel <= degrees.bottom(); parallel += STEP) {
            path.line(List.of(view.flat(parallel, degrees.x()), view.flat(parallel, degrees.right())));
        }
        return path.toString();
    }

    private static int above(double degrees) {
        return (int) Math.ceil(degrees / STEP) * STEP;
    }

    private List<Point> meridian(double longitude) {
        int parts = degrees.width() > FAR ? PARTS / 2 : PARTS / 4;
        return IntStream.rangeClosed(0, parts)
                .mapToObj(i -> view.flat(degrees.y() + degrees.height() * i / parts, longitude))
                .toList();
    }
}
