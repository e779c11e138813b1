package org.programmekb.markup.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.html.TextBlock;

/** Finds rows of cells without the line that makes them a table, and cells from a spreadsheet. */
record LostTables(Diagnostics findings) {
    private static final Pattern RULE = Pattern.compile("[\\s:|-]*+");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

    void check(LostMarkup.Block block) {
        if (!block.isIn("p") && !block.isIn("li")) {
            return;
        }
        boolean isLine = block.text().strip().indexOf('\n') < 0;
        if (block.text().indexOf('\\') >= 0 || isLine && block.follows("p", "|")) {
            // Bars in a formula, or one more row of what has been reported.
            return;
        }
        List<String> lines = block.lines();
        int offset = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (isRow(lines, i)) {
                reportRows(block, offset, lines, i);
                return;
            }
            if (hasTabs(lines, i)) {
                reportTabs(block, offset, lines.get(i));
                return;
            }
            offset += lines.get(i).length() + 1;
        }
    }

    /** Whether a table begins: two rows with as many cells, or one that bars enclose. */
    private static boolean isRow(List<String> lines, int at) {
        String row = lines.get(at).strip();
        int cells = PipeRow.cells(row);
        boolean isEnclosed = row.startsWith("|") && row.endsWith("|");
        if (cells < 2) {
            return false;
        }
        boolean continues = at + 1 < lines.size()
                && (PipeRow.cells(lines.get(at + 1)) == cells
                        || isEnclosed && lines.get(at + 1).strip().startsWith("|"));
        return isEnclosed && (continues || cells > 2 && hasWords(row))
                || continues && row.contains(" | ") && lines.get(at + 1).contains(" | ");
    }

    /** Whether two cells have words, unlike the places of a diagram. */
    private static boolean hasWords(String row) {
        return BAR.splitAsStream(row).filter(cell -> WORD.matcher(cell).find()).count() > 1;
    }

    private void reportRows(LostMarkup.Block block, int offset, List<String> lines, int at) {
        String head = lines.get(at).strip();
        int cells = PipeRow.cells(head);
        String rule = "| " + "--- | ".repeat(cells).strip();
        if (block.follows("table", "")) {
            report(block, offset, Message.of("table-ignored.after", head), Message.of("table-ignored.hint-after"));
            return;
        }
        boolean isRuled = at + 1 < lines.size()
                && lines.get(at + 1).indexOf('-') >= 0
                && RULE.matcher(lines.get(at + 1)).matches();
        Message message = isRuled
                ? Message.of("table-ignored.columns", cells, PipeRow.cells(lines.get(at + 1)))
                : Message.of(at + 1 < lines.size() ? "table-ignored.rule" : "table-ignored.row", head);
        Message hint = isRuled
                ? Message.of("table-ignored.hint-columns", rule)
                : Message.of(at + 1 < lines.size() ? "table-ignored.hint-rule" : "table-ignored.hint-row", rule);
        report(block, offset, message, hint);
    }

    /** Whether two lines have as many cells between tabs. */
    private static boolean hasTabs(List<String> lines, int at) {
        long tabs = TextBlock.tabs(lines.get(at));
        return tabs > 0 && at + 1 < lines.size() && TextBlock.tabs(lines.get(at + 1)) == tabs;
    }

    private void reportTabs(LostMarkup.Block block, int offset, String line) {
        String row = "| " + String.join(" | ", line.strip().split("\\t", -1)) + " |";
        String rule = "| " + "--- | ".repeat(PipeRow.cells(row)).strip();
        report(block, offset, Message.of("table-ignored.tabs"), Message.of("table-ignored.hint-tabs", row, rule));
    }

    private void report(LostMarkup.Block block, int offset, Message message, Message hint) {
        block.at(offset).ifPresent(place -> findings.report(Code.TABLE_IGNORED, place, message, hint));
    }
}
