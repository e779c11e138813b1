package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The prose of a document.
 *
 * @param html sanitised HTML, printed with {@code ?no_esc}; it may be blank
 * @param lang language tag of the text when it is not the page's language
 * @param headings the headings in order
 */
public record Body(String html, @Nullable String lang, List<Heading> headings) {
    public Body {
        headings = List.copyOf(headings);
    }
}
