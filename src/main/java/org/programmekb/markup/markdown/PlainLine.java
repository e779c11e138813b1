package org.programmekb.markup.markdown;

import java.util.Arrays;
import org.programmekb.markup.text.CjkCharacters;

/**
 * Reads lines of prose in which nothing is marked but links and emphasis of plain text, see {@link PlainMarkdown}. Every
 * character that could mean anything else in any of Flexmark's extensions is refused, and so is every mark whose effect
 * depends on more than the characters beside it.
 */
final class PlainLine {
    /** What is returned where a line is not plain. */
    static final int REFUSED = -1;

    private static final int ASCII = 128;

    /** ASCII characters that mean themselves whatever stands beside them. */
    private static final boolean[] LITERAL = lettersAnd(" \"#$%'()+,-./0123456789;=>?^{}");

    /** ASCII characters of the addresses that are read here. */
    private static final boolean[] ADDRESS = lettersAnd("-./#?=%+,;:0123456789");

    private final String text;
    private final char[] chars;
    private final ElementWriter out;

    /**
     * Reads lines of a text.
     *
     * @param chars the same characters, which are read one by one in a fraction of the time
     */
    PlainLine(String text, char[] chars, ElementWriter out) {
        this.text = text;
        this.chars = chars;
        this.out = out;
    }

    /** These characters and all letters. */
    private static boolean[] lettersAnd(String characters) {
        boolean[] set = new boolean[ASCII];
        for (int i = 0; i < characters.length(); i++) {
            set[characters.charAt(i)] = true;
        }
        Arrays.fill(set, 'a', 'z' + 1, true);
        Arrays.fill(set, 'A', 'Z' + 1, true);
        return set;
    }

    /** Writes the rest of a line and returns the offset of its end, or {@link #REFUSED}. */
    int write(int from) {
        int end = marked(from);
        boolean isLine = end >= 0 && (end == chars.length || chars[end] == '\n') && !isBlank(chars[end - 1]);
        return isLine ? end : REFUSED;
    }

    /** Writes the cell of a table and returns the offset of the bar behind it, or {@link #REFUSED}. */
    int writeCell(int from) {
        int end = marked(from);
        boolean isCell = end >= 0 && end < chars.length && chars[end] == '|';
        return isCell && !isBlank(chars[withoutBlanks(from, end) - 1]) ? end : REFUSED;
    }

    /** Writes text up to the end of a line or to a bar, before which blanks do not count. */
    private int marked(int from) {
        int at = from;
        if (from == chars.length || isBlank(chars[from])) {
            return REFUSED;
        }
        while (at >= 0) {
            int end = literal(at);
            if (end < chars.length && chars[end] == '|') {
                out.words(text, at, withoutBlanks(at, end));
                return end;
            }
            out.words(text, at, end);
            if (end == chars.length || chars[end] == '\n') {
                return end;
            }
            at = switch (chars[end]) {
                case '*' -> emphasis(end);
                case '[' -> link(end);
                default -> REFUSED;
            };
        }
        return REFUSED;
    }

    private int withoutBlanks(int from, int to) {
        int end = to;
        while (end > from && chars[end - 1] == ' ') {
            end--;
        }
        return end;
    }

    /** The end of the characters from here that are no marks. */
    private int literal(int from) {
        int at = from;
        while (at < chars.length) {
            char c = chars[at];
            if (c < ASCII && !LITERAL[c] && !isLiteralHere(at)) {
                return at;
            }
            if ((c == 'w' || c == 'W') && (next(at) == 'w' || next(at) == 'W')) {
                return at;
            }
            at++;
        }
        return at;
    }

    private boolean isLiteralHere(int at) {
        return chars[at] == ':' && next(at) != '/' || chars[at] == '!' && next(at) != '[';
    }

    private char next(int at) {
        return at + 1 < chars.length ? chars[at + 1] : '\n';
    }

    /** One or two asterisks on both sides of plain text that begins with a letter and ends with one or a Chinese mark. */
    private int emphasis(int start) {
        int width = next(start) == '*' ? 2 : 1;
        int from = start + width;
        int to = literal(from);
        int end = to + width;
        boolean marked = end <= chars.length
                && chars[to] == '*'
                && chars[end - 1] == '*'
                && (end == chars.length || chars[end] != '*')
                && to > from
                && isLetter(chars[from])
                && (isLetter(chars[to - 1]) || CjkCharacters.isCjk(chars[to - 1]) && !isBlank(chars[to - 1]));
        if (!marked) {
            return REFUSED;
        }
        out.startAt(width == 1 ? "em" : "strong", start);
        out.words(text, from, to);
        out.end();
        return end;
    }

    private int link(int start) {
        if (next(start) == '@') {
            return citation(start);
        }
        int to = literal(start + 1);
        // One character in brackets could be the box of a task, and a circumflex begins the mark of a footnote.
        boolean labelled = to > start + 2
                && to + 1 < chars.length
                && chars[to] == ']'
                && chars[to + 1] == '('
                && chars[start + 1] != '^'
                && !isBlank(chars[start + 1])
                && !isBlank(chars[to - 1]);
        if (!labelled) {
            return REFUSED;
        }
        int address = to + 2;
        int end = address;
        while (end < chars.length && chars[end] < ASCII && ADDRESS[chars[end]]) {
            end++;
        }
        if (end == address || end == chars.length || chars[end] != ')') {
            return REFUSED;
        }
        out.startAt("a", start);
        out.attribute("href", text.substring(address, end));
        out.words(text, start + 1, to);
        out.end();
        return end + 1;
    }

    /** A citation, which is text until the whole tree is there. */
    private int citation(int start) {
        int to = start + 1;
        while (to < chars.length && (chars[to] == '@' || chars[to] != ':' && chars[to] < ASCII && LITERAL[chars[to]])) {
            to++;
        }
        boolean isPlain = to < chars.length && chars[to] == ']' && next(to) != '(' && next(to) != ':';
        if (!isPlain) {
            return REFUSED;
        }
        out.words(text, start, to + 1);
        return to + 1;
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c);
    }

    static boolean isBlank(char c) {
        return c <= ' ' || c > '\u007F' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
