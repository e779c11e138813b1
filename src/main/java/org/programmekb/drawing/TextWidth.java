package org.programmekb.drawing;

import java.text.Normalizer;

/**
 * How wide a text is at most in the fonts that pages use, relative to the size of the font. The fonts of a reader are not
 * known, so the widest of the common ones counts.
 */
final class TextWidth {
    private static final String NARROW = " ijl.,:;'’‘`|!()[]-";
    private static final String SLIM = "frtIJ\"“”/";
    private static final String WIDE = "mwMWOQ@%—";
    private static final double SPARE = 1.02;

    private TextWidth() {}

    static double of(String text) {
        // Marks above and below letters need no width.
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                        .codePoints()
                        .mapToDouble(TextWidth::width)
                        .sum()
                * SPARE;
    }

    private static double width(int c) {
        int kind = Character.getType(c);
        if (kind == Character.NON_SPACING_MARK || kind == Character.FORMAT) {
            return 0;
        } else if (c >= 0x1100 && !isNarrowBlock(c)) {
            return 1;
        } else if (NARROW.indexOf(c) >= 0) {
            return 0.33;
        } else if (SLIM.indexOf(c) >= 0) {
            return 0.42;
        } else if (WIDE.indexOf(c) >= 0) {
            return 0.9;
        }
        return Character.isUpperCase(c) ? 0.72 : 0.62;
    }

    /** Whether letters from here on may still be narrow: Ethiopic to Khmer, Latin with marks, Greek, punctuation. */
    private static boolean isNarrowBlock(int c) {
        return c >= 0x1200 && c < 0x2e80;
    }
}
