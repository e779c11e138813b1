package org.programmekb.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Bloom filter of 256 bytes for the words, and the pairs of neighbouring Han characters, of a text. It has no false
 * negatives and few false positives, so most texts without a name need not be searched for it. Case and accents are
 * ignored.
 */
public final class WordFilter {
    private static final int WORDS = 32;
    private static final int BITS = WORDS * Long.SIZE;

    /** The characters from U+00C0 to U+017F in lower case without accents. */
    private static final String PLAIN =
            "aaaaaaæceeeeiiiiðnooooo×ouuuuyþßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþyaaaaaaccccccccddddeeeeeeeeeegggggggghhhh"
                    + "iiiiiiiiiiĳĳjjkkĸllllllŀŀllnnnnnnŉŋŋooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzſ";

    /** ASCII letters in lower case and digits; 0 for all other characters. */
    private static final char[] ASCII = new char[0x80];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
        }
    }

    private final long[] bits;

    private WordFilter(long[] bits) {
        this.bits = bits;
    }

    /** The bits that a text has in its filter if it contains a name. */
    public static final class Marks {
        private final int[] bits;

        private Marks(int[] bits) {
            this.bits = bits;
        }
    }

    /** The filter of a text. */
    public static WordFilter of(CharSequence text) {
        return new WordFilter(scan(text));
    }

    /** The bits of a name. */
    public static Marks marks(CharSequence name) {
        return new Marks(BitSet.valueOf(scan(name)).stream().toArray());
    }

    /** Restores a filter from its numbers; where numbers are missing, it may contain everything. */
    public static WordFilter of(List<Long> kept) {
        long[] bits = new long[WORDS];
        Arrays.setAll(bits, i -> i < kept.size() ? kept.get(i) : -1L);
        return new WordFilter(bits);
    }

    /** The bits as numbers, for {@link #of(List)}. */
    public List<Long> numbers() {
        List<Long> numbers = new ArrayList<>(WORDS);
        for (long number : bits) {
            numbers.add(number);
        }
        return numbers;
    }

    /** Whether the text may contain all words of the name; false means that it does not. */
    public boolean mayHold(Marks marks) {
        for (int mark : marks.bits) {
            if ((bits[mark >>> 6] & 1L << mark) == 0) {
                return false;
            }
        }
        return true;
    }

    private static long[] scan(CharSequence text) {
        long[] bits = new long[WORDS];
        int word = 0;
        char before = 0;
        // A String with Chinese characters checks its bounds for each of them.
        for (char c : text.toString().toCharArray()) {
            boolean unspaced = c >= 0x2E80 && isUnspaced(c);
            int letter = c < ASCII.length ? ASCII[c] : !unspaced && Character.isLetterOrDigit(c) ? fold(c) : 0;
            if (letter != 0) {
                word = word * 31 + letter;
            } else if (word != 0) {
                mark(bits, word);
                word = 0;
            }
            if (unspaced && before != 0) {
                mark(bits, before * 31 + c);
            }
            before = unspaced ? c : 0;
        }
        if (word != 0) {
            mark(bits, word);
        }
        return bits;
    }

    private static void mark(long[] bits, int hash) {
        int mixed = hash * 0x9E3779B9;
        int bit = (mixed ^ mixed >>> 15) & BITS - 1;
        bits[bit >>> 6] |= 1L << bit;
    }

    /** Whether the character belongs to a script that is written without spaces between words. */
    public static boolean isUnspaced(char c) {
        return c >= 0x3400 && c <= 0x9FFF
                || c >= 0x3040 && c <= 0x30FF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xD840 && c <= 0xDFFF
                || c == 0x3005
                || c == 0x3007;
    }

    /** A letter in lower case without its accent. */
    public static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c >= 0xC0 && c < 0x180 ? PLAIN.charAt(c - 0xC0) : Character.toLowerCase(c);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WordFilter filter && Arrays.equals(bits, filter.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }
}
