package org.programmekb.markup.html;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Normalises paragraphs and white space between blocks. */
public final class Blocks {
    /** Inline elements (phrasing content). */
    public static final Set<String> PHRASING = Set.of(
            "a", "abbr", "b", "bdi", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q",
            "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr");

    public static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private Blocks() {}

    static boolean isPhrasing(Node node) {
        return node instanceof TextNode || node instanceof Element element && PHRASING.contains(element.normalName());
    }

    /** Puts text that is directly in a container into paragraphs. */
    public static void wrapText(Element container) {
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

    /** Removes white space between blocks and at their start and end. */
    public static void tidy(Element parent) {
        if (parent.normalName().equals("pre")) {
            return;
        }
        for (int i = 0; i < parent.childNodeSize(); i++) {
            if (parent.childNode(i) instanceof Element child) {
                tidy(child);
            }
        }
        if (PHRASING.contains(parent.normalName())) {
            return;
        }
        for (int i = parent.childNodeSize() - 1; i >= 0; i--) {
            if (parent.childNode(i) instanceof TextNode text) {
                tidy(text);
            }
        }
    }

    /** Merges a text with the one before it; if there is none, strips it at the ends that touch no inline element. */
    private static void tidy(TextNode text) {
        Node before = text.previousSibling();
        Node after = text.nextSibling();
        String words = text.getWholeText();
        if (before instanceof TextNode other) {
            other.text(other.getWholeText() + words);
            text.remove();
            return;
        }
        String left = before == null || !isPhrasing(before) ? words.stripLeading() : words;
        String tidy = after == null || !isPhrasing(after) ? left.stripTrailing() : left;
        if (tidy.isEmpty()) {
            text.remove();
        } else if (!tidy.equals(words)) {
            text.text(tidy);
        }
    }
}
