package org.programmekb.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lines along which values of a grid are the same (marching squares).
 */
final class Contour {
    private final double[][] values;
    private final double level;

    /**
     * The lines of one value.
     *
     * @param values by row and column
     * @param level the value of the lines
     */
    Contour(double[][] values, double level) {
        this.values = values;
        this.level = level;
    }

    /** The lines, in columns and rows of the grid. A closed line ends where it begins. */
    List<List<Point>> lines() {
        Map<Integer, List<Integer>> neighbours = new LinkedHashMap<>();
        for (int row = 0; row + 1 < values.length; row++) {
            for (int column = 0; column + 1 < values[row].length; column++) {
                join(neighbours, row, column);
            }
        }
        List<List<Point>> lines = new ArrayList<>();
        for (boolean closed : new boolean[] {false, true}) {
            for (int edge : List.copyOf(neighbours.keySet())) {
                List<Integer> next = neighbours.getOrDefault(edge, List.of());
                if (next.size() == (closed ? 2 : 1)) {
                    lines.add(line(neighbours, edge, closed));
                }
            }
        }
        return lines;
    }

    /** Joins the edges of a cell that the line crosses: those to the right of, below, and at the cell's sides. */
    private void join(Map<Integer, List<Integer>> neighbours, int row, int column) {
        boolean below = values[row][column] < level;
        if (below == values[row][column + 1] < level
                && below == values[row + 1][column] < level
                && below == values[row + 1][column + 1] < level) {
            return;
        }
        int[] edges = {edge(row, column, 0), edge(row, column + 1, 1), edge(row + 1, column, 0), edge(row, column, 1)};
        List<Integer> crossed = new ArrayList<>();
        for (int edge : edges) {
            if (isCrossed(edge)) {
                crossed.add(edge);
            }
        }
        for (int i = 0; i + 1 < crossed.size(); i += 2) {
            neighbours.computeIfAbsent(crossed.get(i), key -> new ArrayList<>()).add(crossed.get(i + 1));
            neighbours
                    .computeIfAbsent(crossed.get(i + 1), key -> new ArrayList<>())
                    .add(crossed.get(i));
        }
    }

    private List<Point> line(Map<Integer, List<Integer>> neighbours, int start, boolean closed) {
        List<Point> line = new ArrayList<>();
        Deque<Integer> way = new ArrayDeque<>(List.of(start));
        while (!way.isEmpty()) {
            int edge = way.pop();
            line.add(point(edge));
            List<Integer> next = Objects.requireNonNull(neighbours.remove(edge));
            next.stream().filter(neighbours::containsKey).findFirst().ifPresent(way::push);
        }
        if (closed) {
            line.add(line.get(0));
        }
        return line;
    }

    /** The number of an edge between a point and the one to its right (0) or below it (1). */
    private int edge(int row, int column, int down) {
        return (row * values[0].length + column) * 2 + down;
    }

    private double from(int edge) {
        return values[edge / 2 / values[0].length][edge / 2 % values[0].length];
    }

    private double to(int edge) {
        int down = edge % 2;
        return values[edge / 2 / values[0].length + down][edge / 2 % values[0].length + 1 - down];
    }

    private boolean isCrossed(int edge) {
        return from(edge) < level != to(edge) < level;
    }

    private Point point(int edge) {
        int down = edge % 2;
        int column = edge / 2 % values[0].length;
        int row = edge / 2 / values[0].length;
        double part = (level - from(edge)) / (to(edge) - from(edge));
        return new Point(column + (1 - down) * part, row + down * part);
    }
}
