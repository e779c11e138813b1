package org.programmekb.render.view;

import org.jspecify.annotations.Nullable;

/** A preview picture with an absolute address, its size in pixels and a text alternative. */
public record SocialCard(
        String url, @Nullable Integer width, @Nullable Integer height, String alt) {}
