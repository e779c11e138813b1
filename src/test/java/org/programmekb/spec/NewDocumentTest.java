package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.type.ContentType;
import org.programmekb.type.Types;

/** {@code kb new}, from options. */
final class NewDocumentTest extends NewDocuments {
    @Test
    void flagsSayEverythingThatAScriptKnows() throws IOException {
        Result result = project.run(
                "new",
                "news",
                "--title-en",
                "First ferry",
                "--title-zh=首艘渡轮",
                "--city",
                "nice",
                "--city",
                "马拉加",
                "--cluster",
                "clean",
                "--date",
                "2024-05");

        SiteAssertions.assertThat(result).hasStatus(0);
        assertThat(result.out()).isEqualTo("""
                content/news/first-ferry.yaml
                content/news/first-ferry.en.md
                content/news/first-ferry.zh.md
                schemas/news.schema.json
                """);
        assertThat(text("content/news/first-ferry.yaml")).isEqualTo("""
                # yaml-language-server: $schema=../../schemas/news.schema.json
                date: 2024-05
                cities: [nice, malaga]
                clusters: [water]
                # projects: []
                """);
        assertThat(text("content/news/first-ferry.en.md")).isEqualTo("""
                ---
                title: First ferry
                summary: "TODO: say in one sentence what readers find here"
                status: draft
                ---
                TODO: say in two or three sentences what happened, where, when, and who took part

                ## TODO: heading of the first section

                TODO: say what was agreed and what comes next
                """);
        assertThat(text("content/news/first-ferry.zh.md")).startsWith("""
                ---
                title: 首艘渡轮
                summary: 待补充：用一句话写明读者在这里能读到什么
                status: draft
                ---
                待补充：用两三句话写明何时何地发生了什么、谁参加

                ## 待补充：第一节的标题
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Málaga’s ports: a report | malagas-ports-a-report",
                "首艘渡轮接上岸电 | shou-sou-du-lun-jie-shang-an-dian",
                "重庆与尼斯 | chong-qing-yu-ni-si",
                "A title of many words that nobody would want to see in the address of a page | a-title-of-many-words-that-nobody-would-want-to-see-in-the",
            })
    void theNameInTheAddressComesFromTheTitle(String title, String slug) throws IOException {
        Result result = project.run("new", "page", "--title-zh", title);

        SiteAssertions.assertThat(result).hasStatus(0);
        assertThat(result.out()).startsWith("content/pages/" + slug + ".en.md\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "First ferry: a report",
                "\"Quoted\"",
                "[1] Ferry",
                "Ferry #1 # 2",
                "yes",
                "2024",
                "- A",
                "尾：",
                "a: b",
                "~"
            })
    void aTitleIsReadAsItWasGiven(String title) throws IOException {
        project.run("new", "page", "first", "--title-en", title, "--title-zh", title);

        Result built = project.build("--drafts");

        SiteAssertions.assertThat(built).hasStatus(0);
        assertThat(built.page("/en/first/").select("h1").text()).isEqualTo(title);
    }

    @Test
    void aCityIsGivenItsSideAndItsNameMayHaveCapitals() throws IOException {
        Result result = project.run("new", "city", "Lyon", "--side", "European Cities", "--title-en", "Lyon");

        assertThat(result.out()).startsWith("content/cities/lyon.yaml\n");
        assertThat(result.err()).doesNotContain("no side yet");
        assertThat(text("content/cities/lyon.yaml")).contains("\nside: eu\n");
    }

    @Test
    void whoeverNamesNoSideIsToldSo() throws IOException {
        Result result = project.run("new", "city", "lyon");

        assertThat(result.err())
                .contains(
                        "\n     The city has no side yet: in the facts, remove the # before one of the lines `side: …`\n");
        assertThat(text("content/cities/lyon.yaml")).contains("\n# side: eu\n# side: cn\n");
    }

    @Test
    void theExamplesOfFactsAreInTheLanguagesOfTheSite() throws IOException {
        Project french = new Project(folder.resolve("french"));
        Files.createDirectories(french.folder().resolve("content"));
        Files.writeString(
                french.folder().resolve("jbake.properties"),
                "site.host=https://example.org/\nsite.languages=en,fr,el\nsite.language.el.name=Ελληνικά\n"
                        + "site.title.en=T\nsite.title.fr=T\nsite.title.el=T\nsite.group.eu=A\nsite.group.cn=B\n");

        SiteAssertions.assertThat(french.run("new", "city", "nice")).hasStatus(0);
        SiteAssertions.assertThat(french.run("new", "lap", "eau", "--city", "Nice"))
                .hasStatus(0);

        assertThat(Files.readString(french.folder().resolve("content/cities/nice.yaml")))
                .contains("\n# region: {en: Alpes-Maritimes, fr: Alpes-Maritimes, el: Alpes-Maritimes}\n");
        assertThat(Files.readString(french.folder().resolve("content/laps/eau.yaml")))
                .endsWith("""
                cities: [nice]
                # clusters: []
                # projects: []
                # period: {from: 2025, to: 2027}
                # vision: {en: Clean water for all, fr: De l’eau propre pour tous, el: Clean water for all}
                # objectives:
                #   - {en: Less noise at the quay, fr: Moins de bruit sur le quai, el: Less noise at the quay}
                # actions:
                #   - title: {en: Shore power for ferries, fr: Alimentation électrique à quai pour les ferrys, el: Shore power for ferries}
                #     from: 2025-03
                #     status: planned
                """);
    }

    @ParameterizedTest
    @CsvSource({"news,news", "city,cities", "cluster,clusters", "lap,laps", "project,projects", "page,pages"})
    void aNewDocumentOfEachTypeIsADraftWithoutErrors(String type, String folder) throws IOException {
        for (String markup : new String[] {"--md", "--adoc"}) {
            String slug = "fresh" + markup.substring(1);
            SiteAssertions.assertThat(project.run("new", type, slug, "--cities", "nice", markup))
                    .hasStatus(0);
        }

        SiteAssertions.assertThat(project.build()).isPublished().hasNoFile("/en/" + folder + "/fresh-md/");
        SiteAssertions.assertThat(project.build("--drafts")).isPublished();
    }

    /** A document in a language that the program does not have is begun in English. */
    @Test
    void aDraftSpeaksTheLanguageOfItsFileAndIsFoundIfItIsPublishedUnfinished() throws IOException {
        List<String> codes = List.of("en", "zh", "fr", "es", "it", "de", "pt", "ja", "ar", "pl");
        String settings = codes.stream()
                .map(code -> "site.title.%1$s=T\nsite.group.eu.%1$s=A\nsite.group.cn.%1$s=B\n".formatted(code))
                .collect(Collectors.joining());
        Project many = Site.of("""
                -- content/cities/nice.yaml --
                name: Nice
                -- content/cities/nice.en.md --
                ---
                title: Nice
                ---
                """)
                .configured(settings + "site.language.pl.name=Polski\ncheck.message-missing=off\nsite.languages="
                        + String.join(",", codes))
                .in(folder.resolve("many"));
        for (ContentType type : Types.BUILT_IN.all()) {
            String cities = type == ContentType.COOPERATION ? "nice,draft" : "nice";
            String slug = type == ContentType.COOPERATION ? "draft-nice" : "draft";
            SiteAssertions.assertThat(many.run("new", type.word(), slug, "--cities", cities))
                    .hasStatus(0);
        }
        String french = Files.readString(many.folder().resolve("content/pages/draft.fr.md"));

        assertThat(french).isEqualTo("""
                ---
                title: "À compléter\u00a0: le titre"
                summary: "À compléter\u00a0: dites en une phrase ce que l’on trouve ici"
                status: draft
                ---
                À compléter\u00a0: dites en deux ou trois phrases de quoi parle cette page

                ## À compléter\u00a0: le titre de la première partie

                À compléter\u00a0: écrivez le texte
                """);
        assertThat(many.check().err()).doesNotContain("text-unfinished");

        try (Stream<Path> files = Files.walk(many.folder().resolve("content"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".md")).toList()) {
                Files.writeString(file, Files.readString(file).replaceFirst("status: draft\n", ""));
            }
        }
        String found = many.check().err();
        for (ContentType type : Types.BUILT_IN.all()) {
            String slug = type == ContentType.COOPERATION ? "draft-nice" : "draft";
            for (String code : codes) {
                String path = "content/" + type.folder() + "/" + slug + "." + code + ".md";
                assertThat(found.lines().filter(line -> line.startsWith(path) && line.contains("[text-unfinished]")))
                        .as(path)
                        .hasSize(5);
            }
        }
        assertThat(found.lines()
                        .filter(line ->
                                line.startsWith("content/cities/draft.yaml:") && line.contains("[text-unfinished]")))
                .hasSize(codes.size());
    }

    @Test
    void theNameOfACooperationIsMadeFromItsCities() throws IOException {
        Result created = project.run("new", "cooperation", "--cities", "venice,nice");

        SiteAssertions.assertThat(created).hasStatus(0);
        assertThat(text("content/cooperations/nice-venice.yaml")).contains("\ncities: [venice, nice]\n");
        assertThat(project.run("new", "cooperation", "two", "--cities", "nice,venice")
                        .err())
                .isEqualTo("kb new: the name of a cooperation is made from its cities: nice-venice\n");
        assertThat(project.run("new", "cooperation", "--cities", "nice").err())
                .isEqualTo("kb new: a document of the type cooperation of cities needs at least two cities; choose from"
                        + " these with --city: malaga, nice, venice\n");
    }

    @Test
    void aNamedProjectIsPartOfTheNextStep() throws IOException {
        assertThat(project.run("new", "page", "a").err()).contains("kb check -s " + project.folder() + "\n");
        Project spaced = PROGRAMME.in(folder.toRealPath().resolve("two words"));
        assertThat(spaced.run("new", "page", "a").err()).contains("kb check -s '" + spaced.folder() + "'\n");
    }

    @Test
    void nothingIsOverwrittenInWhateverMarkup() throws IOException {
        project.run("new", "news", "first", "--adoc");
        String before = text("content/news/first.en.adoc");

        Result again = project.run("new", "news", "first");

        SiteAssertions.assertThat(again).hasStatus(2);
        assertThat(again.err()).isEqualTo("kb new: content/news/first.en.adoc already exists; nothing was written\n");
        assertThat(text("content/news/first.en.adoc")).isEqualTo(before);
        assertThat(project.folder().resolve("content/news/first.en.md")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "town x | `town` is not a type; use one of these: news, city, cooperation, cluster, lap, project, page",
                "citys x | `citys` is not a type; use one of these: news, city, cooperation, cluster, lap, project, page;"
                        + " did you mean `city`?",
                "projcts x | `projcts` is not a type; use one of these: news, city, cooperation, cluster, lap, project, page;"
                        + " did you mean `project`?",
                "news | write a title in at least one language, or a name for the address",
                "news A_B | `A_B` cannot be part of an address; use a-z, 0-9 and single hyphens",
                "news 2024 | `2024` is the name of a generated page; choose another",
                "lap x | a document of the type action plan needs a city; choose from these with --city: malaga, nice,"
                        + " venice",
                "city x --side north | `north` is not a side of this site; use one of these: eu, cn",
                "news x --city atlantis | no city has `atlantis` in its name",
                "news x --city ni | `ni` can mean: Nice, 尼斯 (nice); Venice, 威尼斯 (venice); write more of the name",
                "news x --date 2024-13 | `2024-13` is not a date; write 2020, 2020-02 or 2020-02-14",
                "news x --title-fr Bac | `--title-fr` is not a language of this site; use --title-en, --title-zh",
            })
    void aScriptIsToldWhatIsWrong(String arguments, String problem) throws IOException {
        Result result = project.run("new", arguments.split(" "));

        SiteAssertions.assertThat(result).hasStatus(2);
        assertThat(result.err()).isEqualTo("kb new: " + problem + "\n");
        assertThat(project.folder().resolve("content/news")).doesNotExist();
    }
}
