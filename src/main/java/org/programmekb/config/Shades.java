package org.programmekb.config;

/**
 * A colour in both schemes.
 *
 * @param light its form in the light scheme
 * @param dark its form in the dark scheme
 */
public record Shades(Colour light, Colour dark) {
    /** The colours written as in a style sheet. */
    static Shades read(String light, String dark) {
        return new Shades(Colour.read(light).orElseThrow(), Colour.read(dark).orElseThrow());
    }

    /** The colour with the form for the dark scheme that is derived from it. */
    static Shades of(Colour light) {
        return new Shades(light, ColourScheme.derived(light));
    }

    /** The form in a scheme. */
    Colour in(ColourScheme scheme) {
        return scheme == ColourScheme.LIGHT ? light : dark;
    }
}
