package org.programmekb.render.view;

import org.jspecify.annotations.Nullable;

/** A text and the language tag to mark it with when it is not in the page's language. */
public record Text(String text, @Nullable String lang) {
    /** A text in the page's own language. */
    public static Text of(String text) {
        return new Text(text, null);
    }
}
