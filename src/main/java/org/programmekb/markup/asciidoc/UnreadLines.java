package org.programmekb.markup.asciidoc;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.asciidoc.UnreadMarkup.Block;
import org.programmekb.markup.html.CodeBlocks;
import org.programmekb.markup.html.TextBlock;

/** Headings, tables, diagrams and footnotes that AsciiDoc leaves as text. */
final class UnreadLines {
    private static final Pattern HEADING =
            Pattern.compile("((?:=|#){2,6}|[＝＃]{2,6})([ \\t\\u3000]*)([\\p{L}\\p{N}“\"(（《「].*)");
    private static final Pattern RULE = Pattern.compile("\\|?\\s*+:?-++:?\\s*+(?:\\|\\s*+:?-++:?\\s*+)++\\|?");
    private static final Pattern MACRO = Pattern.compile("([a-z][a-z_-]{1,30})::\\S*\\[[^\\n]*]");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([\\p{L}\\p{N}_-]{1,30})]:.*");

    private static final Set<String> VOID = Set.of("br", "img", "hr");

    /** Tags of HTML that people write by hand; others, and those without an end, may be placeholders. */
    private static final Pattern TAG =
            Pattern.compile("<(br|b|i|u|strong|em|sup|sub|font|span|center|p|div|a|img|hr)(?:\\s[^<>]*)?/?>");

    private UnreadLines() {}

    static void find(Block block) {
        tags(block);
        if (block.isParagraph()) {
            headings(block);
            tables(block);
            macros(block);
            footnotes(block);
        }
    }

    private static void headings(Block block) {
        String line = block.text().lines().findFirst().orElse("");
        Matcher heading = HEADING.matcher(line);
        if (heading.matches() && !isClosed(line)) {
            String marks = "=".repeat(Math.max(2, heading.group(1).length()));
            boolean isWide = "＝＃".indexOf(line.charAt(0)) >= 0;
            block.report(
                    Code.HEADING_IGNORED,
                    0,
                    Message.of(
                            isWide ? "heading-ignored.asciidoc-wide" : "heading-ignored.asciidoc-space", line.strip()),
                    Message.of(
                            "suggestion.write", marks + " " + heading.group(3).strip()));
        }
    }

    /** Whether a mark stands at the end, too, as in a rule of equals signs around words. */
    private static boolean isClosed(String line) {
        char mark = line.charAt(0);
        return line.strip().charAt(line.strip().length() - 1) == mark;
    }

    private static void tables(Block block) {
        List<String> lines = block.text().lines().toList();
        int offset = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            String next = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
            boolean isRow = line.startsWith("|") && next.startsWith("|");
            if (isRow || line.contains("|") && RULE.matcher(next).matches()) {
                block.report(
                        Code.TABLE_IGNORED,
                        offset,
                        Message.of("table-ignored.asciidoc", line),
                        Message.of("table-ignored.hint-asciidoc"));
                return;
            }
            if (TextBlock.tabs(line) > 0 && TextBlock.tabs(next) == TextBlock.tabs(line)) {
                block.report(
                        Code.TABLE_IGNORED,
                        offset,
                        Message.of("table-ignored.tabs"),
                        Message.of("table-ignored.hint-asciidoc"));
                return;
            }
            offset += lines.get(i).length() + 1;
        }
    }

    private static void macros(Block block) {
        Matcher macro = MACRO.matcher(block.text().strip());
        if (!macro.matches()) {
            return;
        }
        String name = macro.group(1);
        if (CodeBlocks.isDiagram(name)) {
            block.report(
                    Code.DIAGRAM_UNSUPPORTED,
                    0,
                    Message.of("diagram-unsupported.code", name),
                    Message.of("diagram-unsupported.hint"));
        } else {
            block.report(
                    Code.MARKUP_INVALID, 0, Message.of("markup.macro", name + "::"), Message.of("markup.hint-macro"));
        }
    }

    private static void tags(Block block) {
        Matcher tag = TAG.matcher(block.text());
        while (tag.find()) {
            String name = tag.group(1);
            if (VOID.contains(name) || block.text().contains("</" + name + ">")) {
                block.report(
                        Code.MARKUP_WARNING,
                        tag.start(),
                        Message.of("markup-warning.tag", tag.group()),
                        Message.of(name.equals("br") ? "markup-warning.hint-break" : "markup-warning.hint-tag"));
            }
        }
    }

    /** Finds a note of Markdown; it is reported where it is defined, because its marks look like other text. */
    private static void footnotes(Block block) {
        int offset = 0;
        for (String line : block.text().lines().toList()) {
            Matcher note = FOOTNOTE.matcher(line.strip());
            if (note.matches()) {
                block.report(
                        Code.FOOTNOTE_UNDEFINED,
                        offset,
                        Message.of("footnote-undefined.asciidoc", note.group(1)),
                        Message.of("footnote-undefined.hint-asciidoc", note.group(1)));
            }
            offset += line.length() + 1;
        }
    }
}
