package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that read or write files of a project do so nowhere else, whatever its symbolic links lead to. */
final class LinkedPlacesTest extends WordpressProject {
    private Path outside = Path.of("");

    @BeforeEach
    void makeOutside(@TempDir Path folder) throws IOException {
        outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret.md"), "SECRET\n");
        export(new WordpressExport().single(7));
        map("categories:\n  harbour-en:\n");
    }

    private Path link(String path, Path target) throws IOException {
        Path link = folder.resolve(path);
        if (Files.exists(link)) {
            new Tree(link).delete();
        }
        Files.createDirectories(link.getParent());
        return Files.createSymbolicLink(link, target);
    }

    private void assertRefused(Result result, String path) throws IOException {
        assertThat(result.err())
                .isEqualTo("kb: could not read or write: " + folder.resolve(path)
                        + ": this is a shortcut (symbolic link) to a place outside the project."
                        + " Nothing is read or written there\n");
        assertThat(result.status()).isEqualTo(3);
        assertThat(new Tree(outside).files()).containsOnlyKeys("secret.md");
        assertThat(Files.readString(outside.resolve("secret.md"))).isEqualTo("SECRET\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"imports", "content/news"})
    void anImportDoesNotLeaveTheProject(String place) throws IOException {
        link(place, outside);
        Map<String, String> before = content();

        assertRefused(run(), place);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void anImportDoesNotContinueAReportElsewhere() throws IOException {
        link("import-report.md", outside.resolve("secret.md"));
        Map<String, String> before = content();

        assertRefused(run(), "import-report.md");
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void filesThatAnEarlierImportLeftDoNotLeaveTheProject() throws IOException {
        Files.createDirectories(folder.resolve(".kb/import-ready/x"));
        Files.writeString(folder.resolve(".kb/import-ready/a.md"), "A\n");
        Files.writeString(folder.resolve(".kb/import-ready/x/evil.md"), "EVIL\n");
        link("x", outside);

        assertRefused(run(), "x");
        assertThat(folder.resolve("a.md")).doesNotExist();
    }

    @Test
    void filesThatAnEarlierImportLeftAreNotHidden() throws IOException {
        Files.createDirectories(folder.resolve(".kb/import-ready/.git/hooks"));
        Files.writeString(folder.resolve(".kb/import-ready/.git/hooks/pre-commit"), "EVIL\n");

        assertThat(run().err())
                .isEqualTo("kb: could not read or write: " + folder.resolve(".git/hooks/pre-commit")
                        + ": hidden files are not written\n");
        assertThat(folder.resolve(".git")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"content/news", "schemas"})
    void aNewDocumentIsWrittenWholeInTheProjectOrNotAtAll(String place) throws IOException {
        link(place, outside);
        Map<String, String> before = content();

        assertRefused(new Project(folder).run("new", "news", "walk", "--title-en", "Walk", "--title-zh", "走"), place);
        assertThat(content()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"--diff", "''"})
    void aCopyOfATemplateIsNeitherReadNorWrittenElsewhere(String option) throws IOException {
        link("templates/static.ftlh", outside.resolve("secret.md"));

        Result result = option.isEmpty()
                ? new Project(folder).run("template", "static.ftlh")
                : new Project(folder).run("template", "static.ftlh", option);

        assertRefused(result, "templates/static.ftlh");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aSummaryDoesNotReplaceWhatALinkLeadsTo() throws Exception {
        Repository.in(folder).commit("2024-01-01T10:00:00Z");
        Path page = link("changes.html", outside.resolve("secret.md"));

        Result result = new Project(folder).run("compare", "HEAD", "--page", page.toString());

        assertThat(result.err())
                .isEqualTo("kb: could not read or write: " + page
                        + " is a symbolic link, which is not followed. Delete it, or name another file\n");
        assertThat(result.status()).isEqualTo(3);
        assertThat(Files.readString(outside.resolve("secret.md"))).isEqualTo("SECRET\n");
    }

    @Test
    void aSummaryInALinkedFolderOfTheProjectIsRefused() throws Exception {
        Repository.in(folder).commit("2024-01-01T10:00:00Z");
        Path page = link("site", outside).resolve("changes.html");

        assertRefused(new Project(folder).run("compare", "HEAD", "--page", page.toString()), "site");
    }

    @ParameterizedTest
    @ValueSource(strings = {"imports", "imports/jbake"})
    void aMigrationDoesNotLeaveTheProject(String place, @TempDir Path other) throws IOException {
        folder = other.toRealPath();
        MigratedProject project = MigratedProject.in(folder);
        link(place, outside);
        if (place.equals("imports/jbake")) {
            project.write("imports/jbake-mapping.yaml", MigratedProject.MAPPING);
        }
        Map<String, String> before = content();

        assertRefused(project.run(), place);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void linksToOtherPlacesOfTheProjectAreFollowed() throws IOException {
        Files.createDirectories(folder.resolve("shared"));
        link("content/news", folder.resolve("shared"));

        assertThat(run().status()).isZero();
        assertThat(folder.resolve("shared/single-7.en.md")).exists();
    }
}
