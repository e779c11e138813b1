package org.programmekb.drawing.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that happened: a stroke on the axis, and above it the days in which it was if the day is not known (no stroke if the month is not). On a wide screen
 * words stand beside it where there is room; a list says the rest.
 *
 * @param label the words; may be empty
 * @param title what a reader learns who points at it
 */
public record Flag(Days days, String label, String title) {
    private static final int LEVELS = 2;

    /** Where the words of a flag stand. */
    private record Place(int level, boolean right) {
        /** Where the words are written, in pixels. */
        int baseline() {
            return level == 0 ? 20 : 41;
        }

        /** The lower end of the stroke in a wide drawing. */
        int bottom() {
            return baseline() + 2;
        }
    }

    private static final double GAP = 6;
    private static final int MONTH = 31;

    /** A row of flags; the first ones get their words first. */
    public static Drawn draw(TimeAxis axis, List<Flag> flags, String title, String description) {
        Map<Flag, Place> places = places(axis, flags);
        StringBuilder page = new StringBuilder(Svg.open("lane flags", 24, title, description) + axis.grid());
        StringBuilder file = new StringBuilder();
        flags.stream().sorted(Comparator.comparing(flag -> flag.days().first())).forEach(flag -> {
            Optional<Place> place = Optional.ofNullable(places.get(flag));
            page.append(flag.draw(axis, place, "18"));
            file.append(flag.draw(
                    axis, place, String.valueOf(place.map(Place::bottom).orElse(8))));
        });
        return new Drawn(page + "</svg>", file.toString(), 0, 50);
    }

    private double middle(TimeAxis axis) {
        return (axis.start(days.first()) + axis.end(days.last())) / 2;
    }

    private String draw(TimeAxis axis, Optional<Place> place, String bottom) {
        double first = axis.start(days.first());
        double last = axis.end(days.last());
        String span = days.isDay()
                ? ""
                : "<rect x=\"" + Svg.percent(Math.min(first, last)) + "\" width=\""
                        + Svg.percent(Math.abs(last - first)) + "\" height=\"4\" fill-opacity=\".35\"/>";
        String stroke = days.last().toEpochDay() - days.first().toEpochDay() > MONTH
                ? ""
                : Svg.line("", middle(axis), "0", bottom);
        return "<g class=\""
                + place.map(known -> known.level() > 0 ? "flag low" : "flag high")
                        .orElse("flag") + "\">" + Lane.title(title) + span + stroke
                + place.map(known -> text(axis, known)).orElse("") + "</g>";
    }

    /** Where the words have room beside their strokes without touching each other, on one of two levels. */
    private static Map<Flag, Place> places(TimeAxis axis, List<Flag> flags) {
        List<List<Double>> taken = Stream.generate(() -> (List<Double>) new ArrayList<Double>())
                .limit(LEVELS)
                .toList();
        Map<Flag, Place> places = new HashMap<>();
        for (Flag flag : flags) {
            for (int choice = 0; choice < 2 * LEVELS && !places.containsKey(flag); choice++) {
                Place place = new Place(choice % LEVELS, (choice < LEVELS) != axis.isMirrored());
                if (flag.take(axis, place, taken)) {
                    places.put(flag, place);
                }
            }
        }
        return places;
    }

    /** Takes a place if it is free; the stroke down to the lower level needs room on the upper one. */
    private boolean take(TimeAxis axis, Place place, List<List<Double>> taken) {
        double at = middle(axis) / 100 * EndLabel.WIDE;
        double width = EndLabel.width(label) + GAP;
        double begin = place.right() ? at : at - width;
        if (label.isEmpty()
                || begin < 0
                || begin + width > EndLabel.WIDE
                || !isFree(taken.get(place.level()), begin, begin + width)
                || place.level() > 0 && !isFree(taken.get(0), at, at)) {
            return false;
        }
        taken.get(place.level()).addAll(List.of(begin - GAP, begin + width + GAP));
        if (place.level() > 0) {
            taken.get(0).addAll(List.of(at - GAP, at + GAP));
        }
        return true;
    }

    private static boolean isFree(List<Double> taken, double begin, double end) {
        for (int i = 0; i < taken.size(); i += 2) {
            if (begin < taken.get(i + 1) && end > taken.get(i)) {
                return false;
            }
        }
        return true;
    }

    private String text(TimeAxis axis, Place place) {
        return "<text x=\"" + Svg.percent(middle(axis)) + "\" y=\"" + place.baseline() + "\" dx=\""
                + (place.right() ? "5\"" : "-5\" text-anchor=\"end\"") + ">"
                + EndLabel.escaped(label, axis.isMirrored()) + "</text>";
    }
}
