package org.programmekb.render.view;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * URLs of the files that pages use.
 *
 * @param stylesheet of all pages
 * @param sheets further style sheets by name, each for some kinds of page only, so that no other page has to carry it
 */
public record Assets(
        String stylesheet,
        Map<String, String> sheets,
        @Nullable String script,
        String favicon,
        @Nullable SocialCard socialCard) {
    /** The order of the map is kept. */
    public Assets {
        sheets = Collections.unmodifiableMap(new LinkedHashMap<>(sheets));
    }

    /** Uses only what differs between sites: the cache of printed parts is looked up for every page. */
    @Override
    public int hashCode() {
        return stylesheet.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Assets assets
                        && stylesheet.equals(assets.stylesheet)
                        && sheets.equals(assets.sheets)
                        && Objects.equals(script, assets.script)
                        && favicon.equals(assets.favicon)
                        && Objects.equals(socialCard, assets.socialCard);
    }
}
