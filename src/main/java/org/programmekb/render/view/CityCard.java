package org.programmekb.render.view;

import org.jspecify.annotations.Nullable;

/**
 * A city in a list, shown as a card without a picture.
 *
 * @param otherName its name in another language
 * @param side id of its group, for instance {@code eu}
 * @param role {@code observer}, or null for a pilot city
 * @param joined the year
 */
public record CityCard(
        Link name,
        @Nullable Text otherName,
        @Nullable Text region,
        @Nullable Text country,
        String side,
        @Nullable String role,
        @Nullable String joined,
        int plans,
        int projects) {}
