package org.programmekb.render.view;

import org.jspecify.annotations.Nullable;

/**
 * Tells the reader that this page is not a current translation.
 *
 * @param kind {@code missing} when the original is shown instead, {@code outdated} when the original changed
 *     after this translation
 * @param language name of the page's language, in that language
 * @param original name of the original's language, in the page's language
 * @param originalLang language tag of the original
 * @param originalUrl where the original stands
 * @param changed when the original was last changed, if that is known
 */
public record TranslationNotice(
        String kind,
        String language,
        String original,
        String originalLang,
        String originalUrl,
        @Nullable DateText changed) {}
