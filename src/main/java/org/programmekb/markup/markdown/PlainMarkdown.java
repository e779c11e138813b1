package org.programmekb.markup.markdown;

import com.vladsch.flexmark.parser.ListOptions;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.programmekb.markup.html.HtmlTree;

/**
 * Makes the tree of a document that consists of headings, paragraphs, flat lists, quotations of one paragraph and tables, in
 * which only links and plain emphasis are marked; most do. At the first character that could mean anything else it gives up, and
 * Flexmark decides, which takes many times as long.
 */
final class PlainMarkdown {
    /** How deep the nodes of such a document are at most: the text of a link in a table. */
    private static final int DEPTH = 6;

    private static final int LONGEST_NUMBER = 9;

    private final char[] chars;
    private final ListOptions lists;
    private final ElementWriter out = new ElementWriter(HtmlTree.emptyBody());
    private final PlainLine line;
    private final PlainTable table;

    private PlainMarkdown(String text, ListOptions lists) {
        this.chars = text.toCharArray();
        this.lists = lists;
        this.line = new PlainLine(text, chars, out);
        this.table = new PlainTable(chars, line, out);
    }

    /** The body of a document; empty if it is not plain or may not be as deep as plain ones can be. */
    static Optional<Element> of(String text, ListOptions lists, int maxDepth) {
        PlainMarkdown markdown = new PlainMarkdown(text, lists);
        return maxDepth > DEPTH && markdown.read() ? Optional.of(markdown.out.finish()) : Optional.empty();
    }

    private boolean read() {
        int at = 0;
        while (at < chars.length) {
            at = chars[at] == '\n' ? at + 1 : block(at);
            if (at == PlainLine.REFUSED) {
                return false;
            }
        }
        return true;
    }

    /** Writes a block and returns the offset of its end. */
    private int block(int from) {
        int number = number(from);
        if (number > 0) {
            return orderedList(from, number);
        }
        return switch (chars[from]) {
            case '#' -> heading(from);
            case '>' -> quotation(from);
            case '|' -> table.write(from);
            case '-', '+', '*' -> isBlankAt(from + 1) ? bulletList(from) : paragraph(from);
            default -> paragraph(from);
        };
    }

    private int heading(int from) {
        int level = 1;
        while (level <= 6 && from + level < chars.length && chars[from + level] == '#') {
            level++;
        }
        int start = from + level;
        if (level > 6 || start == chars.length || chars[start] != ' ') {
            return PlainLine.REFUSED;
        }
        out.startAt("h" + level, from);
        int end = line.write(start + 1);
        out.end();
        return end == PlainLine.REFUSED || chars[end - 1] == '#' ? PlainLine.REFUSED : end;
    }

    private int paragraph(int from) {
        out.startAt("p", from);
        int end = isText(from) ? line.write(from) : PlainLine.REFUSED;
        while (end != PlainLine.REFUSED && !isEmptyLine(end + 1)) {
            out.breakLine();
            end = isText(end + 1) ? line.write(end + 1) : PlainLine.REFUSED;
        }
        out.end();
        return end;
    }

    private int quotation(int from) {
        out.startAt("blockquote", from);
        out.startAt("p", from + 2);
        int end = quoted(from);
        while (end != PlainLine.REFUSED && !isEmptyLine(end + 1)) {
            out.breakLine();
            end = quoted(end + 1);
        }
        out.end();
        out.end();
        return end == PlainLine.REFUSED || chars[Math.min(next(end), chars.length - 1)] == '>'
                ? PlainLine.REFUSED
                : end;
    }

    private int quoted(int from) {
        boolean marked = chars[from] == '>' && from + 1 < chars.length && chars[from + 1] == ' ' && isText(from + 2);
        return marked ? line.write(from + 2) : PlainLine.REFUSED;
    }

    private int bulletList(int from) {
        out.startAt("ul", from);
        int end = item(from, from + 1);
        while (end != PlainLine.REFUSED && !isEmptyLine(end + 1)) {
            end = chars[end + 1] == chars[from] ? item(end + 1, end + 2) : PlainLine.REFUSED;
        }
        out.end();
        return endOfList(end);
    }

    private int orderedList(int from, int number) {
        int first = Integer.parseInt(String.valueOf(chars, from, number - from));
        out.startAt("ol", from);
        if (lists.isOrderedListManualStart() && first != 1) {
            out.attribute("start", String.valueOf(first));
        }
        int end = item(from, number + 1);
        while (end != PlainLine.REFUSED && !isEmptyLine(end + 1)) {
            int next = number(end + 1);
            end = next > 0 && chars[next] == chars[number] ? item(end + 1, next + 1) : PlainLine.REFUSED;
        }
        out.end();
        return endOfList(end);
    }

    /** Writes an item whose marker begins and ends at these offsets. */
    private int item(int from, int marked) {
        if (marked >= chars.length || chars[marked] != ' ' || !isText(marked + 1)) {
            return PlainLine.REFUSED;
        }
        out.startAt("li", from);
        int end = line.write(marked + 1);
        out.end();
        return end;
    }

    /** A list that goes on behind an empty line is another kind of list. */
    private int endOfList(int end) {
        if (end == PlainLine.REFUSED) {
            return PlainLine.REFUSED;
        }
        int next = next(end);
        return next < chars.length && (isMarker(next) || number(next) > 0) ? PlainLine.REFUSED : end;
    }

    private boolean isMarker(int at) {
        return chars[at] == '-' || chars[at] == '+' || chars[at] == '*' && isBlankAt(at + 1);
    }

    /** Where the next line is that is not empty. */
    private int next(int end) {
        int at = end;
        while (at < chars.length && chars[at] == '\n') {
            at++;
        }
        return at;
    }

    /** The end of the digits of a number in a list; 0 if there is none here. */
    private int number(int from) {
        int at = from;
        while (at < chars.length && at - from <= LONGEST_NUMBER && chars[at] >= '0' && chars[at] <= '9') {
            at++;
        }
        boolean numbers = at > from
                && at - from <= LONGEST_NUMBER
                && at < chars.length
                && (chars[at] == '.' || chars[at] == ')')
                && isBlankAt(at + 1);
        return numbers ? at : 0;
    }

    /** Whether a line of text begins here, of which nothing can be a block of another kind. */
    private boolean isText(int at) {
        if (at >= chars.length) {
            return false;
        }
        char c = chars[at];
        return switch (c) {
            case '"', '\'', '(', '[' -> true;
            case '*' -> !isBlankAt(at + 1);
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(at) == 0;
            default -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > '\u007F';
        };
    }

    private boolean isBlankAt(int at) {
        return at >= chars.length || PlainLine.isBlank(chars[at]);
    }

    private boolean isEmptyLine(int at) {
        return at >= chars.length || chars[at] == '\n';
    }
}
