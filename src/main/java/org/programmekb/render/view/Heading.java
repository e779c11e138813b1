package org.programmekb.render.view;

/** A heading of a body, for the list of contents; {@code level} is 2 to 6. */
public record Heading(int level, String id, String text) {}
