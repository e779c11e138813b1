package org.programmekb.imports.wordpress.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.programmekb.markup.markdown.Escaping;

/** Writes a table: with lines between its cells if Markdown can express it, else in HTML. */
final class TableWriter {
    private static final Set<String> KEPT = Set.of("""
            strong b em i del s sub sup code kbd abbr ruby rt rp ul ol li p blockquote table tr td th""".split(" "));

    private final Element table;
    private final Surroundings surroundings;
    private final List<Element> rows;

    TableWriter(Element table, Surroundings surroundings) {
        this.table = table;
        this.surroundings = surroundings;
        this.rows = table.select("tr").stream()
                .filter(row -> table.equals(row.closest("table")) && row.childrenSize() > 0)
                .toList();
    }

    List<String> blocks(BlockWriter writer) {
        List<String> blocks = new ArrayList<>();
        Element caption = table.children().stream()
                .filter(child -> child.normalName().equals("caption"))
                .findFirst()
                .orElse(null);
        if (rows.isEmpty()) {
            return blocks;
        }
        if (rows.stream().allMatch(row -> row.childrenSize() == 1)) {
            // Such a table only arranges texts one below the other.
            rows.forEach(row -> blocks.addAll(writer.blocks(row.child(0))));
        } else if (isPlain()) {
            blocks.add(lines());
        } else {
            blocks.add(html());
        }
        if (caption != null && !caption.text().isBlank()) {
            blocks.add(Escaping.lines(InlineWriter.write(caption.childNodes(), surroundings)));
        }
        return blocks;
    }

    private boolean isPlain() {
        int columns = rows.get(0).childrenSize();
        Element first = rows.get(0);
        boolean hasHead =
                first.children().stream().allMatch(cell -> cell.normalName().equals("th") || isBold(cell));
        return hasHead
                && rows.size() > 1
                && rows.stream().allMatch(row -> row.childrenSize() == columns)
                && rows.stream().flatMap(row -> row.children().stream()).allMatch(TableWriter::isPlain);
    }

    private static boolean isBold(Element cell) {
        Element inner = cell.childrenSize() == 1 && cell.ownText().isBlank() ? cell.child(0) : cell;
        inner = inner.normalName().equals("p")
                        && inner.childrenSize() == 1
                        && inner.ownText().isBlank()
                ? inner.child(0)
                : inner;
        return inner.normalName().equals("strong") || inner.normalName().equals("b");
    }

    private static boolean isPlain(Element cell) {
        boolean isSpanned =
                !cell.attr("colspan").matches("1?") || !cell.attr("rowspan").matches("1?");
        return !isSpanned
                && cell.select("ul, ol, table, pre, blockquote, figure, h1, h2, h3, h4, h5, h6")
                        .isEmpty()
                && cell.select("p, div").size() <= 1;
    }

    private String lines() {
        String head = line(rows.get(0), true);
        String separator = "|" + " --- |".repeat(rows.get(0).childrenSize());
        return head + "\n" + separator + "\n"
                + rows.subList(1, rows.size()).stream()
                        .map(row -> line(row, false))
                        .collect(Collectors.joining("\n"));
    }

    private String line(Element row, boolean isHead) {
        return row.children().stream()
                .map(cell -> {
                    Element text = cell.clone();
                    if (isHead) {
                        text.select("strong, b").unwrap();
                    }
                    return InlineWriter.write(text.childNodes(), surroundings).replaceAll("\\s*\\n\\s*", "<br>");
                })
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** The table with the elements that the site publishes, and without blank lines, which would end it. */
    private String html() {
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
                cell.childNodes().forEach(child -> node(child, inner));
                out.append(inner.toString().replaceAll("\\s+", " ").strip())
                        .append("</")
                        .append(name)
                        .append('>');
            }
            out.append("</tr>\n");
        }
        return out.append("</table>").toString();
    }

    private void node(Node node, StringBuilder out) {
        if (node instanceof TextNode text) {
            out.append(escaped(text.getWholeText()));
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (name.equals("br")) {
                out.append("<br>");
            } else if (name.equals("img")) {
                out.append(image(element));
            } else {
                Optional<String> target = name.equals("a") && element.hasAttr("href")
                        ? surroundings.link(element.attr("href"))
                        : Optional.empty();
                boolean isKept = KEPT.contains(name);
                out.append(target.map(address -> "<a href=\"" + escaped(address) + "\">")
                        .orElse(isKept ? "<" + name + ">" : ""));
                element.childNodes().forEach(child -> node(child, out));
                out.append(surroundings.marks());
                out.append(target.isPresent() ? "</a>" : isKept ? "</" + name + ">" : "");
            }
        }
    }

    private String image(Element image) {
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
