package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page looks like where somebody shares it, by the Open Graph protocol.
 *
 * @param type {@code article} or {@code website}
 * @param locale language and territory: {@code zh_CN}
 * @param alternates locales of the same page in other languages
 * @param published of an article, as precise as is known
 * @param modified of an article
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
