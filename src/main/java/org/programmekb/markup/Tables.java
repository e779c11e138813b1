package org.programmekb.markup;

import java.util.List;
import org.jsoup.nodes.Element;

/** Gives tables a labelled box that scrolls, and their header cells a scope. */
final class Tables {
    private Tables() {}

    /** Headings must have been read before, because they label tables without a caption. */
    static void shape(Element body) {
        String heading = "";
        for (Element element : List.copyOf(body.select("table, h2, h3, h4, h5, h6"))) {
            if (!element.normalName().equals("table")) {
                heading = element.text().strip();
            } else if (element.closest("th, td") == null) {
                scopes(element);
                Element caption = element.selectFirst("> caption");
                String label = caption != null ? caption.text().strip() : heading;
                Element box = new Element("div").addClass("table-scroll").attr("role", "region").attr("tabindex", "0");
                element.before(box);
                box.attr("aria-label", label.isEmpty() ? Slot.message("table") : label).appendChild(element);
            }
        }
    }

    private static void scopes(Element table) {
        for (Element cell : table.select("th:not([scope])")) {
            cell.attr("scope", cell.closest("thead") != null ? "col" : "row");
        }
    }
}
