package org.programmekb.search;

/**
 * A name by which a document is found first, and what else to look for where it is not the official one.
 *
 * @param name as search compares it, words parted by one space
 * @param document its number
 * @param official the official name in this language; empty where that is the name itself
 */
record Alias(String name, int document, String official) {
    /** The text as search compares it: folded, with one space between words that do not touch. */
    static String form(String text) {
        StringBuilder form = new StringBuilder();
        boolean isApart = false;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
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
}
