package org.programmekb.config;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that an author probably meant. */
public final class NearestName {
    private NearestName() {}

    /** The candidate that the fewest typing errors turn into {@code written}, if they are few for its length. */
    public static Optional<String> to(String written, Collection<String> candidates) {
        String word = written.toLowerCase(Locale.ROOT);
        Optional<String> nearest = Optional.empty();
        int fewest = Math.max(1, word.length() / 3) + 1;
        for (String candidate : candidates) {
            int errors = errors(word, candidate.toLowerCase(Locale.ROOT));
            if (errors < fewest) {
                fewest = errors;
                nearest = Optional.of(candidate);
            }
        }
        return nearest;
    }

    /** {@code did you mean x?} if a candidate is near, else the fallback. */
    public static String hint(String written, Collection<String> candidates, String fallback) {
        return to(written, candidates).map(name -> "did you mean " + name + "?").orElse(fallback);
    }

    /** Letters that are missing, added, wrong or swapped with their neighbour. */
    private static int errors(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int changed = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int cheapest = Math.min(changed, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(cheapest, cost[i - 2][j - 2] + 1) : cheapest;
    }
}
