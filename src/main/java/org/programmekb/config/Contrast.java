package org.programmekb.config;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.programmekb.diagnostic.Message;

/**
 * The contrast of a colour with a background.
 *
 * @param use what has this background
 * @param value from 1 to 21
 * @param least what readers need
 */
record Contrast(Message use, Colour background, double value, double least) implements Comparable<Contrast> {
    /** Whether readers can see the colour on this background. */
    boolean suffices() {
        return value >= least;
    }

    /** The contrast with two digits, never rounded up to what would suffice. */
    String text() {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.DOWN).toPlainString();
    }

    /** The contrast that is needed, as text. */
    String leastText() {
        return BigDecimal.valueOf(least).stripTrailingZeros().toPlainString();
    }

    @Override
    public int compareTo(Contrast other) {
        return Double.compare(value, other.value);
    }
}
