package org.programmekb.search;

/** Which of the files of an index a term is in, so that nobody has to look it up. */
final class Shards {
    /** Words that begin alike are together, so that one file answers for all that begin with what was typed. */
    static final int KEY_LENGTH = 4;

    /** A file for about so many bytes of text: a query reads whole files, and many small ones take long to write. */
    private static final int TEXT = 10_000;

    private static final int BASIS = 0x811c9dc5;

    private Shards() {}

    /** The part of a term that decides: the first letters of a word, all of any other term. */
    static String key(String term) {
        int first = term.codePointAt(0);
        if (first == '#'
                || first == '&'
                || Folding.isHan(first)
                || Folding.isHan(term.codePointBefore(term.length()))) {
            return term;
        }
        return term.endsWith("*")
                ? term.substring(0, term.length() - 1)
                : term.substring(0, Math.min(KEY_LENGTH, term.length()));
    }

    /** Whether it was noted where in documents a term is. */
    static boolean hasPlaces(String term) {
        int first = term.codePointAt(0);
        return first != '#'
                && first != '&'
                && !term.endsWith("*")
                && !(Folding.isHan(first) && Character.charCount(first) == term.length());
    }

    /** Whether it is a pair of neighbours, which a number of 32 bits can stand for. */
    static boolean isPair(String term) {
        return term.length() == 2 && (Folding.isHan(term.charAt(0)) || Folding.isHan(term.charAt(1)));
    }

    /** The number of a pair; its low bits choose the file, and the others tell it from all pairs that are there. */
    static int number(char first, char second) {
        int number = first << 16 | second;
        number = (number ^ number >>> 15) * 0x2c1b3c6d;
        number = (number ^ number >>> 12) * 0x297a2d39;
        return number ^ number >>> 15;
    }

    /** What the first of two words that follow one another says of their number. */
    static int neighbour(CharSequence first) {
        return added(added(BASIS, first), " ");
    }

    /** The number of 24 bits of two words that follow one another; others may share it. */
    static int neighbours(int neighbour, CharSequence second) {
        return mixed(added(neighbour, second)) & 0xffffff;
    }

    /** The term for such a number. */
    static String neighbours(int number) {
        return "&" + Integer.toString(number, Character.MAX_RADIX);
    }

    /** The file in which a term is, of so many, a power of two. */
    static int of(String term, int shards) {
        return (isPair(term) ? number(term.charAt(0), term.charAt(1)) : hash(key(term))) & shards - 1;
    }

    private static int hash(CharSequence key) {
        return mixed(added(BASIS, key));
    }

    private static int added(int hash, CharSequence text) {
        int sum = hash;
        for (int i = 0; i < text.length(); i++) {
            sum = (sum ^ text.charAt(i)) * 0x01000193;
        }
        return sum;
    }

    private static int mixed(int hash) {
        return hash ^ hash >>> 15;
    }

    /** How many files an index of so many bytes of text has. */
    static int count(long textBytes) {
        long wanted = textBytes / TEXT;
        int shards = 8;
        while (shards < wanted) {
            shards *= 2;
        }
        return shards;
    }

    /** Where a numbered file is, or a part of it. */
    static String path(int number, String part) {
        return (number >> 8) + "/" + (number & 255) + part + ".bin";
    }
}
