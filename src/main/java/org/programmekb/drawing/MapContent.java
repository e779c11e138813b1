package org.programmekb.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The cities of a map.
 *
 * @param places where they are
 */
public record MapContent(List<Place> places) {
    private static final int MOST_REGIONS = 4;
    /** The names of so many places have room on one map, also on a small screen. */
    private static final int FEW = 8;
    /** A region this wide and high fits a small screen. */
    private static final double WIDEST = 42;
    /** A gap that is narrower does not separate regions. */
    private static final double NARROWEST_GAP = 6;

    public MapContent {
        places = List.copyOf(places);
    }

    /**
     * The same places in a few maps of less extent, from west to east; one map if they are near each other. A few places,
     * whose names have room on one map, are divided only where no part has a single place: it would show little but sea.
     */
    public List<MapContent> regions() {
        double[] longitudes = longitudes(places);
        List<List<Integer>> regions = new ArrayList<>();
        regions.add(IntStream.range(0, places.size()).boxed().toList());
        while (regions.size() < MOST_REGIONS) {
            Gap widest = regions.stream()
                    .map(region -> gap(region, longitudes))
                    .max(Comparator.comparingDouble(Gap::width))
                    .orElseThrow();
            if (widest.width() < NARROWEST_GAP) {
                break;
            }
            regions.remove(widest.region());
            regions.add(widest.before());
            regions.add(widest.after());
        }
        regions.sort(Comparator.comparingDouble(
                region -> region.stream().mapToDouble(i -> longitudes[i]).min().orElseThrow()));
        return regions.stream()
                .map(region ->
                        new MapContent(region.stream().sorted().map(places::get).toList()))
                .toList();
    }

    /** The widest gap in a region that is too large, from west to east or from south to north. */
    private Gap gap(List<Integer> region, double[] longitudes) {
        Gap across = Gap.widest(region, Comparator.comparingDouble(i -> longitudes[i]), i -> longitudes[i]);
        Gap up = Gap.widest(
                region,
                Comparator.comparingDouble(i -> places.get(i).latitude()),
                i -> places.get(i).latitude());
        Gap widest = across.width() >= up.width() ? across : up;
        boolean isLonely = widest.before().size() < 2 || widest.after().size() < 2;
        return isLonely && places.size() <= FEW ? new Gap(region, 0, region, List.of()) : widest;
    }

    /** The widest stretch without places, and the places on both sides of it. */
    private record Gap(List<Integer> region, double width, List<Integer> before, List<Integer> after) {
        static Gap widest(List<Integer> region, Comparator<Integer> order, ToDoubleFunction<Integer> degrees) {
            List<Integer> sorted = region.stream().sorted(order).toList();
            int at = 0;
            double widest = 0;
            for (int i = 1; i < sorted.size(); i++) {
                double width = degrees.applyAsDouble(sorted.get(i)) - degrees.applyAsDouble(sorted.get(i - 1));
                if (width > widest) {
                    widest = width;
                    at = i;
                }
            }
            double all = degrees.applyAsDouble(sorted.get(sorted.size() - 1)) - degrees.applyAsDouble(sorted.get(0));
            return new Gap(region, all > WIDEST ? widest : 0, sorted.subList(0, at), sorted.subList(at, sorted.size()));
        }
    }

    /**
     * Longitudes on the shortest stretch of the Earth that holds all places; it may cross the 180th meridian. They are in
     * the order of the places, so that west is less than east; some may exceed 180 degrees.
     */
    static double[] longitudes(List<Place> places) {
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
