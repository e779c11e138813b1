package org.programmekb.render.view;

import org.jspecify.annotations.Nullable;

/**
 * A picture for previews in other services.
 *
 * @param url the address with the host
 * @param width in pixels
 * @param height in pixels
 * @param alt the replacement text
 */
public record SocialCard(
        String url, @Nullable Integer width, @Nullable Integer height, String alt) {}
