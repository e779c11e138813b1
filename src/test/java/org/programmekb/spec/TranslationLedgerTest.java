package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The life of translations in a real repository, with the commands that people run. */
@Tag("sites")
final class TranslationLedgerTest extends TranslatedPort {
    @Test
    void aTranslationLivesFromItsSourceThroughChangesAndRenamesToItsReview() throws Exception {
        Repository repository = start();
        assertThat(list()).isEqualTo("""
                pages: 1 document
                  en: 1 original
                  zh: 1 missing
                    missing     content/pages/port.en.md has no version in zh
                """);

        write(PORT_ZH, CHINESE);
        assertThat(list()).isEqualTo("""
                pages: 1 document
                  en: 1 original
                  zh: 1 unrecorded
                No translation has been accepted yet, so none can be outdated. Start with: kb translations accept --all
                """);
        SiteAssertions.assertThat(project.build()).page("/zh/port/").hasNo(".notice");

        assertThat(accept(PORT_ZH).out()).isEqualTo("""
                translations/pages/port.zh.yaml
                Accepted 1 translation and wrote 1 record
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

                content/pages/port.en.md:7: "History" was changed
                 ## History

                -The port was built in [-1900-].
                +The port was built in {+1901 by fishermen+}.

                """);
        Result outdated = project.build();
        SiteAssertions.assertThat(outdated)
                .page("/zh/port/")
                .hasText("本页译文完成后，英语原文又于2024年4月5日更新。")
                .has(".notice a[href=/en/port/][hreflang=en]");
        SiteAssertions.assertThat(outdated).page("/en/port/").hasNo(".notice");
        assertThat(project.check().err())
                .contains(
                        "content/pages/port.zh.md: warning[translation-outdated]: content/pages/port.en.md has changed"
                                + " since this translation was accepted on 2024-03-01 (hint: run `kb translations diff"
                                + " content/pages/port.zh.md`, update the translation, then run `kb translations"
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
                                + " record is now called content/pages/harbour.zh.md (hint: run `kb translations accept"
                                + " content/pages/harbour.zh.md` to move the record)");
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
                .contains("translations/pages/port.zh.yaml:7:"
                        + " error[translation-record-invalid]: two people accepted this"
                        + " translation, and Git has left both versions in the file (hint:"
                        + " delete this file, then run `kb translations accept content/pages/port.zh.md`)");
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
    void anOtherAddressInBothLanguagesDoesNotCount() throws Exception {
        start();
        write(PORT_EN, ENGLISH + "\nSee [the bay](bay.en.md).\n");
        write(PORT_ZH, CHINESE + "\n见[海湾](bay.zh.md)。\n");
        accept(PORT_ZH);

        replace(PORT_EN, "bay.en.md", "shore.en.md");
        replace(PORT_ZH, "bay.zh.md", "shore.zh.md");

        assertThat(list()).contains("  zh: 1 current\n");
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
                .contains("translations/pages/port.zh.yaml: warning[translation-record-orphaned]: this file is"
                        + " the record of a translation of `page/port` into Chinese (zh) that does not exist"
                        + " (hint: delete it; if the translation was deleted by mistake, restore it)");

        assertThat(accept("--all").out()).isEqualTo("""
                translations/pages/port.zh.yaml (deleted: the translation does not exist)
                Accepted 0 translations and wrote 0 records
                """);
        assertThat(folder.resolve("translations/pages/port.zh.yaml")).doesNotExist();
    }

    @Test
    void aRecordIsWrittenBesideTheOneBeforeSoThatAFullDiskLeavesThat() throws Exception {
        start();
        write(PORT_ZH, CHINESE);
        accept("--all");
        Path record = folder.resolve("translations/pages/port.zh.yaml");
        Path before = Files.createLink(folder.resolve("before"), record);
        String text = Files.readString(record);

        write(PORT_ZH, CHINESE + "\n还有更多。\n");
        accept("--all");

        assertThat(record).content().isNotEqualTo(text);
        assertThat(before).hasContent(text);
    }

    @Test
    void anAcceptanceThatSaysNothingNewChangesNoFile() throws Exception {
        start();
        write(PORT_ZH, CHINESE);
        accept("--all");
        project = project.at("2024-09-09T10:00:00Z");

        assertThat(accept("--all").out()).isEqualTo("Accepted 1 translation and wrote 0 records\n");
    }
}
