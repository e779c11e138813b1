package org.programmekb.markup.markdown;

import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.OptionalInt;

/**
 * Counts the text that Markdown repeats, before it is written: the address and title of a definition wherever it is used,
 * and the empty cells at the ends of short rows.
 */
final class MarkdownRepetition {
    /** The characters of the line below the head of a table, which may be in a list or a quotation. */
    private static final String RULE = " \t>|:-";

    private static final String BLANK = " \t>";

    /** The bytes of an empty cell, as a part of a tree. */
    private static final int CELL = 30;

    private final int most;
    private long bytes;

    MarkdownRepetition(int most) {
        this.most = most;
    }

    /** Where the cells that are added to rows become too many; empty if they do not. */
    OptionalInt cells(String text) {
        int columns = 0;
        for (int start = 0; text.indexOf('|', start) >= 0; ) {
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
            String line = text.substring(start, end);
            int marks = (int) line.chars().filter(c -> c == '|').count();
            if (isOf(BLANK, line)) {
                columns = 0;
            } else if (line.indexOf('-') >= 0 && isOf(RULE, line)) {
                columns = Math.max(columns, marks);
            } else if (marks < columns && isTooMuch((long) (columns - marks) * CELL)) {
                return OptionalInt.of(start);
            }
            start = Math.min(end + 1, text.length());
        }
        return OptionalInt.empty();
    }

    private static boolean isOf(String characters, String line) {
        return line.chars().allMatch(c -> characters.indexOf(c) >= 0);
    }

    /** Where the uses of definitions become too many; empty if they do not. */
    OptionalInt uses(Document document) {
        return Parser.REFERENCES.get(document).isEmpty() ? OptionalInt.empty() : uses(document, document);
    }

    private OptionalInt uses(Node parent, Document document) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            Reference definition = child instanceof RefNode use ? use.getReferenceNode(document) : null;
            if (definition != null
                    && isTooMuch(
                            definition.getUrl().length() + definition.getTitle().length())) {
                return OptionalInt.of(child.getStartOffset());
            }
            OptionalInt found = uses(child, document);
            if (found.isPresent()) {
                return found;
            }
        }
        return OptionalInt.empty();
    }

    private boolean isTooMuch(long more) {
        bytes += more;
        return bytes > most;
    }
}
