package org.programmekb.imports.wordpress.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes a table in HTML, with the elements that the site publishes, and without blank lines, which would end it. */
final class HtmlTable {
    private static final Set<String> KEPT = Set.of(
            "strong",
            "b",
            "em",
            "i",
            "del",
            "s",
            "sub",
            "sup",
            "code",
            "kbd",
            "abbr",
            "ruby",
            "rt",
            "rp",
            "ul",
            "ol",
            "li",
            "p",
            "blockquote",
            "table",
            "tr",
            "td",
            "th");

    private HtmlTable() {}

    static String write(List<Element> rows, Surroundings surroundings) {
        StringBuilder out = new StringBuilder("<table>\n");
        for (Element row : rows) {
            out.append("<tr>");
            for (Element cell : row.children()) {
                String name = cell.normalName().equals("th") ? "th" : "td";
                out.append('<').append(name);
                for (String span : List.of("colspan", "rowspan")) {
                    if (cell.attr(span).matches("[2-9]|[1-9]\\d")) {
                        out.append(' ')
                                .append(span)
                                .append("=\"")
                                .append(cell.attr(span))
                                .append('"');
                    }
                }
                out.append('>');
                StringBuilder inner = new StringBuilder();
                cell.childNodes().forEach(child -> node(child, inner, surroundings));
                out.append(inner.toString().replaceAll("\\s+", " ").strip())
                        .append("</")
                        .append(name)
                        .append('>');
            }
            out.append("</tr>\n");
        }
        return out.append("</table>").toString();
    }

    private static void node(Node node, StringBuilder out, Surroundings surroundings) {
        if (node instanceof TextNode text) {
            out.append(escaped(text.getWholeText()));
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (name.equals("br")) {
                out.append("<br>");
            } else if (name.equals("img")) {
                out.append(image(element, surroundings));
            } else {
                Optional<String> target = name.equals("a") && element.hasAttr("href")
                        ? surroundings.link(element.attr("href"))
                        : Optional.empty();
                boolean isKept = KEPT.contains(name);
                out.append(target.map(address -> "<a href=\"" + escaped(address) + "\">")
                        .orElse(isKept ? "<" + name + ">" : ""));
                element.childNodes().forEach(child -> node(child, out, surroundings));
                out.append(surroundings.marks());
                out.append(target.isPresent() ? "</a>" : isKept ? "</" + name + ">" : "");
            }
        }
    }

    private static String image(Element image, Surroundings surroundings) {
        return ImageFinder.find(image, "", surroundings)
                .map(found -> "<img src=\"" + escaped(found.path()) + "\" alt=\"" + escaped(found.alt()) + "\">")
                .orElseGet(
                        () -> escaped(image.attr("alt")) + surroundings.mark(Issue.IMAGE_MISSING, image.attr("src")));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
