package org.programmekb.drawing;

import java.util.Optional;

/**
 * A city on a map.
 *
 * @param name its name in the language of the map, or in another one
 * @param language the tag of the language of the name, if it is another one
 * @param latitude in degrees, WGS 84
 * @param longitude in degrees, WGS 84
 * @param side the number of its side, from 1; 0 if it has none
 * @param url the address of its page; none if the map stands on that page
 */
public record Place(
        String name, Optional<String> language, double latitude, double longitude, int side, Optional<String> url) {}
