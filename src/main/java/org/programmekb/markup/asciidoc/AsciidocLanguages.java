package org.programmekb.markup.asciidoc;

import java.util.List;
import org.jsoup.nodes.Element;
import org.programmekb.markup.html.Query;

/** The role {@code lang-es} says that a phrase or a block is in Spanish, because AsciiDoc itself cannot say it. */
final class AsciidocLanguages {
    private static final String ROLE = "lang-";

    private AsciidocLanguages() {}

    static void shape(Element body) {
        for (Element element : Query.select(body, "[class*=" + ROLE + "]")) {
            for (String name : List.copyOf(element.classNames())) {
                if (name.startsWith(ROLE)) {
                    element.removeClass(name);
                    mark(element, name.substring(ROLE.length()));
                }
            }
        }
    }

    private static void mark(Element element, String tag) {
        if (element.className().matches("sect.*")) {
            element.children().forEach(part -> mark(part, tag));
        } else if (!target(element).hasAttr("lang")) {
            target(element).attr("lang", tag);
        }
    }

    /** Boxes around a single element go, and what is in them stays. */
    private static Element target(Element element) {
        Element content =
                element.normalName().equals("div") && !element.className().matches(".*(admonition|example|sidebar).*")
                        ? Query.first(element, "> p, > blockquote, > pre, > ul, > ol, > dl")
                        : null;
        return content == null ? element : content;
    }
}
