package org.programmekb.render.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The files of interface texts say the same in each language. */
class MessageFilesTest {
    @Test
    void every_language_has_the_same_messages() throws IOException {
        TreeSet<String> english = new TreeSet<>(messages("en").stringPropertyNames());
        TreeSet<String> chinese = new TreeSet<>(messages("zh").stringPropertyNames());
        english.removeIf(key -> key.endsWith(".one"));
        chinese.removeIf(key -> key.startsWith("number.unit."));
        // Each language has the forms of names that its sentences need.
        english.removeIf(key -> key.startsWith("type."));
        chinese.removeIf(key -> key.startsWith("type."));
        assertThat(chinese).isEqualTo(english);
    }

    @Test
    void messages_have_the_same_places_to_fill_in_every_language() throws IOException {
        Properties english = messages("en");
        Properties chinese = messages("zh");
        for (String key : new TreeSet<>(english.stringPropertyNames())) {
            if (key.endsWith(".one") || key.startsWith("type.")) {
                continue;
            }
            assertThat(places(chinese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    private static Set<String> places(String message) {
        Set<String> places = new HashSet<>();
        Pattern.compile("\\{\\d}")
                .matcher(message)
                .results()
                .map(MatchResult::group)
                .forEach(places::add);
        return places;
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        Path file = Path.of("templates", "messages", language + ".properties");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
