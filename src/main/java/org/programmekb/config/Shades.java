package org.programmekb.config;

/**
 * A colour in both schemes.
 *
 * @param light its form in the light scheme
 * @param dark its form in the dark scheme
 */
record Shades(Colour light, Colour dark) {
    /** The colour with the form for the dark scheme that is derived from it. */
    static Shades of(Colour light) {
        return new Shades(light, ColourScheme.derived(light));
    }

    /** The form in a scheme. */
    Colour in(ColourScheme scheme) {
        return scheme == ColourScheme.LIGHT ? light : dark;
    }
}
