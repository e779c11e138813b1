package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Preview of a page in social media, by the Open Graph protocol.
 *
 * @param type {@code article} or {@code website}
 * @param locale language and territory: {@code zh_CN}
 * @param alternates locales of the same page in other languages
 * @param published publication date of an article, as precise as known
 * @param modified date of the last change of an article
 */
public record OpenGraph(
        String type,
        String locale,
        List<String> alternates,
        @Nullable SocialCard image,
        @Nullable String published,
        @Nullable String modified) {
    public OpenGraph {
        alternates = List.copyOf(alternates);
    }
}
