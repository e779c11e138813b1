package org.programmekb.dataset;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * CSV (RFC 4180) that spreadsheets open correctly: UTF-8 with a byte order mark, lines end with CR LF. No cell can act
 * as a formula: an apostrophe, the mark for text, is put before a text that begins like one or contains such a
 * beginning after a separator that some spreadsheets split at. A text that is a plain number stays unchanged.
 */
final class CsvText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    /**
     * First characters of formulas in some spreadsheet; the full-width forms count in Chinese and Japanese versions.
     */
    private static final String STARTS = "=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /** What some spreadsheet leaves out before a formula: blanks of every script, control characters, quotation marks. */
    private static final String BEFORE = "[\\s\\p{Z}\\p{Cc}\"']*";

    private static final Pattern FORMULA = Pattern.compile(
            "^(?=" + BEFORE + "[" + STARTS + "])|(?<=[;,\t|])(?=" + BEFORE + "[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    /** Adds a line; a cell is a text or a number. */
    CsvText row(List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            text.append(cell(cells.get(i)));
        }
        text.append(LINE_END);
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Object value) {
        if (value instanceof Number number) {
            return JsonText.number(number);
        }
        String safe = neutral(value.toString());
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n' || c == ';' || c == '\t') {
                return '"' + safe.replace("\"", "\"\"") + '"';
            }
        }
        return safe;
    }

    /** The text with an apostrophe wherever a formula could begin. */
    static String neutral(String text) {
        return isHarmless(text) || NUMBER.matcher(text).matches()
                ? text
                : FORMULA.matcher(text).replaceAll("'");
    }

    /** Whether no formula begins in a text. A fast test for nearly all texts; the patterns take many times longer. */
    private static boolean isHarmless(String text) {
        boolean mayBegin = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (mayBegin && STARTS.indexOf(c) >= 0) {
                return false;
            }
            boolean isBetween = Character.isSpaceChar(c) || Character.isISOControl(c) || c == '"' || c == '\'';
            mayBegin = isBetween ? mayBegin || c == '\t' : c == ';' || c == ',' || c == '|';
        }
        return true;
    }
}
