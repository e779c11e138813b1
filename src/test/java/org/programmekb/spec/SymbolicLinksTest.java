package org.programmekb.spec;

import static org.programmekb.spec.SiteAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a symbolic link leads to is read only where it lies in the project and is not hidden there. */
@Tag("sites")
final class SymbolicLinksTest {
    private static final Site SITE = Site.of("""
            -- content/pages/a.en.md --
            ---
            title: A
            ---
            Text.
            -- content/pages/a.zh.md --
            ---
            title: 甲
            ---
            文字。
            -- content/images/plain.txt --
            Plain.
            -- shared/open.txt --
            Open.
            -- shared/style/own.css --
            p { margin: 0 }
            -- .env --
            SECRET
            -- .ssh/key --
            SECRET
            -- content/.drafts/later.txt --
            SECRET
            """);

    private static final String OUTSIDE =
            " (hint: put a copy of the file into the project; the program reads nothing outside it)";
    private static final String HIDDEN =
            " (hint: delete only this shortcut, or replace it with a copy of the file if readers may see it; hidden files are never published)";

    @TempDir
    private Path folder;

    private Path secret = Path.of("");
    private Project project = new Project(Path.of(""));

    @BeforeEach
    void write() throws IOException {
        secret = Files.createDirectories(folder.resolve("secret"));
        Files.writeString(secret.resolve("secret.txt"), "SECRET");
        Files.writeString(secret.resolve("jbake.properties"), "site.titel=SECRET\n");
        project = SITE.in(Files.createDirectories(folder.resolve("project")));
    }

    private void link(String path, String target) throws IOException {
        Path link = project.folder().resolve(path);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of(target));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            content/images/a.txt      | ../../.env                   | path-hidden          | this is a shortcut (symbolic link) to `.env`, which is hidden
            content/images/a.txt      | ../.drafts/later.txt         | path-hidden          | this is a shortcut (symbolic link) to `content/.drafts/later.txt`, which is hidden
            content/images/a          | ../../.ssh                   | path-hidden          | this is a shortcut (symbolic link) to `.ssh`, which is hidden
            content/images/a.txt      | ../../../secret/secret.txt   | path-outside-project | this is a shortcut (symbolic link) to a place outside the project
            content/images/a          | ../../../secret              | path-outside-project | this is a shortcut (symbolic link) to a place outside the project
            content/news              | ../../secret                 | path-outside-project | this is a shortcut (symbolic link) to a place outside the project
            content/images/a          | /                            | path-outside-project | this is a shortcut (symbolic link) to a place outside the project
            content/images/a          | /dev                         | path-outside-project | this is a shortcut (symbolic link) to a place outside the project
            content/images/a          | /proc/self                   | path-outside-project | this is a shortcut (symbolic link) to a place outside the project
            content/images/a          | .                            | symlink-loop         | this is a shortcut (symbolic link) to `content/images`, the folder that contains it
            content/images/a          | ..                           | symlink-loop         | this is a shortcut (symbolic link) to `content`, the folder that contains it
            content/images/a          | ../..                        | symlink-loop         | this is a shortcut (symbolic link) to `PROJECT`, the folder that contains it
            content/images/a          | a                            | symlink-loop         | this is a shortcut (symbolic link) that leads back to itself
            assets/css/a.css          | ../../.env                   | path-hidden          | this is a shortcut (symbolic link) to `.env`, which is hidden
            assets/a                  | .                            | symlink-loop         | this is a shortcut (symbolic link) to `assets`, the folder that contains it
            templates/messages        | ../../secret                 | path-outside-project | this is a shortcut (symbolic link) to a place outside the project
            templates/static.ftlh     | ../../secret                 | path-outside-project | this is a shortcut (symbolic link) to a place outside the project
            templates/static.ftlh     | ../../secret/secret.txt      | path-outside-project | this is a shortcut (symbolic link) to a place outside the project
            templates/static.ftlh     | ../.env                      | path-hidden          | this is a shortcut (symbolic link) to `.env`, which is hidden
            templates/a               | ..                           | symlink-loop         | this is a shortcut (symbolic link) to `PROJECT`, the folder that contains it
            translations              | ../secret                    | path-outside-project | this is a shortcut (symbolic link) to a place outside the project
            translations              | .ssh                         | path-hidden          | this is a shortcut (symbolic link) to `.ssh`, which is hidden
            data                      | ../secret                    | path-outside-project | this is a shortcut (symbolic link) to a place outside the project
            translations/pages/a.yaml | ../../../secret/secret.txt   | path-outside-project | this is a shortcut (symbolic link) to a place outside the project
            """)
    void aLinkThatMustNotBeFollowedIsAnError(String path, String target, String code, String message)
            throws IOException {
        link(path, target);

        Result result = project.build();

        String name = project.folder().getFileName().toString();
        String hint = switch (code) {
            case "path-hidden" -> HIDDEN;
            case "symlink-loop" -> " (hint: delete only this shortcut; nothing else is deleted with it)";
            default -> OUTSIDE;
        };
        assertThat(result)
                .hasStatus(1)
                .reportsOnly(path + ": error[" + code + "]: " + message.replace("PROJECT", name) + hint);
        Assertions.assertThat(result.files()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"content/images/a.txt, .git/config", "content/images/a, .git"})
    void theFilesOfGitAreNotPublished(String path, String target) throws Exception {
        Repository.in(project.folder());
        link(path, "../../" + target);

        Result result = project.build();

        assertThat(result)
                .hasStatus(1)
                .reportsOnly(path + ": error[path-hidden]: this is a shortcut (symbolic link) to `" + target
                        + "`, which is hidden" + HIDDEN);
        Assertions.assertThat(result.files()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "assets, ../secret",
        "templates, ../secret",
        "content, ../secret",
        "jbake.properties, ../secret/jbake.properties"
    })
    void aPartOfTheProjectThatLiesOutsideIsAnError(String part, String target) throws IOException {
        if (Files.isDirectory(project.folder().resolve(part))) {
            new Tree(project.folder().resolve(part)).delete();
        } else {
            Files.deleteIfExists(project.folder().resolve(part));
        }
        link(part, target);

        Result result = project.build();

        assertThat(result)
                .hasStatus(2)
                .reportsOnly(part
                        + ": error[configuration]: this is a shortcut (symbolic link) to a place outside the project"
                        + OUTSIDE);
        Assertions.assertThat(result.files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"assets", "templates", "content"})
    void aPartOfTheProjectThatLeadsBackToItselfIsAnError(String part) throws IOException {
        if (Files.exists(project.folder().resolve(part))) {
            new Tree(project.folder().resolve(part)).delete();
        }
        link(part, part);

        assertThat(project.build())
                .hasStatus(2)
                .reports(part
                        + ": error[configuration]: this is a shortcut (symbolic link) that leads back to itself"
                        + " (hint: delete only this shortcut; nothing else is deleted with it)");
    }

    @ParameterizedTest
    @CsvSource({
        "asset.folder, .git, .git",
        "template.folder, content/../.git/templates, .git/templates",
        "content.folder, .ssh, .ssh",
        "data.folder, content/.drafts, content/.drafts"
    })
    void aSettingThatNamesAHiddenFolderIsAnError(String key, String folder, String named) throws IOException {
        Files.createDirectories(project.folder().resolve(".git/templates"));
        Files.writeString(
                project.folder().resolve("jbake.properties"), key + "=" + folder + "\n", StandardOpenOption.APPEND);

        assertThat(project.build())
                .hasStatus(2)
                .reportsOnly("jbake.properties:7: error[configuration]: `" + key + "` is `" + named
                        + "`, a hidden folder, from which nothing is read (hint: write the path of a folder inside the"
                        + " project)");
    }

    @Test
    void twoLinksThatLeadToEachOtherAreAnError() throws IOException {
        link("content/images/one/two", "../two");
        link("content/images/two/one", "../one");

        assertThat(project.check())
                .hasStatus(1)
                .reportsOnly(
                        "content/.drafts: warning[file-unlinked]: its name begins with `.`, so it is not published"
                                + " (hint: give it another name if readers may see it; the folder `.well-known`"
                                + " belongs in `assets/`)",
                        "content/images/one/two/one: error[symlink-loop]: this is a shortcut (symbolic link)"
                                + " to `content/images/one`, the folder that contains it"
                                + " (hint: delete only this shortcut; nothing else is deleted with it)",
                        "content/images/two/one/two: error[symlink-loop]: this is a shortcut (symbolic link)"
                                + " to `content/images/two`, the folder that contains it"
                                + " (hint: delete only this shortcut; nothing else is deleted with it)");
    }

    @Test
    void linksToFoldersOfLinksDoNotMultiply() throws IOException {
        for (int level = 0; level < 12; level++) {
            link("content/images/" + level + "/a", "../" + (level + 1));
            link("content/images/" + level + "/b", "../" + (level + 1));
        }
        Files.createDirectories(project.folder().resolve("content/images/12"));

        Result result = project.check();

        assertThat(result).hasStatus(1);
        Assertions.assertThat(result.err().lines().filter(line -> line.contains("[symlink-loop]")))
                .singleElement()
                .asString()
                .contains(
                        "links to folders are followed at most 1000 times, and this shortcut (symbolic link) is one too many");
    }

    @Test
    void foldersThatLieTooDeepAreAnError() throws IOException {
        Path deep = project.folder().resolve("content/images/" + "d/".repeat(62) + "last");
        Files.createDirectories(deep);
        Files.writeString(deep.resolve("lost.txt"), "Lost.");
        Files.writeString(deep.resolveSibling("found.txt"), "Found.");

        assertThat(project.check())
                .hasStatus(1)
                .reports("content/images/" + "d/".repeat(62) + "last: error[output-path-invalid]: the folder lies more"
                        + " than 64 folders deep, so nothing in it is read (hint: rename the file, or correct `aliases`"
                        + " or `tags`; names must be short, without backslashes and control characters)");
    }

    @Test
    void linksWithinTheProjectAreFollowed() throws IOException {
        link("content/images/open.txt", "../../shared/open.txt");
        link("content/images/again", "../../shared");
        link("content/pages/b.en.md", "a.en.md");
        link("assets", "shared");

        Result result = project.build();

        assertThat(result).isPublished();
        Assertions.assertThat(result.text("media/images/open.txt")).isEqualTo("Open.\n");
        Assertions.assertThat(result.files())
                .containsKeys(
                        "media/images/again/open.txt", "en/b/index.html", "open.txt", "style/own.css", "css/site.css");
    }

    @Test
    void whatALinkedFolderOfTemplatesHoldsIsAnInputOfTheBuild() throws IOException {
        Path own = Files.createDirectories(project.folder().resolve("shared/templates"));
        Files.copy(Path.of("templates/static.ftlh"), own.resolve("static.ftlh"));
        link("templates", "shared/templates");
        project.build();
        Path template = own.resolve("static.ftlh");
        Files.writeString(template, Files.readString(template).replace("</@l.page>", "<p>Edited.</p></@l.page>"));

        assertThat(project.build()).page("/en/a/").hasText("Edited.");
    }

    @Test
    void aFileThatGivesWayToALinkOutOfTheProjectIsNotPublished() throws IOException {
        Map<String, byte[]> before = project.build().files();
        Files.delete(project.folder().resolve("content/images/plain.txt"));
        link("content/images/plain.txt", "../../../secret/secret.txt");

        Result result = project.build();

        assertThat(result)
                .hasStatus(1)
                .reportsOnly(
                        "content/images/plain.txt: error[path-outside-project]: this is a shortcut (symbolic link) to a place outside the project"
                                + OUTSIDE);
        HeldProject.assertSame(result.files(), before);
    }

    @Test
    void nothingIsRecordedThroughALinkOutOfTheProject() throws IOException {
        link("translations", "../secret");

        Result result = project.run("translations", "accept", "--all");

        assertThat(result)
                .hasStatus(1)
                .reportsOnly(
                        "translations: error[path-outside-project]: this is a shortcut (symbolic link) to a place outside the project"
                                + OUTSIDE);
        Assertions.assertThat(secret.resolve("pages")).doesNotExist();
    }
}
