package org.programmekb.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of cities and projects ({@code kind} {@code achievement}, cell = stage) or of cities and clusters
 * ({@code kind} {@code clusters}, cell = member).
 */
public record MatrixPage(String kind, Text title, @Nullable Body intro, List<Link> columns, List<RowGroup> groups)
        implements PageView {
    public MatrixPage {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
    }

    @Override
    public String template() {
        return "matrix.ftlh";
    }

    /** The cities of one side. */
    public record RowGroup(Text name, List<Row> rows) {
        public RowGroup {
            rows = List.copyOf(rows);
        }
    }

    /** A city and one cell for each column. */
    public record Row(Link city, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** The stage of a project or {@code unknown}, {@code member} or {@code lead} of a cluster, or null for an empty cell. */
    public record Cell(@Nullable String state) {}
}
