package org.programmekb.config;

/**
 * A side of the cooperation to which cities belong, as configured.
 *
 * @param id the value of a city's field {@code side}, for instance {@code eu}
 * @param name the name for readers
 */
public record CityGroup(String id, LocalizedText name) {}
