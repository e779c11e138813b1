package org.programmekb.drawing.chart;

import java.util.Optional;

/**
 * Something that happened. A day is a dot; a date of which less is known is a frame as long as it.
 *
 * @param symbol the id of a symbol of the page that stands in the place of the dot, 16 pixels wide
 * @param title what a reader learns who points at it
 */
public record Mark(Days days, Optional<String> symbol, String title) {}
