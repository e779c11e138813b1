package org.programmekb.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.body.ComparedFact;
import org.programmekb.parity.StatedComparison.Side;
import org.programmekb.prose.statement.Statements;

/** Every pair of the table says the same, or differs in what the table says. */
final class StatedComparisonTest {
    private static final Path TABLE = Path.of("src/test/resources/parity/pairs.txt");

    private static final Pattern LANGUAGE = Pattern.compile("^[a-z]{2}: ");

    record Pair(String source, String translation, String verdict) {}

    static List<Pair> pairs() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" \\| "))
                .map(parts -> new Pair(parts[0], parts[1], parts[2]))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairHasItsVerdict(Pair pair) {
        String sourceTag = tag(pair.source(), "en");
        String translationTag = tag(pair.translation(), "zh-Hans");
        StatedComparison comparison = new StatedComparison(
                new Side(claims(pair.source(), sourceTag), List.of(), sourceTag),
                new Side(claims(pair.translation(), translationTag), List.of(), translationTag));

        String verdict = comparison.differences().stream()
                .map(difference -> difference.kind().name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(" "));

        assertThat(verdict.isEmpty() ? "equal" : verdict)
                .as("%s", comparison.differences())
                .isEqualTo(pair.verdict());
    }

    @Test
    void theTableHasEqualAndDifferentPairsInNumber() throws IOException {
        assertThat(pairs()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(pairs().stream().filter(pair -> !pair.verdict().equals("equal")))
                .hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyTextSaysTheSameAsItself(Pair pair) {
        String tag = tag(pair.source(), "en");
        Side side = new Side(claims(pair.source(), tag), List.of(), tag);

        assertThat(new StatedComparison(side, side).differences()).isEmpty();
    }

    @Test
    void aNumberMayStandInAnAddress() {
        Side source = new Side(claims("See #1173 and #2.", "en"), List.of(), "en");
        Side translation =
                new Side(List.of(), List.of("https://example.org/pull/1173", "https://example.org/2"), "zh-Hans");

        assertThat(new StatedComparison(source, translation).differences())
                .hasToString("[ValueDifference[kind=NUMBER, source=[Item[value=2, words=2, location=text:1:16]],"
                        + " translation=[]]]");
    }

    private static String tag(String text, String usual) {
        return LANGUAGE.matcher(text).lookingAt() ? text.substring(0, 2) : usual;
    }

    private static List<ComparedFact> claims(String text, String tag) {
        String words = LANGUAGE.matcher(text).replaceFirst("");
        return Statements.of(words, tag).stream()
                .map(statement -> new ComparedFact(
                        ComparedFact.Kind.valueOf(statement.kind().name()),
                        statement.value(),
                        statement.weight(),
                        words.substring(statement.start(), statement.end()),
                        new Location("text", 1, statement.start() + 1)))
                .toList();
    }
}
