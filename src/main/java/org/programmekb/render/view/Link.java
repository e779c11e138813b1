package org.programmekb.render.view;

import org.jspecify.annotations.Nullable;

/**
 * A link, or only its text if there is no page.
 *
 * @param text the words of the link
 * @param lang language tag of the text when it is not the page's language
 * @param url null if there is no page: the text is then shown without a link
 * @param original if the target exists only in another language: that language's name in the reader's language
 * @param preview if the target is not public: {@code draft}, {@code scheduled} or {@code expired}
 */
public record Link(
        String text,
        @Nullable String lang,
        @Nullable String url,
        @Nullable String original,
        @Nullable String preview) {
    /** A link to a page that is public. */
    public Link(String text, @Nullable String lang, @Nullable String url, @Nullable String original) {
        this(text, lang, url, original, null);
    }

    /** A link with this text in its language, and the marks of its target. */
    public Link(Text text, @Nullable String url, @Nullable String original, @Nullable String preview) {
        this(text.text(), text.lang(), url, original, preview);
    }

    /** Only the text, with the marks: nothing leads from a place to itself. */
    public Link withoutUrl() {
        return new Link(text, lang, null, original, preview);
    }

    /** A link whose text and target are in the page's own language. */
    public static Link of(String text, @Nullable String url) {
        return new Link(text, null, url, null);
    }

    /** A link with this text in its language. */
    public static Link of(Text text, @Nullable String url) {
        return new Link(text.text(), text.lang(), url, null);
    }
}
