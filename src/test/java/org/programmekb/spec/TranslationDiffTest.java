package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What has changed in the sources of translations, and mistakes in naming them. */
final class TranslationDiffTest extends TranslatedPort {
    @Test
    void fieldsAndSectionsThatComeGoAndChangeAreToldOneByOne() throws Exception {
        Repository repository = start();
        write(PORT_ZH, CHINESE);
        accept(PORT_ZH);
        repository.commit("2024-03-02T10:00:00Z");
        write(PORT_EN, """
                ---
                title: Port Merrow
                summary: A port on the coast.
                ---
                Port Merrow lies on the coast.

                ## The past

                The port was built in 1900.

                ## Food

                ```
                ## no heading
                ```
                """);

        assertThat(diff("--color", "never").out()).isEqualTo("""
                content/pages/port.zh.md: 4 changes in content/pages/port.en.md since 2024-03-01

                content/pages/port.en.md: `summary` was changed
                -A port.
                +A port{+ on the coast+}.

                content/pages/port.en.md:7: "The past" (before: "History") was changed
                -## [-History-]
                +## {+The past+}

                 The port was built in 1900.

                content/pages/port.en.md:11: "Food" was added
                +## Food
                +
                +```
                +## no heading
                +```

                content/pages/port.en.md: "Economy" was removed
                -## Economy
                -
                -Ships and fish.

                """);
        assertThat(diff("--color", "always").out())
                .contains("\u001b[32m+A port\u001b[7m on the coast\u001b[27m.\u001b[0m\n");
    }

    @Test
    void whatWasAcceptedBeforeItWasCommittedIsFoundInTheHistoryByItsWords() throws Exception {
        Repository repository = start();
        write(PORT_ZH, CHINESE);
        replace(PORT_EN, "title:", "status: draft\ntitle:");
        accept(PORT_ZH);
        replace(PORT_EN, "status: draft\n", "");
        repository.commit("2024-03-02T10:00:00Z");
        replace(PORT_EN, "Ships and fish.", "Ships.");

        assertThat(diff(PORT_ZH).out()).contains("-Ships[- and fish-].\n+Ships.\n");
    }

    @Test
    void withoutGitStatesAreKnownButNotWhatChanged() throws IOException {
        project = Site.of("-- content/pages/port.en.md --\n" + ENGLISH + "-- content/pages/port.zh.md --\n" + CHINESE)
                .in(folder)
                .at("2024-03-01T10:00:00Z");
        accept(PORT_ZH);
        assertThat(Files.readString(folder.resolve("translations/pages/port.zh.yaml")))
                .doesNotContain("blob");
        assertThat(list()).contains("  zh: 1 current\n");
        replace(PORT_EN, "1900", "1901");

        assertThat(list()).contains("  zh: 1 outdated\n");
        Result diff = diff(PORT_ZH);
        assertThat(diff.status()).isEqualTo(3);
        assertThat(diff.err())
                .isEqualTo(
                        "kb translations diff: content/pages/port.en.md has changed, but its earlier version cannot be"
                                + " found without a Git repository (hint: keep the project in Git)\n");
        SiteAssertions.assertThat(project.build())
                .page("/zh/port/")
                .hasText("本页译文发布后，英语原文又有更新。")
                .hasNo(".notice time");
    }

    @Test
    void aStateThatGitDoesNotHaveIsAnError() throws Exception {
        start();
        write(PORT_ZH, CHINESE);
        replace(PORT_EN, "1900", "1902");
        accept(PORT_ZH);
        replace(PORT_EN, "1902", "1903");

        Result diff = diff(PORT_ZH);

        assertThat(diff.status()).isEqualTo(3);
        assertThat(diff.err())
                .isEqualTo("kb translations diff: content/pages/port.en.md has changed, but Git does not contain its"
                        + " version from 2024-03-01 (hint: fetch the full Git history; the accepted version of the original"
                        + " must also be committed)\n");
    }

    @Test
    void allMistakesOfACommandLineAreToldAtOnceAndNothingIsWritten() throws Exception {
        start();
        write(PORT_ZH, CHINESE);

        Result result =
                accept(PORT_ZH, PORT_EN, "content/pages/prt.zh.md", "jbake.properties", "--by", "Bo", "--from", "fr");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("""
                kb translations accept: --by works only together with --reviewed (hint: add --reviewed)
                kb translations accept: `fr` is not a language of the site (hint: the languages are en, zh)
                kb translations accept: content/pages/prt.zh.md does not exist (hint: did you mean \
                `content/pages/port.zh.md`?)
                kb translations accept: jbake.properties is not a document in a language of the site (hint: write the \
                path of a document, for instance content/cities/nice.zh.md)
                kb translations accept: content/pages/port.en.md is the original, not a translation (hint: name the file of a \
                translation, or use --from with the language from which this file was translated)
                """);
        assertThat(folder.resolve("translations")).doesNotExist();
        assertThat(accept("content/pages").err())
                .isEqualTo("kb translations accept: content/pages is a folder (hint: name the files in it)\n");
        assertThat(accept().err())
                .isEqualTo(
                        "kb translations accept: the name of a file is missing (hint: name the files of the translations, or use --all or --changed-since)\n");
        assertThat(accept("--all", PORT_ZH).err())
                .isEqualTo(
                        "kb translations accept: --all cannot be combined with files (hint: leave one of them out)\n");
        Result diff = diff(PORT_ZH);
        assertThat(diff.status()).isEqualTo(2);
        assertThat(diff.err())
                .isEqualTo(
                        "kb translations diff: content/pages/port.zh.md has not been accepted yet, so the program does not know"
                                + " which version of the original it follows (hint: compare the two, then run `kb translations accept"
                                + " content/pages/port.zh.md`)\n");
    }
}
