package org.programmekb.config;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A colour of the sRGB space without transparency.
 *
 * @param red from 0 to 255
 * @param green from 0 to 255
 * @param blue from 0 to 255
 */
public record Colour(int red, int green, int blue) {
    private static final Pattern HEXADECIMAL = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

    /** The colour written as {@code #0b5473} or {@code #05a}; empty for anything else. */
    static Optional<Colour> read(String written) {
        if (!HEXADECIMAL.matcher(written).matches()) {
            return Optional.empty();
        }
        String digits = written.substring(1);
        if (digits.length() == 3) {
            digits = digits.replaceAll("[0-9a-fA-F]", "$0$0");
        }
        int value = Integer.parseInt(digits, 16);
        return Optional.of(new Colour(value >> 16, value >> 8 & 0xff, value & 0xff));
    }

    /** The relative luminance of WCAG 2, from 0 (black) to 1 (white). */
    private double luminance() {
        return 0.2126 * Lightness.linear(red) + 0.7152 * Lightness.linear(green) + 0.0722 * Lightness.linear(blue);
    }

    /** The contrast of WCAG 2, from 1 to 21. */
    double contrast(Colour other) {
        double own = luminance();
        double others = other.luminance();
        return (Math.max(own, others) + 0.05) / (Math.min(own, others) + 0.05);
    }

    /** This colour with a share of another one in it. */
    Colour mixed(Colour other, double share) {
        return new Colour(
                between(red, other.red, share), between(green, other.green, share), between(blue, other.blue, share));
    }

    private static int between(int own, int other, double share) {
        return (int) Math.round(own + (other - own) * share);
    }

    /** The colour of the same hue that differs least in lightness among those that are suitable. */
    Colour nearest(Predicate<Colour> suitable) {
        return Lightness.of(this).nearest(suitable);
    }

    /** The colour as in a style sheet, for instance {@code #0b5473}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
