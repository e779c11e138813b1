package org.programmekb.imports.wordpress.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Writes a table: with lines between its cells if Markdown can express it, else in HTML. */
final class TableWriter {
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
            blocks.add(HtmlTable.write(rows, surroundings));
        }
        if (caption != null && !caption.text().isBlank()) {
            blocks.add(BlockWriter.lines(InlineWriter.write(caption.childNodes(), surroundings)));
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
}
