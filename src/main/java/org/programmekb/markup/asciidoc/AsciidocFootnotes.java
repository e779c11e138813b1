package org.programmekb.markup.asciidoc;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.programmekb.markup.html.Footnotes;
import org.programmekb.markup.html.Query;

/** Converts Asciidoctor's footnotes to the common form. */
final class AsciidocFootnotes {
    private static final String NOTE = "#_footnotedef_";
    private static final String NOTES = "div.footnote[id~=^_footnotedef_\\d{1,6}$]";

    private AsciidocFootnotes() {}

    static void shape(Element body) {
        Map<String, Integer> references = new HashMap<>();
        for (Element sup : Query.select(body, "sup.footnote, sup.footnoteref")) {
            Element link = Query.first(sup, "a[href^=" + NOTE + "]");
            if (link != null) {
                String note = link.attr("href").substring(NOTE.length());
                int count = references.merge(note, 1, Integer::sum);
                sup.replaceWith(Footnotes.reference(note, id(note, count)));
            } else {
                sup.removeAttr("title")
                        .removeClass("footnoteref")
                        .removeClass("footnote")
                        .removeClass("red");
            }
        }
        // Cells that are documents of their own have their notes within; numbers are counted over the whole page.
        List<Element> notes = Query.select(body, NOTES).stream()
                .sorted(Comparator.comparingInt(note -> Integer.parseInt(number(note))))
                .toList();
        Query.select(body, "div#footnotes:has(> " + NOTES + ")").forEach(Element::remove);
        if (!notes.isEmpty()) {
            body.appendChild(block(notes, references));
        }
    }

    private static String number(Element note) {
        return note.id().substring(note.id().lastIndexOf('_') + 1);
    }

    private static Element block(List<Element> notes, Map<String, Integer> references) {
        Element block = new Element("div").addClass("footnotes");
        Element list = block.appendElement("ol");
        for (Element note : notes) {
            String number = number(note);
            Element paragraph =
                    list.appendElement("li").attr("id", "fn-" + number).appendElement("p");
            for (Node node : List.copyOf(note.childNodes())) {
                if (!(node instanceof Element element && element.attr("href").startsWith("#_footnoteref_"))) {
                    paragraph.appendChild(node);
                }
            }
            String text = paragraph.html().strip();
            paragraph.html(text.startsWith(".") ? text.substring(1).strip() : text);
            for (int count = 1; count <= references.getOrDefault(number, 0); count++) {
                paragraph.appendText(" ").appendChild(Footnotes.back(id(number, count)));
            }
        }
        return block;
    }

    private static String id(String note, int count) {
        return "fnref-" + note + (count == 1 ? "" : "-" + (count - 1));
    }
}
