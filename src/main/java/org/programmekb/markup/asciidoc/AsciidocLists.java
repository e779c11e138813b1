package org.programmekb.markup.asciidoc;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.programmekb.markup.html.Query;

/** Converts Asciidoctor's lists to the common form. */
final class AsciidocLists {
    private static final char DONE = '\u2713';
    private static final char OPEN = '\u274F';

    private AsciidocLists() {}

    static void shape(Element body) {
        Query.select(body, "div.hdlist > table").forEach(AsciidocLists::horizontal);
        Query.select(body, "div.colist > ol").forEach(list -> list.addClass("callouts"));
        Query.select(body, "ul.checklist > li").forEach(AsciidocLists::task);
        for (Element list : Query.select(
                body, "div.ulist > ul, div.olist > ol, div.colist > ol, div.dlist > dl, div.hdlist > dl")) {
            if (list.children().stream().allMatch(AsciidocLists::isTight)) {
                Query.select(list, "> li > p, > dd > p").forEach(Element::unwrap);
            }
        }
    }

    /** Whether nothing except nested lists follows the first paragraph of an item. */
    private static boolean isTight(Element item) {
        if (item.normalName().equals("dt")) {
            return true;
        }
        Element first = item.firstElementChild();
        return first != null
                && first.normalName().equals("p")
                && Query.select(item, "> :gt(0)").stream()
                        .allMatch(later -> later.is("div.ulist, div.olist, div.dlist"));
    }

    private static void task(Element item) {
        Element paragraph = Query.first(item, "> p");
        Node first = paragraph == null ? null : paragraph.firstChild();
        if (first instanceof TextNode text && !text.getWholeText().isEmpty()) {
            char mark = text.getWholeText().charAt(0);
            if (mark == DONE || mark == OPEN) {
                text.text(text.getWholeText().substring(1).stripLeading());
                item.addClass("task").addClass(mark == DONE ? "done" : "open");
            }
        }
    }

    /** Converts a definition list that Asciidoctor lays out as a table. */
    private static void horizontal(Element table) {
        Element list = new Element("dl").addClass("horizontal");
        for (Element cell : Query.select(table, "> tbody > tr > td")) {
            if (!cell.hasClass("hdlist1")) {
                list.appendChild(cell.tagName("dd"));
                continue;
            }
            Element term = list.appendElement("dt");
            for (Node node : List.copyOf(cell.childNodes())) {
                if (node instanceof Element element && element.normalName().equals("br")) {
                    term = list.appendElement("dt");
                } else {
                    term.appendChild(node);
                }
            }
        }
        table.replaceWith(list);
    }
}
