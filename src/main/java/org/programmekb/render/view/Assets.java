package org.programmekb.render.view;

import org.jspecify.annotations.Nullable;

/** URLs of the files that every page uses; {@code socialCard} is absolute. */
public record Assets(
        String stylesheet,
        @Nullable String script,
        String favicon,
        @Nullable String socialCard) {}
