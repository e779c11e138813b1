package org.programmekb.markup.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Wraps tables in a labelled scrolling region and adds scopes to their header cells. */
public final class Tables {
    private static final Set<String> LABELLING = Set.of("table", "h2", "h3", "h4", "h5", "h6");

    private static final Set<String> HEAD = Set.of("thead");

    private Tables() {}

    /** Must run after the correction of heading levels: a heading labels the tables below it that have no caption. */
    public static void shape(Element body) {
        for (Element table : Query.byTag(body, "table")) {
            TableGrid.repair(table);
            scopes(table);
        }
        String heading = "";
        Map<String, Integer> labels = new HashMap<>();
        for (Element element : Query.byTag(body, LABELLING)) {
            if (!element.normalName().equals("table")) {
                heading = element.text().strip();
            } else if (!ContentModel.isWithin(element, TableGrid.CELLS)) {
                Element caption = Query.first(element, "> caption");
                String text = caption != null ? caption.text().strip() : heading;
                box(element, unique(text.isEmpty() ? Slot.message("table") : text, labels));
            }
        }
    }

    private static void box(Element table, String label) {
        Element box = new Element("div")
                .addClass("table-scroll")
                .attr("role", "region")
                .attr("tabindex", "0")
                .attr("aria-label", label);
        table.before(box);
        box.appendChild(table);
    }

    /** A unique label, because regions of a page need different names. */
    private static String unique(String label, Map<String, Integer> labels) {
        int count = labels.merge(label, 1, Integer::sum);
        return count == 1 ? label : label + " " + count;
    }

    private static void scopes(Element table) {
        for (Element cell : Query.select(table, "> * > tr > th")) {
            if (cell.text().isBlank() && Query.first(cell, "img") == null) {
                cell.tagName("td").removeAttr("scope");
            } else if (!cell.hasAttr("scope")) {
                cell.attr("scope", ContentModel.isWithin(cell, HEAD) ? "col" : "row");
            }
        }
    }
}
