package org.programmekb.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts are cut into the same terms by the generator and by the client. */
class TokeniserTest {
    private static final Path FOLDER = Path.of("src/test/resources/search");

    /** The terms in alphabetical order: w a word, p a pair, s a single Han character. */
    private static String terms(String text) {
        List<String> terms = new ArrayList<>();
        new Tokeniser(new Tokeniser.Sink() {
                    @Override
                    public void word(StringBuilder word) {
                        terms.add("w" + word);
                    }

                    @Override
                    public void pair(int first, int second) {
                        terms.add("p" + Character.toString(first) + Character.toString(second));
                    }

                    @Override
                    public void single(int character) {
                        terms.add("s" + Character.toString(character));
                    }
                })
                .read(text);
        Collections.sort(terms);
        return String.join(" ", terms);
    }

    private static List<String> texts() throws IOException {
        return Files.readAllLines(FOLDER.resolve("texts.txt"));
    }

    private static List<String> byTheClient(List<String> texts) throws Exception {
        return NodeProgram.run(
                texts,
                "tokenise.mjs",
                Path.of("assets/search/search.js").toUri().toString());
    }

    private static List<String> expected() throws IOException {
        return Files.readAllLines(FOLDER.resolve("terms.txt"));
    }

    @Test
    void theGeneratorMakesTheTermsOfTheSpecification() throws IOException {
        assertThat(texts().stream().map(TokeniserTest::terms)).containsExactlyElementsOf(expected());
    }

    @Test
    void theClientMakesTheTermsOfTheSpecification() throws Exception {
        assertThat(byTheClient(texts())).isEqualTo(expected());
    }

    @Test
    void bothMakeTheSameTermsOfAnyText() throws Exception {
        Random random = new Random(16);
        // Where the versions of Unicode of Java and of browsers agree.
        int[] alphabet = random.ints(0x20, 0xffff)
                .filter(c -> Character.isDefined(c) && !Character.isSurrogate((char) c))
                .filter(c -> Character.getType(c) != Character.CONTROL && c != 0x2028 && c != 0x2029)
                .limit(3_000)
                .toArray();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder("x");
            for (int j = 0; j < 40; j++) {
                text.appendCodePoint(
                        switch (random.nextInt(4)) {
                            case 0 -> 0x4e00 + random.nextInt(0x51a5);
                            case 1 -> 'a' + random.nextInt(26);
                            case 2 -> alphabet[random.nextInt(alphabet.length)];
                            default -> " 年0É，".codePointAt(random.nextInt(5));
                        });
            }
            texts.add(text.toString());
        }
        assertThat(byTheClient(texts))
                .isEqualTo(texts.stream().map(TokeniserTest::terms).toList());
    }

    /** Those of the fuzzer, of which some were problems. */
    @Test
    void bothMakeTheSameTermsOfUnusualTexts() throws Exception {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/fuzz/tokeniser"))) {
            for (Path file : files.sorted().toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                texts.add("x" + text.replaceAll("\\p{Cc}|[\\x{2028}\\x{2029}]", " "));
            }
        }

        assertThat(byTheClient(texts))
                .isEqualTo(texts.stream().map(TokeniserTest::terms).toList());
    }
}
