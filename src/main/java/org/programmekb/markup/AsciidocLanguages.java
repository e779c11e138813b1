package org.programmekb.markup;

import java.util.List;
import org.jsoup.nodes.Element;

/** The role {@code lang-es} says that a phrase or a block is in Spanish, because AsciiDoc itself cannot say it. */
final class AsciidocLanguages {
    private static final String ROLE = "lang-";

    private AsciidocLanguages() {}

    static void shape(Element body) {
        for (Element element : Query.select(body, "[class*=" + ROLE + "]")) {
            for (String name : List.copyOf(element.classNames())) {
                if (name.startsWith(ROLE)) {
                    element.removeClass(name);
                    target(element).attr("lang", name.substring(ROLE.length()));
                }
            }
        }
    }

    /** The box around a paragraph goes, and the paragraph stays. */
    private static Element target(Element element) {
        Element paragraph = element.hasClass("paragraph") ? Query.first(element, "> p") : null;
        return paragraph == null ? element : paragraph;
    }
}
