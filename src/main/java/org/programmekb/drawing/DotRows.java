package org.programmekb.drawing;

import java.util.List;

/** Rows of dots, one for each side: those that are marked have the mark of the side. */
public final class DotRows {
    private static final int STEP = 10;
    private static final int ROW = 14;
    private static final double RADIUS = 3.7;

    private DotRows() {}

    /**
     * A row.
     *
     * @param side its number
     * @param marked for each dot whether it is marked
     */
    public record Row(int side, List<Boolean> marked) {
        public Row {
            marked = List.copyOf(marked);
        }
    }

    /** The rows as an SVG element, which says nothing that the text beside it does not say. */
    public static String draw(List<Row> rows) {
        int width =
                STEP * rows.stream().mapToInt(row -> row.marked().size()).max().orElse(0);
        int height = ROW * rows.size();
        StringBuilder rest = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            int y = ROW * i + ROW / 2;
            marks.append("<g class=\"side-" + rows.get(i).side() + "\">");
            for (int dot = 0; dot < rows.get(i).marked().size(); dot++) {
                int x = STEP * dot + STEP / 2;
                if (rows.get(i).marked().get(dot)) {
                    marks.append(Marks.of(rows.get(i).side(), new Point(x, y), RADIUS));
                } else {
                    rest.append("M" + x + " " + y + "h0");
                }
            }
            marks.append("</g>");
        }
        return "<svg class=\"dots\" viewBox=\"0 0 " + width + " " + height + "\" width=\"" + width + "\" height=\""
                + height + "\" aria-hidden=\"true\" focusable=\"false\"><path d=\"" + rest + "\"/>" + marks + "</svg>";
    }
}
