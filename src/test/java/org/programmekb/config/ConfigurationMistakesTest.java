package org.programmekb.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a configuration is told in one run, each with its place. */
class ConfigurationMistakesTest extends ConfiguredProject {
    @Test
    void anIdHasNoSpaces() throws IOException {
        configure(home, MINIMAL + "site.id=my programme\n");

        assertThat(mistakes(invocation()))
                .singleElement()
                .asString()
                .endsWith(
                        "error[configuration]: `my programme` in `site.id` is not an id (hint: use letters a-z, digits and"
                                + " . : / _ - without spaces, for instance example.org/programme)");
    }

    @Test
    void allMistakesAreFoundInOneRunWithTheirLines() throws IOException {
        configure(home, """
            # All wrong.
            site.hots=https://example.org
            site.languages=en,zh,EN,en,el
            site.default.language=zn
            site.title.en=Cities
            site.title.fr=Villes
            site.timezone=Asia/Shangai
            site.groups=eu,Far East,north
            site.page.size=0
            site.edit.url=https://example.org/edit/{file}
            site.discussion.url=discussions
            site.language.zh.tag=z
            site.language.zh.direction=down
            site.page.size=10
            site.notice.en=${no.such.key}
            check.date-invalld=off
            check.date-order=ignore
            """);

        assertThat(mistakes(invocation()))
                .containsExactly(
                        "jbake.properties: error[configuration]: `site.group.north.en` is missing (hint: add the line `site.group.north.en=…`)",
                        "jbake.properties: error[configuration]: `site.group.north.zh` is missing (hint: add the line `site.group.north.zh=…`)",
                        "jbake.properties: error[configuration]: `site.host` is missing (hint: write for instance `site.host=https://example.org/programme`)",
                        "jbake.properties: error[configuration]: `site.title.zh` is missing (hint: add the line `site.title.zh=…`)",
                        "jbake.properties:2: error[configuration]: there is no setting `site.hots` (hint: did you mean `site.host`?)",
                        "jbake.properties:3: error[configuration]: `EN` in `site.languages` is not a language code (hint: write a BCP 47 code in lower-case letters, for instance `en`, `zh` or `pt-br`)",
                        "jbake.properties:3: error[configuration]: `el` is not a language that the program knows, and it has no name (hint: add its name, in the language itself, as `site.language.el.name=…`, or use a code that the program knows: en, zh, fr, es, it, de, pt, ja, ar)",
                        "jbake.properties:3: error[configuration]: `site.languages` contains `en` twice (hint: remove the duplicate)",
                        "jbake.properties:4: error[configuration]: `site.default.language` is `zn`, which is not one of the languages en, zh (hint: did you mean `en`?)",
                        "jbake.properties:6: error[configuration]: there is no setting `site.title.fr` (hint: `fr` is not in `site.languages`: add it there, or delete this line)",
                        "jbake.properties:7: error[configuration]: `site.timezone` is `Asia/Shangai`, which is not a time zone (hint: did you mean `Asia/Shanghai`?)",
                        "jbake.properties:8: error[configuration]: `Far East` in `site.groups` is not an id (hint: use lower-case letters a-z, digits and single hyphens)",
                        "jbake.properties:9: error[configuration]: `site.page.size` is `0`, not a whole number from 1 to 1000"
                                + " (hint: write a whole number, for instance `site.page.size=20`)",
                        "jbake.properties:10: error[configuration]: `site.edit.url` does not contain the placeholder `{path}` (hint: add `{path}` to the address)",
                        "jbake.properties:10: error[configuration]: the placeholder `{file}` in `site.edit.url` is unknown (hint: use `{path}`)",
                        "jbake.properties:11: error[configuration]: `site.discussion.url` is `discussions`, which is not an address (hint: write the whole address, beginning with https:// or http://)",
                        "jbake.properties:12: error[configuration]: `site.language.zh.tag` is `z`, which is not a language tag (hint: write a BCP 47 tag, for instance `zh-Hans` or `pt-BR`)",
                        "jbake.properties:13: error[configuration]: `site.language.zh.direction` is `down`, which is not a text direction (hint: write `ltr` or `rtl`)",
                        "jbake.properties:14: error[configuration]: `site.page.size` is already set on line 9 (hint: keep one of the two lines)",
                        "jbake.properties:15: error[configuration]: `site.notice.zh` is missing (hint: add the line `site.notice.zh=…`; with nothing behind `=`, this language has no such text)",
                        "jbake.properties:15: error[configuration]: the value of `site.notice.en` uses `${…}` for a setting that has no value (hint: set it, or write the value itself)",
                        "jbake.properties:16: error[configuration]: there is no check `date-invalld` (hint: did you mean `date-invalid`?)",
                        "jbake.properties:17: error[configuration]: `check.date-order` is `ignore`, which is not a severity (hint: write `error`, `warning` or `off`)");
    }

    @Test
    void placeholdersThatHaveNoEndAreNamed() throws IOException {
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            steps.append("s").append(i).append("=${s").append(i + 1).append("}\n");
        }
        configure(home, MINIMAL + "a=${b}\nb=${a}\nl0=" + "x".repeat(60) + "\n" + """
            l1=${l0}${l0}${l0}${l0}${l0}${l0}${l0}${l0}${l0}${l0}
            l2=${l1}${l1}${l1}${l1}${l1}${l1}${l1}${l1}${l1}${l1}
            l3=${l2}${l2}${l2}${l2}${l2}${l2}${l2}${l2}${l2}${l2}
            l4=${l3}${l3}
            """ + steps);

        String hint = " (hint: write the value itself instead of `${…}`)";
        assertThat(mistakes(invocation()))
                .startsWith(
                        "jbake.properties:5: error[configuration]: the `${…}` in the value of `a` lead in a circle: `a` → `b` → `a`"
                                + hint,
                        "jbake.properties:6: error[configuration]: the `${…}` in the value of `b` lead in a circle: `b` → `a` → `b`"
                                + hint,
                        "jbake.properties:11: error[configuration]: the value of `l4` has more than 100000 characters when its `${…}` are filled in"
                                + hint,
                        "jbake.properties:12: error[configuration]: the value of `s0` leads from one `${…}` to the next more than 20 times"
                                + hint)
                .hasSize(14);
    }

    @Test
    void whoeverRemovesALanguageOrAGroupIsToldWhatIsLeftOfIt() throws IOException {
        configure(home, MINIMAL + """
            site.title.es=Puertos
            site.title.el=Λιμάνια
            site.title.zn=城市
            site.language.el.name=Ελληνικά
            site.group.islands.en=Islands
            site.group.islands.es=Islas
            site.group.ue.en=Europe
            """);

        assertThat(mistakes(invocation()))
                .containsExactly(
                        "jbake.properties:5: error[configuration]: there is no setting `site.title.es` (hint: `es` is not in `site.languages`: add it there, or delete this line)",
                        "jbake.properties:6: error[configuration]: there is no setting `site.title.el` (hint: `el` is not in `site.languages`: add it there, or delete this line)",
                        "jbake.properties:7: error[configuration]: there is no setting `site.title.zn` (hint: did you mean `site.title.en`?)",
                        "jbake.properties:8: error[configuration]: there is no setting `site.language.el.name` (hint: `el` is not in `site.languages`: add it there, or delete this line)",
                        "jbake.properties:9: error[configuration]: there is no setting `site.group.islands.en` (hint: `islands` is not in `site.groups`: add it there, or delete this line)",
                        "jbake.properties:10: error[configuration]: there is no setting `site.group.islands.es` (hint: `es` is not in `site.languages`: add it there, or delete this line)",
                        "jbake.properties:11: error[configuration]: there is no setting `site.group.ue.en` (hint: did you mean `site.group.eu.en`?)");
    }

    @Test
    void theEditorOnTheSiteNeedsARepositoryOnAForge() throws IOException {
        configure(home, MINIMAL + "site.admin=on\n");
        assertThat(mistakes(invocation()))
                .containsExactly(
                        "jbake.properties:5: error[configuration]: `site.admin` is `on`, but `site.edit.url` is"
                                + " missing, so the editor does not know where to propose changes (hint: write"
                                + " `site.edit.url=https://github.com/NAME/REPOSITORY/edit/main/{path}` with your repository, or"
                                + " `site.admin=off`; `kb serve` offers the editor in any case)");

        configure(home, MINIMAL + "site.admin=on\nsite.edit.url=https://example.org/a/b/edit/main/{path}\n");
        assertThat(mistakes(invocation()))
                .containsExactly(
                        "jbake.properties:5: error[configuration]: `site.admin` is `on`, but `site.edit.url` is"
                                + " `https://example.org/a/b/edit/main/{path}`, and the editor can propose changes only to a"
                                + " repository on GitHub or GitLab (hint: write"
                                + " `site.edit.url=https://github.com/NAME/REPOSITORY/edit/main/{path}` with your repository, or"
                                + " `site.admin=off`; `kb serve` offers the editor in any case)");
    }

    @Test
    void aMisspeltListOfLanguagesIsOneMistakeNotTen() throws IOException {
        configure(home, MINIMAL.replace("site.languages", "site.langauges"));

        assertThat(mistakes(invocation()))
                .containsExactly(
                        "jbake.properties: error[configuration]: `site.languages` contains no language (hint: write for instance `site.languages=en,zh`)",
                        "jbake.properties:2: error[configuration]: there is no setting `site.langauges` (hint: did you mean `site.languages`?)");
    }

    @Test
    void aMistakeInTheBorrowedFileNamesThatFile() throws IOException {
        configure(home, MINIMAL + "site.page.size=many\n");

        assertThat(mistakes(invocation("-s", project.toString())))
                .containsExactly(
                        "../../jbake.properties:5: error[configuration]: `site.page.size` is `many`, not a whole number from 1 to"
                                + " 1000 (hint: write a whole number, for instance `site.page.size=20`)");
    }

    @Test
    void wrongOptionsAndVariablesAreNamed() throws IOException {
        Invocation wrong = new Invocation(
                home,
                Optional.empty(),
                Optional.of(home.resolve("content/out")),
                Optional.of("ftp://example.org"),
                false,
                CacheUse.NONE,
                Map.of("SOURCE_DATE_EPOCH", "yesterday"),
                CLOCK);

        assertThat(mistakes(wrong))
                .containsExactly(
                        "--base-url: error[configuration]: `ftp://example.org` is not the address of a site (hint:"
                                + " write https:// or http://, a host and, if needed, a path, for instance"
                                + " https://example.org/programme)",
                        "--output: error[configuration]: the output folder " + home.resolve("content/out")
                                + " contains source files or is inside a source folder (hint: choose a separate"
                                + " folder; every build replaces everything in it)",
                        "SOURCE_DATE_EPOCH: error[configuration]: `yesterday` is not a number of seconds (hint: write"
                                + " the seconds since 1970-01-01T00:00:00Z as a whole number)");
    }

    @Test
    void theOutputMustNotHoldTheSourcesEvenThroughALink() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), home);

        assertThat(mistakes(invocation("-o", home.toString())))
                .singleElement()
                .asString()
                .contains("contains source files or is inside a source folder");
        assertThat(mistakes(invocation("-o", link.resolve("content").toString())))
                .singleElement()
                .asString()
                .contains("contains source files or is inside a source folder");
        assertThat(mistakes(invocation("-o", link.toString())))
                .singleElement()
                .asString()
                .contains("contains source files or is inside a source folder");
    }

    @Test
    void aFolderOfTemplatesThatDoesNotExistIsAMistake() throws IOException {
        configure(home, MINIMAL + "template.folder=design\n");

        assertThat(mistakes(invocation()))
                .containsExactly(
                        "jbake.properties:5: error[configuration]: the project has no such folder (hint: write the path of a folder inside the project)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"template.folder", "asset.folder", "data.folder", "destination.folder"})
    void aFolderWhoseNameCannotBeAPathIsAMistake(String key) throws IOException {
        configure(home, MINIMAL + key + "=a\\u0000b\n");

        assertThat(mistakes(invocation()))
                .contains(
                        "jbake.properties:5: error[configuration]: `" + key
                                + "` contains a character that no path can contain (hint: write the path of a folder inside the project)");
    }

    @Test
    void aFolderThatIsHiddenOrLiesOutsideOnceLinksAreFollowedIsAMistake() throws IOException {
        Path outside = Files.createDirectories(temp.resolve("outside/files"));
        Files.createDirectory(home.resolve(".hidden"));
        Files.createSymbolicLink(home.resolve("above"), outside.getParent());
        Files.delete(home.resolve("content"));
        Files.createSymbolicLink(home.resolve("content"), home.resolve(".hidden"));
        configure(home, MINIMAL + "asset.folder=above/files\ntemplate.folder=.hidden\n");

        assertThat(mistakes(invocation()))
                .containsExactly(
                        "above/files: error[configuration]: this is a shortcut (symbolic link) to a place outside the project (hint: put a copy of the file into the project; the program reads nothing outside it)",
                        "content: error[configuration]: this is a shortcut (symbolic link) to `.hidden`, which is hidden (hint: delete only this shortcut, or replace it with a copy of the file if readers may see it; hidden files are never published)",
                        "jbake.properties:6: error[configuration]: `template.folder` is `.hidden`, a hidden folder, from which nothing is read (hint: write the path of a folder inside the project)");
    }

    @Test
    void aFolderThatTheHomeProjectLendsMustLieInIt() throws IOException {
        Files.delete(home.resolve("assets"));
        Files.createSymbolicLink(home.resolve("assets"), Files.createDirectory(temp.resolve("outside")));

        assertThat(mistakes(invocation("-s", project.toString())))
                .containsExactly(
                        "../../assets: error[configuration]: this is a shortcut (symbolic link) to a place outside the project (hint: put a copy of the file into the project; the program reads nothing outside it)");
    }

    @Test
    void settingsThatAreALinkOutOfTheProjectAreNotRead() throws IOException {
        Path outside = Files.writeString(temp.resolve("outside"), "site.secret=1\n");
        Files.createSymbolicLink(project.resolve("jbake.properties"), outside);

        assertThat(mistakes(invocation("-s", project.toString())))
                .containsExactly(
                        "jbake.properties: error[configuration]: this is a shortcut (symbolic link) to a place outside the project (hint: put a copy of the file into the project; the program reads nothing outside it)");
    }

    @Test
    void aMissingProjectOrFileOrContentFolderIsAMistake() throws IOException {
        Path missing = home.resolve("missing");
        assertThat(mistakes(invocation("-s", missing.toString())))
                .containsExactly("--source: error[configuration]: the folder " + missing
                        + " does not exist (hint: write the path of a project folder)");

        Files.delete(home.resolve("content"));
        assertThat(mistakes(invocation()))
                .containsExactly(
                        "content: error[configuration]: the project has no such folder (hint: create the folder for your documents, or choose another project with `--source`)");

        Files.delete(home.resolve("jbake.properties"));
        assertThat(mistakes(invocation()))
                .containsExactly(
                        "jbake.properties: error[configuration]: the file does not exist (hint: create the file, and write `site.host`, `site.languages` and `site.title.<language>` in it)");
    }

    @Test
    void aFileThatCannotBeReadAsTextIsAMistake() throws IOException {
        Files.write(home.resolve("jbake.properties"), new byte[] {'a', '=', (byte) 0xe4});
        assertThat(mistakes(invocation()))
                .containsExactly(
                        "jbake.properties: error[configuration]: the file is not UTF-8 (hint: save the file as UTF-8; in Windows Notepad: File, Save as, Encoding: UTF-8)");

        configure(home, MINIMAL + "site.notice=\\u12\n");
        assertThat(mistakes(invocation()))
                .containsExactly(
                        "jbake.properties:5: error[configuration]: the line has an escape `\\u` that is not followed by four hexadecimal digits (hint: write the character itself; the file is UTF-8)");
    }
}
