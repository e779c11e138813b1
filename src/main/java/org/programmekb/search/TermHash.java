package org.programmekb.search;

/** Assigns terms to files by computation, without a lookup table; the search client computes the same. */
final class TermHash {
    /** Words that begin with the same letters, so many, are in one file, so that it answers a query for a beginning. */
    static final int KEY_LENGTH = 4;

    private TermHash() {}

    /** The number of the file of a term; {@code files} is a power of two. */
    static int file(String term, int files) {
        String key = key(term);
        int hash = 0x811c9dc5;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x01000193;
        }
        return (hash ^ hash >>> 15) & files - 1;
    }

    /** The part of a term that decides: the first letters of a word, a beginning, the whole of any other term. */
    private static String key(String term) {
        int last = term.codePointBefore(term.length());
        if (term.startsWith("#")
                || Folding.isHan(term.codePointAt(0))
                || Folding.isHan(last)
                || term.indexOf(' ') >= 0) {
            return term;
        }
        return term.substring(0, Math.min(last == '*' ? term.length() - 1 : KEY_LENGTH, term.length()));
    }
}
