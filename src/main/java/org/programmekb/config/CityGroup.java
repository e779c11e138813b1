package org.programmekb.config;

/**
 * A configured side of the cooperation to which cities belong, in the order of the configuration.
 *
 * @param id the value of a city's field {@code side}, for instance {@code eu}
 * @param name what readers see
 */
public record CityGroup(String id, LocalizedText name) {}
