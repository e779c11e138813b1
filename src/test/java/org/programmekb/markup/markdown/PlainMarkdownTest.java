package org.programmekb.markup.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.body.BodyBuilder;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.markup.html.Engine;
import org.programmekb.markup.text.OffsetPlaces;
import org.programmekb.markup.text.Places;
import org.programmekb.markup.text.SourceText;

class PlainMarkdownTest {
    private static final List<String> WORDS = List.of(
            "port",
            "海口",
            "Straße,",
            "**bold**",
            "*em*",
            "**启动。**随后",
            "[a b](c.md)",
            "(c)",
            "“quote”",
            "3.5",
            "10%",
            "城市。");
    private static final List<String> ODD = List.of(
            "1.",
            "2)",
            "3. x",
            "-",
            "+",
            "*",
            "**",
            "***a***",
            "*a **b***",
            "a*b",
            "**a **",
            ">",
            "#",
            "=",
            "---",
            "!",
            "!!!",
            "?",
            ":",
            "x:y",
            "a://b",
            "www",
            "WW",
            "[",
            "]",
            "[]",
            "[x]",
            "[ ]",
            "[^1]",
            "[^1]: n",
            "[r]: c",
            "[x](y)",
            "[ a](b)",
            "[a b](c d)",
            "[a b](c)(d)",
            "[a b](c)[d]",
            "[a b]",
            "![i j](k)",
            "[*a b*](c)",
            "**[a b](c)**",
            "{#id}",
            "^",
            "$",
            ";",
            "'q'",
            "\"q\"",
            "\u00A0",
            "\u3000",
            "\uD842\uDFB7",
            "**\uD842\uDFB7**",
            "한국어",
            "·",
            "—",
            "**“x”**",
            "“**x**”",
            "**x\u3000**",
            "*x\u00A0*",
            "**x-**y",
            "*€x*",
            "*。*",
            "\uFE0F",
            "\uFEFF",
            "\u2028",
            "\u200B",
            "\u00AD",
            "e\u0301",
            "\u202F",
            "\uFFFC",
            "\u0661. x",
            "＊",
            "１．",
            "`c`",
            "_u_",
            "\\",
            "&",
            "<b>",
            "~~s~~",
            "|",
            "a@b",
            "  ",
            " ");
    private static final List<String> STARTS = List.of(
            "",
            "",
            "",
            "",
            "## ",
            "### ",
            "* ",
            "* ",
            "- ",
            "1. ",
            "1. ",
            "7. ",
            "1) ",
            "> ",
            "> ",
            "#",
            "####### ",
            "0. ",
            "007. ",
            "123456789. ",
            "1234567890. ",
            "#\t",
            "*",
            " ",
            "    ",
            "> * ",
            "> # ",
            "* > ",
            "- - ",
            ": ",
            "| ",
            ">");
    private static final List<String> ENDS =
            List.of("\n", "\n", "\n\n", "\n\n", "\n\n", "\n\n\n", " \n", "  \n", " #\n", "\n \n");

    private static final List<String> RULES = List.of("---", " --- ", ":---", "---:", " :--: ", "------", ":-----:");

    private static final int DEPTH = 60;

    private final MarkdownEngine engine = new MarkdownEngine(DEPTH);

    private static String of(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    /** A text of which most lines are plain. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        boolean odd = random.nextBoolean();
        String start = of(random, STARTS);
        for (int line = random.nextInt(6); line >= 0; line--) {
            if (random.nextInt(6) == 0) {
                text.append("\n").append(table(random, odd)).append(of(random, odd ? ENDS : ENDS.subList(2, 4)));
            }
            text.append(start);
            for (int word = random.nextInt(5); word >= 0; word--) {
                text.append(of(random, odd && random.nextInt(8) == 0 ? ODD : WORDS));
                text.append(word == 0 || random.nextInt(4) == 0 ? "" : " ");
            }
            String end = of(random, odd ? ENDS : ENDS.subList(0, 6));
            text.append(end);
            // Lists and quotations go on in the next line more often than not.
            start = end.equals("\n") && random.nextInt(4) > 0
                    ? start
                    : of(random, odd ? STARTS : STARTS.subList(0, 15));
        }
        return text.toString();
    }

    private static String table(Random random, boolean odd) {
        int columns = 1 + random.nextInt(3);
        StringBuilder table = new StringBuilder();
        for (int row = 0; row < 4; row++) {
            table.append('|');
            boolean ragged = odd && random.nextInt(12) == 0;
            for (int column = ragged ? -1 : 0; column < columns; column++) {
                String word = of(random, odd && random.nextInt(12) == 0 ? ODD : WORDS);
                table.append(row == 1 ? of(random, RULES) : " " + word + of(random, List.of(" ", "  ", "", " *em* ")));
                table.append(odd && column + 1 == columns && random.nextInt(12) == 0 ? "" : "|");
            }
            table.append(row < 3 ? "\n" : "");
        }
        return table.toString();
    }

    private record Result(DocumentBody body, List<Diagnostic> findings) {}

    private static Result result(Element tree, String text) {
        Diagnostics findings = new Diagnostics(Map.of());
        Places places = new OffsetPlaces(new SourceText("content/news/a.en.md", text), 0);
        Engine.Converted converted = new Engine.Converted(tree, MarkdownShape::apply, places, List.of());
        return new Result(
                new BodyBuilder(DEPTH).build(converted, "en", findings).body(), findings.all());
    }

    private Result parsed(String text) {
        return result(engine.rendered(engine.parsed(text)), text);
    }

    @Test
    void makesTheSameBodyOfRandomTextsAsFlexmark() {
        int plain = 0;
        for (long seed = 0; seed < 6_000; seed++) {
            String text = text(new Random(seed));
            Optional<Element> tree = engine.plain(text);
            if (tree.isPresent()) {
                plain++;
                assertThat(result(tree.get(), text))
                        .as("seed %d:%n%s", seed, text)
                        .isEqualTo(parsed(text));
            }
        }
        assertThat(plain).as("texts that are plain").isGreaterThan(500);
    }

    @Test
    void readsOrdinaryProse() {
        String text = """
                ## What **two** cities tried

                A port, *quietly*; [Nice](../cities/nice.en.md) and **海口。** followed (2020).
                3.5 million came.

                * one
                * [two and](b.md) three

                ### Then

                1. first
                1. second

                > “So it is.”
                > It was.

                | City | *Partner* | Number |
                |:-----|:---------:|-------:|
                | Nice | [Haikou](c.md)  | 3.5 |
                | 巴黎 | 武汉 |4|
                """;
        assertThat(result(engine.plain(text).orElseThrow(), text)).isEqualTo(parsed(text));
    }

    @Test
    void leavesToFlexmarkWhatItDoesNotKnow() {
        assertThat(List.of(
                        "a `b`",
                        "a_b_",
                        "<b>x</b>",
                        "a & b",
                        "a\\*",
                        "a@b.org",
                        "https://example.org",
                        "~~x~~",
                        "|a|\n|-|",
                        "|a|b|\n|---|---|\n|c|",
                        "|a|\n|---|",
                        "a|b\n---|---\nc|d",
                        "|a|\n|---|\n| |",
                        "- [ ] x",
                        "!!! note",
                        "T\n: d",
                        "![a](b.png)",
                        "[ref]",
                        "[a b]: c",
                        "a  \nb",
                        "    code",
                        "```\nx\n```",
                        "***x***",
                        "- a\n  b",
                        "- a\n\n- b",
                        "> a\n\n> b",
                        "a\n---",
                        "---",
                        "# a #"))
                .noneSatisfy(text -> assertThat(engine.plain(text)).isPresent());
    }

    @Test
    void leavesToFlexmarkWhatMayBeTooDeep() {
        assertThat(new MarkdownEngine(6).plain("text")).isEmpty();
    }
}
