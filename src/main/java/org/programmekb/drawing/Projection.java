package org.programmekb.drawing;

/**
 * The Natural Earth projection of Tom Patterson, in the polynomials of Šavrič, Jenny, Patterson, Petrovič and Hurni
 * (2011). Parallels are straight lines; the result is in radians, and y grows to the north.
 *
 * @param meridian the longitude in the middle, in degrees
 */
record Projection(double meridian) {
    private static final double POLE = 90;

    /** How long a parallel is, relative to its angle. */
    static double length(double latitude) {
        double square = square(latitude);
        double fourth = square * square;
        double tenth = fourth * fourth * square;
        return 0.8707 - 0.131979 * square - 0.013791 * fourth + tenth * (0.003971 - 0.001529 * square);
    }

    /** How far a parallel is from the equator. */
    static double height(double latitude) {
        double angle = Math.toRadians(latitude);
        double square = angle * angle;
        double sixth = square * square * square;
        return angle
                * (1.007226 + 0.015085 * square + sixth * (-0.044475 + 0.028874 * square - 0.005916 * square * square));
    }

    private static double square(double latitude) {
        double angle = Math.toRadians(latitude);
        return angle * angle;
    }

    /** The latitude whose parallel has this height; a pole if none has. */
    static double latitude(double height) {
        double south = -POLE;
        double north = POLE;
        for (int i = 0; i < 30; i++) {
            double middle = (south + north) / 2;
            if (height(middle) < height) {
                south = middle;
            } else {
                north = middle;
            }
        }
        return (south + north) / 2;
    }

    /** The longitude of the same meridian that is nearest to the middle. */
    double nearest(double longitude) {
        return longitude - 360 * Math.rint((longitude - meridian) / 360);
    }

    /** The place of a longitude, which may lie beyond 180 degrees from the middle. */
    Point at(double latitude, double longitude) {
        return new Point(Math.toRadians(longitude - meridian) * length(latitude), height(latitude));
    }
}
