package org.programmekb.drawing;

import java.util.List;

/** Longitudes of places on the shortest stretch of the Earth that holds them all; it may cross the 180th meridian. */
final class Longitudes {
    private Longitudes() {}

    /** The longitudes of the places, in their order, so that west is less than east; some may exceed 180 degrees. */
    static double[] of(List<Place> places) {
        double[] sorted = places.stream().mapToDouble(Place::longitude).sorted().toArray();
        double west = sorted[0];
        double widest = sorted[0] + 360 - sorted[sorted.length - 1];
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] - sorted[i - 1] > widest) {
                widest = sorted[i] - sorted[i - 1];
                west = sorted[i];
            }
        }
        double first = west;
        return places.stream()
                .mapToDouble(place -> place.longitude() < first ? place.longitude() + 360 : place.longitude())
                .toArray();
    }
}
