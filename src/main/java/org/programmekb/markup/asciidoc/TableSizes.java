package org.programmekb.markup.asciidoc;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.text.CodeLines;
import org.programmekb.markup.text.Markup;
import org.programmekb.markup.text.SourceText;

/**
 * Finds numbers of columns, and of cells for which one is repeated or over which it reaches, that are so large that
 * Asciidoctor would need all memory for a few bytes of source.
 */
final class TableSizes {
    /** Tables of more columns are not usable on a page. */
    private static final int MOST = 1_000;

    private static final Pattern TABLE = Pattern.compile("(?m)^[|,:!]={3,}\\s*$");
    private static final Pattern COLUMNS = Pattern.compile("^\\[.*\\bcols *=");
    private static final Pattern REPEATED_COLUMN = Pattern.compile("(?<![\\w.])(\\d+)\\*");
    private static final Pattern SEPARATOR = Pattern.compile("\\bseparator *= *\"?([^\\s\"\\],])");

    private TableSizes() {}

    /** Reports the first number that is too large; returns whether there is one. */
    static boolean report(SourceText source, Diagnostics findings) {
        if (!TABLE.matcher(source.text()).find()) {
            return false;
        }
        Pattern cell = cell(source.text());
        BitSet code = CodeLines.of(source, Markup.ASCIIDOC);
        for (int line = 0; line < source.lineCount(); line++) {
            String text = source.line(line);
            Pattern number = COLUMNS.matcher(text).find() ? REPEATED_COLUMN : cell;
            Matcher found = number.matcher(text);
            while (!code.get(line) && found.find()) {
                for (int group = 1; group <= found.groupCount(); group++) {
                    if (isTooLarge(found.group(group))) {
                        findings.report(
                                Code.MARKUP_INVALID,
                                source.at(source.lineStart(line) + found.start(group)),
                                Message.of("markup-invalid.table-size", found.group(group), MOST),
                                Message.of("markup-invalid.hint-table-size"));
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The numbers before the mark of a cell: for how many cells it is repeated, or how many columns and rows it reaches over. */
    private static Pattern cell(String text) {
        StringBuilder marks = new StringBuilder("|!");
        Matcher separator = SEPARATOR.matcher(text);
        while (separator.find()) {
            marks.append(separator.group(1));
        }
        String either = "[\\Q" + marks.toString().replace("\\E", "") + "\\E]";
        return Pattern.compile("(?<![\\w.])(\\d+)?(?:\\.(\\d+)?)?[*+][<^>.]{0,3}[a-z]?(?=" + either + ")");
    }

    private static boolean isTooLarge(@Nullable String number) {
        return number != null && (number.length() > 9 || Integer.parseInt(number) > MOST);
    }
}
