package org.programmekb.render.view;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A link, or only its text if there is no page.
 *
 * @param lang language tag of the text when it is not the page's language
 * @param url null if there is no page: the text is then shown without a link
 * @param original if the target exists only in another language: that language's name in the reader's language
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

    // Written by hand: the generated methods are slow until the JIT compiles them, and links are cache keys.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Link link
                        && text.equals(link.text)
                        && Objects.equals(url, link.url)
                        && Objects.equals(lang, link.lang)
                        && Objects.equals(original, link.original);
    }

    @Override
    public int hashCode() {
        return text.hashCode() * 31 + (url == null ? 0 : url.hashCode());
    }
}
