package org.programmekb.render.view;

import org.jspecify.annotations.Nullable;

/** A picture with an absolute address, its size in pixels and what it shows. */
public record SocialCard(
        String url, @Nullable Integer width, @Nullable Integer height, String alt) {}
