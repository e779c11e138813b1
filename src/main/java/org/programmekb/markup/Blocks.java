package org.programmekb.markup;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Paragraphs and white space between blocks. */
final class Blocks {
    /** Elements that stand in a line of text. */
    static final Set<String> PHRASING = Set.of(
            "a", "abbr", "b", "bdi", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q",
            "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr");

    private Blocks() {}

    static boolean isPhrasing(Node node) {
        return node instanceof TextNode || node instanceof Element element && PHRASING.contains(element.normalName());
    }

    /** Makes paragraphs of the text that stands directly in a container. */
    static void wrapText(Element container) {
        Element paragraph = null;
        for (Node node : List.copyOf(container.childNodes())) {
            if (!isPhrasing(node)) {
                paragraph = null;
            } else if (paragraph != null || !(node instanceof TextNode text && text.isBlank())) {
                if (paragraph == null) {
                    paragraph = new Element("p");
                    node.before(paragraph);
                }
                paragraph.appendChild(node);
            }
        }
    }

    /** Removes white space between blocks and at their edges. */
    static void tidy(Element parent) {
        if (parent.normalName().equals("pre")) {
            return;
        }
        parent.children().forEach(Blocks::tidy);
        if (PHRASING.contains(parent.normalName())) {
            return;
        }
        mergeTexts(parent);
        for (TextNode text : List.copyOf(parent.textNodes())) {
            boolean opens = text.previousSibling() == null || !isPhrasing(text.previousSibling());
            boolean closes = text.nextSibling() == null || !isPhrasing(text.nextSibling());
            String words = text.getWholeText();
            String left = opens ? words.stripLeading() : words;
            String tidy = closes ? left.stripTrailing() : left;
            if (tidy.isEmpty()) {
                text.remove();
            } else if (!tidy.equals(words)) {
                text.text(tidy);
            }
        }
    }

    /** Starts a line with every block that is not the first in its parent, and after every block. */
    static void breakLines(Element parent) {
        if (parent.normalName().equals("pre")) {
            return;
        }
        for (Element child : parent.children()) {
            breakLines(child);
            if (!PHRASING.contains(child.normalName())) {
                if (child.previousSibling() != null && !endsLine(child.previousSibling())) {
                    child.before(new TextNode("\n"));
                }
                if (child.nextSibling() != null) {
                    child.after(new TextNode("\n"));
                }
            }
        }
    }

    private static boolean endsLine(Node node) {
        return node instanceof TextNode text && text.getWholeText().equals("\n");
    }

    private static void mergeTexts(Element parent) {
        for (Node node : List.copyOf(parent.childNodes())) {
            if (node instanceof TextNode text && text.previousSibling() instanceof TextNode before) {
                text.text(before.getWholeText() + text.getWholeText());
                before.remove();
            }
        }
    }
}
