package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Severity;

/** The editors' handbook and the guides that continue it say what the program does. */
@Tag("sites")
final class HandbookTest {
    private static Path handbook(String language) {
        return Path.of("docs/handbook." + language + ".md");
    }

    /** A guide that continues the handbook. */
    static Path guide(String name, String language) {
        return Path.of("docs/guides/" + name + "." + language + ".md");
    }

    private static List<NamedBlocks.Block> blocks(String language, String kind) throws IOException {
        List<NamedBlocks.Block> blocks = new ArrayList<>();
        for (Path path : List.of(handbook(language), guide("files", language), guide("formatting", language))) {
            blocks.addAll(NamedBlocks.of(path).blocks());
        }
        return blocks.stream()
                .filter(block -> block.language().equals(kind) && !block.isFile())
                .toList();
    }

    /** A site with everything that the handbook's examples refer to. */
    private static Site surroundings() throws IOException {
        return ContributingTest.site(Path.of("CONTRIBUTING.md")).with("""
                        -- content/clusters/harbour-heritage.en.md --
                        ---
                        title: Harbour heritage
                        name: {en: Harbour heritage, zh: 港口遗产}
                        ---
                        -- content/clusters/harbour-heritage.zh.md --
                        ---
                        title: 港口遗产
                        ---
                        -- content/organisations.yaml --
                        old-quay-friends:
                          name: {en: Friends of the Old Quay, zh: 老码头之友}
                        port-office:
                          name: {en: Port Office, zh: 港务局}
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void itsNewsItemInThreeFilesIsPublishedWithoutFindings(String language) throws IOException {
        Site example = ContributingTest.site(guide("files", language));
        Site site = ContributingTest.site(Path.of("CONTRIBUTING.md"));
        for (Map.Entry<String, String> file : example.files().entrySet()) {
            site = site.withFile(file.getKey(), file.getValue());
        }

        assertThat(example.files())
                .containsKeys(
                        "content/news/open-day.yaml", "content/news/open-day.en.md", "content/news/open-day.zh.md");
        SiteAssertions.assertThat(site.check()).hasStatus(0).reportsNothing();
        SiteAssertions.assertThat(site.build())
                .page("/" + language + "/cities/port-merrow/")
                .hasLink("/" + language + "/news/open-day/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void itsHeaderItsFactsAndItsTextMakeADocument(String language) throws IOException {
        List<NamedBlocks.Block> yaml = blocks(language, "yaml");
        String facts = yaml.stream()
                .map(NamedBlocks.Block::text)
                .filter(text -> text.startsWith("date:"))
                .findFirst()
                .orElseThrow();
        String other = language.equals("en") ? "zh" : "en";

        Result result = surroundings()
                .withFile("content/news/open-day.yaml", facts)
                .withFile("content/news/open-day." + language + ".md", markdown(language))
                .withFile("content/news/open-day." + other + ".md", markdown(other))
                .withFile("content/pages/tables." + language + ".adoc", asciidoc(language))
                .withFile("content/pages/tables." + other + ".adoc", asciidoc(other))
                .check();

        SiteAssertions.assertThat(result).hasStatus(0).reportsNothing();
    }

    private static String markdown(String language) throws IOException {
        StringBuilder document = new StringBuilder();
        blocks(language, "yaml").stream()
                .map(NamedBlocks.Block::text)
                .filter(text -> text.startsWith("---"))
                .findFirst()
                .ifPresent(document::append);
        blocks(language, "markdown").forEach(block -> document.append('\n').append(block.text()));
        return document.toString();
    }

    private static String asciidoc(String language) throws IOException {
        StringBuilder document = new StringBuilder("= Tables\n");
        blocks(language, "asciidoc").forEach(block -> document.append('\n').append(block.text()));
        return document.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void itsExampleOfAPictureIsAccepted(String language) throws IOException {
        String image = blocks(language, "yaml").stream()
                .map(NamedBlocks.Block::text)
                .filter(text -> text.startsWith("image:"))
                .findFirst()
                .orElseThrow();

        Site site = surroundings();
        Result result = site.withFile("content/pages/picture.yaml", image)
                .withFile(
                        "content/pages/port-merrow.svg",
                        Objects.requireNonNull(site.files().get("content/images/port-merrow.svg")))
                .withFile("content/pages/picture.en.md", "---\ntitle: Picture\n---\n")
                .withFile("content/pages/picture.zh.md", "---\ntitle: 图片\n---\n")
                .check();

        SiteAssertions.assertThat(result).hasStatus(0).reportsNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void itsExampleOfAMessageIsWhatIsPrinted(String language) throws IOException {
        String message = blocks(language, "text").get(0).text().strip();
        Matcher value = Pattern.compile("`date`(?: is |的值是)`([^`]+)`").matcher(message);
        assertThat(value.find()).isTrue();

        Result result = surroundings()
                .withFile(
                        "content/news/open-day." + language + ".md",
                        "---\ntitle: Open day\nsummary: Both quays.\ndate: " + value.group(1) + "\n---\n")
                .build("--lang", language);

        SiteAssertions.assertThat(result).hasStatus(1);
        assertThat(result.err().lines().filter(line -> line.contains("open-day")))
                .containsExactly(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theFrequentMistakesThatItNamesStopAChange(String language) throws IOException {
        List<Optional<Severity>> named = Pattern.compile("(?m)\\| `([a-z]+-[a-z-]+)` \\|$")
                .matcher(Files.readString(handbook(language)))
                .results()
                .map(row -> Code.byId(row.group(1)).map(Code::severity))
                .toList();

        assertThat(named).hasSizeGreaterThan(7).containsOnly(Optional.of(Severity.ERROR));
    }

    @Test
    void bothLanguagesHaveTheSameParts() throws IOException {
        for (String name : List.of(
                "handbook", "guides/files", "guides/formatting", "guides/fields", "guides/types", "guides/automatic")) {
            assertThat(parts(name, "zh")).as(name).isEqualTo(parts(name, "en"));
        }
    }

    /** What the lines of a page begin with: headings, items, steps and rows. */
    private static List<String> parts(String name, String language) throws IOException {
        return Files.readAllLines(Path.of("docs/" + name + "." + language + ".md")).stream()
                .map(line -> line.replaceFirst("(?s)^( *(?:#+|-|\\d+\\.|\\||`{3,}\\w*)?).*", "$1"))
                .toList();
    }
}
