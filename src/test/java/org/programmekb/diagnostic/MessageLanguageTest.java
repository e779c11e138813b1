package org.programmekb.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageLanguageTest {
    private static final Pattern USED = Pattern.compile("Message\\s*\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*\\.[a-z0-9.-]*)\"");
    /** A half-width mark beside a Chinese character. */
    private static final Pattern HALF_WIDTH = Pattern.compile("\\p{IsHan}[,;:?!()]|[,;?!()]\\p{IsHan}|…\\.|\\.{3}");
    /** Words of English that are no names of commands, files or programs. */
    private static final Pattern SENTENCE = Pattern.compile("(?<![\\w`./-])[a-z]+ [a-z]+ [a-z]+");

    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    @ParameterizedTest
    @EnumSource
    void everyCatalogueHasTheTextsThatTheProgramUses(MessageLanguage language) throws IOException {
        assertThat(language.keys()).containsAll(used());
    }

    @Test
    void everyTextHasTheSameValuesInAllLanguages() {
        assertThat(MessageLanguage.CHINESE.keys()).isEqualTo(MessageLanguage.ENGLISH.keys());
        assertThat(MessageLanguage.ENGLISH.keys())
                .allSatisfy(key -> assertThat(places(MessageLanguage.CHINESE, key))
                        .isEqualTo(places(MessageLanguage.ENGLISH, key)));
    }

    @Test
    void aListEndsWithTheNumberOfTheValuesThatNobodyWouldRead() {
        List<Integer> values = IntStream.rangeClosed(1, 50_000).boxed().toList();
        String shown = values.subList(0, 50).stream().map(String::valueOf).collect(Collectors.joining(", "));

        assertThat(Message.list(values).in(MessageLanguage.ENGLISH)).isEqualTo(shown + " and 49950 more");
        assertThat(Message.list(values.subList(0, 50)).in(MessageLanguage.ENGLISH))
                .isEqualTo(shown);
        assertThat(Message.list(values).in(MessageLanguage.CHINESE)).endsWith("、49、50，另有49950个");
    }

    @Test
    void everyTextIsUsed() throws IOException {
        List<String> literals = literals();
        Set<String> hints = Arrays.stream(Code.values())
                .map(code -> ((Message.Entry) code.hint()).key())
                .collect(Collectors.toSet());

        assertThat(MessageLanguage.ENGLISH.keys())
                .filteredOn(key -> !hints.contains(key))
                .allSatisfy(key -> assertThat(literals)
                        .anyMatch(literal -> literal.equals(key) || literal.endsWith(".") && key.startsWith(literal)));
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasAHintAndAMessage(Code code) {
        Set<String> keys = MessageLanguage.CHINESE.keys();

        assertThat(keys).contains(((Message.Entry) code.hint()).key());
        assertThat(keys).anyMatch(key -> {
            String group = key.substring(0, key.indexOf('.'));
            return !key.contains(".hint") && (code.id() + "-").startsWith(group + "-");
        });
    }

    @Test
    void chineseTextsAreChineseWithFullWidthPunctuation() {
        // The help shows command lines as they are typed.
        assertThat(MessageLanguage.CHINESE.keys())
                .filteredOn(key -> !key.startsWith("help."))
                .allSatisfy(key -> {
                    String text = MessageLanguage.CHINESE.pattern(key).text().replaceAll("\\bkb( [a-z-]+)+", "kb");
                    String words = text.replaceAll("`[^`]*`", "`").replaceAll("\\{[^{}]*[^0-9{}][^{}]*}", "");
                    assertThat(HALF_WIDTH.matcher(words).find())
                            .as(key + "=" + text)
                            .isFalse();
                    assertThat(SENTENCE.matcher(words).find())
                            .as(key + "=" + text)
                            .isFalse();
                });
    }

    private static List<String> literals() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> literals = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(file)).results().forEach(use -> literals.add(use.group(1)));
            }
            return literals;
        }
    }

    @Test
    void aLanguageIsKnownByItsCodeAlsoWithRegionAndEncoding() {
        assertThat(MessageLanguage.of("zh_CN.UTF-8")).contains(MessageLanguage.CHINESE);
        assertThat(MessageLanguage.of("en")).contains(MessageLanguage.ENGLISH);
        assertThat(MessageLanguage.of("C.UTF-8")).isEmpty();
    }

    private static Set<String> places(MessageLanguage language, String key) {
        return PLACE.matcher(language.pattern(key).text())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> used() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Set<String> keys = new TreeSet<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                USED.matcher(Files.readString(file)).results().forEach(use -> keys.add(use.group(1)));
            }
            return keys;
        }
    }
}
