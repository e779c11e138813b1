package org.programmekb.markup.body;

import org.programmekb.diagnostic.Location;

/**
 * A heading of a body.
 *
 * @param level the level, 2 to 6
 * @param text the text without markup
 * @param id the id that the author chose, or one generated from the text
 * @param explicit whether the author chose the id
 * @param location the place in the source
 */
public record BodyHeading(int level, String text, String id, boolean explicit, Location location) {}
