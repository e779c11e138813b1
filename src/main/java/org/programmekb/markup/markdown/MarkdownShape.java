package org.programmekb.markup.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.programmekb.markup.html.Blocks;
import org.programmekb.markup.html.Footnotes;
import org.programmekb.markup.html.PresentNames;
import org.programmekb.markup.html.Query;

/** Converts Flexmark's HTML to the common form of all markup languages. */
final class MarkdownShape {
    private static final Pattern EXPLICIT_ID = Pattern.compile("(.*?)[ \\t]*\\{#([^\\s{}]+)}[ \\t]*", Pattern.DOTALL);
    private static final Pattern FOOTNOTE = Pattern.compile("fn-(\\d+)");

    private MarkdownShape() {}

    static void apply(Element body, PresentNames present) {
        if (present.anyTag(Blocks.HEADINGS)) {
            headingIds(body);
        }
        if (present.tag("div")) {
            footnotes(body);
        }
        if (present.attribute("align")) {
            alignments(body);
        }
        if (present.tag("svg")) {
            // An empty element that Flexmark writes for admonition icons.
            Query.select(body, "> svg:empty").remove();
        }
        if (present.tag("li") && present.attribute("class")) {
            Query.select(body, "li.task").forEach(task -> task.removeClass("task-list-item"));
        }
    }

    /** Reads explicit ids of headings: {@code ## Results {#results}}. */
    private static void headingIds(Element body) {
        for (Element heading : Query.byTag(body, Blocks.HEADINGS)) {
            Node last = heading.lastChild();
            if (last instanceof TextNode text && text.getWholeText().contains("{#")) {
                Matcher id = EXPLICIT_ID.matcher(text.getWholeText());
                if (id.matches()) {
                    text.text(id.group(1));
                    heading.attr("id", id.group(2));
                }
            }
        }
    }

    private static void alignments(Element body) {
        for (Element cell : Query.byAttribute(body, "align")) {
            String side = cell.attr("align");
            boolean isCell = cell.normalName().equals("td") || cell.normalName().equals("th");
            if (isCell && (side.equals("left") || side.equals("center") || side.equals("right"))) {
                cell.removeAttr("align").addClass("align-" + side);
            }
        }
    }

    private static void footnotes(Element body) {
        Element notes = Query.first(body, "> div.footnotes");
        if (notes == null || !notes.equals(body.lastElementChild())) {
            return;
        }
        for (Element link : Query.select(body, "sup[id^=fnref-] > a.footnote-ref")) {
            Element sup = link.parent();
            if (sup != null) {
                sup.replaceWith(Footnotes.reference(link.text(), sup.id()));
            }
        }
        Query.select(notes, "> hr").remove();
        for (Element note : Query.select(notes, "> ol > li")) {
            if (FOOTNOTE.matcher(note.id()).matches()) {
                List<Element> backs = List.copyOf(Query.select(note, "> a.footnote-backref"));
                Element last = note.lastElementChild();
                backs.forEach(Element::remove);
                Element paragraph = Query.select(note, "> p").last();
                Element target = paragraph == null ? note : paragraph;
                for (Element back : backs) {
                    target.appendText(" ")
                            .appendChild(Footnotes.back(back.attr("href").substring(1)));
                }
                if (last == null) {
                    note.remove();
                }
            }
        }
    }
}
