package org.programmekb.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV holds what it was given, and nothing in it can act. */
final class CsvTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\tx",
                "\r=1",
                "\n=1",
                " =1",
                "　=1",
                "\u00A0=1",
                "\u001C=1",
                "\"=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM",
                "=HYPERLINK(\"https://example.org\")",
                "-",
                "--"
            })
    void aTextThatBeginsLikeAFormulaHasAnApostropheBeforeIt(String text) {
        assertThat(CsvText.neutral(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+1", "-1.48", "7", "Nice", "尼斯—海口", "a=b", "1-2", "e@example.org", ""})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(CsvText.neutral(text)).isEqualTo(text);
    }

    /** Some spreadsheets split at semicolons, and so get cells that nobody meant. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a;=1+1|a;'=1+1", "a, =1+1|a,' =1+1", "a;\"@SUM\"|a;'\"@SUM\"", "a; b|a; b"})
    void aFormulaBehindASeparatorHasAnApostropheBeforeItToo(String text, String neutral) {
        assertThat(CsvText.neutral(text)).isEqualTo(neutral);
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        List<String> hard = List.of("a,b", "say \"so\"", "two\nlines", "two\r\nlines", "海口，尼斯", "", "\uD83D\uDE00");
        byte[] bytes = new CsvText()
                .row(hard)
                .row(List.of(-1.48, 20.0, new BigDecimal("1E+3"), 5, "x", "y", "z"))
                .bytes();
        String text = new String(bytes, StandardCharsets.UTF_8);

        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(text).endsWith("-1.48,20,1000,5,x,y,z\r\n");
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text.substring(1)))) {
            assertThat(parser.getRecords())
                    .hasSize(2)
                    .first()
                    .satisfies(read -> assertThat(read.toList()).isEqualTo(hard));
        }
    }
}
