package org.programmekb.prose;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

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
        Set<String> said = new HashSet<>();
        eachWord(summary, said::add);
        if (said.size() < ENOUGH) {
            return false;
        }
        int rest = said.size() * (100 - PERCENT) / 100;
        // Most paragraphs lack most words, also as parts of others, which is found without taking them apart.
        String text = paragraph.toLowerCase(Locale.ROOT);
        if (said.stream()
                .filter(word -> !text.contains(word))
                .skip(rest)
                .findAny()
                .isPresent()) {
            return false;
        }
        eachWord(paragraph, said::remove);
        return said.size() <= rest;
    }

    private static void eachWord(String text, Consumer<String> use) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Characters.isHan(c)) {
                if (i > 0 && Characters.isHan(text.charAt(i - 1))) {
                    use.accept(text.substring(i - 1, i + 1));
                }
            } else if (Character.isLetterOrDigit(c)) {
                continue;
            }
            if (i > start && (i - start >= LETTERS || Characters.isDigit(text.charAt(start)))) {
                use.accept(text.substring(start, i).toLowerCase(Locale.ROOT));
            }
            start = i + 1;
        }
    }
}
