package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/** The examples that contributors copy are a site without a flaw, exactly as written. */
final class ContributingTest {
    private static final Path CONTRIBUTING = Path.of("CONTRIBUTING.md");

    /** All named blocks of a document as one site. */
    static Site site(Path document) throws IOException {
        Site site = Site.of("");
        for (NamedBlocks.Block block : NamedBlocks.of(document).blocks()) {
            if (block.isFile()) {
                site = site.withFile(block.path(), block.text());
            }
        }
        return site;
    }

    @Test
    void allExamplesTogetherHaveNeitherErrorsNorWarnings() throws IOException {
        Result result = site(CONTRIBUTING).check();

        SiteAssertions.assertThat(result).hasStatus(0).reportsNothing();
    }

    @Test
    void eachExampleIsOnTheSite() throws IOException {
        Site site = site(CONTRIBUTING);
        Result result = site.build();

        SiteAssertions.assertThat(result).isPublished();
        for (String path : site.files().keySet()) {
            if (path.matches("content/.*\\.(en|zh)\\.(md|adoc|html)")) {
                String[] parts = path.replace("content/pages/", "content/")
                        .replace("content/cooperations/", "content/cooperation/")
                        .split("/", 2)[1]
                        .split("\\.");
                SiteAssertions.assertThat(result).hasFile("/" + parts[1] + "/" + parts[0] + "/");
            } else if (path.matches("content/.*\\.svg")) {
                SiteAssertions.assertThat(result).hasFile("/media/" + path.substring("content/".length()));
            }
        }
        SiteAssertions.assertThat(result).page("/en/involved/").has("#port-office");
        SiteAssertions.assertThat(result)
                .page("/zh/glossary/")
                .has("#shore-power")
                .has("#berth");
    }

    @Test
    void thereIsAnExampleOfEachTypeInEachLanguageAndEachFormOfAHeader() throws IOException {
        Site site = site(CONTRIBUTING);
        Set<String> files = site.files().keySet();

        for (ContentType type : Types.BUILT_IN.all()) {
            for (String language : List.of("en", "zh")) {
                assertThat(files)
                        .anyMatch(path ->
                                path.matches("content/" + type.folder() + "/[^.]+\\." + language + "\\.(md|adoc)"));
            }
        }
        assertThat(files).contains("content/organisations.yaml", "content/glossary.yaml");
        assertThat(site.files().values())
                .anyMatch(text -> text.startsWith("---\n"))
                .anyMatch(text -> text.contains("\n~~~~~~\n"))
                .anyMatch(text -> text.contains("\n:jbake-date:"));
    }

    @Test
    void thePageOfEachTypeShowsWhatItsExampleSays() throws IOException {
        Result result = site(CONTRIBUTING).build();

        SiteAssertions.assertThat(result)
                .page("/en/cities/port-merrow/")
                .hasText("Population 184,000 (2023)")
                .hasText("Maren Okafor-Lind")
                .hasLink("/en/cities/puerto-lume/")
                .hasLink("/en/laps/quiet-water/")
                .hasLink("/en/news/shore-power/");
        SiteAssertions.assertThat(result)
                .page("/zh/laps/quiet-water/")
                .hasText("两座港口的孩子都能开着窗户安睡。")
                .hasLink("/zh/cities/puerto-lume/")
                .hasLink("/zh/projects/shore-power/");
        SiteAssertions.assertThat(result)
                .page("/en/news/noise-walk/")
                .hasLink("/en/cities/port-merrow/")
                .hasLink("/en/involved/#port-office");
    }

    /** The commands and files that the guide speaks of exist. */
    @Test
    void whatItLinksToExists() throws IOException {
        Set<String> missing = new LinkedHashSet<>();
        List<Path> documents = new ArrayList<>(Stream.of(
                        "CONTRIBUTING.md",
                        "README.md",
                        "ARCHITECTURE.md",
                        "CHANGELOG.md",
                        "docs/handbook.en.md",
                        "docs/handbook.zh.md")
                .map(Path::of)
                .toList());
        for (String folder : List.of("docs/guides", "docs/reference")) {
            try (Stream<Path> pages = Files.list(Path.of(folder))) {
                pages.sorted().forEach(documents::add);
            }
        }
        for (Path document : documents) {
            missing.addAll(MarkdownLinks.broken(document));
        }
        assertThat(missing).isEmpty();
    }
}
