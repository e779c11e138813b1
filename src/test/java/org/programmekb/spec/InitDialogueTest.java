package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code kb init}, from answers at the keyboard. */
final class InitDialogueTest {
    private static final Map<String, String> MOMENT = Map.of("SOURCE_DATE_EPOCH", "1796083200");

    @TempDir
    private Path folder;

    private String text(String path) throws IOException {
        return Files.readString(folder.resolve("new").resolve(path));
    }

    @Test
    void theDialogueAsksForTheRest() throws IOException {
        String answers = """
                xx
                FR
                zh
                Ports

                Ports du nord
                北方港口


                Îles


                ports
                ports/site

                """;
        Result result = NewDocuments.run(
                folder, MOMENT, answers, "init", folder.resolve("new").toString());

        assertThat(result.err())
                .contains(
                        "The program has these languages: en English, zh 简体中文, fr Français, ",
                        "originals are written [en]: the program has no texts in the language `xx`; begin with some of these, and add yours afterwards",
                        "Each city belongs to a side of the cooperation, for instance to the European or the Chinese cities."
                                + " There are 2 to 6 sides.\n")
                .contains(
                        "Side 3, its name in 简体中文 [Îles]: ",
                        "Side 4, its name in Français (leave empty if there are no more")
                .contains("Name of the site in 简体中文 [城市合作计划]: ")
                .contains("`ports` is not a repository on GitHub; write OWNER/NAME")
                .contains("""

                        The new project in %s:
                          Languages: Français, 简体中文
                          Name: Ports, 城市合作计划
                          Side ports-du-nord: Ports du nord, 北方港口
                          Side cn: Villes chinoises, 中国城市
                          Side iles: Îles
                          Repository: https://github.com/ports/site
                        Make the project? (y, or n to stop without writing) [y]: \
                        """.formatted(folder.resolve("new")));
        assertThat(text("jbake.properties"))
                .contains("site.title.fr=Ports\n", "site.title.zh=城市合作计划\n", "site.groups=ports-du-nord,cn,iles\n")
                .contains("site.group.iles.zh=Îles\n", "site.host=https://ports.github.io/site\n");
    }

    /** The first language, what is answered to the question for others, what is proposed, and what the site has. */
    @ParameterizedTest
    @CsvSource({
        "en, '', zh, 'en,zh'",
        "zh, '', en, 'zh,en'",
        "fr, '', en, 'fr,en'",
        "fr, 'es、de', en, 'fr,es,de'",
        "fr, -, en, fr",
        "'', '', zh, 'en,zh'"
    })
    void theOtherLanguagesThatAreProposedDependOnTheFirst(String first, String others, String proposed, String site)
            throws IOException {
        String answers = first + "\n" + others + "\n" + "\n".repeat(20);
        Result result = NewDocuments.run(
                folder, MOMENT, answers, "init", folder.resolve("new").toString());

        assertThat(result.err()).contains("into which they are translated (- for none) [" + proposed + "]: ");
        assertThat(text("jbake.properties")).contains("\nsite.languages=" + site + "\n");
    }

    @Test
    void theDialogueAsksForTheFolder() throws IOException {
        Files.writeString(folder.resolve("notes"), "mine");
        Result result = NewDocuments.run(folder, MOMENT, "\nnotes\nnew\n" + "\n".repeat(20), "init");

        assertThat(result.status()).isZero();
        assertThat(result.err())
                .startsWith("Folder of the new project, for instance harbours: Folder of the new project, for instance"
                        + " harbours: notes is a file; write the name of a folder\n")
                .contains("A new project is made in new. ", "  1. Go to the folder: cd new\n");
        assertThat(text("README.md")).isNotEmpty();
    }

    @Test
    void whoeverDoesNotConfirmTheSummaryGetsNoFiles() throws IOException {
        Result result = NewDocuments.run(folder, MOMENT, "\n".repeat(10) + "maybe\nN\n", "init", "new");

        assertThat(result.status()).isZero();
        assertThat(result.err())
                .endsWith("[y]: Make the project? (y, or n to stop without writing) [y]: Nothing was written.\n");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void theNextStepsCanBeTypedInAnyFolder() {
        Result result = NewDocuments.run(folder, MOMENT, "\n".repeat(20), "init", "my harbours/d'Azur");

        assertThat(result.err()).contains("  1. Go to the folder: cd 'my harbours/d'\\''Azur'\n");
    }

    @Test
    void theDialogueWritesNothingIfItIsNotFinished() throws IOException {
        Result result = NewDocuments.run(
                folder, MOMENT, "en\n", "init", folder.resolve("new").toString());

        assertThat(result.status()).isEqualTo(130);
        assertThat(folder.resolve("new")).doesNotExist();
    }
}
