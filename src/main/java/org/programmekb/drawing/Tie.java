package org.programmekb.drawing;

/** Two places that work together, by their positions in the list of places. */
public record Tie(int from, int to) {}
