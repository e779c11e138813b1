package org.programmekb.markup.markdown;

/** A line of cells that bars separate. */
final class PipeRow {
    private PipeRow() {}

    /** The number of cells; 0 without a bar that is not escaped. A bar at either end separates nothing. */
    static int cells(CharSequence line) {
        String row = line.toString().strip();
        int bars = 0;
        for (int i = 0; i < row.length(); i++) {
            if (isBar(row, i)) {
                bars++;
            }
        }
        if (bars == 0) {
            return 0;
        }
        int outer = (isBar(row, 0) ? 1 : 0) + (row.length() > 1 && isBar(row, row.length() - 1) ? 1 : 0);
        return bars + 1 - outer;
    }

    private static boolean isBar(String row, int at) {
        return row.charAt(at) == '|' && (at == 0 || row.charAt(at - 1) != '\\');
    }
}
