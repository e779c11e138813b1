package org.programmekb.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.json.simple.parser.JSONParser;
import org.json.simple.parser.ParseException;
import org.programmekb.diagnostic.Json;

/** What holds for all texts in data files. */
final class WrittenDataLawsTest {
    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "=", "+", "-", "@", "\t", "\r", "\n", "\"", "'", ",", ";", "|", " ", "＝", "1", ".5",
                                "a"),
                        Arbitraries.strings().ofMaxLength(2))
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts))
                .filter(text -> text.chars().noneMatch(c -> Character.isSurrogate((char) c)));
    }

    @Property(seed = "1")
    void aTextInJsonIsReadAgainAsItIs(@ForAll String text) throws ParseException {
        String written = Json.text(text);

        assertThat(new JSONParser().parse(written)).isEqualTo(text);
        assertThat(written).doesNotContainPattern("[\\x00-\\x1f\\u2028\\u2029]");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(written)).isTrue();
    }

    @Property(seed = "1")
    void aTableHasTheCellsThatWereWritten(@ForAll("cells") String first, @ForAll("cells") String second) {
        String csv = new String(
                new CsvText().row(List.of(first, second)).row(List.of("next")).bytes(), StandardCharsets.UTF_8);

        assertThat(cells(csv.substring(1))).containsExactly(CsvText.neutral(first), CsvText.neutral(second), "next");
    }

    /** Some spreadsheets cut cells at other separators than commas. */
    @Property(seed = "1", tries = 2_000)
    void noPartOfACellIsAFormula(@ForAll("cells") String text) {
        String cell = CsvText.neutral(text);

        if (!cell.matches("[+-]?[0-9]+(\\.[0-9]+)?")) {
            assertThat(Stream.of(cell.split("[;,\t|]")))
                    .noneMatch(part -> part.strip().matches("(?s)[=+\\-@＝＋－＠].*"));
        }
        assertThat(cell.replace("'", "")).isEqualTo(text.replace("'", ""));
    }

    /** The cells of all lines, as RFC 4180 says. */
    private static List<String> cells(String csv) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"' && isQuoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (c == ',' || csv.startsWith("\r\n", i))) {
                cells.add(cell.toString());
                cell.setLength(0);
                i += c == ',' ? 0 : 1;
            } else {
                cell.append(c);
            }
        }
        return cells;
    }
}
