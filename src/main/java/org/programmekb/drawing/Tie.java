package org.programmekb.drawing;

/**
 * Two places that work together, by their positions in the list of places.
 *
 * @param names both names, for readers
 */
public record Tie(int from, int to, String names) {}
