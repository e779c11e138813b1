package org.programmekb.markup.asciidoc;

import java.util.List;
import org.jsoup.nodes.Element;
import org.programmekb.markup.html.Query;

/** Converts roles such as {@code lang-es} to {@code lang} attributes, for which AsciiDoc has no syntax. */
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

    /** The element to mark: the only content of a wrapper that is removed later, else the element itself. */
    private static Element target(Element element) {
        Element content =
                element.normalName().equals("div") && !element.className().matches(".*(admonition|example|sidebar).*")
                        ? Query.first(element, "> p, > blockquote, > pre, > ul, > ol, > dl")
                        : null;
        return content == null ? element : content;
    }
}
