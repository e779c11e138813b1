package org.programmekb.render.view;

import org.jspecify.annotations.Nullable;

/** A picture with its size in pixels, replacement text (blank for decoration) and attribution. */
public record Image(
        String url,
        @Nullable Integer width,
        @Nullable Integer height,
        Text alt,
        @Nullable Text credit,
        @Nullable String licence) {}
