package org.programmekb.search;

/** Which of the files of an index a term is in, so that nobody has to look it up. */
final class Shards {
    /** Words that begin alike are together, so that one file answers for all that begin with what was typed. */
    static final int KEY_LENGTH = 4;

    private Shards() {}

    /** The part of a term that decides: the first letters of a word, all of any other term. */
    static String key(String term) {
        int first = term.codePointAt(0);
        if (first == '#' || Folding.isHan(first) || Folding.isHan(term.codePointBefore(term.length()))) {
            return term;
        }
        return term.endsWith("*")
                ? term.substring(0, term.length() - 1)
                : term.substring(0, Math.min(KEY_LENGTH, term.length()));
    }

    /** The file in which a key is, of so many, a power of two. */
    static int of(String key, int shards) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        return hash & shards - 1;
    }

    /** How many files an index of so many bytes of text has. */
    static int count(long textBytes) {
        long wanted = textBytes / 5_000;
        int shards = 8;
        while (shards < wanted) {
            shards *= 2;
        }
        return shards;
    }

    /** Where a numbered file is. */
    static String path(int number) {
        return (number >> 8) + "/" + (number & 255) + ".bin";
    }
}
