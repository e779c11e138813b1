package org.programmekb.render.view;

/** Decimal degrees with a leading minus for south and west, for instance {@code 43.70} and {@code -1.48}. */
public record Coordinates(String latitude, String longitude) {}
