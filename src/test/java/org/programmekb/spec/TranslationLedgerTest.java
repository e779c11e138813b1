package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of translations in a real repository, with the commands that people run. */
final class TranslationLedgerTest {
    private static final String ENGLISH = """
            ---
            title: Port Merrow
            summary: A port.
            ---
            Port Merrow lies on the coast.

            ## History

            The port was built in 1900.

            ## Economy

            Ships and fish.
            """;
    private static final String CHINESE = """
            ---
            title: 梅罗港
            summary: 一座港口。
            ---
            梅罗港位于海滨。

            ## 历史

            港口建于1900年。

            ## 经济

            船舶与渔业。
            """;
    private static final String PORT_EN = "content/pages/port.en.md";
    private static final String PORT_ZH = "content/pages/port.zh.md";

    @TempDir
    private Path folder;

    private Project project = new Project(Path.of("."));

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private void replace(String path, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(path));
        assertThat(text).contains(from);
        write(path, text.replace(from, to));
    }

    private Repository start() throws Exception {
        project =
                Site.of("-- content/pages/port.en.md --\n" + ENGLISH).in(folder).at("2024-03-01T10:00:00Z");
        Repository repository = Repository.in(folder);
        repository.git("2024-03-01T10:00:00Z", "config", "user.name", "Ada Merrow");
        write(".gitignore", "/output\n/output.*/\n/.kb/\n");
        repository.commit("2024-03-01T10:00:00Z");
        return repository;
    }

    private Result accept(String... arguments) throws IOException {
        return kb("accept", arguments);
    }

    private Result diff(String... arguments) throws IOException {
        return kb("diff", arguments);
    }

    private Result kb(String command, String... arguments) throws IOException {
        List<String> all = new java.util.ArrayList<>(List.of(command));
        all.addAll(List.of(arguments));
        return project.run("translations", all.toArray(String[]::new));
    }

    private String list() throws IOException {
        return project.run("translations").out();
    }

    @Test
    void aTranslationLivesFromItsSourceThroughChangesAndRenamesToItsReview() throws Exception {
        Repository repository = start();
        assertThat(list()).isEqualTo("""
                pages: 1 document
                  en: 1 original
                  zh: 1 missing
                    missing     content/pages/port.en.md has no zh
                """);

        write(PORT_ZH, CHINESE);
        assertThat(list()).isEqualTo("""
                pages: 1 document
                  en: 1 original
                  zh: 1 unrecorded
                Nobody has accepted a translation yet, so none can be outdated. Begin with: kb translations accept --all
                """);
        SiteAssertions.assertThat(project.build()).page("/zh/port/").hasNo(".notice");

        assertThat(accept(PORT_ZH).out()).isEqualTo("""
                translations/pages/port.zh.yaml
                Accepted 1 translation, 1 record written
                """);
        repository.commit("2024-03-02T10:00:00Z");
        assertThat(list()).isEqualTo("""
                pages: 1 document
                  en: 1 original
                  zh: 1 current
                """);
        assertThat(diff(PORT_ZH).out())
                .isEqualTo("content/pages/port.zh.md: nothing has changed in content/pages/port.en.md since"
                        + " 2024-03-01\n");

        replace(PORT_EN, "built in 1900", "built in 1901 by fishermen");
        repository.commit("2024-04-05T10:00:00Z");
        assertThat(list()).isEqualTo("""
                pages: 1 document
                  en: 1 original
                  zh: 1 outdated
                    outdated    content/pages/port.zh.md (accepted 2024-03-01; content/pages/port.en.md has changed)
                """);
        assertThat(diff(PORT_EN).out()).isEqualTo("""
                content/pages/port.zh.md: 1 change in content/pages/port.en.md since 2024-03-01

                content/pages/port.en.md:7: "History" has changed
                 ## History

                -The port was built in [-1900-].
                +The port was built in {+1901 by fishermen+}.

                """);
        Result outdated = project.build();
        SiteAssertions.assertThat(outdated)
                .page("/zh/port/")
                .hasText("本页译文完成后，英文原文又于2024年4月5日更新。")
                .has(".notice a[href=/en/port/][hreflang=en]");
        SiteAssertions.assertThat(outdated).page("/en/port/").hasNo(".notice");
        assertThat(project.check().err())
                .contains(
                        "content/pages/port.zh.md: warning[translation-outdated]: content/pages/port.en.md has changed"
                                + " since this translation of it was accepted on 2024-03-01 (hint: see `kb translations diff"
                                + " content/pages/port.zh.md`, bring the translation up to date, then run `kb translations"
                                + " accept content/pages/port.zh.md`)");

        replace(PORT_ZH, "港口建于1900年", "港口由渔民于1901年建造");
        project = project.at("2024-04-06T10:00:00Z");
        accept(PORT_ZH);
        repository.commit("2024-04-06T10:00:00Z");
        SiteAssertions.assertThat(project.build()).page("/zh/port/").hasNo(".notice");

        repository.git("2024-04-07T10:00:00Z", "mv", PORT_EN, "content/pages/harbour.en.md");
        repository.git("2024-04-07T10:00:00Z", "mv", PORT_ZH, "content/pages/harbour.zh.md");
        assertThat(list()).contains("  zh: 1 current\n");
        Result renamed = project.check();
        assertThat(renamed.err())
                .contains(
                        "translations/pages/port.zh.yaml: warning[translation-record-orphaned]: the translation of this"
                                + " record is called content/pages/harbour.zh.md now (hint: `kb translations accept"
                                + " content/pages/harbour.zh.md` moves the record)");
        project = project.at("2024-05-01T10:00:00Z");
        accept("content/pages/harbour.zh.md", "--reviewed");
        assertThat(folder.resolve("translations/pages/port.zh.yaml")).doesNotExist();
        assertThat(Files.readString(folder.resolve("translations/pages/harbour.zh.yaml")))
                .contains("accepted: 2024-04-06\nreviewed: 2024-05-01\nreviewed-by: Ada Merrow\n");
        assertThat(list()).contains("  zh: 1 reviewed\n");
        assertThat(project.check().err()).doesNotContain("translation-");

        replace("content/pages/harbour.zh.md", "位于海滨", "坐落在海滨");
        assertThat(list()).contains("  zh: 1 current\n");
    }

    @Test
    void aDocumentThatIsRenamedAndEditedIsKnownByItsTranslation() throws Exception {
        Repository repository = start();
        write(PORT_ZH, CHINESE);
        accept("--all");
        repository.commit("2024-03-02T10:00:00Z");
        repository.git("2024-03-03T10:00:00Z", "mv", PORT_EN, "content/pages/harbour.en.md");
        repository.git("2024-03-03T10:00:00Z", "mv", PORT_ZH, "content/pages/harbour.zh.md");
        replace("content/pages/harbour.en.md", "Ships and fish.", "Ships, fish and salt.");

        assertThat(list()).contains("outdated    content/pages/harbour.zh.md");
        assertThat(diff("content/pages/harbour.zh.md").out())
                .contains("-Ships and [-fish-].\n+Ships{+,+} {+fish +}and {+salt+}.\n");
    }

    @Test
    void branchesThatAcceptDifferentTranslationsMergeWithoutConflict() throws Exception {
        Repository repository = start();
        write(PORT_ZH, CHINESE);
        write("content/pages/fish.en.md", ENGLISH);
        write("content/pages/fish.zh.md", CHINESE);
        repository.commit("2024-03-02T10:00:00Z");
        repository.git("2024-03-02T10:00:00Z", "checkout", "-q", "-b", "other");
        accept("content/pages/fish.zh.md");
        repository.commit("2024-03-03T10:00:00Z");
        repository.git("2024-03-02T10:00:00Z", "checkout", "-q", "-");
        accept(PORT_ZH);
        repository.commit("2024-03-03T10:00:00Z");

        repository.git("2024-03-04T10:00:00Z", "merge", "-q", "-m", "x", "other");

        assertThat(list()).contains("  zh: 2 current\n");
    }

    @Test
    void branchesThatAcceptTheSameTranslationConflictInItsRecordOnly() throws Exception {
        Repository repository = start();
        write(PORT_ZH, CHINESE);
        accept(PORT_ZH);
        repository.commit("2024-03-02T10:00:00Z");
        repository.git("2024-03-02T10:00:00Z", "checkout", "-q", "-b", "other");
        accept(PORT_ZH, "--reviewed", "--by", "Bo");
        repository.commit("2024-03-03T10:00:00Z");
        repository.git("2024-03-02T10:00:00Z", "checkout", "-q", "-");
        accept(PORT_ZH, "--reviewed", "--by", "Cy: \"the\" reader");
        repository.commit("2024-03-03T10:00:00Z");

        assertThatThrownBy(() -> repository.git("2024-03-04T10:00:00Z", "merge", "-q", "-m", "x", "other"))
                .hasMessageContaining("Merge conflict in translations/pages/port.zh.yaml");
        assertThat(repository.git("2024-03-04T10:00:00Z", "diff", "--name-only", "--diff-filter=U"))
                .isEqualTo("translations/pages/port.zh.yaml\n");
        assertThat(project.check().err())
                .contains(
                        "translations/pages/port.zh.yaml:7: error[translation-record-invalid]: two branches accepted this"
                                + " translation, and their merge is not resolved (hint: remove the file and run `kb"
                                + " translations accept` for the translation)");
        SiteAssertions.assertThat(project.run("translations")).hasStatus(1);
        SiteAssertions.assertThat(project.run("translations", "--format", "json"))
                .hasStatus(1);

        accept(PORT_ZH, "--reviewed", "--by", "Cy: \"the\" reader");
        assertThat(project.run("translations", "--format", "json").out()).isEqualTo("""
                {"counts":{"pages":{"en":{"missing":0,"outdated":0,"unrecorded":0,"current":0,"reviewed":0},\
                "zh":{"missing":0,"outdated":0,"unrecorded":0,"current":0,"reviewed":1}}},
                "translations":[
                {"document":"page/port","type":"page","language":"zh","state":"reviewed",\
                "file":"content/pages/port.zh.md","source":"content/pages/port.en.md","sourceLanguage":"en",\
                "accepted":"2024-03-01","reviewed":"2024-03-01","reviewedBy":"Cy: \\"the\\" reader"}
                ]}
                """);
    }

    @Test
    void onlyWhatIsTranslatedCounts() throws Exception {
        start();
        write(PORT_ZH, CHINESE);
        write("content/pages/port.yaml", "image: {file: port.svg, alt: {en: A quay, zh: 码头}}\n");
        write("content/pages/port.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>");
        accept(PORT_ZH);

        write(PORT_EN, ENGLISH.replace("title:", "tags: [ports]\ntitle:").replace("\n", "\r\n"));
        write("content/pages/port.yaml", "image: {file: port.svg, alt: {zh: 旧码头, en: A quay}}\n# more\n");
        assertThat(list()).contains("  zh: 1 current\n");

        write("content/pages/port.yaml", "image: {file: port.svg, alt: {en: The old quay, zh: 码头}}\n");
        assertThat(list()).contains("  zh: 1 outdated\n");
    }

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

                content/pages/port.en.md: `summary` has changed
                -A port.
                +A port{+ on the coast+}.

                content/pages/port.en.md:7: "The past" (before: "History") has changed
                -## [-History-]
                +## {+The past+}

                 The port was built in 1900.

                content/pages/port.en.md:11: "Food" is new
                +## Food
                +
                +```
                +## no heading
                +```

                content/pages/port.en.md: "Economy" is gone
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
                .isEqualTo("kb translations diff: content/pages/port.en.md has changed, but there is no Git repository"
                        + " to find its former state in (hint: keep the project in Git)\n");
        SiteAssertions.assertThat(project.build())
                .page("/zh/port/")
                .hasText("本页译文发布后，英文原文又有更新。")
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
                .isEqualTo("kb translations diff: content/pages/port.en.md has changed, but Git does not have it as it"
                        + " was on 2024-03-01 (hint: fetch the whole history; a source that is accepted must be"
                        + " committed, too)\n");
    }

    @Test
    void allMistakesOfACommandLineAreToldAtOnceAndNothingIsWritten() throws Exception {
        start();
        write(PORT_ZH, CHINESE);

        Result result =
                accept(PORT_ZH, PORT_EN, "content/pages/prt.zh.md", "jbake.properties", "--by", "Bo", "--from", "fr");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("""
                kb translations accept: --by says who has reviewed (hint: add --reviewed)
                kb translations accept: `fr` is not a language of the site (hint: the languages are en, zh)
                kb translations accept: content/pages/prt.zh.md does not exist (hint: did you mean \
                content/pages/port.zh.md?)
                kb translations accept: jbake.properties is not a document in a language of the site (hint: name a \
                file like content/cities/nice.zh.md)
                kb translations accept: content/pages/port.en.md is the original, not a translation (hint: name its \
                translations, or say which other language it translates with --from)
                """);
        assertThat(folder.resolve("translations")).doesNotExist();
        assertThat(accept("content/pages").err())
                .isEqualTo("kb translations accept: content/pages is a folder (hint: name the files in it)\n");
        assertThat(accept().err())
                .isEqualTo("kb translations accept: no file is named (hint: name translations, or say --all)\n");
        assertThat(accept("--all", PORT_ZH).err())
                .isEqualTo(
                        "kb translations accept: --all and files exclude each other (hint: leave one of them out)\n");
        Result diff = diff(PORT_ZH);
        assertThat(diff.status()).isEqualTo(2);
        assertThat(diff.err())
                .isEqualTo("kb translations diff: nobody has recorded which state of its source"
                        + " content/pages/port.zh.md translates (hint: compare the two, then run `kb translations accept"
                        + " content/pages/port.zh.md`)\n");
    }

    @Test
    void aDocumentWrittenInChineseIsTheSourceOfItsEnglishTranslation() throws Exception {
        Repository repository = start();
        Files.delete(folder.resolve(PORT_EN));
        write(PORT_ZH, CHINESE);
        assertThat(list()).contains("  en: 1 missing\n", "  zh: 1 original\n");
        write(PORT_EN, ENGLISH);
        accept(PORT_ZH);
        accept(PORT_EN, "--from", "zh");
        repository.commit("2024-03-02T10:00:00Z");
        assertThat(folder.resolve("translations/pages/port.zh.yaml")).doesNotExist();
        assertThat(list()).contains("  en: 1 current\n", "  zh: 1 original\n");

        replace(PORT_ZH, "船舶与渔业", "船舶、渔业与盐业");

        assertThat(list()).contains("outdated    content/pages/port.en.md");
        assertThat(diff(PORT_EN).out()).contains("-船舶[-与-]渔业。\n+船舶{+、+}渔业{+与盐业+}。\n");
        repository.commit("2024-03-03T10:00:00Z");
        SiteAssertions.assertThat(project.build())
                .page("/en/port/")
                .hasText("The original in Chinese was changed on 3 March 2024, after this translation was made.")
                .has(".notice a[href=/zh/port/]");
    }

    @Test
    void threeLanguagesAreKeptApart() throws IOException {
        project = Site.of("-- content/pages/port.en.md --\n" + ENGLISH + "-- content/pages/port.zh.md --\n" + CHINESE
                        + "-- content/pages/port.es.md --\n---\ntitle: Puerto\n---\nMar.\n")
                .configured("site.languages=en,zh,es\nsite.language.es.name=Español\nsite.language.es.tag=es\n"
                        + "site.title.es=Prueba\nsite.group.eu.es=Europa\nsite.group.cn.es=China\n")
                .in(folder)
                .at("2024-03-01T10:00:00Z");
        accept(PORT_ZH);
        accept("content/pages/port.es.md", "--from", "zh");
        replace(PORT_ZH, "船舶", "轮船");

        assertThat(list()).contains("  zh: 1 current\n", "  es: 1 outdated\n");
        Result site = project.build();
        SiteAssertions.assertThat(site).page("/zh/port/").hasNo(".notice");
        SiteAssertions.assertThat(site).page("/es/port/").has(".notice a[href=/zh/port/]");
    }

    @Test
    void recordsOfTranslationsThatAreGoneGoWithTheNextAcceptanceOfAll() throws Exception {
        start();
        write(PORT_ZH, CHINESE);
        accept(PORT_ZH);
        Files.delete(folder.resolve(PORT_ZH));
        assertThat(project.check().err())
                .contains(
                        "translations/pages/port.zh.yaml: warning[translation-record-orphaned]: page/port does not exist"
                                + " in zh (hint: remove the file; it is about a translation that does not exist)");

        assertThat(accept("--all").out()).isEqualTo("""
                translations/pages/port.zh.yaml (removed: there is no such translation)
                Accepted 0 translations, 0 records written
                """);
        assertThat(folder.resolve("translations/pages/port.zh.yaml")).doesNotExist();
    }

    @Test
    void anAcceptanceThatSaysNothingNewChangesNoFile() throws Exception {
        start();
        write(PORT_ZH, CHINESE);
        accept("--all");
        project = project.at("2024-09-09T10:00:00Z");

        assertThat(accept("--all").out()).isEqualTo("Accepted 1 translation, 0 records written\n");
    }

    @Test
    void theGateDecidesWhatFailsABuild() throws Exception {
        start();
        write(PORT_ZH, CHINESE);
        accept(PORT_ZH);
        replace(PORT_EN, "1900", "1901");
        write("content/pages/only.en.md", "---\ntitle: Only\n---\nText.\n");
        String properties = Files.readString(folder.resolve("jbake.properties"));

        write("jbake.properties", properties + "translations.gate=off\n");
        assertThat(project.check().status()).isZero();
        write("jbake.properties", properties + "translations.gate=missing\n");
        assertThat(project.check().err())
                .contains("content/pages/only.en.md: error[translation-missing]:", "warning[translation-outdated]");
        assertThat(project.build().status()).isEqualTo(1);
        write("jbake.properties", properties + "translations.gate=outdated\n");
        assertThat(project.check().err())
                .contains("error[translation-missing]:", "port.zh.md: error[translation-outdated]:");

        int line = (int) properties.lines().count() + 1;
        write("jbake.properties", properties + "translations.gate=strict\ntranslations.gat=x\n");
        Result wrong = project.check();
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err())
                .contains(
                        "jbake.properties:" + line + ": error[configuration]: `strict` is not a gate for translations",
                        "the key translations.gat is unknown (hint: did you mean translations.gate?)");
        write("jbake.properties", properties + "translations.gate=missing\ncheck.translation-missing=off\n");
        assertThat(project.check().err())
                .contains("check.translation-missing=off contradicts translations.gate=missing");
    }

    @Test
    void theStatusPageCountsByLanguageTypeCityAndCluster() throws Exception {
        project = Site.of("""
                -- content/cities/merrow.yaml --
                name: {en: Merrow, zh: 梅罗}
                pinyin: meiluo
                side: eu
                clusters: [salt]
                -- content/cities/merrow.en.md --
                ---
                title: Merrow
                ---
                A.
                -- content/cities/merrow.zh.md --
                ---
                title: 梅罗
                ---
                甲。
                -- content/clusters/salt.yaml --
                name: {en: Salt, zh: 盐}
                -- content/clusters/salt.en.md --
                ---
                title: Salt
                ---
                A.
                -- content/news/day.en.md --
                ---
                title: Open day
                date: 2024-01-02
                cities: [merrow]
                ---
                A.
                """).in(folder).at("2024-03-01T10:00:00Z");
        accept("--all");
        replace("content/cities/merrow.en.md", "A.", "B.");

        Result site = project.build();

        SiteAssertions.assertThat(site)
                .page("/zh/translations/")
                .hasText("本网站共有3篇内容，其中1篇提供中文版。1篇译文落后于原文，有待更新。")
                .has("meta[name=robots][content=noindex]");
        org.jsoup.nodes.Document page = site.page("/zh/translations/");
        assertThat(page.select(".coverage tbody tr").eachText())
                .containsExactly(
                        "英文 3 / 3 100% 0",
                        "中文 1 / 3 33% 1",
                        "新闻 0 / 1 0%" + " 0",
                        "城市 1 / 1 100% 1",
                        "主题集群 0 / 1 0% 0",
                        "梅罗 1 / 2 50% 1",
                        "盐 0 / 1 0%");
        assertThat(page.select("#part-missing ~ .link-groups a").eachText()).containsExactly("Open day", "盐");
        assertThat(page.select("#part-outdated ~ .link-groups a").eachText()).containsExactly("梅罗");
        assertThat(site.page("/en/site-map/").select("main a[href=/en/translations/]"))
                .hasSize(1);
        assertThat(site.text("sitemap.xml")).doesNotContain("translations");
        SiteAssertions.assertThat(site).page("/en/translations/").hasText("All 3 documents are available in English.");
    }

    @Test
    void aSiteInOneLanguageHasNoStatusPage() throws IOException {
        Result site = Site.of("-- content/pages/a.en.md --\n---\ntitle: A\n---\n")
                .withFile(
                        "jbake.properties",
                        "site.host=https://example.org\nsite.languages=en\nsite.title.en=Test programme\n")
                .in(folder)
                .build();

        SiteAssertions.assertThat(site).hasNoFile("/en/translations/");
        assertThat(site.page("/en/site-map/").select("main a[href$=/translations/]"))
                .isEmpty();
    }

    @Test
    void acceptingATranslationMakesItsPageAndTheStatusPageAnewAndNoOther() throws Exception {
        Repository repository = start();
        write(PORT_ZH, CHINESE);
        write("content/pages/fish.en.md", ENGLISH);
        write("content/pages/fish.zh.md", CHINESE);
        accept("--all");
        replace(PORT_EN, "1900", "1901");
        repository.commit("2024-03-02T10:00:00Z");
        project.build();
        accept(PORT_ZH);

        Result after = project.build();

        assertThat(after.out()).contains("(3 written)");
        SiteAssertions.assertThat(after).page("/zh/port/").hasNo(".notice");
        assertThat(after.files())
                .containsExactlyEntriesOf(project.build("--no-cache").files());
    }
}
