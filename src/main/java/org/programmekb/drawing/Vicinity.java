package org.programmekb.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Land and sea around a place as data of SVG paths, in half kilometres from the place; north is above.
 *
 * @param sea the sea within a square, which is a little larger than the circle that is seen
 * @param lines lines of equal distance to the nearest coast: ripples in the sea, contours inland
 */
public record Vicinity(String sea, String lines) {
    /** The radius of the circle that is seen, in kilometres. */
    static final double RADIUS = 150;
    /** Units of the drawing in a kilometre. */
    static final double SCALE = 2;

    private static final double EDGE = RADIUS + 6;
    /** Between two lines, in kilometres. */
    private static final double STEP = 12;
    /** Between two points at which the distance is computed, in kilometres. */
    private static final double CELL = 6;

    private static final double TOLERANCE = 0.6;
    /** A line of fewer points is a speck. */
    private static final int FEWEST = 9;

    private static final double DEGREE = 111.2;

    /** The surroundings of a place by its position in degrees. */
    static Vicinity of(PairEmblem.Middle place) {
        double latitude = place.latitude();
        double longitude = place.longitude();
        List<Coast> coasts = new ArrayList<>();
        double narrow = DEGREE * Math.max(0.05, Math.cos(Math.toRadians(latitude)));
        for (Coast coast : Coast.fine()) {
            Box bounds = coast.bounds();
            double west = longitude - 360 * Math.rint((longitude - bounds.x() - bounds.width() / 2) / 360);
            Ring ring = new Ring(coast.ring().corners().stream()
                    .map(point -> new Point((point.x() - west) * narrow, (latitude - point.y()) * DEGREE))
                    .toList());
            coasts.add(new Coast(
                    ring,
                    new Box(
                            (bounds.x() - west) * narrow,
                            (latitude - bounds.bottom()) * DEGREE,
                            bounds.width() * narrow,
                            bounds.height() * DEGREE)));
        }
        return new Vicinity(sea(coasts), lines(new Shore(coasts)));
    }

    private static String sea(List<Coast> coasts) {
        Box box = Box.around(new Point(0, 0), EDGE);
        PathData path = new PathData();
        path.ring(scaled(List.of(
                new Point(-EDGE, -EDGE), new Point(EDGE, -EDGE), new Point(EDGE, EDGE), new Point(-EDGE, EDGE))));
        Coast.within(box, coasts).stream()
                .map(Coast::ring)
                .filter(land -> land.area() > CELL)
                .forEach(land -> path.ring(scaled(land.simplified(TOLERANCE).corners())));
        return path.toString();
    }

    private static String lines(Shore shore) {
        int size = (int) (2 * EDGE / CELL) + 1;
        double[][] distances = new double[size][size];
        measure(distances, 0, 0, Integer.highestOneBit(size) * 2, shore);
        double farthest =
                Arrays.stream(distances).flatMapToDouble(Arrays::stream).max().orElseThrow();
        double nearest =
                Arrays.stream(distances).flatMapToDouble(Arrays::stream).min().orElseThrow();
        PathData path = new PathData();
        for (double level = STEP * Math.floor(nearest / STEP + 1); level < farthest; level += STEP) {
            for (List<Point> line : new Contour(distances, level).lines()) {
                if (line.size() < FEWEST) {
                    continue;
                }
                path.line(scaled(Ring.simplified(
                        line.stream().map(point -> at(point.x(), point.y())).toList(), TOLERANCE)));
            }
        }
        return path.toString();
    }

    /** Computes the distances in a square, by quarters: the fewer places, the fewer pieces of coast can be nearest to one. */
    private static void measure(double[][] distances, int row, int column, int size, Shore shore) {
        if (Math.max(row, column) >= distances.length) {
            return;
        }
        if (size == 1) {
            distances[row][column] = shore.distance(at(column, row));
            return;
        }
        int half = size / 2;
        Shore near = shore.near(at(column + half, row + half), size * CELL);
        measure(distances, row, column, half, near);
        measure(distances, row, column + half, half, near);
        measure(distances, row + half, column, half, near);
        measure(distances, row + half, column + half, half, near);
    }

    private static Point at(double column, double row) {
        return new Point(column * CELL - EDGE, row * CELL - EDGE);
    }

    private static List<Point> scaled(List<Point> points) {
        return points.stream()
                .map(point -> new Point(point.x() * SCALE, point.y() * SCALE))
                .toList();
    }

    /** Pieces of coast. */
    private static final class Shore {
        private final List<Point[]> pieces;

        /** The pieces to which a point of the drawing can be nearest. */
        Shore(List<Coast> coasts) {
            Point place = new Point(0, 0);
            double nearest = coasts.stream()
                    .flatMap(coast -> coast.ring().corners().stream())
                    .mapToDouble(place::distance)
                    .min()
                    .orElseThrow();
            double farthest = nearest + 2 * EDGE * Math.sqrt(2);
            this.pieces = new ArrayList<>();
            for (Coast coast : coasts) {
                List<Point> corners = coast.ring().corners();
                Point from = corners.get(corners.size() - 1);
                for (Point to : corners) {
                    if (place.distance(from) < farthest || place.distance(to) < farthest) {
                        pieces.add(new Point[] {from, to});
                    }
                    from = to;
                }
            }
        }

        private Shore(List<Point[]> pieces, double within, Point middle) {
            this.pieces = pieces.stream()
                    .filter(piece -> middle.distance(piece[0], piece[1]) <= within)
                    .toList();
        }

        /** The pieces to which a point of a square can be nearest. */
        Shore near(Point middle, double side) {
            return new Shore(pieces, distance(middle) + side * Math.sqrt(2), middle);
        }

        double distance(Point point) {
            double least = Double.MAX_VALUE;
            for (Point[] piece : pieces) {
                least = Math.min(least, point.distance(piece[0], piece[1]));
            }
            return least;
        }
    }
}
