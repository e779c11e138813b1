package org.programmekb.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which words and which pairs of neighbouring Han characters a text may hold, in 256 bytes. It never denies what is
 * there, and seldom claims what is not, so that a text is read only where something may be found in it. Case and accents
 * do not count.
 */
public final class Vocabulary {
    private static final int WORDS = 32;
    private static final int BITS = WORDS * Long.SIZE;

    /** The letters from U+00C0 to U+017F in small letters without accents. */
    private static final String PLAIN =
            "aaaaaaæceeeeiiiiðnooooo×ouuuuyþßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþyaaaaaaccccccccddddeeeeeeeeeegggggggghhhh"
                    + "iiiiiiiiiiĳĳjjkkĸllllllŀŀllnnnnnnŉŋŋooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzſ";

    private final long[] bits;

    private Vocabulary(long[] bits) {
        this.bits = bits;
    }

    /** Takes the place of one mark. */
    private interface Marks {
        void mark(int bit);
    }

    /** The words of a text. */
    public static Vocabulary of(CharSequence text) {
        long[] bits = new long[WORDS];
        scan(text, bit -> bits[bit >>> 6] |= 1L << bit);
        return new Vocabulary(bits);
    }

    /** The marks that the words of a name leave; for {@link #mayHold}. */
    public static List<Integer> marks(CharSequence name) {
        List<Integer> marks = new ArrayList<>();
        scan(name, marks::add);
        return List.copyOf(marks);
    }

    /** What was kept of a vocabulary; missing numbers stand for a vocabulary that may hold everything. */
    public static Vocabulary of(List<Long> kept) {
        long[] bits = new long[WORDS];
        for (int i = 0; i < WORDS; i++) {
            bits[i] = i < kept.size() ? kept.get(i) : -1L;
        }
        return new Vocabulary(bits);
    }

    /** Numbers from which {@link #of(List)} makes the same vocabulary. */
    public List<Long> numbers() {
        List<Long> numbers = new ArrayList<>(WORDS);
        for (long each : bits) {
            numbers.add(each);
        }
        return numbers;
    }

    /** Whether all words that left these marks may be in the text. */
    public boolean mayHold(List<Integer> marks) {
        for (int mark : marks) {
            if ((bits[mark >>> 6] & 1L << mark) == 0) {
                return false;
            }
        }
        return true;
    }

    private static void scan(CharSequence text, Marks marks) {
        int word = 0;
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean unspaced = c >= 0x2E80 && isUnspaced(c);
            if (!unspaced && isWord(c)) {
                word = word * 31 + fold(c);
            } else if (word != 0) {
                marks.mark(bit(word));
                word = 0;
            }
            if (unspaced && before != 0) {
                marks.mark(bit(before * 31 + c));
            }
            before = unspaced ? c : 0;
        }
        if (word != 0) {
            marks.mark(bit(word));
        }
    }

    private static int bit(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) & BITS - 1;
    }

    private static boolean isWord(char c) {
        return c < 0x80
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                : Character.isLetterOrDigit(c);
    }

    /** Whether words of this script are written without spaces between them. */
    public static boolean isUnspaced(char c) {
        return c >= 0x3400 && c <= 0x9FFF
                || c >= 0x3040 && c <= 0x30FF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xD840 && c <= 0xDFFF
                || c == 0x3005
                || c == 0x3007;
    }

    /** A letter in small form without accent. */
    public static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c >= 0xC0 && c < 0x180 ? PLAIN.charAt(c - 0xC0) : Character.toLowerCase(c);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Vocabulary vocabulary && numbers().equals(vocabulary.numbers());
    }

    @Override
    public int hashCode() {
        return numbers().hashCode();
    }
}
