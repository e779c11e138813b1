package org.programmekb.render.view;

import org.jspecify.annotations.Nullable;

/**
 * A text and its language.
 *
 * @param text the words
 * @param lang language tag of the text when it is not the page's language
 */
public record Text(String text, @Nullable String lang) {
    /** A text in the page's own language. */
    public static Text of(String text) {
        return new Text(text, null);
    }
}
