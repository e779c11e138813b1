package org.programmekb.render.view;

import org.jspecify.annotations.Nullable;

/**
 * URLs of the files that pages use.
 *
 * @param translations a second style sheet for the translation status only, so that no other page has to carry it
 */
public record Assets(
        String stylesheet,
        @Nullable String translations,
        @Nullable String script,
        String favicon,
        @Nullable SocialCard socialCard) {}
