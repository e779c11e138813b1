package org.programmekb.drawing.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Two columns of names in an order in which ribbons cross little: their neighbours' middle first, then single moves. */
final class Columns {
    private static final int ROUNDS = 12;
    /** What a crossing costs beside a ribbon that climbs the whole height. */
    private static final double CROSSING = 100;

    /** A line between two names. */
    private record Strand(int from, int to, double width) {}

    private final List<Strand> strands;
    private List<Integer> from;
    private List<Integer> to;

    private Columns(int from, int to, List<Ribbon> ribbons) {
        this.strands = ribbons.stream()
                .flatMap(ribbon -> ribbon.from().stream()
                        .flatMap(start -> ribbon.to().stream().map(end -> new Strand(start, end, ribbon.width()))))
                .toList();
        this.from = IntStream.range(0, from).boxed().toList();
        this.to = IntStream.range(0, to).boxed().toList();
    }

    /** The names of both columns, each by its position in its list. */
    static List<List<Integer>> order(int from, int to, List<Ribbon> ribbons) {
        Columns columns = new Columns(from, to, ribbons);
        columns.sort();
        columns.move();
        return List.of(columns.from, columns.to);
    }

    private void sort() {
        List<Integer> bestFrom = from;
        List<Integer> bestTo = to;
        double best = cost(from, to);
        for (int round = 0; round < ROUNDS; round++) {
            to = byMiddle(to, from, false);
            from = byMiddle(from, to, true);
            double cost = cost(from, to);
            if (cost < best) {
                best = cost;
                bestFrom = from;
                bestTo = to;
            }
        }
        from = bestFrom;
        to = bestTo;
    }

    /** A column by where the partners of its names stand on average. */
    private List<Integer> byMiddle(List<Integer> column, List<Integer> other, boolean first) {
        int[] places = places(other);
        return column.stream()
                .sorted(Comparator.comparingDouble(name -> strands.stream()
                        .filter(strand -> (first ? strand.from() : strand.to()) == name)
                        .mapToInt(strand -> places[first ? strand.to() : strand.from()])
                        .average()
                        .orElse(0)))
                .toList();
    }

    private void move() {
        double before = Double.MAX_VALUE;
        double cost = cost(from, to);
        for (int round = 0; round < ROUNDS && cost < before; round++) {
            before = cost;
            for (int name = 0; name < from.size(); name++) {
                from = best(from, name, true);
            }
            for (int name = 0; name < to.size(); name++) {
                to = best(to, name, false);
            }
            cost = cost(from, to);
        }
    }

    /** A column with one name where it costs least. */
    private List<Integer> best(List<Integer> column, int name, boolean first) {
        List<Integer> best = column;
        double least = first ? cost(column, to) : cost(from, column);
        for (int place = 0; place < column.size(); place++) {
            List<Integer> moved = new ArrayList<>(column);
            moved.remove((Integer) name);
            moved.add(place, name);
            double cost = first ? cost(moved, to) : cost(from, moved);
            if (cost < least) {
                least = cost;
                best = moved;
            }
        }
        return best;
    }

    /** How much ribbons cross, wide ones more than narrow ones, and how much they climb. */
    private double cost(List<Integer> first, List<Integer> second) {
        int[] left = places(first);
        int[] right = places(second);
        double cost = 0;
        for (int i = 0; i < strands.size(); i++) {
            Strand one = strands.get(i);
            int start = left[one.from()];
            int end = right[one.to()];
            cost += Math.abs((start + 0.5) / left.length - (end + 0.5) / right.length);
            for (int j = 0; j < i; j++) {
                Strand other = strands.get(j);
                if ((start - left[other.from()]) * (end - right[other.to()]) < 0) {
                    cost += CROSSING * one.width() * other.width();
                }
            }
        }
        return cost;
    }

    private static int[] places(List<Integer> column) {
        int[] places = new int[column.size()];
        for (int i = 0; i < places.length; i++) {
            places[column.get(i)] = i;
        }
        return places;
    }
}
