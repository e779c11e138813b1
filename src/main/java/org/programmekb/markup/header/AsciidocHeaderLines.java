package org.programmekb.markup.header;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.programmekb.markup.text.SourceText;

/** The lines of an AsciiDoc document header, divided as Asciidoctor divides them. */
final class AsciidocHeaderLines {
    static final Pattern TITLE = Pattern.compile("[=#][ \\t]+(\\S.*(?<![ \\t]))[ \\t]*");
    private static final Pattern UNDERLINED = Pattern.compile("(?U)(?!\\.).*\\w.*");
    private static final Pattern UNDERLINE = Pattern.compile("={2,}");
    static final Pattern ATTRIBUTE = Pattern.compile(":(!?[\\w][\\w-]*!?):(?:[ \\t]++((?:.*(?<![ \\t]))?))?[ \\t]*");
    private static final Pattern BLOCK_ATTRIBUTES = Pattern.compile("\\[(?:\\[.+]|[\\w#.%,=\"'{].*|)][ \\t]*");
    private static final Pattern DIRECTIVE =
            Pattern.compile("(?:ifdef|ifndef|ifeval|endif|include)::[^\\s\\[]*\\[.*][ \\t]*");
    private static final Pattern VERBATIM = Pattern.compile("(?:-{4,}|\\.{4,}|\\+{4,}|/{4,}|`{3,}\\S*)[ \\t]*");
    private static final Pattern COMMENT_BLOCK = Pattern.compile("/{4,}[ \\t]*");

    private final SourceText source;
    private final List<Line> lines = new ArrayList<>();
    private int end;

    private AsciidocHeaderLines(SourceText source) {
        this.source = source;
    }

    enum Kind {
        TITLE,
        ATTRIBUTE,
        /** The first other line below the title, which Asciidoctor reads as the author. */
        AUTHOR,
        /** The second other line below the title, which Asciidoctor reads as version and date. */
        REVISION
    }

    /**
     * A line.
     *
     * @param first its number, from 0
     * @param last the number of the last line of an attribute that is continued, or of the line below a title that
     *     underlines it; else the same number
     */
    record Line(Kind kind, int first, int last) {}

    /** Reads the header that starts at or after this line, counted from 0. */
    static AsciidocHeaderLines read(SourceText source, int from) {
        AsciidocHeaderLines header = new AsciidocHeaderLines(source);
        header.read(from);
        return header;
    }

    List<Line> lines() {
        return lines;
    }

    /** The number of the first line that does not belong to the header, from 0. */
    int end() {
        return end;
    }

    private void read(int from) {
        boolean titled = false;
        int others = 0;
        end = from;
        while (end < source.lineCount()) {
            String text = source.line(end);
            if (COMMENT_BLOCK.matcher(text).matches()) {
                end = endOfBlock(end);
            } else if (ATTRIBUTE.matcher(text).matches()) {
                int last = endOfAttribute(end);
                lines.add(new Line(Kind.ATTRIBUTE, end, last));
                end = last;
            } else if (!titled && (TITLE.matcher(text).matches() || isUnderlined(end))) {
                int last = isUnderlined(end) ? end + 1 : end;
                lines.add(new Line(Kind.TITLE, end, last));
                end = last;
                titled = true;
            } else if (titled ? text.isBlank() : !isAboveTitle(text)) {
                return;
            } else if (titled && !isComment(text) && !DIRECTIVE.matcher(text).matches()) {
                others++;
                if (others > 2) {
                    return;
                }
                lines.add(new Line(others == 1 ? Kind.AUTHOR : Kind.REVISION, end, end));
            }
            end++;
        }
    }

    private static boolean isAboveTitle(String text) {
        return text.isBlank()
                || isComment(text)
                || DIRECTIVE.matcher(text).matches()
                || BLOCK_ATTRIBUTES.matcher(text).matches();
    }

    /** Whether a title stands in this line, with equals signs below it; their number may differ by one. */
    private boolean isUnderlined(int line) {
        String text = source.line(line).strip();
        String below = line + 1 < source.lineCount() ? source.line(line + 1).stripTrailing() : "";
        return UNDERLINED.matcher(text).matches()
                && UNDERLINE.matcher(below).matches()
                && Math.abs(text.codePointCount(0, text.length()) - below.length()) < 2;
    }

    private static boolean isComment(String line) {
        return line.startsWith("//") && !line.startsWith("///");
    }

    private int endOfAttribute(int first) {
        int last = first;
        while (source.line(last).stripTrailing().endsWith(" \\") && last + 1 < source.lineCount()) {
            last++;
        }
        return last;
    }

    /** The number of the line that ends the block which starts at this line, or of the last line. */
    private int endOfBlock(int first) {
        String fence = fence(source.line(first));
        int line = HeaderReader.find(
                source, first + 1, text -> text.stripTrailing().equals(fence));
        return Math.min(line, source.lineCount() - 1);
    }

    private static String fence(String opening) {
        return opening.startsWith("`") ? opening.replaceAll("[^`].*", "") : opening.stripTrailing();
    }

    /** The numbers of the lines below the header that match, from 0; code and comments are left out. */
    List<Integer> below(Pattern pattern) {
        List<Integer> found = new ArrayList<>();
        for (int line = end; line < source.lineCount(); line++) {
            String text = source.line(line);
            if (VERBATIM.matcher(text).matches()) {
                line = endOfBlock(line);
            } else if (pattern.matcher(text).matches()) {
                found.add(line);
            }
        }
        return found;
    }
}
