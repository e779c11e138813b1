package org.programmekb.markup.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
        List<Node> nodes = List.copyOf(container.childNodes());
        container.empty();
        List<Node> blocks = new ArrayList<>();
        Element paragraph = null;
        for (Node node : nodes) {
            boolean isText = isPhrasing(node);
            if (isText && paragraph != null) {
                paragraph.appendChild(node);
            } else if (isText && !(node instanceof TextNode text && text.isBlank())) {
                paragraph = new Element("p").appendChild(node);
                blocks.add(paragraph);
            } else {
                paragraph = isText ? paragraph : null;
                blocks.add(node);
            }
        }
        container.appendChildren(blocks);
    }

    /** Puts the children of elements in their places, at once, because jsoup numbers the siblings again after each. */
    public static void unwrap(Collection<Element> wrappers) {
        Map<Node, Fate> fates = new HashMap<>();
        wrappers.forEach(wrapper -> fates.put(wrapper, Fate.UNWRAP));
        Set<Element> parents = new LinkedHashSet<>();
        for (Element wrapper : wrappers) {
            Element parent = wrapper.parent();
            if (parent != null && !fates.containsKey(parent)) {
                parents.add(parent);
            }
        }
        parents.forEach(parent -> reduce(parent, fates));
    }

    /** Removes and unwraps children of an element, at once; those without an entry stay. */
    static void reduce(Element parent, Map<Node, Fate> fates) {
        if (!fates.isEmpty()) {
            List<Node> nodes = new ArrayList<>();
            takeChildren(parent, fates, nodes);
            parent.appendChildren(nodes);
        }
    }

    private static void takeChildren(Element parent, Map<Node, Fate> fates, List<Node> nodes) {
        List<Node> children = List.copyOf(parent.childNodes());
        parent.empty();
        for (Node child : children) {
            switch (fates.getOrDefault(child, Fate.KEEP)) {
                case KEEP -> nodes.add(child);
                case DROP -> {
                    // It is not taken.
                }
                case UNWRAP -> takeChildren((Element) child, fates, nodes);
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
        List<Node> kept = new ArrayList<>(parent.childNodeSize());
        for (int i = 0; i < parent.childNodeSize(); ) {
            if (parent.childNode(i) instanceof TextNode text) {
                int next = endOfText(parent, i);
                tidy(text, parent, i, next);
                if (!text.getWholeText().isEmpty()) {
                    kept.add(text);
                }
                i = next;
            } else {
                kept.add(parent.childNode(i));
                i++;
            }
        }
        if (kept.size() < parent.childNodeSize()) {
            // At once, because jsoup numbers the children again after each that is removed.
            parent.empty().appendChildren(kept);
        }
    }

    /** The index behind the texts that follow each other from an index on. */
    private static int endOfText(Element parent, int from) {
        int next = from + 1;
        while (next < parent.childNodeSize() && parent.childNode(next) instanceof TextNode) {
            next++;
        }
        return next;
    }

    /** Merges a text with those that follow it, and strips it at the ends that touch no inline element. */
    private static void tidy(TextNode text, Element parent, int index, int next) {
        String words = text.getWholeText();
        if (next > index + 1) {
            StringBuilder all = new StringBuilder();
            for (int i = index; i < next; i++) {
                all.append(((TextNode) parent.childNode(i)).getWholeText());
            }
            words = all.toString();
        }
        String left = index == 0 || !isPhrasing(parent.childNode(index - 1)) ? words.stripLeading() : words;
        String tidy =
                next == parent.childNodeSize() || !isPhrasing(parent.childNode(next)) ? left.stripTrailing() : left;
        if (!tidy.equals(text.getWholeText())) {
            text.text(tidy);
        }
    }
}
