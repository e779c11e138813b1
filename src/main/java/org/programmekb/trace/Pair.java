package org.programmekb.trace;

/** Two objects that together are a cache key for something that is used in many pages. */
public record Pair<A, B>(A first, B second) {}
