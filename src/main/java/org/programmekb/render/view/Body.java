package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sanitised HTML of a document's prose, to be printed without escaping, its headings in order, and what explains the
 * terms and organisations that it links to; {@code html} may be blank.
 */
public record Body(String html, @Nullable String lang, List<Heading> headings, List<View> explanations) {
    public Body {
        headings = List.copyOf(headings);
        explanations = List.copyOf(explanations);
    }
}
