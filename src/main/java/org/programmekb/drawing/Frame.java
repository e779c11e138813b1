package org.programmekb.drawing;

/**
 * The size of a kind of map, in pixels of the page at its usual width.
 *
 * @param width the width
 * @param least the least height
 * @param most the greatest height
 * @param beside the margin left and right of the places, for labels
 * @param above the margin above and below them
 * @param span the least stretch of the Earth from left to right, in degrees at the equator
 * @param text the size of labels
 * @param mark the radius of the marks of places
 */
public record Frame(
        double width, double least, double most, double beside, double above, double span, double text, double mark) {
    /** As wide as a page. */
    public static final Frame PAGE = new Frame(1180, 400, 580, 100, 64, 60, 15, 5.5);

    /** A part of the former, for small screens. */
    public static final Frame REGION = new Frame(360, 230, 400, 52, 34, 22, 14, 5.5);
}
