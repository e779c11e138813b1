package org.programmekb.drawing;

import java.util.Arrays;
import java.util.List;

/**
 * The part of the Earth that a map shows.
 *
 * @param projection how the Earth becomes flat
 * @param scale pixels per radian
 * @param left the left edge, in pixels from the middle meridian
 * @param top the upper edge, in pixels north of the equator
 */
record MapView(Projection projection, double scale, double left, double top, double width, double height) {
    /** The part that shows these places, with margins. */
    static MapView of(List<Place> places, Frame frame) {
        double[] longitudes = MapContent.longitudes(places);
        double west = Arrays.stream(longitudes).min().orElseThrow();
        double east = Arrays.stream(longitudes).max().orElseThrow();
        Projection projection = new Projection((west + east) / 2);
        Extent extent = Extent.NONE;
        for (int i = 0; i < longitudes.length; i++) {
            extent = extent.with(projection.at(places.get(i).latitude(), longitudes[i]));
        }
        double scale = Math.min(
                frame.width() / Math.toRadians(frame.span()),
                Math.min(
                        (frame.width() - 2 * frame.beside()) / extent.width(),
                        (frame.most() - 2 * frame.above()) / extent.height()));
        double height =
                Math.rint(Math.max(frame.least(), Math.min(frame.most(), extent.height() * scale + 2 * frame.above())));
        return new MapView(
                projection,
                scale,
                (extent.left() + extent.right()) / 2 * scale - frame.width() / 2,
                (extent.bottom() + extent.top()) / 2 * scale + height / 2,
                frame.width(),
                height);
    }

    /** The place of a position, which may be outside. */
    Point at(double latitude, double longitude) {
        return flat(latitude, projection.nearest(longitude));
    }

    /** The same for a longitude that may lie beyond 180 degrees from the middle. */
    Point flat(double latitude, double longitude) {
        Point point = projection.at(latitude, longitude);
        return new Point(point.x() * scale - left, top - point.y() * scale);
    }

    Box box() {
        return new Box(0, 0, width, height);
    }

    /** The southernmost latitude within {@code margin} pixels of the map. */
    double south(double margin) {
        return Projection.latitude((top - height - margin) / scale);
    }

    /** The northernmost latitude within {@code margin} pixels of the map. */
    double north(double margin) {
        return Projection.latitude((top + margin) / scale);
    }

    /** How many degrees from the middle meridian the map reaches, at most 180. */
    double reach(double margin) {
        double farthest = Math.max(Math.abs(left - margin), Math.abs(left + width + margin)) / scale;
        double shortest = Math.min(Projection.length(south(margin)), Projection.length(north(margin)));
        return Math.min(180, Math.toDegrees(farthest / shortest));
    }

    /** The rectangle around points of the projection. */
    private record Extent(double left, double right, double bottom, double top) {
        static final Extent NONE = new Extent(
                Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

        Extent with(Point point) {
            return new Extent(
                    Math.min(left, point.x()),
                    Math.max(right, point.x()),
                    Math.min(bottom, point.y()),
                    Math.max(top, point.y()));
        }

        double width() {
            return right - left;
        }

        double height() {
            return top - bottom;
        }
    }
}
