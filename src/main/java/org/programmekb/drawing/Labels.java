package org.programmekb.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds a place for the name of each mark, so that no two names overlap. A name stands beside its mark if it can, else at the
 * end of a line; neither covers other land than that of its mark if there is another place. Names with the least room come
 * first. A name that finds none displaces others, which look for another place; those that were displaced often are left where
 * they are. At last each name moves to the best place that is free. A name for which there is no room at all has no label.
 */
final class Labels {
    private static final int ROUNDS = 4;
    /** How many names may be displaced for each name on the map. */
    private static final int DISPLACED = 12;
    /** What it costs that a reader could take a name for that of another mark. */
    private static final double AMBIGUOUS = 6;
    /** What it costs to be cut off by the edge of the map if a reader sets more space between letters. */
    private static final double CUT = 4;
    /** What it costs to lie on another name then. It does not count until each name has a place, if it can have one. */
    private static final double TIGHT = 4;

    /** What it costs that a name, or the line to it, lies on land across the sea: more than the longest line. */
    private static final double ABROAD = 40;
    /** How far from its mark a city's own land is looked for, in pixels: coasts are simplified, and marks are moved apart. */
    private static final double OFFSHORE = 64;
    /** What it costs that a name at the end of a line is so near to such land that it could be its name, and how near that is. */
    private static final double OFF = 12;

    private static final double CLEAR = 16;
    /** Less land than this is an error of the calculation, in square pixels. */
    private static final double LEAST = 0.1;

    private final List<Point> marks;
    private final List<Coast> coasts;
    private final Box room;
    private final double radius;
    private final List<List<Candidate>> candidates = new ArrayList<>();
    private final @Nullable Candidate[] chosen;
    /** How often each name was displaced. */
    private final int[] displaced;

    private Labels(List<Point> marks, List<Double> widths, List<Coast> coasts, Box room, Frame frame) {
        this.marks = marks;
        this.coasts = coasts;
        this.room = room;
        this.radius = frame.mark();
        this.chosen = new Candidate[marks.size()];
        this.displaced = new int[marks.size()];
        for (int i = 0; i < marks.size(); i++) {
            int mark = i;
            List<Coast> abroad = abroad(marks.get(i), widths.get(i) + Candidate.REACH);
            List<Candidate> own = new ArrayList<>();
            Candidate.away(marks.get(i), widths.get(i), frame).forEach(each -> own.add(rated(mark, each, 0, abroad)));
            Candidate.beside(marks.get(i), widths.get(i), frame)
                    .forEach(each -> own.add(rated(mark, each, radius, abroad)));
            own.sort(Comparator.comparingDouble(Candidate::cost));
            candidates.add(own);
        }
    }

    /**
     * The labels of marks.
     *
     * @param widths the widths of the names, in pixels
     * @param coasts land on which only the names of its own marks should lie
     */
    static List<@Nullable Label> of(List<Point> marks, List<Double> widths, List<Coast> coasts, Box room, Frame frame) {
        return new Labels(marks, widths, coasts, room.grown(-2), frame).placed();
    }

    /** The land within a distance of a mark, but not that on which the mark is, or that is nearest to it. */
    private List<Coast> abroad(Point mark, double distance) {
        List<Coast> near = new ArrayList<>(Coast.within(Box.around(mark, Math.max(distance, OFFSHORE)), coasts));
        Optional<Coast> own = Optional.empty();
        for (double reach = 1; reach <= OFFSHORE && own.isEmpty(); reach *= 2) {
            Box around = Box.around(mark, reach);
            own = near.stream()
                    .filter(coast -> coast.areaIn(around) > LEAST)
                    .max(Comparator.comparingDouble(coast -> coast.areaIn(around)));
        }
        own.ifPresent(near::remove);
        return near;
    }

    /** What it costs that a name is on other land, or near it. */
    private static double abroad(Point mark, Label label, List<Coast> abroad) {
        Point end = label.leader();
        if (end == null) {
            return isOn(label.box().grown(1), abroad) ? ABROAD : 0;
        }
        if (isOn(label.box().grown(CLEAR / 2), abroad) || crosses(mark, end, abroad)) {
            return ABROAD;
        }
        return isOn(label.box().grown(CLEAR), abroad) ? OFF : 0;
    }

    /** Whether a line runs over land. */
    private static boolean crosses(Point from, Point to, List<Coast> coasts) {
        Box around = Box.between(from, to).grown(1);
        return coasts.stream()
                .anyMatch(
                        coast -> coast.bounds().overlaps(around) && coast.ring().meets(from, to));
    }

    private static boolean isOn(Box box, List<Coast> coasts) {
        return coasts.stream().anyMatch(coast -> coast.areaIn(box) > LEAST);
    }

    /** A place with what it costs if another mark is nearer to the name than its own, or not farther away by these pixels. */
    private Candidate rated(int mark, Candidate place, double nearer, List<Coast> abroad) {
        Box box = place.label().box();
        double cost = place.cost() + edge(place.label());
        cost += abroad(marks.get(mark), place.label(), abroad);
        double own = box.nearest(marks.get(mark)).distance(marks.get(mark));
        for (int i = 0; i < marks.size(); i++) {
            double other = box.nearest(marks.get(i)).distance(marks.get(i));
            cost += i != mark && other < own + nearer ? AMBIGUOUS : 0;
            cost += i != mark && other < own ? AMBIGUOUS : 0;
        }
        return new Candidate(place.label(), cost);
    }

    private double edge(Label label) {
        return room.contains(label.spaced()) ? 0 : CUT;
    }

    private List<@Nullable Label> placed() {
        List<Integer> order = IntStream.range(0, marks.size())
                .boxed()
                .sorted(Comparator.comparingLong(this::neighbours).reversed())
                .toList();
        Deque<Integer> waiting = new ArrayDeque<>();
        for (int mark : order) {
            choose(mark, 0);
            if (chosen[mark] == null) {
                waiting.add(mark);
            }
        }
        for (int left = DISPLACED * marks.size(); left > 0 && !waiting.isEmpty(); left--) {
            waiting.addAll(displace(waiting.remove()));
        }
        boolean moved = true;
        for (int round = 0; round < ROUNDS && moved; round++) {
            moved = false;
            for (int mark : order) {
                moved |= choose(mark, TIGHT) || swap(mark);
            }
        }
        List<@Nullable Label> labels = new ArrayList<>();
        for (Candidate candidate : chosen) {
            labels.add(candidate == null ? null : candidate.label());
        }
        return labels;
    }

    private long neighbours(int mark) {
        double reach = 10 * radius;
        return marks.stream()
                .filter(other -> other.distance(marks.get(mark)) < reach)
                .count();
    }

    /**
     * Moves a name to the best place that is free; says whether it moved.
     *
     * @param tight what it costs to lie on another name if a reader sets more space between letters
     */
    private boolean choose(int mark, double tight) {
        Candidate before = chosen[mark];
        chosen[mark] = null;
        double lowest = Double.POSITIVE_INFINITY;
        for (Candidate candidate : candidates.get(mark)) {
            if (candidate.cost() < lowest
                    && isOpen(mark, candidate.label())
                    && inTheWay(mark, candidate.label()).isEmpty()) {
                double cost = candidate.cost() + (isTight(mark, candidate.label()) ? tight : 0);
                if (cost < lowest) {
                    lowest = cost;
                    chosen[mark] = candidate;
                }
            }
        }
        return !Objects.equals(chosen[mark], before);
    }

    /** Moves a name to where one other name is, if that one finds a place elsewhere and both together stand better. */
    private boolean swap(int mark) {
        Candidate before = chosen[mark];
        double now = before == null ? Double.POSITIVE_INFINITY : cost(mark, before);
        for (Candidate candidate : candidates.get(mark)) {
            List<Integer> others = candidate.cost() < now && isOpen(mark, candidate.label())
                    ? inTheWay(mark, candidate.label())
                    : List.of();
            if (others.size() == 1) {
                int other = others.get(0);
                Candidate there = Objects.requireNonNull(chosen[other]);
                double both = now + cost(other, there);
                chosen[mark] = candidate;
                choose(other, TIGHT);
                Candidate elsewhere = chosen[other];
                if (elsewhere != null && cost(mark, candidate) + cost(other, elsewhere) < both) {
                    return true;
                }
                chosen[mark] = before;
                chosen[other] = there;
            }
        }
        return false;
    }

    /** Places a name where it displaces those that were displaced least so far, and tells which. */
    private List<Integer> displace(int mark) {
        List<Integer> least = List.of();
        double lowest = Double.POSITIVE_INFINITY;
        for (Candidate candidate : candidates.get(mark)) {
            if (candidate.cost() / 10 < lowest && isOpen(mark, candidate.label())) {
                List<Integer> others = inTheWay(mark, candidate.label());
                double cost = candidate.cost() / 10
                        + others.stream()
                                .mapToInt(other -> 1 + displaced[other])
                                .sum();
                if (cost < lowest) {
                    lowest = cost;
                    least = others;
                    chosen[mark] = candidate;
                }
            }
        }
        for (int other : least) {
            chosen[other] = null;
            displaced[other]++;
        }
        return least;
    }

    /** Whether a label would be on the map and cover no foreign mark. */
    private boolean isOpen(int mark, Label label) {
        if (!room.contains(label.box())) {
            return false;
        }
        for (int i = 0; i < marks.size(); i++) {
            if (i != mark && label.covers(marks.get(mark), Box.around(marks.get(i), radius + 1))) {
                return false;
            }
        }
        return true;
    }

    private double cost(int mark, Candidate place) {
        return place.cost() + (isTight(mark, place.label()) ? TIGHT : 0);
    }

    private boolean isTight(int mark, Label label) {
        Box spaced = label.spaced();
        return IntStream.range(0, chosen.length)
                .mapToObj(other -> other == mark ? null : chosen[other])
                .anyMatch(there -> there != null && there.label().spaced().overlaps(spaced));
    }

    /** The marks whose labels are where this label would be. */
    private List<Integer> inTheWay(int mark, Label label) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            Candidate there = chosen[i];
            if (i != mark
                    && there != null
                    && (label.covers(marks.get(mark), there.label().box())
                            || there.label().covers(marks.get(i), label.box()))) {
                found.add(i);
            }
        }
        return found;
    }
}
