package org.programmekb.drawing.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Marks of a lane that are drawn as one, because each of them alone would touch the others on a small phone. */
record Group(List<Mark> marks, Days days) {
    /** How far the middles of two marks are apart at least: 20 of the 288 pixels of a lane on the smallest phone. */
    static final double GAP = 7;

    /** Marks in groups, in the order of their middles. */
    static List<Group> of(List<Mark> marks, TimeAxis axis) {
        List<Group> groups = new ArrayList<>(marks.stream()
                .map(mark -> new Group(List.of(mark), mark.days()))
                .sorted(Comparator.comparing(group -> middle(group.days())))
                .toList());
        // The closest two first, so that marks far from others stay alone.
        for (int closest = closest(groups, axis); closest >= 0; closest = closest(groups, axis)) {
            groups.set(closest, groups.get(closest).and(groups.remove(closest + 1)));
        }
        return groups;
    }

    private static double middle(Days days) {
        return days.first().toEpochDay()
                + (days.last().toEpochDay() - days.first().toEpochDay()) / 2.0;
    }

    /** The first of the two groups that are closest to each other, or -1 if all are far enough apart. */
    private static int closest(List<Group> groups, TimeAxis axis) {
        int closest = -1;
        double least = GAP;
        for (int i = 0; i + 1 < groups.size(); i++) {
            double distance =
                    Math.abs(groups.get(i).middle(axis) - groups.get(i + 1).middle(axis));
            if (distance < least) {
                least = distance;
                closest = i;
            }
        }
        return closest;
    }

    private Group and(Group next) {
        List<Mark> all = new ArrayList<>(marks);
        all.addAll(next.marks);
        return new Group(List.copyOf(all), days.and(next.days));
    }

    /** The middle of its time, in percent. */
    double middle(TimeAxis axis) {
        return (axis.start(days.first()) + axis.end(days.last())) / 2;
    }
}
