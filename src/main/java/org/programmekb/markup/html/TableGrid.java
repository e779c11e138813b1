package org.programmekb.markup.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The grid of a table. It repairs contradictory spans: HTML forbids overlapping cells, spans beyond the row group, rows
 * and columns in which no cell starts, and rows of different width.
 */
final class TableGrid {
    /** Maximum number of cells of a table that is padded; larger tables are not usable on a page anyway. */
    private static final int MOST_PADDED = 20_000;

    private static final Set<String> GROUPS = Set.of("thead", "tbody", "tfoot");
    private static final Set<String> ROW = Set.of("tr");
    static final Set<String> CELLS = Set.of("th", "td");

    private final Element table;
    private final List<Cell> cells = new ArrayList<>();
    private final BitSet begun = new BitSet();

    private TableGrid(Element table) {
        this.table = table;
    }

    /** A cell with its columns. */
    private record Cell(Element element, int column, int width) {}

    /** A cell that spans into rows below its own, up to the last of these rows. */
    private record Overhang(Cell cell, int last) {}

    /** Repairs a table; a table without cells is removed. */
    static void repair(Element table) {
        new TableGrid(table).repair();
    }

    private void repair() {
        orderGroups();
        List<Element> groups = Query.children(table, GROUPS);
        groups.forEach(this::layOut);
        int rows = 0;
        for (Element group : groups) {
            rows += Query.children(group, ROW).size();
            if (group.childrenSize() == 0) {
                group.remove();
            }
        }
        if (cells.isEmpty()) {
            table.remove();
            return;
        }
        dropEmptyColumns();
        int columns = begun.cardinality();
        if ((long) columns * rows <= MOST_PADDED) {
            groups.forEach(group -> pad(group, columns));
        }
    }

    /** Sorts caption, head, bodies and foot; a second head or foot becomes a body. */
    private void orderGroups() {
        List<Element> captions = Query.children(table, Set.of("caption"));
        List<Element> heads = Query.children(table, Set.of("thead"));
        List<Element> feet = Query.children(table, Set.of("tfoot"));
        heads.stream().skip(1).forEach(head -> head.tagName("tbody"));
        feet.stream().skip(1).forEach(foot -> foot.tagName("tbody"));
        captions.stream().skip(1).forEach(Element::remove);
        heads.stream().limit(1).forEach(table::prependChild);
        captions.stream().limit(1).forEach(table::prependChild);
        feet.stream().limit(1).forEach(table::appendChild);
    }

    private void layOut(Element group) {
        List<Overhang> above = new ArrayList<>();
        List<Element> rows = Query.children(group, ROW);
        for (int row = 0; row < rows.size(); row++) {
            List<Element> own = Query.children(rows.get(row), CELLS);
            if (own.isEmpty()) {
                rows.get(row).remove();
                above.forEach(overhang -> shorten(overhang.cell.element()));
            } else {
                above.addAll(layOutRow(own, occupied(above), row, rows.size() - 1));
            }
            int current = row;
            above.removeIf(overhang -> overhang.last <= current);
        }
    }

    private static BitSet occupied(List<Overhang> above) {
        BitSet occupied = new BitSet();
        for (Overhang overhang : above) {
            occupied.set(overhang.cell.column(), overhang.cell.column() + overhang.cell.width());
        }
        return occupied;
    }

    private List<Overhang> layOutRow(List<Element> row, BitSet occupied, int number, int last) {
        List<Overhang> reaching = new ArrayList<>();
        for (Element element : row) {
            int column = occupied.nextClearBit(0);
            int next = occupied.nextSetBit(column);
            int free = next < 0 ? Integer.MAX_VALUE : next - column;
            Cell cell = new Cell(element, column, Math.min(span(element, "colspan"), free));
            occupied.set(column, column + cell.width());
            begun.set(column);
            cells.add(cell);
            int height = Math.min(span(element, "rowspan"), last - number + 1);
            span(element, "rowspan", height);
            if (height > 1) {
                reaching.add(new Overhang(cell, number + height - 1));
            }
        }
        return reaching;
    }

    private void dropEmptyColumns() {
        for (Cell cell : cells) {
            int begunColumns =
                    begun.get(cell.column(), cell.column() + cell.width()).cardinality();
            span(cell.element(), "colspan", begunColumns);
        }
    }

    private static void pad(Element group, int columns) {
        int[] reaching = new int[group.childrenSize() + 1];
        int row = 0;
        for (Element tr : Query.children(group, ROW)) {
            int width = reaching[row];
            for (Element cell : Query.children(tr, CELLS)) {
                int cellWidth = span(cell, "colspan");
                width += cellWidth;
                for (int below = 1; below < span(cell, "rowspan") && row + below < reaching.length; below++) {
                    reaching[row + below] += cellWidth;
                }
            }
            for (; width < columns; width++) {
                tr.appendElement("td");
            }
            row++;
        }
    }

    private static void shorten(Element cell) {
        span(cell, "rowspan", span(cell, "rowspan") - 1);
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute);
        return value.isEmpty() ? 1 : Integer.parseInt(value);
    }

    private static void span(Element cell, String attribute, int span) {
        if (span > 1) {
            cell.attr(attribute, String.valueOf(span));
        } else {
            cell.removeAttr(attribute);
        }
    }
}
