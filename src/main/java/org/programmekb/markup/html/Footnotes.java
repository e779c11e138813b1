package org.programmekb.markup.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The common form of footnotes in all markup languages. */
public final class Footnotes {
    private static final Pattern OWN = Pattern.compile("#fn(?:ref)?-\\d+(?:-\\d+)?");

    private Footnotes() {}

    /** Creates a reference to a note. */
    public static Element reference(String note, String id) {
        Element sup = new Element("sup").addClass("footnote-ref");
        sup.appendElement("a").attr("href", "#fn-" + note).attr("id", id).text(note);
        return sup;
    }

    /** Creates a link from a note back to one of its references. */
    public static Element back(String reference) {
        return new Element("a")
                .addClass("footnote-back")
                .attr("href", "#" + reference)
                .text("↩");
    }

    /** Whether an element is a mark that is not part of the sentence: a reference to a note, or a link back to one. */
    public static boolean isMark(Element element) {
        return element.hasAttr("class") && (element.hasClass("footnote-back") || isReference(element));
    }

    /** Whether an element is a reference to a note. */
    public static boolean isReference(Element element) {
        return element.hasClass("footnote-ref");
    }

    /** Whether a link connects a note and its reference on the same page. */
    public static boolean isOwnLink(Element link) {
        Element parent = link.parent();
        boolean within = link.hasClass("footnote-back") || parent != null && parent.hasClass("footnote-ref");
        return within && OWN.matcher(link.attr("href")).matches();
    }

    /** Labels the block of notes and the back links in the language of the page. */
    public static void label(Element body) {
        Query.select(body, "> div.footnotes").attr("role", "doc-endnotes");
        Query.select(body, "a.footnote-back").forEach(link -> link.attr("aria-label", Slot.message("footnote.back")));
    }
}
