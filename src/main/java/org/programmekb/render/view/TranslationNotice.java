package org.programmekb.render.view;

import org.jspecify.annotations.Nullable;

/**
 * Notice that the page is not a current translation.
 *
 * @param kind {@code missing} when the original is shown instead, {@code outdated} when the original changed after this
 *     translation
 * @param language name of the page's language, in that language
 * @param original name of the original's language, in the page's language
 * @param originalLang language tag of the original
 * @param originalUrl address of the original
 * @param changed date of the last change of the original, if it is known
 */
public record TranslationNotice(
        String kind,
        String language,
        String original,
        String originalLang,
        String originalUrl,
        @Nullable DateText changed) {}
