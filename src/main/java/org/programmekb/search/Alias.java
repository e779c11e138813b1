package org.programmekb.search;

import java.util.Comparator;

/**
 * A name that puts a document at the top of the results, and what else to look for if it is not the official name.
 *
 * @param name the name as search compares it, words separated by one space
 * @param document the number of the document
 * @param official the official name in this language; empty if it is {@code name} itself
 */
record Alias(String name, int document, String official) {
    /** In place of the number of a document, for words that mean the same. */
    static final int NO_DOCUMENT = -1;

    /** The order in a file. */
    static final Comparator<Alias> ORDER =
            Comparator.comparing(Alias::name).thenComparing(Alias::document).thenComparing(Alias::official);

    /** The normalised text that search compares: folded, with one space between words that are not adjacent. */
    static String form(String text) {
        StringBuilder form = new StringBuilder();
        boolean isApart = false;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int joint = Tokeniser.joint(text, i);
            i += Character.charCount(character);
            if (joint != Tokeniser.DIVIDES) {
                form.append(joint == Tokeniser.LEFT_OUT ? "" : Character.toString(joint));
                continue;
            }
            for (int folded : Folding.of(character)) {
                if (Folding.isHan(folded) || Folding.isWord(folded)) {
                    if (isApart && form.length() > 0) {
                        form.append(' ');
                    }
                    isApart = false;
                    form.appendCodePoint(folded);
                } else {
                    isApart = true;
                }
            }
        }
        return form.toString();
    }

    /** The first term of the name; it is in the same shard. */
    String firstTerm() {
        int end = 0;
        if (!name.isEmpty() && Folding.isHan(name.codePointAt(0))) {
            end = name.offsetByCodePoints(0, 1);
            // A neighbour, if there is no space between them, makes it a pair.
            boolean isPair = end < name.length() && name.charAt(end) != ' ';
            return name.substring(0, isPair ? name.offsetByCodePoints(end, 1) : end);
        }
        while (end < Math.min(name.length(), Tokeniser.LONGEST_WORD)
                && (Folding.isWord(name.codePointAt(end)) || Tokeniser.joint(name, end) != Tokeniser.DIVIDES)) {
            end = name.offsetByCodePoints(end, 1);
        }
        return name.substring(0, end);
    }
}
