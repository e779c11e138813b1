package org.programmekb.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * The steps from one sequence to another, with as much as possible kept: a longest common subsequence.
 *
 * @param steps in order; what is removed stands before what is added in its place
 */
record Difference<T>(List<Step<T>> steps) {
    /** Beyond this many comparisons everything is taken as replaced; no part of a document is so long. */
    private static final long MOST = 16_000_000;

    Difference {
        steps = List.copyOf(steps);
    }

    /** What happens to an element. */
    enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /**
     * One element.
     *
     * @param before the number of elements of the first sequence in front of it
     * @param after the number of elements of the second sequence in front of it
     */
    record Step<T>(Kind kind, T element, int before, int after) {}

    static <T> Difference<T> between(List<T> from, List<T> to) {
        return between(from, to, Object::equals);
    }

    /** Kept elements are those of the second sequence. */
    static <T> Difference<T> between(List<T> from, List<T> to, BiPredicate<T, T> same) {
        int[][] common = common(from, to, same);
        List<Step<T>> steps = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            if (i < from.size() && j < to.size() && common.length > 0 && same.test(from.get(i), to.get(j))) {
                steps.add(new Step<>(Kind.KEPT, to.get(j), i++, j++));
            } else if (i < from.size()
                    && (j == to.size() || common.length == 0 || common[i + 1][j] >= common[i][j + 1])) {
                steps.add(new Step<>(Kind.REMOVED, from.get(i), i++, j));
            } else {
                steps.add(new Step<>(Kind.ADDED, to.get(j), i, j++));
            }
        }
        return new Difference<>(steps);
    }

    /** The length of the longest common subsequence of what follows each pair of positions. */
    private static <T> int[][] common(List<T> from, List<T> to, BiPredicate<T, T> same) {
        if ((long) from.size() * to.size() > MOST) {
            return new int[0][];
        }
        int[][] common = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                common[i][j] = same.test(from.get(i), to.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
