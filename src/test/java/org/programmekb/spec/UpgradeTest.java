package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which changes of the program are about something that a project has. */
final class UpgradeTest {
    private static final String LOG = """
            # Changes

            ## [0.2.0] - 2027-03-01

            ### Changed

            - Cities begin with their partners. Own copies of `city.ftlh` and `page.ftlh` must be made anew.
            - `header-text` is now `facts` in `layout.ftlh`.
            - `prose-space` is also reported before units.
            - `site.title` may be long; `link-broken` names more.

            ### Removed

            - `area-km2`; write `area` instead. A `mayor` has a term.
            - `kb build --pdf` of single pages.

            ### Added

            - `site.theme` chooses a look, and `kb upgrade` compares.

            ## [0.1.1] - 2027-01-01

            - `site.cards=on`.

            ## [0.1.0] - 2026-12-01

            - `city.ftlh`.
            """;
    private static final Site SITE = Site.of("""
            -- content/cities/aster.yaml --
            name: {en: Aster, zh: 紫菀}
            side: eu
            country: FR
            area-km2: 12
            -- content/cities/aster.en.md --
            ---
            title: Aster
            ---
            The mayor: `kb build --pdf`, area-km2: 12.
            -- content/cities/aster.zh.md --
            ---
            title: 紫菀
            ---
            [港口](kb:page/ports)
            -- .github/workflows/publish.yml --
            jobs:
              site:
                steps:
                  - uses: actions/checkout@0123456789012345678901234567890123456789 # v4.2.2
                  - uses: programme-kb/programme-kb@0123456789012345678901234567890123456789 # v0.1.0
                  - run: "kb" build --pdf
            """).configured("check.prose-space=error");

    @TempDir
    private Path folder;

    private Project project;
    private Path log;

    @BeforeEach
    void makeProject() throws IOException {
        project = SITE.in(Files.createDirectory(folder.resolve("site")));
        log = Files.writeString(folder.resolve("CHANGELOG.md"), LOG);
        project.run("template", "city.ftlh");
        project.run("template", "layout.ftlh");
    }

    private Result check(String... more) throws IOException {
        String[] all = new String[more.length + 2];
        all[0] = "--check";
        all[1] = "--changelog=" + log;
        System.arraycopy(more, 0, all, 2, more.length);
        return project.run("upgrade", all);
    }

    @Test
    void changesThatNameWhatTheProjectHasAreShownWithTheirPlaces() throws IOException {
        Result result = check();

        assertThat(result.out()).isEqualTo("""
                0.2.0, Changed
                - Cities begin with their partners. Own copies of `city.ftlh` and `page.ftlh` must be made anew.
                  `city.ftlh`: templates/city.ftlh

                0.2.0, Changed
                - `header-text` is now `facts` in `layout.ftlh`.
                  `layout.ftlh`: templates/city.ftlh:2 and 1 more

                0.2.0, Changed
                - `prose-space` is also reported before units.
                  `prose-space`: jbake.properties:7

                0.2.0, Changed
                - `site.title` may be long; `link-broken` names more.
                  `site.title`: jbake.properties:5 and 1 more
                  `link-broken`: content/cities/aster.zh.md:4:1

                0.2.0, Removed
                - `area-km2`; write `area` instead. A `mayor` has a term.
                  `area-km2`: content/cities/aster.yaml:4

                0.2.0, Removed
                - `kb build --pdf` of single pages.
                  `kb build --pdf`: .github/workflows/publish.yml:6

                8 changes since version 0.1.0 (.github/workflows/publish.yml:5), 6 of them about something that this project has. All are in LOG
                The check of this program has 3 findings: `./kb check -s SITE` lists them
                """.replace("LOG", log.toString())
                .replace("SITE", project.folder().toString()));
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void copiesOfTemplatesWhoseOriginalsChangedAreNamed() throws IOException {
        Path copy = project.folder().resolve("templates/layout.ftlh");
        Files.writeString(copy, Files.readString(copy).replaceFirst("[0-9a-f]{12}", "0123456789ab"));
        Files.writeString(log, "## [0.2.0]\n\n- `header-text`.\n");

        Result result = check();

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out())
                .startsWith("templates/layout.ftlh:1:1: warning[template-outdated]: ")
                .contains("\n1 change since version 0.1.0 (.github/workflows/publish.yml:5), 0 of them about");
    }

    @Test
    void settingsThatDoNotFitAnyMoreAreExplainedByTheChanges() throws IOException {
        Files.writeString(
                project.folder().resolve("jbake.properties"),
                Files.readString(project.folder().resolve("jbake.properties")) + "site.fonts=own\n");
        Files.writeString(log, "## [0.2.0]\n\n### Removed\n\n- `site.fonts`.\n");

        Result result = check();

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEqualTo("0.2.0, Removed\n- `site.fonts`.\n  `site.fonts`: jbake.properties:8\n\n");
        assertThat(result.err()).contains("jbake.properties:8: ").contains("site.fonts");
    }

    @Test
    void theVersionIsGivenIfNoFileNamesIt() throws IOException {
        Files.delete(project.folder().resolve(".github/workflows/publish.yml"));

        assertThat(check().status()).isEqualTo(2);
        assertThat(check().err())
                .isEqualTo(
                        "kb upgrade: no workflow and no line of jbake.properties says which version of the program this"
                                + " project was built with (name it: `--from 0.1.0`)\n");
        assertThat(check("--from=x").err()).startsWith("kb upgrade: `x` is not a value for --from\n");
        Result none = check("--from=v0.2.0");
        assertThat(none.status()).isZero();
        assertThat(none.out()).isEqualTo("Nothing to do: " + log + " has no change after version 0.2.0 (--from)\n");
        assertThat(check("--from=0.2.0", "--lang=zh").out()).startsWith("无需处理：");
    }

    @Test
    void withoutAFileTheChangelogOfTheProgramIsRead() throws IOException {
        assertThat(project.run("upgrade", "--check", "--from=0.0.9").out())
                .endsWith("kb check -s " + project.folder() + "` lists them\n")
                .contains(" since version 0.0.9 (--from), ")
                .contains("All are in " + Path.of("CHANGELOG.md").toAbsolutePath() + "\n");
        assertThat(project.run("upgrade").err()).startsWith("kb upgrade: --check is missing\n");
    }
}
