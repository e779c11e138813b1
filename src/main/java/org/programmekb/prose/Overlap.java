package org.programmekb.prose;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How much of a text is said again in another, by its longer words, its numbers and, in Chinese, its pairs of characters. */
public final class Overlap {
    /** Shorter words say little by themselves. */
    private static final int LETTERS = 4;

    /** A text of fewer words may agree with any other by chance. */
    private static final int ENOUGH = 5;

    private static final int PERCENT = 75;

    private Overlap() {}

    /** Whether a paragraph says nearly all that a summary says. */
    public static boolean repeats(String summary, String paragraph) {
        Set<String> said = words(summary);
        if (said.size() < ENOUGH) {
            return false;
        }
        Set<String> again = words(paragraph);
        long common = said.stream().filter(again::contains).count();
        return common * 100 >= (long) PERCENT * said.size();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Characters.isHan(c)) {
                if (i > 0 && Characters.isHan(text.charAt(i - 1))) {
                    words.add(text.substring(i - 1, i + 1));
                }
            } else if (Character.isLetterOrDigit(c)) {
                continue;
            }
            if (i > start && (i - start >= LETTERS || Characters.isDigit(text.charAt(start)))) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
            }
            start = i + 1;
        }
        return words;
    }
}
