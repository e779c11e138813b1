package org.programmekb.markup.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads tables of which every line begins and ends with a bar and has as many cells as the first, none of them empty; see
 * {@link PlainMarkdown}.
 */
final class PlainTable {
    private final char[] chars;
    private final PlainLine line;
    private final ElementWriter out;
    private final List<String> sides = new ArrayList<>();

    PlainTable(char[] chars, PlainLine line, ElementWriter out) {
        this.chars = chars;
        this.line = line;
        this.out = out;
    }

    /** Writes the table that begins here and returns the offset of its end, or {@link PlainLine#REFUSED}. */
    int write(int from) {
        int head = from;
        while (head < chars.length && chars[head] != '\n') {
            head++;
        }
        int rule = rule(head + 1);
        out.startAt("table", from);
        out.startAt("thead", from);
        boolean isTable = rule != PlainLine.REFUSED && row("th", from) == head;
        out.end();
        int end = PlainLine.REFUSED;
        if (isTable) {
            out.startAt("tbody", rule + 1);
            end = rule;
            do {
                end = row("td", end + 1);
            } while (end != PlainLine.REFUSED && end + 1 < chars.length && chars[end + 1] != '\n');
            out.end();
        }
        out.end();
        return end;
    }

    /** Reads the line between the head and the body, which says to which side the columns are set. */
    private int rule(int from) {
        sides.clear();
        int at = from;
        while (at < chars.length && chars[at] == '|') {
            at++;
            if (at == chars.length || chars[at] == '\n') {
                return sides.isEmpty() ? PlainLine.REFUSED : at;
            }
            at = behind(' ', at);
            int left = at < chars.length && chars[at] == ':' ? at + 1 : at;
            int right = behind('-', left);
            if (right == left) {
                return PlainLine.REFUSED;
            }
            boolean isRight = right < chars.length && chars[right] == ':';
            sides.add(left > at ? isRight ? "center" : "left" : isRight ? "right" : "");
            at = behind(' ', isRight ? right + 1 : right);
        }
        return PlainLine.REFUSED;
    }

    private int row(String tag, int from) {
        int bar = from;
        out.startAt("tr", from);
        for (int column = 0; column < sides.size(); column++) {
            int start = bar < chars.length && chars[bar] == '|' ? behind(' ', bar + 1) : chars.length;
            // What begins like a rule could be one.
            if (start == chars.length || "|-:".indexOf(chars[start]) >= 0) {
                return PlainLine.REFUSED;
            }
            out.startAt(tag, column == 0 ? from : bar + 1);
            if (!sides.get(column).isEmpty()) {
                out.attribute("align", sides.get(column));
            }
            bar = line.writeCell(start);
            out.end();
            if (bar == PlainLine.REFUSED) {
                return PlainLine.REFUSED;
            }
        }
        out.end();
        return bar + 1 == chars.length || chars[bar + 1] == '\n' ? bar + 1 : PlainLine.REFUSED;
    }

    private int behind(char c, int from) {
        int at = from;
        while (at < chars.length && chars[at] == c) {
            at++;
        }
        return at;
    }
}
