package org.programmekb.render.view;

import org.jspecify.annotations.Nullable;

/**
 * A named thing and where to read about it.
 *
 * @param lang language tag of the text when it is not the page's language
 * @param url null when there is no page to go to: the text then stands without a link
 * @param original when the target exists only in another language: that language's name in the reader's language
 */
public record Link(
        String text,
        @Nullable String lang,
        @Nullable String url,
        @Nullable String original) {
    /** A link whose text and target are in the page's own language. */
    public static Link of(String text, @Nullable String url) {
        return new Link(text, null, url, null);
    }
}
