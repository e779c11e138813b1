package org.programmekb.markup.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.markup.text.SourceText;

/**
 * A row with more or fewer cells than its table has columns. Asciidoctor names only the end of the table.
 *
 * @param line the number of the line that the row starts on, from 0
 */
record UnevenRow(int line, int cells, int columns) {
    private static final Pattern EDGE = Pattern.compile("[|!]={3,}[ \\t]*");
    private static final Pattern CELL = Pattern.compile(
            "(?:(?<=^|[ \\t])(?:(\\d{1,3})(\\.\\d+)?([+*])|(\\.\\d+\\+))?[<^>]?(?:\\.[<^>])?[adehlmsv]?)?(?<!\\\\)\\|");
    private static final Pattern COLUMNS = Pattern.compile("\\bcols\\s*=\\s*(?:\"([^\"]*)\"|([^,\\]]*))");
    private static final Pattern REPEATED = Pattern.compile("(\\d{1,3})\\*.*");
    private static final Pattern OTHER_FORMAT = Pattern.compile("\\b(?:format|separator)\\s*=");

    /** A line of a table, or several lines without a blank line between them. */
    private record Row(int line, int cells) {}

    /** The uneven row of the table around a line, counted from 0; empty if the source does not show which one it is. */
    static Optional<UnevenRow> find(SourceText source, int line) {
        int[] table = table(source, line);
        String attributes = attributes(source, table[0]);
        if (table[0] < 0 || OTHER_FORMAT.matcher(attributes).find()) {
            return Optional.empty();
        }
        List<Row> lines = new ArrayList<>();
        List<Row> groups = new ArrayList<>();
        boolean isNew = true;
        for (int i = table[0] + 1; i < table[1]; i++) {
            String text = source.line(i);
            int cells = cells(text);
            if (cells < 0) {
                return Optional.empty();
            }
            if (cells > 0) {
                lines.add(new Row(i, cells));
                Row last = isNew ? new Row(i, 0) : groups.remove(groups.size() - 1);
                groups.add(new Row(last.line(), last.cells() + cells));
                isNew = false;
            }
            isNew |= text.isBlank();
        }
        int columns =
                lines.isEmpty() ? 0 : columns(attributes).orElse(lines.get(0).cells());
        return uneven(lines, columns).or(() -> uneven(groups, columns));
    }

    private static Optional<UnevenRow> uneven(List<Row> rows, int columns) {
        List<Row> wrong = rows.stream().filter(row -> row.cells() != columns).toList();
        return columns < 2 || wrong.isEmpty() || wrong.size() * 2 > rows.size()
                ? Optional.empty()
                : Optional.of(new UnevenRow(wrong.get(0).line(), wrong.get(0).cells(), columns));
    }

    /** The lines of the edges around a line; negative if there are none. */
    private static int[] table(SourceText source, int line) {
        int open = -1;
        for (int i = 0; i < source.lineCount(); i++) {
            String text = source.line(i);
            if (open >= 0 && text.stripTrailing().equals(source.line(open).stripTrailing())) {
                if (i >= line) {
                    return new int[] {open, i};
                }
                open = -1;
            } else if (open < 0 && EDGE.matcher(text).matches()) {
                open = i;
            }
        }
        return new int[] {open, source.lineCount()};
    }

    /** The lines of attributes and the title above a table. */
    private static String attributes(SourceText source, int table) {
        StringBuilder above = new StringBuilder();
        for (int i = table - 1; i >= 0 && source.line(i).matches("[\\[.]\\S.*"); i--) {
            above.append(source.line(i)).append('\n');
        }
        return above.toString();
    }

    private static Optional<Integer> columns(String attributes) {
        Matcher stated = COLUMNS.matcher(attributes);
        if (!stated.find()) {
            return Optional.empty();
        }
        String list = stated.group(1) == null ? stated.group(2) : stated.group(1);
        int columns = 0;
        for (String column : list.strip().split("[,;]", -1)) {
            Matcher repeated = REPEATED.matcher(column.strip());
            columns += repeated.matches() ? Integer.parseInt(repeated.group(1)) : 1;
        }
        return Optional.of(columns);
    }

    /** The columns that the cells of a line fill; negative if a cell spans several rows. */
    private static int cells(String line) {
        int cells = 0;
        Matcher cell = CELL.matcher(line);
        while (cell.find()) {
            if (cell.group(2) != null || cell.group(4) != null) {
                return -1;
            }
            cells += cell.group(1) == null ? 1 : Integer.parseInt(cell.group(1));
        }
        return cells;
    }
}
