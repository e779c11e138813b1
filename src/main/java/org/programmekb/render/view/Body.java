package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sanitised HTML of a document's prose, to be printed without escaping, and its headings in order; {@code html} may
 * be blank.
 */
public record Body(String html, @Nullable String lang, List<Heading> headings) {
    public Body {
        headings = List.copyOf(headings);
    }
}
