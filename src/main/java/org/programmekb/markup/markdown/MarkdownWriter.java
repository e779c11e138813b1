package org.programmekb.markup.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Writes the content of a page as Markdown, in one walk over its tree. A block is a text of one or more lines.
 *
 * <p>Facts become rows of a table, and titles within items and facts become bold paragraphs.
 */
final class MarkdownWriter {
    private static final Set<String> BLOCKS = Set.of("""
            address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6\
             header hr li main ol p pre section summary table tbody td tfoot th thead tr ul""".split(" "));

    private static final Evaluator BLOCK = QueryParser.parse(String.join(",", BLOCKS));

    private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern NUMBERED = Pattern.compile(NUMBER + "\\.(?:\\s|$)");
    private static final Pattern BULLETED = Pattern.compile("\\*(?:\\s|$)");

    /** Between two lists, which would otherwise be one. */
    private static final String END_OF_LIST = "<!-- -->";

    private int items;

    private MarkdownWriter() {}

    static String write(Element content) {
        return String.join("\n\n", new MarkdownWriter().blocks(content)) + "\n";
    }

    private List<String> blocks(Element box) {
        return blocks(box, this::block);
    }

    /** The paragraphs in an element, without the marks of blocks. */
    private static List<String> texts(Element box) {
        return blocks(box, (block, texts) -> texts.addAll(texts(block)));
    }

    private static List<String> blocks(Element box, BiConsumer<Element, List<String>> write) {
        List<String> blocks = new ArrayList<>();
        MarkdownLine line = new MarkdownLine();
        for (Node child : box.childNodes()) {
            if (child instanceof Element element && isBlock(element)) {
                line.moveTo(blocks);
                write.accept(element, blocks);
            } else {
                line.add(child);
            }
        }
        line.moveTo(blocks);
        return blocks;
    }

    private static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName())
                || !element.normalName().equals("a") && element.selectFirst(BLOCK) != null;
    }

    private void block(Element element, List<String> blocks) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, blocks);
            case "summary", "caption" -> title(element, blocks);
            case "ul", "ol" -> list(element, blocks);
            case "dl" -> table(facts(element), false, blocks);
            case "table" -> table(element, blocks);
            case "blockquote" -> blocks.add(indented(String.join("\n\n", blocks(element)), "> ", "> "));
            case "pre" -> code(element.wholeText().stripTrailing(), blocks);
            case "hr" -> blocks.add("---");
            default -> blocks.addAll(blocks(element));
        }
    }

    private void heading(Element heading, List<String> blocks) {
        if (items > 0) {
            title(heading, blocks);
            return;
        }
        String text = MarkdownLine.of(heading);
        if (!text.isEmpty()) {
            blocks.add("#".repeat(heading.normalName().charAt(1) - '0') + " " + text);
        }
    }

    private static void title(Element title, List<String> blocks) {
        MarkdownLine line = new MarkdownLine();
        line.strong(title);
        line.moveTo(blocks);
    }

    private static void code(String code, List<String> blocks) {
        String fence = Escaping.fence("```", code);
        blocks.add(fence + "\n" + code + "\n" + fence);
    }

    private void list(Element list, List<String> blocks) {
        boolean isNumbered = list.normalName().equals("ol");
        int number = NUMBER.matcher(list.attr("start")).matches() ? Integer.parseInt(list.attr("start")) : 1;
        List<String> written = new ArrayList<>();
        items++;
        for (Element item : list.children()) {
            String mark = isNumbered ? number++ + ". " : "* ";
            written.add(indented(String.join("\n\n", blocks(item)), mark, " ".repeat(mark.length())));
        }
        items--;
        if (written.isEmpty()) {
            return;
        }
        Pattern before = isNumbered ? NUMBERED : BULLETED;
        if (!blocks.isEmpty() && before.matcher(blocks.get(blocks.size() - 1)).lookingAt()) {
            blocks.add(END_OF_LIST);
        }
        blocks.add(String.join("\n", written));
    }

    private static String indented(String text, String first, String further) {
        String lines =
                text.lines().map(line -> (further + line).stripTrailing()).collect(Collectors.joining("\n"));
        return text.isEmpty() ? first.strip() : first + lines.substring(further.length());
    }

    /** Names and values; further values of a name stand in the same cell. */
    private static List<List<String>> facts(Element facts) {
        List<List<String>> rows = new ArrayList<>();
        for (Element part : facts.select("dt, dd")) {
            if (part.normalName().equals("dt") || rows.isEmpty()) {
                rows.add(new ArrayList<>());
            }
            List<String> row = rows.get(rows.size() - 1);
            String text = cell(part);
            if (row.size() > 1) {
                row.set(1, row.get(1) + " · " + text);
            } else {
                row.add(text);
            }
        }
        return rows;
    }

    private void table(Element table, List<String> blocks) {
        table.children().stream()
                .filter(child -> child.normalName().equals("caption"))
                .forEach(caption -> title(caption, blocks));
        List<List<String>> rows = table.select("tr").stream()
                .map(row -> row.children().stream().map(MarkdownWriter::cell).toList())
                .toList();
        table(rows, table.selectFirst("thead") != null, blocks);
    }

    /** In Markdown, every table has a head. */
    private static void table(List<List<String>> rows, boolean hasHead, List<String> blocks) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns == 0) {
            return;
        }
        List<String> lines =
                new ArrayList<>(rows.stream().map(MarkdownWriter::row).toList());
        if (!hasHead) {
            lines.add(0, row(Collections.nCopies(columns, " ")));
        }
        lines.add(1, "|" + "---|".repeat(columns));
        blocks.add(String.join("\n", lines));
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String cell(Element cell) {
        String text = String.join(" · ", texts(cell)).replace("\\\n", " ");
        return PIPE.matcher(text).replaceAll("\\\\|");
    }
}
