package org.programmekb.markup.asciidoc;

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
        Element notes = Query.first(body, "> div#footnotes");
        if (notes != null) {
            notes.replaceWith(block(notes, references));
        }
    }

    private static Element block(Element notes, Map<String, Integer> references) {
        Element block = new Element("div").addClass("footnotes");
        Element list = block.appendElement("ol");
        for (Element note : Query.select(notes, "> div.footnote")) {
            String number = note.id().substring(note.id().lastIndexOf('_') + 1);
            Element paragraph =
                    list.appendElement("li").attr("id", "fn-" + number).appendElement("p");
            List<Node> nodes = List.copyOf(note.childNodes());
            for (Node node : nodes) {
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
