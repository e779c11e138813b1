package org.programmekb.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;

final class SummaryLanguageTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/programmekb");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    /** What a summary says in English; the other texts with these keys are for the terminal. */
    private static final Pattern OF_SUMMARY = Pattern.compile(
            "compare\\.(?!hint-|no-checkout$|no-repository$|shallow$|unknown$|unread$).*|list\\.(?:more|others)|severity\\..*");

    private static Properties read(String path) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(path))) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> places(String text) {
        return new TreeSet<>(
                PLACE.matcher(text).results().map(place -> place.group()).toList());
    }

    @ParameterizedTest
    @EnumSource(
            value = SummaryLanguage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EN", "ZH"})
    void hasEveryTextWithItsValues(SummaryLanguage language) throws IOException {
        Properties english = read("diagnostic/messages/en.properties");
        Properties texts = read("compare/texts/" + language.code() + ".properties");

        assertThat(texts.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames().stream()
                        .filter(OF_SUMMARY.asMatchPredicate())
                        .toList());
        assertThat(texts.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(places(texts.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key))));
    }

    @Test
    void areThoseOfThePrograms() throws IOException {
        try (var files = Files.list(Path.of("templates/messages"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".properties", "")))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(SummaryLanguage.values())
                            .map(SummaryLanguage::code)
                            .toList());
        }
    }

    @Test
    void saysWhatIsInAMessageToo() {
        Message message = Message.of(
                "compare.finding", Message.of("severity.error"), "`link-broken`", "a.md", Message.of("serve.close"));

        assertThat(SummaryLanguage.FR.say(message)).isEqualTo("erreur `link-broken` dans a.md\u00a0: Close");
        assertThat(SummaryLanguage.ZH.say(message)).isEqualTo(message.in(MessageLanguage.CHINESE));
    }

    /** An arrow between two numbers would point backwards where lines run from right to left. */
    @Test
    void saysInWordsInArabicWhatANumberBecame() {
        assertThat(SummaryLanguage.AR.say(Message.of("compare.became", 3, 4))).isEqualTo("من 3 إلى 4");
    }
}
