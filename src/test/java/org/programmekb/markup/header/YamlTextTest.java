package org.programmekb.markup.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/** Texts that are written as YAML are read as the same texts. */
final class YamlTextTest {
    private static final List<String> TEXTS = Stream.concat(
                    Stream.of(
                            "No;Yes;y;N;on;Off;null;Null;~;true;False;1e3;12:30;2026-11-28;2026-11-28T10:00;0x1F;0o7;.5;-1;+1"
                                    .split(";")),
                    Stream.of(
                            "1_000",
                            ".inf",
                            ".NaN",
                            "<<",
                            "=",
                            "",
                            " ",
                            " before",
                            "after ",
                            "Port: a report",
                            "Port:",
                            "Port:a",
                            "尾：",
                            "Ferry #1",
                            "Ferry # 2",
                            "#1",
                            "- a",
                            "-a",
                            "---",
                            "...",
                            "? a",
                            "?a",
                            ": a",
                            "!tag",
                            "&a",
                            "*a",
                            "[a]",
                            "{a}",
                            "a, b",
                            "a [b] {c}",
                            "|",
                            "> a",
                            "%a",
                            "@a",
                            "`a`",
                            "'a'",
                            "L'eau",
                            "\"a\"",
                            "a \"b\" c",
                            "back\\slash",
                            "tab\there",
                            "two\nlines",
                            "line\r\nend",
                            "no\u00a0break",
                            "next\u0085line",
                            "line\u2028separator",
                            "zero\u200cwidth",
                            "\ufeffmark",
                            "/old/path/",
                            "https://example.org/a?b=c&d#e",
                            "« À compléter : le titre »",
                            "重庆与尼斯",
                            "甲，乙、丙",
                            "甲：乙",
                            "البيانات",
                            "😀"))
            .toList();

    private static final List<Load> READERS = List.of(
            new Load(LoadSettings.builder().setSchema(new JsonSchema()).build()),
            new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()));

    @ParameterizedTest
    @FieldSource("TEXTS")
    void aTextIsReadAsItWasWritten(String text) {
        String written = YamlText.of(text);
        for (Load reader : READERS) {
            assertThat(reader.loadFromString("key: " + written + "\nnext: x\n"))
                    .isEqualTo(Map.of("key", text, "next", "x"));
            assertThat(reader.loadFromString("- " + written + "\n- {key: " + written + "}\n"))
                    .isEqualTo(List.of(text, Map.of("key", text)));
            assertThat(reader.loadFromString(written + ":\n  key: x\n")).isEqualTo(Map.of(text, Map.of("key", "x")));
        }
    }

    @Test
    void aListIsReadAsItWasWritten() {
        for (Load reader : READERS) {
            assertThat(reader.loadFromString(YamlText.list(TEXTS))).isEqualTo(TEXTS);
        }
    }

    /** In these places, the program itself takes Chinese marks for those of YAML. */
    @Test
    void chineseMarksAreInQuotationMarksWhereTheyWouldDivideSomething() {
        assertThat(YamlText.of("甲，乙：丙")).isEqualTo("甲，乙：丙");
        assertThat(YamlText.list(List.of("甲，乙", "甲、乙", "甲：乙"))).isEqualTo("[\"甲，乙\", \"甲、乙\", 甲：乙]");
        assertThat(YamlText.key("甲：乙")).isEqualTo("\"甲：乙\"");
        assertThat(YamlText.key("甲，乙")).isEqualTo("甲，乙");
    }

    /** Older readers of YAML take more words and numbers for values of another kind. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "No, \"No\"",
                "yes, \"yes\"",
                "ON, \"ON\"",
                "null, \"null\"",
                "12:30, \"12:30\"",
                "2026-11-28, \"2026-11-28\"",
                "Norway, Norway",
                "Ferry#1, Ferry#1",
                "Port: a report, \"Port: a report\"",
                "a \"b\", \"a \\\"b\\\"\"",
                "港口, 港口"
            })
    void onlyATextThatNeedsThemIsInQuotationMarks(String text, String written) {
        assertThat(YamlText.of(text)).isEqualTo(written);
    }
}
