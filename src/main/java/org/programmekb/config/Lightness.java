package org.programmekb.config;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * A colour by its lightness in the OKLab space, in which equal steps look equal and a hue stays the same.
 *
 * @param value from 0 (black) to 1 (white)
 * @param a from green to red
 * @param b from blue to yellow
 */
record Lightness(double value, double a, double b) {
    private static final double STEP = 0.002;
    /** The part of its strength that a colour loses in each step until screens can show it. */
    private static final double WEAKER = 0.02;

    static Lightness of(Colour colour) {
        double red = linear(colour.red());
        double green = linear(colour.green());
        double blue = linear(colour.blue());
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new Lightness(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /** The suitable colour of this hue whose lightness differs least. */
    Colour nearest(Predicate<Colour> suitable) {
        for (double distance = 0; distance <= 1; distance += STEP) {
            for (double other : new double[] {value - distance, value + distance}) {
                Optional<Colour> found = at(Math.min(1, Math.max(0, other))).filter(suitable);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new IllegalArgumentException("no colour is suitable, not even black or white");
    }

    /** The strongest colour of this hue and of another lightness that is not stronger than this one. */
    private Optional<Colour> at(double other) {
        for (double share = 1; share > 0; share -= WEAKER) {
            Optional<Colour> found = new Lightness(other, a * share, b * share).colour();
            if (found.isPresent()) {
                return found;
            }
        }
        return new Lightness(other, 0, 0).colour();
    }

    /** Empty if screens cannot show it. */
    private Optional<Colour> colour() {
        double l = cube(value + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(value - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(value - 0.0894841775 * a - 1.2914855480 * b);
        int red = curved(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
        int green = curved(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
        int blue = curved(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
        return isShown(red) && isShown(green) && isShown(blue)
                ? Optional.of(new Colour(red, green, blue))
                : Optional.empty();
    }

    private static double cube(double root) {
        return root * root * root;
    }

    private static boolean isShown(int channel) {
        return channel >= 0 && channel <= 255;
    }

    /** The intensity of light, from 0 to 1, that a channel stands for. */
    static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int curved(double light) {
        double value = light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
        return (int) Math.round(value * 255);
    }
}
