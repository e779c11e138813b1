package org.programmekb.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Diff of two sequences by their longest common subsequence. */
public final class SequenceDiff {
    /** Maximum number of comparisons; beyond it everything counts as replaced. No part of a document is so long. */
    private static final long MOST = 16_000_000;

    private SequenceDiff() {}

    /** The change of an element. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /**
     * One element.
     *
     * @param before number of elements of the first sequence before it
     */
    public record Step<T>(Kind kind, T element, int before) {}

    /**
     * Computes a diff; kept elements are those of the second sequence.
     *
     * @return the steps in their order; a removed element comes before the one that replaces it
     */
    public static <T> List<Step<T>> between(List<T> from, List<T> to, BiPredicate<T, T> same) {
        int[][] common = common(from, to, same);
        List<Step<T>> steps = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            if (i < from.size() && j < to.size() && common.length > 0 && same.test(from.get(i), to.get(j))) {
                steps.add(new Step<>(Kind.KEPT, to.get(j++), i++));
            } else if (i < from.size()
                    && (j == to.size() || common.length == 0 || common[i + 1][j] >= common[i][j + 1])) {
                steps.add(new Step<>(Kind.REMOVED, from.get(i), i++));
            } else {
                steps.add(new Step<>(Kind.ADDED, to.get(j++), i));
            }
        }
        return steps;
    }

    /** For each pair of positions, the length of the longest common subsequence from there on. */
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
