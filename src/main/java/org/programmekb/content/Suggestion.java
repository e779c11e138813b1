package org.programmekb.content;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that an author most likely meant. */
final class Suggestion {
    private static final int LONGEST = 80;

    private Suggestion() {}

    /** The nearest known word, if one is near enough to be meant; of equally near ones the first. */
    static Optional<String> nearest(String word, Collection<String> known) {
        String wanted = normalised(word);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return Optional.empty();
        }
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            String other = normalised(candidate);
            int limit = Math.max(1, Math.max(wanted.length(), other.length()) / 3);
            if (Math.abs(wanted.length() - other.length()) > limit) {
                continue;
            }
            int distance = distance(wanted, other);
            if (distance <= limit && distance < least) {
                best = candidate;
                least = distance;
            }
        }
        return best != null ? Optional.of(best) : longer(wanted, known);
    }

    /** {@code did you mean `x`?}, or the other hint where nothing is near. */
    static String hint(String word, Collection<String> known, String otherwise) {
        return nearest(word, known).map(near -> "did you mean `" + near + "`?").orElse(otherwise);
    }

    private static Optional<String> longer(String wanted, Collection<String> known) {
        return wanted.length() < 3
                ? Optional.empty()
                : known.stream()
                        .filter(candidate -> normalised(candidate).startsWith(wanted))
                        .findFirst();
    }

    private static String normalised(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
    private static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int least = steps[i - 1][j - 1] + (same ? 0 : 1);
                least = Math.min(least, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, steps[i - 2][j - 2] + 1);
                }
                steps[i][j] = least;
            }
        }
        return steps[a.length()][b.length()];
    }
}
