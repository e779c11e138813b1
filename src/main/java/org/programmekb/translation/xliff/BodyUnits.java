package org.programmekb.translation.xliff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.markup.text.CodeLines;
import org.programmekb.markup.text.Markup;
import org.programmekb.markup.text.SourceText;
import org.programmekb.prose.Characters;
import org.programmekb.prose.Passage.Kind;

/**
 * Finds the passages in the text of a document, line by line. What is between them, such as code, attributes and the marks
 * of lists and tables, stays as it is. A line that looks like a new block begins a passage even where it is none: then a
 * translator gets two parts of a sentence, and the structure still stays.
 */
final class BodyUnits {
    private static final Pattern MARKDOWN_MARKS = Pattern.compile(
            "(?:[ \\t]*(?:>|[-*+][ \\t]+(?:\\[[ xX]][ \\t]+)?"
                    + "|\\d{1,9}[.)][ \\t]+|\\[\\^[^\\]]+]:[ \\t]*|:[ \\t]+|#{1,6}[ \\t]+|\\[![A-Za-z]+][+-]?[ \\t]*))*+[ \\t]*");

    private static final Pattern ASCIIDOC_MARKS = Pattern.compile(
            "[ \\t]*(?:(?:\\*{1,5}|-|\\.{1,5}|\\d+\\.|<(?:\\d+|\\.)>)"
                    + "[ \\t]+(?:\\[[ xX*]][ \\t]+)?|={1,6}[ \\t]+|(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \\t]+|\\.(?=[^\\s.]))?");

    /** Lines without words for readers. */
    private static final Pattern MARKDOWN_SKIPPED = Pattern.compile(" {0,3}\\[(?!\\^)[^\\]]+]:[ \\t]*\\S.*");

    private static final Pattern ASCIIDOC_SKIPPED = Pattern.compile("//.*|:!?\\w[\\w-]*!?:(?:[ \\t].*)?|\\[.*]|={4,}"
            + "|\\*{4,}|_{4,}|--|[|,:!]===|'''|<<<|\\+|\\w+::\\S*\\[.*]");

    /** Lines of which a part is for readers. */
    private static final Pattern MARKDOWN_PART =
            Pattern.compile("[!?]{3}\\+?[ \\t]+[\\w-]+(?:[ \\t]+\"(.*)\")?[ \\t]*");

    private static final Pattern ASCIIDOC_PART = Pattern.compile("image::[^\\[]*\\[\"?([^\\],\"=]*)[\\],\"].*"
            + "|\\[(?:quote|verse),[ \\t]*\"?([^,\\]\"]+).*]|[ \\t]*(?=\\S)((?:(?!::).)+)(?:::+)[ \\t]*");

    private static final Pattern TERM = Pattern.compile("([ \\t]*)(\\S.*?)(?::{2,4}|;;)[ \\t]+(\\S.*)");
    private static final Pattern RULE =
            Pattern.compile("[ \\t>]*\\|?(?:[ \\t]*:?-+:?[ \\t]*\\|)+(?:[ \\t]*:?-+:?)?[ \\t]*");
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern CELL = Pattern.compile("(?:(?<=^|\\s)[\\d.+*<^>]*[a-z]?)?(?<!\\\\)\\|");
    private static final Pattern INDENTED = Pattern.compile("(?: {4}|\\t).*");

    private final SourceText source;
    private final Markup markup;
    private final boolean isAsciidoc;
    private final BitSet code;
    private final BitSet rows = new BitSet();
    private final List<Unit> units = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private Kind kind = Kind.PARAGRAPH;
    private int start;
    private int end;
    private int depth;

    private BodyUnits(SourceText source, Markup markup) {
        this.source = source;
        this.markup = markup;
        this.isAsciidoc = markup == Markup.ASCIIDOC;
        this.code = CodeLines.of(source, markup);
    }

    /** The passages from a line on, counted from 0. */
    static List<Unit> of(SourceText source, Markup markup, int firstLine) {
        BodyUnits found = new BodyUnits(source, markup);
        found.tables(firstLine);
        found.lines(firstLine);
        found.close();
        return found.units;
    }

    private void tables(int firstLine) {
        boolean isWithin = false;
        for (int line = firstLine; line < source.lineCount(); line++) {
            String text = source.line(line);
            if (isAsciidoc) {
                boolean isEdge = text.strip().equals("|===") && !code.get(line);
                isWithin ^= isEdge;
                rows.set(line, isWithin && !isEdge);
            } else if (!code.get(line) && line > firstLine && RULE.matcher(text).matches()) {
                for (int row = line - 1;
                        row < source.lineCount() && !source.line(row).isBlank();
                        row++) {
                    rows.set(row);
                }
            }
        }
    }

    private void lines(int firstLine) {
        boolean isComment = false;
        boolean isNested = false;
        boolean afterBlank = true;
        for (int line = firstLine; line < source.lineCount(); line++) {
            String text = source.line(line);
            boolean isCode = afterBlank
                    && marks(text).isBlank()
                    && (isAsciidoc
                            ? text.startsWith(" ")
                            : !isNested && INDENTED.matcher(text).matches());
            isComment |= !isAsciidoc && text.strip().startsWith("<!--");
            if (text.isBlank() || code.get(line) || isComment || isCode) {
                close();
                isComment &= !text.contains("-->");
                afterBlank = text.isBlank() || isCode;
                continue;
            }
            String marks = marks(text);
            isNested = !marks.isBlank() || text.startsWith("!!!") || isNested && Character.isWhitespace(text.charAt(0));
            afterBlank = false;
            line(line, text, marks);
        }
    }

    private String marks(String text) {
        Matcher matcher = (isAsciidoc ? ASCIIDOC_MARKS : MARKDOWN_MARKS).matcher(text);
        return matcher.lookingAt() ? matcher.group() : "";
    }

    private void line(int line, String text, String marks) {
        int at = source.lineStart(line);
        Matcher part = (isAsciidoc ? ASCIIDOC_PART : MARKDOWN_PART).matcher(text);
        Matcher term = TERM.matcher(text);
        if (rows.get(line)) {
            close();
            cells(at, text, isAsciidoc ? 0 : marks.length());
        } else if (part.matches()) {
            close();
            for (int group = 1; group <= part.groupCount(); group++) {
                if (part.start(group) >= 0) {
                    single(Kind.CAPTION, at + part.start(group), at + part.end(group));
                }
            }
        } else if ((isAsciidoc ? ASCIIDOC_SKIPPED : MARKDOWN_SKIPPED)
                .matcher(text)
                .matches()) {
            close();
        } else if (isAsciidoc && term.matches()) {
            single(Kind.ITEM, at + term.start(2), at + term.end(2));
            begin(Kind.ITEM, at + term.start(3), at + text.length());
        } else {
            block(at, text, marks);
        }
    }

    private void block(int at, String text, String marks) {
        String mark = marks.replace(">", "").strip();
        int quotes = isAsciidoc ? 0 : (int) marks.chars().filter(c -> c == '>').count();
        boolean isHeading = mark.contains("#") || isAsciidoc && mark.contains("=");
        int from = at + marks.length();
        int to = at + text.length();
        if (isHeading) {
            single(Kind.HEADING, from, to - trailing(text));
        } else if (isAsciidoc && mark.equals(".") && !marks.endsWith(" ")) {
            single(Kind.CAPTION, from, to);
        } else if (open.isEmpty()
                || !mark.isEmpty()
                || quotes != 0 && quotes != depth
                || text.stripLeading().startsWith("<")) {
            depth = quotes;
            Kind of = mark.isEmpty() ? quotes > 0 ? Kind.QUOTATION : Kind.PARAGRAPH : Kind.ITEM;
            begin(mark.startsWith("[^") ? Kind.FOOTNOTE : of, from, to);
        } else if (text.chars().anyMatch(Character::isLetterOrDigit)) {
            append(from, to);
        } else {
            close();
        }
    }

    /** The length of the closing marks of a heading in Markdown. */
    private int trailing(String text) {
        Matcher marks = Pattern.compile("[ \\t]+#+[ \\t]*$").matcher(text);
        return !isAsciidoc && marks.find() ? text.length() - marks.start() : 0;
    }

    private void cells(int at, String text, int from) {
        Matcher bar = (isAsciidoc ? CELL : BAR).matcher(text);
        int cell = from;
        while (bar.find(cell)) {
            single(Kind.CELL, at + cell, at + bar.start());
            cell = bar.end();
        }
        single(Kind.CELL, at + cell, at + text.length());
    }

    private void single(Kind of, int from, int to) {
        begin(of, from, to);
        close();
    }

    private void begin(Kind of, int from, int to) {
        close();
        kind = of;
        start = from;
        end = to;
        open.append(source.text(), from, to);
    }

    /** Adds a line; a line break that means nothing is a space, or nothing in Chinese. */
    private void append(int from, int to) {
        String before = source.text().substring(end - 1, end);
        String written = source.text().substring(start, end);
        if (isAsciidoc ? written.endsWith(" +") : written.endsWith("  ") || written.endsWith("\\")) {
            int text = written.stripTrailing().length();
            open.setLength(open.length() - (isAsciidoc ? 2 : written.length() - text));
            open.append(source.text(), isAsciidoc ? end - 2 : start + text, from);
        } else {
            boolean isJoined =
                    isChinese(before.charAt(0)) && isChinese(source.text().charAt(from));
            while (Character.isWhitespace(open.charAt(open.length() - 1))) {
                open.setLength(open.length() - 1);
            }
            open.append(isJoined ? "" : " ");
        }
        open.append(source.text(), from, to);
        end = to;
    }

    private static boolean isChinese(char c) {
        return Characters.isHan(c) || Characters.isChineseMark(c);
    }

    private void close() {
        String text = open.toString();
        open.setLength(0);
        int blank = text.length() - text.stripLeading().length();
        int first = start + blank;
        int last = end - (text.length() - text.stripTrailing().length());
        Unit unit = new Unit("p" + (units.size() + 1), kind, first, last, text.strip(), Unit.Form.of(markup));
        if (!text.isBlank() && unit.split(unit.text()).hasWords()) {
            units.add(unit);
        }
    }
}
