package org.programmekb.drawing;

import java.util.List;

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

    /** Half as wide, for a part of the Earth beside another one. */
    public static final Frame HALF = new Frame(580, 300, 500, 28, 36, 22, 15, 5.5);

    /** A part of the Earth on a small screen. */
    public static final Frame REGION = new Frame(360, 230, 400, 16, 26, 22, 14, 5.5);

    /** The same with one height for maps that stand in a row: the least that shows what each of them shows. */
    public Frame around(List<MapContent> row) {
        double height = row.stream()
                .mapToDouble(map -> MapView.of(map.places(), this).height())
                .max()
                .orElse(least);
        return new Frame(width, height, most, beside, above, span, text, mark);
    }
}
