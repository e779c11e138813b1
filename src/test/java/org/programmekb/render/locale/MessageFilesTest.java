package org.programmekb.render.locale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.config.ConfigOf;
import org.programmekb.config.SiteConfig;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.source.TemplateFiles;

/** The files of interface texts say the same in each language. */
class MessageFilesTest {
    @TempDir
    private Path folder;

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

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "fr", "es", "it", "de", "pt", "ja", "ar"})
    void a_language_lacks_no_text_of_any_language_that_can_be_the_default(String language) throws IOException {
        StringBuilder titles =
                new StringBuilder("site.host=https://example.org\nsite.languages=en,zh,fr,es,it,de,pt,ja,ar\n");
        titles.append("site.default.language=").append(language).append("\nsite.title=T\n");
        for (String other : List.of("fr", "es", "it", "de", "pt", "ja", "ar")) {
            titles.append("site.group.eu.%1$s=A\nsite.group.cn.%1$s=B\n".formatted(other));
        }
        Files.writeString(
                Files.createDirectories(folder.resolve("content")).resolveSibling("jbake.properties"), titles);
        SiteConfig config = ConfigOf.project(folder, Path.of(""));
        Diagnostics findings = new Diagnostics(Map.of());

        Messages.load(config, TemplateFiles.find(config, findings), findings);

        assertThat(findings.all()).isEmpty();
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
