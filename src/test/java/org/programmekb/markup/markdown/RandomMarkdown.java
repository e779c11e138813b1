package org.programmekb.markup.markdown;

import java.util.List;
import java.util.Random;

/** Ordinary and less ordinary Markdown, the same for the same seed. */
final class RandomMarkdown {
    private static final List<String> WORDS = List.of(
            "port", "city", "海口", "尼斯", "Straße", "“quote”", "**bold**", "*em*", "__under__", "***both***", "`code`");
    private static final List<String> MARKS = List.of(
            "``a ` b``",
            "a&b",
            "<",
            ">",
            "\\*",
            "\\",
            "1.",
            "a)",
            "10%",
            "$x$",
            "{#id}",
            "**启动。**随后",
            "\uD842\uDFB7",
            "\u00A0");
    private static final List<String> LINKS = List.of(
            "[l](../cities/a.en.md)",
            "[l](https://example.org 'T')",
            "![i](a.png)",
            "![i](a.png 'cap')",
            "[a [b](c)](d)",
            "[](x)",
            "[x]()",
            "[`c`](d#e)",
            "![*a*](b)",
            "[![i](a.png)](x)",
            "[b](javascript:x)",
            "[c](<a b>)",
            "[a](c&d \"<x>\")");
    private static final List<String> ODD = List.of(
            "&amp;",
            "<b>x</b>",
            "a@b.org",
            "www.example.org",
            "https://example.org/x。",
            "~~del~~",
            "[ref]",
            "[^1]",
            "<br>");
    private static final List<String> ITEMS = List.of("* ", "- ", "1. ", "3) ");
    private static final List<String> ENDS = List.of("", "", "  ", "\\", " ");

    private final Random random;
    private final boolean plain;

    private RandomMarkdown(long seed, boolean plain) {
        this.random = new Random(seed);
        this.plain = plain;
    }

    /** A text; a plain one has only what {@link MarkdownTree} knows. */
    static String of(long seed, boolean plain) {
        RandomMarkdown markdown = new RandomMarkdown(seed, plain);
        return markdown.blocks(0, 1 + markdown.random.nextInt(8), "\n\n");
    }

    private String blocks(int depth, int count, String separator) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : separator).append(block(depth));
        }
        return text.toString();
    }

    private String block(int depth) {
        return switch (random.nextInt(depth < 3 ? 12 : 8)) {
            case 0 -> "#".repeat(1 + random.nextInt(6)) + " " + line(3);
            case 1 -> line(2) + "\n" + (random.nextBoolean() ? "===" : "---");
            case 2 -> "```" + (random.nextBoolean() ? "java x" : "") + "\n" + paragraph() + "\n\n" + line(2) + "\n```";
            case 3 -> indented(paragraph(), "    ");
            case 4 -> table();
            case 5 -> "---";
            case 8 -> indented(blocks(depth + 1, 1 + random.nextInt(2), "\n\n"), "> ");
            case 9, 10 -> list(depth);
            default -> paragraph();
        };
    }

    private String list(int depth) {
        String marker = of(ITEMS);
        String separator = random.nextBoolean() ? "\n" : "\n\n";
        StringBuilder list = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String item = blocks(depth + 1, random.nextInt(4) == 0 ? 2 : 1, "\n\n");
            list.append(marker)
                    .append(indented(item, " ".repeat(marker.length())).stripLeading());
            list.append(i == 0 ? "" : separator);
        }
        return list.toString();
    }

    private String table() {
        int columns = 1 + random.nextInt(4);
        StringBuilder table = new StringBuilder();
        for (int row = 0; row < 2 + random.nextInt(3); row++) {
            for (int column = 0; column < columns; column++) {
                table.append('|').append(row == 1 ? of(List.of("---", ":--", "--:", ":-:")) : line(2));
            }
            table.append("|\n");
        }
        return table.toString();
    }

    private String paragraph() {
        StringBuilder text = new StringBuilder(line(6));
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(of(ENDS))
                    .append('\n')
                    .append(random.nextInt(8) == 0 ? "  " : "")
                    .append(line(6));
        }
        return text.toString();
    }

    private String line(int words) {
        StringBuilder line = new StringBuilder();
        for (int i = random.nextInt(words); i >= 0; i--) {
            line.append(word()).append(i > 0 ? " " : "");
        }
        return line.toString();
    }

    private String word() {
        int kind = random.nextInt(plain ? 10 : 12);
        return of(kind < 6 ? WORDS : kind < 8 ? MARKS : kind < 10 ? LINKS : ODD);
    }

    private String of(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static String indented(String text, String indent) {
        return indent + text.replace("\n", "\n" + indent);
    }
}
