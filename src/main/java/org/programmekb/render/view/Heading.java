package org.programmekb.render.view;

/**
 * A heading of a body, for the list of contents.
 *
 * @param level 2 to 6
 * @param id the id of its element
 * @param text its words
 */
public record Heading(int level, String id, String text) {}
