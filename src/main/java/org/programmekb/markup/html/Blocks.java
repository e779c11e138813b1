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
        if (PHRASING.contains(parent.normalName()) || isTidy(parent)) {
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

    /** A fast check; most elements need no change. */
    private static boolean isTidy(Element parent) {
        int last = parent.childNodeSize() - 1;
        for (int i = 0; i <= last; i++) {
            if (parent.childNode(i) instanceof TextNode text) {
                String words = text.getWholeText();
                boolean opens = i == 0 || !isPhrasing(parent.childNode(i - 1));
                boolean closes = i == last || !isPhrasing(parent.childNode(i + 1));
                boolean follows = i > 0 && parent.childNode(i - 1) instanceof TextNode;
                if (follows
                        || words.isEmpty()
                        || opens && Character.isWhitespace(words.charAt(0))
                        || closes && Character.isWhitespace(words.charAt(words.length() - 1))) {
                    return false;
                }
            }
        }
        return true;
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
