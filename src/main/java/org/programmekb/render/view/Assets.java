package org.programmekb.render.view;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * URLs of the files that pages use; {@code socialCard} is absolute.
 *
 * @param stylesheet of all pages
 * @param sheets further style sheets by name, each for some kinds of page only, so that no other page has to carry it
 */
public record Assets(
        String stylesheet,
        Map<String, String> sheets,
        @Nullable String script,
        String favicon,
        @Nullable String socialCard) {
    /** The order of the map is kept. */
    public Assets {
        sheets = Collections.unmodifiableMap(new LinkedHashMap<>(sheets));
    }
}
