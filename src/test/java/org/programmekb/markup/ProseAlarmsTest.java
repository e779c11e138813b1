package org.programmekb.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.config.CacheUse;
import org.programmekb.config.Language;
import org.programmekb.config.SiteConfig.Limits;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.prose.Passage;
import org.programmekb.prose.Run;
import org.programmekb.prose.style.ProseCheck;

/** Text in which nothing is wrong: none of it may be reported. */
class ProseAlarmsTest {
    private static final Language ENGLISH = new Language("en", "en", "English", false);
    private static final Language CHINESE = new Language("zh", "zh-Hans", "简体中文", false);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"content", "examples/harbour-programme/content"})
    void theProjectsOwnContentIsLeftAlone(Path content) throws IOException {
        List<Path> documents;
        try (Stream<Path> files = Files.walk(content)) {
            documents = files.filter(file -> file.toString().matches(".*\\.(en|zh)\\.(md|adoc)"))
                    .sorted()
                    .toList();
        }
        assertThat(documents).hasSizeGreaterThan(50);
        for (Path document : documents) {
            Language language = document.toString().contains(".zh.") ? CHINESE : ENGLISH;
            assertThat(findings(document, language)).as("%s", document).isEmpty();
        }
    }

    private List<String> findings(Path file, Language language) throws IOException {
        try (Sources sources = new Sources(folder, Limits.DEFAULT, CacheUse.NONE)) {
            sources.parser().parse(sources.file("content/pages/a." + ending(file), Files.readAllBytes(file)), language);
            return sources.findings().stream()
                    .filter(finding -> finding.contains("[prose-"))
                    .toList();
        }
    }

    private static String ending(Path file) {
        return file.toString().substring(file.toString().lastIndexOf('.') + 1);
    }

    @ParameterizedTest
    @CsvSource({"en, 100", "zh, 100"})
    void paragraphsOfManyStylesAreLeftAlone(String code, int paragraphs) throws IOException {
        Path body = Path.of("src/test/resources/prose/body." + code + ".md");
        assertThat(Files.readString(body).split("---\n", 3)[2].strip().split("\n\n"))
                .hasSizeGreaterThanOrEqualTo(paragraphs);
        assertThat(findings(body, code.equals("en") ? ENGLISH : CHINESE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "README.md",
        "CONTRIBUTING.md",
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "docs/handbook.en.md",
        "docs/guides/files.en.md",
        "docs/guides/formatting.en.md",
        "docs/guides/fields.en.md",
        "docs/guides/automatic.en.md"
    })
    void theDocumentationInEnglishIsLeftAlone(Path file) throws IOException {
        assertThat(findings(file, ENGLISH)).isEmpty();
    }

    @Test
    void theRecordsOfDecisionsAreLeftAlone() throws IOException {
        List<Path> records;
        try (Stream<Path> files = Files.list(Path.of("docs/decisions"))) {
            records = files.sorted().toList();
        }
        assertThat(records).hasSizeGreaterThan(40);
        for (Path record : records) {
            assertThat(findings(record, ENGLISH)).as("%s", record).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "docs/handbook.zh.md",
        "docs/guides/files.zh.md",
        "docs/guides/formatting.zh.md",
        "docs/guides/fields.zh.md",
        "docs/guides/automatic.zh.md"
    })
    void theHandbookInChineseIsLeftAlone(Path file) throws IOException {
        assertThat(findings(file, CHINESE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, en", "zh, zh-Hans"})
    void theInterfaceTextsAreLeftAlone(String code, String tag) throws IOException {
        Properties messages = new Properties();
        messages.load(
                Files.newBufferedReader(Path.of("templates/messages/" + code + ".properties"), StandardCharsets.UTF_8));
        Diagnostics findings = new Diagnostics(Map.of());
        messages.stringPropertyNames().stream().sorted().forEach(key -> {
            String text = messages.getProperty(key);
            Passage.Places places = (passage, start, end) -> new Location(key, 1, start + 1);
            ProseCheck.of(tag)
                    .check(List.of(new Passage(Passage.Kind.FACT, List.of(Run.words(text)), places)), findings);
        });
        assertThat(findings.all()).extracting(Diagnostic::toString).isEmpty();
    }
}
