package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notes of a release, from a small repository with two versions. */
@Tag("process")
final class ReleaseNotesTest {
    private static final String FIELDS = """
            # Fields

            ## city

            | field | required |
            |---|---|
            | `name` | yes |
            | `mayor` |  |

            ## lap

            | field | required |
            |---|---|
            | `name` | yes |
            """;
    private static final String VALUES = """
            ## Templates and their pages

            | template | class of `body` |
            |---|---|
            | [`city.ftlh`](#cityftlh) | `kind-city` |

            ## Values of `page`

            ### `city.ftlh`

            | name | type |
            |---|---|
            | `mayor` | text |
            | `title` | [`Text`](#text) |

            ## Macros

            ### In `layout.ftlh`

            | macro | parameters |
            |---|---|
            | `link` | `l` |
            """;
    private static final String CHANGES = """
            # Changes

            ## [0.2.0] - 2026-12-01

            ### Added

            - Harbours.

            ## [0.1.0] - 2026-11-01

            - Everything.
            """;

    @TempDir
    private Path folder;

    private Repository repository;

    @BeforeEach
    void makeTheLastRelease() throws IOException, InterruptedException {
        repository = Repository.in(folder);
        Path script = folder.resolve(".ci/release-notes");
        Files.createDirectories(script.getParent());
        Files.copy(Path.of(".ci/release-notes"), script);
        write(Map.of(
                "pom.xml", "<project>\n  <version>0.1.0</version>\n</project>\n",
                "CHANGELOG.md", CHANGES,
                "docs/reference/fields.md", FIELDS,
                "docs/reference/template-reference.en.md", VALUES,
                "templates/city.ftlh", "a",
                "templates/old.ftlh", "b",
                "templates/same.ftlh", "c"));
        repository.commit("2026-11-01T00:00:00Z");
        repository.git("2026-11-01T00:00:00Z", "tag", "v0.1.0");
    }

    @Test
    void nameTheTemplatesAndFieldsThatChanged() throws Exception {
        Files.delete(folder.resolve("templates/old.ftlh"));
        write(Map.of(
                "pom.xml", "<project>\n  <version>0.2.0</version>\n</project>\n",
                "docs/reference/fields.md", FIELDS.replace("mayor", "harbour"),
                "docs/reference/template-reference.en.md",
                        VALUES.replace("mayor", "captain").replace("`link`", "`anchor`"),
                "templates/city.ftlh", "other",
                "templates/messages/pt.properties", "a=b"));
        repository.commit("2026-12-01T00:00:00Z");

        assertThat(notes()).isEqualTo("""

                ### Added

                - Harbours.

                ### Templates and fields since v0.1.0

                Templates. If your project has its own version of one of them, compare it:

                - `templates/city.ftlh` changed
                - `templates/messages/pt.properties` added
                - `templates/old.ftlh` removed

                New values, macros and tokens for templates:

                - `anchor` (layout.ftlh)
                - `captain` (city.ftlh)

                Values, macros and tokens that are gone; a template that uses one of them fails or lacks it:

                - `link` (layout.ftlh)
                - `mayor` (city.ftlh)

                New fields:

                - `harbour` (city)

                Fields that are gone; a document that has one of them is refused:

                - `mayor` (city)
                """);
    }

    @Test
    void areOnlyTheChangesIfNoTemplateAndNoFieldChangedOrIfItIsTheFirstRelease() throws Exception {
        assertThat(notes()).isEqualTo("\n- Everything.\n");
        repository.commit("2026-12-01T00:00:00Z");
        assertThat(notes()).isEqualTo("\n- Everything.\n");
    }

    @Test
    void areRefusedWithoutASectionOfTheVersion() throws Exception {
        write(Map.of("pom.xml", "<project>\n  <version>0.3.0</version>\n</project>\n"));

        assertThat(notes()).isEqualTo("CHANGELOG.md has no section [0.3.0]\n");
    }

    @Test
    void areRefusedWithoutADate() throws Exception {
        write(Map.of("CHANGELOG.md", CHANGES.replace("[0.1.0] - 2026-11-01", "[0.1.0] - unreleased")));

        assertThat(notes()).isEqualTo("the section [0.1.0] of CHANGELOG.md has no date\n");
    }

    private void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private String notes() throws IOException {
        Process process = new ProcessBuilder(folder.resolve(".ci/release-notes").toString())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
