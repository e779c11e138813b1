package org.programmekb.markup.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.header.HeaderNode.Mapping;
import org.programmekb.markup.text.SourceText;

class PlainYamlTest {
    private static final List<String> PLAIN = List.of(
            "Nice",
            "海口 城市",
            "海口，城市（一）：二！",
            "2020-01-02",
            "a, b",
            "[a, b]",
            "[a,b ]",
            "\"a: b\"",
            "'a b'",
            "a#b",
            "a:b",
            "null",
            "5%");
    private static final List<String> ODD = List.of(
            "",
            "~",
            "a: b",
            "a # c",
            "# c",
            "a:",
            ": a",
            "- a",
            "[]",
            "[a,]",
            "[[a]]",
            "[a: b]",
            "[\"a\"]",
            "{a: b}",
            "\"a",
            "'it''s'",
            "\"a\\n\"",
            "\"a\" b",
            "[a] b",
            "|\n  a",
            ">-\n  a",
            "a\n  b",
            "&a b",
            "*a",
            "!t a",
            "%a",
            "@a",
            "`a",
            "? a",
            "a\tb",
            "\ta",
            "a ",
            "  a",
            "\u2028",
            "\u0085",
            "\uFEFF",
            "\uD842\uDFB7: a",
            "---",
            "...",
            "<<",
            "a  b");
    private static final List<String> NAMES = List.of(
            "title", "date", "cities", "x-y", "title", "a b", "名", "\"q\"", " a", "- a", "? a", "1a", "# a", "a:", "");

    private final YamlReader reader = new YamlReader(16, 10_000);

    private record Result(Mapping fields, List<Diagnostic> findings) {}

    private interface Read {
        Mapping read(SourceText source, int from, int to, Diagnostics findings);
    }

    private static Result result(String text, Read read) {
        Diagnostics findings = new Diagnostics(Map.of());
        String file = "---\n" + text + "---\nText\n";
        SourceText source = new SourceText("content/news/a.en.md", file);
        return new Result(read.read(source, 4, file.lastIndexOf("---\n"), findings), findings.all());
    }

    @Test
    void readsRandomHeadersLikeTheYamlLibrary() {
        Random random = new Random(3);
        int plain = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int odd = random.nextInt(4);
            for (int line = random.nextInt(5); line >= 0; line--) {
                String name = NAMES.get(random.nextInt(odd == 0 ? NAMES.size() : 4));
                List<String> values = odd == 1 ? ODD : PLAIN;
                text.append(name).append(random.nextInt(9) == 0 ? ":" : ": ");
                text.append(values.get(random.nextInt(values.size()))).append('\n');
            }
            Result read = result(text.toString(), reader::mapping);
            assertThat(read).as(text.toString()).isEqualTo(result(text.toString(), reader::parsed));
            String file = text.toString();
            plain += PlainYaml.fields(new SourceText("a", file), 0, file.length())
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(plain).as("headers that were plain").isBetween(6_000, 16_000);
    }

    @Test
    void leavesToTheYamlLibraryWhatIsNotPlain() {
        assertThat(ODD.stream().filter(value -> !value.equals("a  b") && !value.equals("a ") && !value.equals("  a")))
                .noneSatisfy(value -> {
                    String text = "name: " + value + "\n";
                    assertThat(PlainYaml.fields(new SourceText("a", text), 0, text.length()))
                            .isPresent();
                });
    }
}
