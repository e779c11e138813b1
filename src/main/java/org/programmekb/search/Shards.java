package org.programmekb.search;

/** Assigns terms to shards by computation, without a lookup table. */
final class Shards {
    /** Words with the same prefix of this length are in one shard, so that one file answers a prefix query. */
    static final int KEY_LENGTH = 4;

    /** Approximate bytes of text for each shard: a query reads whole files, but many small files take long to write. */
    private static final int TEXT = 10_000;

    private static final int BASIS = 0x811c9dc5;

    private Shards() {}

    /** The part of a term that selects the shard: the first letters of a word, the whole of any other term. */
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

    /** Whether the positions of a term are stored. */
    static boolean hasPlaces(String term) {
        int first = term.codePointAt(0);
        return first != '#'
                && first != '&'
                && !term.endsWith("*")
                && !(Folding.isHan(first) && Character.charCount(first) == term.length());
    }

    /** Whether the term is a pair of neighbours, which a number of 32 bits can represent. */
    static boolean isPair(String term) {
        return term.length() == 2 && (Folding.isHan(term.charAt(0)) || Folding.isHan(term.charAt(1)));
    }

    /** The number of a pair. Its low bits select the shard; the others distinguish the pairs in it. */
    static int number(char first, char second) {
        int number = first << 16 | second;
        number = (number ^ number >>> 15) * 0x2c1b3c6d;
        number = (number ^ number >>> 12) * 0x297a2d39;
        return number ^ number >>> 15;
    }

    /** The contribution of the first of two consecutive words to their number. */
    static int neighbour(CharSequence first) {
        return added(added(BASIS, first), " ");
    }

    /** The 24-bit hash of two consecutive words; other words may have the same one. */
    static int neighbours(int neighbour, CharSequence second) {
        return mixed(added(neighbour, second)) & 0xffffff;
    }

    /** The term for such a hash. */
    static String neighbours(int number) {
        return "&" + Integer.toString(number, Character.MAX_RADIX);
    }

    /** The shard of a term; {@code shards} is a power of two. */
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

    /** Number of shards for an index of so many bytes of text. */
    static int count(long textBytes) {
        long wanted = textBytes / TEXT;
        int shards = 8;
        while (shards < wanted) {
            shards *= 2;
        }
        return shards;
    }

    /** The path of a numbered file, or of a part of it. */
    static String path(int number, String part) {
        return (number >> 8) + "/" + (number & 255) + part + ".bin";
    }
}
