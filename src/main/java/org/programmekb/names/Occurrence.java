package org.programmekb.names;

/**
 * A name found in a text.
 *
 * @param start where it begins
 * @param end where the text goes on
 */
public record Occurrence(int start, int end, Name name) {}
