package org.programmekb.config;

/**
 * The dark colours of one side, on which white text stands; they are the same in both schemes.
 *
 * @param ground the background of text
 * @param land darker
 * @param sea lighter
 * @param line lines on land and sea
 */
public record FieldColours(Colour ground, Colour land, Colour sea, Colour line) {
    private static final Colour WHITE = new Colour(255, 255, 255);
    private static final Colour BLACK = new Colour(0, 0, 0);
    /** The contrast of white text. */
    private static final double TEXT = 7;

    static FieldColours of(Shades side) {
        Colour ground = side.light().nearest(colour -> colour.contrast(WHITE) >= TEXT);
        return new FieldColours(
                ground, ground.mixed(BLACK, 0.36), ground.mixed(WHITE, 0.16), ground.mixed(WHITE, 0.55));
    }
}
