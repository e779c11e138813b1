package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code kb new}, from answers at the keyboard. */
final class NewDialogueTest extends NewDocuments {
    private static final String NEXT = """

            Next:
              1. Write the text: replace what begins with `TODO:`, `待补充：` in these files
              2. Look at the page: ./kb serve, then open /en/news/first-ferry/ at the address that it prints
              3. Look for mistakes: ./kb check
              4. Publish it: remove the line `status: draft` in each language, then commit the files
            """;

    @Test
    void theDialogueAsksForTheRestAndSaysWhatIsNext() throws IOException {
        Result result = ask("""
                1
                First ferry
                首艘渡轮

                VENICE
                尼斯、拉加

                water

                2

                """, "new");

        assertThat(result.err())
                .contains(
                        "  1  news item (news)\n",
                        "Type, 1 to 7: ",
                        "Title in English (leave empty to write it later): ")
                .contains("Date, as in 2020, 2020-02 or 2020-02-14 [2023-11-14]: ")
                .contains("  Venice, 威尼斯 (venice)\n", "  Nice, 尼斯 (nice)\n", "  Málaga, 马拉加 (malaga)\n")
                .contains("Address of the page: /en/news/first-ferry/\nName in the address [first-ferry]: ")
                .endsWith(NEXT);
        assertThat(result.status()).isZero();
        assertThat(result.out()).endsWith("content/news/first-ferry.zh.adoc\nschemas/news.schema.json\n");
        assertThat(text("content/news/first-ferry.yaml"))
                .contains("\ndate: 2023-11-14\ncities: [venice, nice, malaga]\nclusters: [water]\n");
        assertThat(text("content/news/first-ferry.en.adoc")).contains("\n== TODO: heading of the first section\n");
    }

    @Test
    void theDialogueAsksAgainUntilTheAnswerCanBeUsed() throws IOException {
        Result result = ask("""
                town
                lap


                Quiet water
                静水

                ni
                atlantis
                nice


                x
                adoc
                Quiet Water
                quiet-water
                """, "new");

        assertThat(result.err())
                .contains(
                        "`town` is not a type; use one of these: news, city, cooperation, cluster, lap, project, page\n")
                .contains("write a title in at least one language, or a name for the address\n")
                .contains("a document of the type action plan needs a city\n")
                .contains("`ni` can mean: Nice, 尼斯 (nice); Venice, 威尼斯 (venice); write more of the name\n")
                .contains("no city has `atlantis` in its name\n")
                .contains("`Quiet Water` cannot be part of an address; use a-z, 0-9 and single hyphens\n");
        assertThat(result.status()).isZero();
        assertThat(text("content/laps/quiet-water.yaml")).contains("\ncities: [nice]\n");
    }

    @Test
    void theDialogueAsksForTheSideOfACity() throws IOException {
        Result result = ask("Lyon\n里昂\nwest\n中国城市\n\n\n\n", "new", "city");

        assertThat(result.err())
                .contains("  1  European cities (eu)\n  2  Chinese cities (cn)\n")
                .contains("Side to which the city belongs, 1 to 2 (leave empty for none): `west` is not a side of this"
                        + " site; use one of these: eu, cn\n");
        assertThat(result.status()).isZero();
        assertThat(text("content/cities/lyon.yaml")).contains("\nside: cn\n");
    }

    @Test
    void theEndOfTheInputWritesNothing() throws IOException {
        Result result = ask("1\nFirst ferry\n", "new");

        assertThat(result.status()).isEqualTo(130);
        assertThat(project.folder().resolve("content/news")).doesNotExist();
    }

    @Test
    void theDialogueSpeaksTheLanguageOfTheUser() {
        Result result = run(project.folder(), Map.of("KB_LANG", "zh_CN.UTF-8"), "", "new", "page");

        assertThat(result.err()).contains("English标题（留空则以后补写）：");
    }

    @Test
    void itWorksInTheProjectAroundTheFolderInWhichItIsCalled() throws IOException {
        Path inside = Files.createDirectories(project.folder().resolve("content/news/spring"));

        Result result =
                run(inside, Map.of("KB_HOME", Path.of("").toAbsolutePath().toString()), "", "new", "page", "a");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(project.folder().resolve("content/pages/a.en.md")).exists();
        assertThat(result.err()).contains(Path.of("").toAbsolutePath() + "/kb serve, ");
    }
}
