package org.programmekb.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Suggestion of an existing name for a misspelt one ("did you mean"). */
public final class Suggestion {
    private static final int LONGEST = 200;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_WORD = 4;

    private Suggestion() {}

    /**
     * The most similar known name, if it is similar enough, or a name of which {@code written} is a short form, another
     * number or a longer form; among equals the first in alphabetical order. Case and the kind of word separator are
     * ignored.
     */
    public static Optional<String> closest(String written, Collection<String> known) {
        String wanted = normalised(written);
        if (wanted.length() > LONGEST) {
            return Optional.empty();
        }
        int limit = Math.max(1, wanted.length() / 3);
        return known.stream()
                .filter(name -> Math.abs(name.length() - wanted.length()) <= limit)
                .map(name -> new Candidate(name, distance(wanted, normalised(name))))
                .filter(candidate -> candidate.distance <= limit)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name)
                .or(() -> beginningWith(wanted, known))
                .or(() -> sameWord(wanted, known))
                .or(() -> beginningOf(wanted, known));
    }

    /** A hint that suggests the most similar known name, or else the other hint. */
    public static Message hint(String written, Collection<String> known, Message otherwise) {
        return closest(written, known).map(Suggestion::hint).orElse(otherwise);
    }

    /** A hint that suggests a name. */
    public static Message hint(String name) {
        return Message.of("suggestion.name", name);
    }

    private record Candidate(String name, int distance) {}

    private static Optional<String> beginningWith(String wanted, Collection<String> known) {
        return wanted.length() < SHORTEST_BEGINNING
                ? Optional.empty()
                : known.stream()
                        .filter(name -> normalised(name).startsWith(wanted))
                        .min(Comparator.naturalOrder());
    }

    /** A name that differs only between one and several, as in {@code citys} for {@code cities}. */
    private static Optional<String> sameWord(String wanted, Collection<String> known) {
        return known.stream()
                .filter(name -> singular(normalised(name)).equals(singular(wanted)))
                .min(Comparator.naturalOrder());
    }

    private static String singular(String word) {
        return word.replaceFirst("ies$|ys$", "y").replaceFirst("s$", "");
    }

    /** The longest name with which {@code wanted} begins, followed by the rest of the word. */
    private static Optional<String> beginningOf(String wanted, Collection<String> known) {
        return known.stream()
                .filter(name -> name.length() >= SHORTEST_WORD
                        && name.length() * 2 > wanted.length()
                        && wanted.startsWith(normalised(name)))
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()));
    }

    private static String normalised(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** The edit distance: insertions, deletions, replacements and transpositions that turn one text into the other. */
    private static int distance(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int replace = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int best = Math.min(replace, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, table[i - 2][j - 2] + 1);
                }
                table[i][j] = best;
            }
        }
        return table[a.length()][b.length()];
    }
}
