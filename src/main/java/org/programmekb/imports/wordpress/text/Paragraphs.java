package org.programmekb.imports.wordpress.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes paragraphs of lines between blank lines, and line breaks of the other line ends, as WordPress does for plain texts. */
final class Paragraphs {
    /** Elements that stand for themselves; all others are part of a line. */
    static final Set<String> BLOCKS = Set.of("""
            address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4
            h5 h6 header hr iframe kb-embed li main nav ol p pre section summary table ul video audio object embed tbody
            thead tfoot tr td th caption""".split("\\s+"));

    private static final Set<String> CONTAINERS =
            Set.of("body div blockquote section article main header footer aside center td li dd".split(" "));
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\u00A0]*\\n\\s*");

    private Paragraphs() {}

    static void make(Element body) {
        for (Element container : List.copyOf(body.select("*"))) {
            if (CONTAINERS.contains(container.normalName()) && container.closest("pre") == null) {
                wrap(container);
            }
        }
    }

    private static void wrap(Element container) {
        boolean isLine = Set.of("td", "li", "dd").contains(container.normalName());
        if (isLine
                && container.textNodes().stream()
                        .noneMatch(
                                text -> BLANK_LINE.matcher(text.getWholeText()).find())) {
            return;
        }
        List<Node> children = List.copyOf(container.childNodes());
        container.empty();
        Element line = new Element("p");
        for (Node child : children) {
            if (child instanceof Element element && BLOCKS.contains(element.normalName())) {
                line = end(line, container);
                container.appendChild(element);
                continue;
            }
            List<Node> parts = parts(child);
            for (int i = 0; i < parts.size(); i++) {
                if (i > 0) {
                    line = end(line, container);
                }
                line.appendChild(parts.get(i));
            }
        }
        end(line, container);
    }

    private static Element end(Element line, Element container) {
        if (line.childNodeSize() > 0
                && (!line.text().isBlank() || !line.select("img, br").isEmpty())) {
            trim(line);
            breakLines(line);
            container.appendChild(line);
        }
        return new Element("p");
    }

    /** The parts of a line's node between blank lines; an element that contains one is repeated for each part. */
    private static List<Node> parts(Node node) {
        List<Node> parts = new ArrayList<>();
        if (node instanceof TextNode text) {
            for (String part : BLANK_LINE.split(text.getWholeText(), -1)) {
                parts.add(new TextNode(part));
            }
        } else if (node instanceof Element element && !element.normalName().equals("code")) {
            Element part = element.shallowClone();
            for (Node child : List.copyOf(element.childNodes())) {
                List<Node> inner = parts(child);
                for (int i = 0; i < inner.size(); i++) {
                    if (i > 0) {
                        parts.add(part);
                        part = element.shallowClone();
                    }
                    part.appendChild(inner.get(i));
                }
            }
            parts.add(part);
        } else {
            parts.add(node);
        }
        return parts;
    }

    private static void trim(Element line) {
        if (line.childNode(0) instanceof TextNode first) {
            first.text(first.getWholeText().stripLeading());
        }
        if (line.childNode(line.childNodeSize() - 1) instanceof TextNode last) {
            last.text(last.getWholeText().stripTrailing());
        }
    }

    /** A line end after a break is already one. */
    private static void breakLines(Element line) {
        line.nodeStream(TextNode.class).toList().forEach(text -> {
            String[] lines = text.getWholeText().split("\\n", -1);
            Element parent = text.parent();
            if (lines.length > 1 && parent != null && parent.closest("code") == null) {
                for (int i = 0; i < lines.length; i++) {
                    boolean isBroken = i == 1
                            && lines[0].isBlank()
                            && text.previousSibling() instanceof Element before
                            && before.normalName().equals("br");
                    if (i > 0 && !isBroken) {
                        text.before(new Element("br"));
                    }
                    text.before(new TextNode(lines[i]));
                }
                text.remove();
            }
        });
    }
}
