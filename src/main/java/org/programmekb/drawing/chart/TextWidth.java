package org.programmekb.drawing.chart;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How wide a text is at most in the fonts that pages use, relative to the size of the font. The fonts of a reader are not
 * known, so the widest of the common ones counts.
 */
public final class TextWidth {
    /** How many times as wide a text is if a reader sets more space between letters (WCAG 2.2, 1.4.12). */
    public static final double SPACED = 1.25;

    private static final String NARROW = " \u00a0ijl.,:;'’‘`|!()[]-";
    private static final String SLIM = "frtIJ\"“”/";
    private static final String WIDE = "mwMWOQ@%—";
    private static final double SPARE = 1.02;

    private TextWidth() {}

    /** The width of a line of text. */
    public static double of(String text) {
        // Marks above and below letters need no width.
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                        .codePoints()
                        .mapToDouble(TextWidth::width)
                        .sum()
                * SPARE;
    }

    /** The lines of a text, each at most so wide, if its language lets it be broken there. */
    public static List<String> lines(String text, double room) {
        BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
        places.setText(text);
        List<String> lines = new ArrayList<>();
        int start = 0;
        int end = 0;
        for (int next = places.next(); next != BreakIterator.DONE; next = places.next()) {
            if (end > start && of(text.substring(start, next).strip()) > room) {
                lines.add(text.substring(start, end).strip());
                start = end;
            }
            end = next;
        }
        lines.add(text.substring(start).strip());
        return lines;
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
