package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Translations on their way to translators and back. */
@Tag("sites")
final class XliffTest extends TranslatedPort {
    /** What a program such as OmegaT makes of an export: it replaces the copies of the originals. */
    private static String translated(String xliff, String... texts) {
        String result = xliff;
        for (int i = 0; i < texts.length; i += 2) {
            String from = "<target state=\"needs-translation\">" + texts[i] + "</target>";
            assertThat(result).contains(from);
            result = result.replace(from, "<target state=\"needs-translation\">" + texts[i + 1] + "</target>");
        }
        return result;
    }

    private static String chinese(String xliff) {
        return translated(
                xliff,
                "Port Merrow",
                "梅罗港",
                "A port.",
                "一座港口。",
                "Port Merrow lies on the coast.",
                "梅罗港位于海滨。",
                "History",
                "历史",
                "The port was built in 1900.",
                "港口建于1900年。",
                "Economy",
                "经济",
                "Ships and fish.",
                "船舶与渔业。");
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    @Test
    void anExportWithNothingToTranslateSaysSoAndComesBack() throws Exception {
        start();
        giveBack(chinese(export()));

        Result exported = kb("export", "--language", "zh");

        assertThat(exported.err()).isEqualTo("Nothing is to be translated into zh; the file has no passages\n");
        assertThat(exported.out())
                .contains("<file original=\"\" source-language=\"en\" target-language=\"zh-Hans\" ")
                .doesNotContain("<trans-unit");
        assertThat(giveBack(exported.out()).out()).isEqualTo("Accepted 0 translations and wrote 0 files\n");
    }

    @Test
    void aTranslatedDocumentComesBackWholeAndAccepted() throws Exception {
        start();
        String xliff = export();

        assertThat(xliff).contains("""
                <trans-unit id="p2" xml:space="preserve">
                <source>History</source>
                <target state="needs-translation">History</target>
                <context-group purpose="location"><context context-type="sourcefile">content/pages/port.en.md</context>\
                <context context-type="linenumber">7</context></context-group>
                <note from="developer">page: heading</note>
                </trans-unit>
                """);
        Result imported = giveBack(chinese(xliff));

        assertThat(imported.out()).isEqualTo("""
                content/pages/port.zh.md
                translations/pages/port.zh.yaml
                Accepted 1 translation and wrote 1 file
                """);
        assertThat(read(PORT_ZH)).isEqualTo(CHINESE);
        assertThat(list()).contains("  zh: 1 current\n");
        assertThat(giveBack(chinese(xliff)).out()).isEqualTo("Accepted 1 translation and wrote 0 files\n");
    }

    @Test
    void aDocumentWithAPassageThatIsNotTranslatedIsNotWritten() throws Exception {
        start();

        Result imported = giveBack(export().replaceFirst("(<target [^>]*>)Port Merrow<", "$1梅罗港<"));

        assertThat(imported.status()).isZero();
        assertThat(imported.err())
                .contains("content/pages/port.zh.md was not written; passages that are not translated: 4\n");
        assertThat(folder.resolve(PORT_ZH)).doesNotExist();
    }

    @Test
    void onlyWhatChangedIsToBeTranslatedAgain() throws Exception {
        Repository repository = start();
        write(PORT_ZH, CHINESE.replace("---\n梅", "status: draft\n---\n梅"));
        accept(PORT_ZH);
        repository.commit("2024-03-02T10:00:00Z");
        replace(PORT_EN, "built in 1900", "built in 1901");

        String xliff = export();

        assertThat(xliff)
                .contains("""
                <source>History</source>
                <target state="translated">历史</target>
                """)
                .contains("<alt-trans origin=\"previous translation\"><target>港口建于1900年。</target></alt-trans>");
        giveBack(translated(xliff, "The port was built in 1901.", "港口建于1901年。"));
        assertThat(read(PORT_ZH)).contains("status: draft", "## 历史\n\n港口建于1901年。\n");
        assertThat(list()).contains("  zh: 1 current\n");
    }

    @Test
    void aTranslationOfAnEarlierOriginalIsWrittenAndOutdated() throws Exception {
        Repository repository = start();
        repository.commit("2024-03-02T10:00:00Z");
        String xliff = export();
        replace(PORT_EN, "Ships and fish.", "Ships, fish and guests.");

        Result imported = giveBack(chinese(xliff));

        assertThat(imported.err())
                .contains(
                        "content/pages/port.en.md has changed since the export; its translation is that of the exported"
                                + " version, and outdated\n");
        assertThat(read(PORT_ZH)).isEqualTo(CHINESE);
        assertThat(list()).contains("  zh: 1 outdated\n");
        assertThat(diff(PORT_ZH).out()).contains("\"Economy\" was changed");
    }

    @Test
    void anOriginalThatNobodyHasAnyMoreIsRefusedWithItsPassages() throws Exception {
        start();
        replace(PORT_EN, "1900", "1899");
        String xliff = export();
        replace(PORT_EN, "1899", "1900");

        Result imported = giveBack(translated(xliff, "Port Merrow", "梅罗港"));

        assertThat(imported.status()).isEqualTo(1);
        assertThat(imported.err())
                .contains("back.xlf:3:")
                .contains(
                        ": content/pages/port.en.md has changed since the export, and Git does not have the exported version;"
                                + " changed passages: p3 (hint: export again; a translation memory keeps what was translated)\n"
                                + "Nothing was imported.\n");
        assertThat(folder.resolve(PORT_ZH)).doesNotExist();
    }

    @Test
    void codesIdsAndLanguagesAreCheckedAndNothingIsWrittenIfOneIsWrong() throws Exception {
        start();
        replace(PORT_EN, "Ships and fish.", "[Ships](https://example.org/ships) and `fish`.[@a]");
        String xliff = export();
        String unit = "<source><bpt id=\"1\">[</bpt>Ships<ept id=\"1\">](https://example.org/ships)</ept> and "
                + "<ph id=\"2\">`fish`</ph>.<ph id=\"3\">[@a]</ph></source>\n";
        assertThat(xliff).contains(unit);
        String target = "(?s)(" + Pattern.quote(unit) + "<target[^>]*>).*?(</target>)";

        String spoiled = xliff.replaceFirst(target, "$1<bpt id=\"1\"/>船舶<ept id=\"1\"/>与`鱼`$2")
                .replace("id=\"p2\"", "id=\"p99\"");
        Result imported = giveBack(spoiled);

        assertThat(imported.status()).isEqualTo(1);
        assertThat(imported.err())
                .containsPattern("back.xlf:\\d+:\\d+: passage p5 lacks codes of the original: .*`fish`")
                .containsPattern(
                        "back.xlf:\\d+:\\d+: passage p5 has codes that the original does not have: `鱼` \\(hint: ")
                .contains("there is no passage p99 with this original in content/pages/port.en.md (hint: ");
        assertThat(giveBack(xliff.replace("id=\"p2\"", "id=\"p1\"")).err()).contains("there is no passage p1 with");
        assertThat(giveBack(xliff.replace("\"zh-Hans\"", "\"fr\"")).err())
                .contains("content/pages/port.en.md is not translated into `fr` (hint: ");
        assertThat(giveBack(xliff.replace("port.en.md\" source", "../x\" source"))
                        .err())
                .contains("there is no file content/pages/../x with texts to translate (hint: ");
        assertThat(folder.resolve(PORT_ZH)).doesNotExist();
    }

    @Test
    void textsOfFactsAndRegistersGetTheirLanguageWhereTheyStand() throws Exception {
        start();
        write(PORT_ZH, CHINESE);
        write("content/glossary.yaml", """
                # Terms
                quay:
                  term: {en: quay} # the stone one
                  meaning:
                    en: Where ships are moored.
                berth:
                  term: {en: berth, zh: 泊位}
                  meaning:
                    en: |
                      A place at a quay.
                    zh: 码头上的位置。
                """);
        write(
                "content/cities/nice.en.md",
                "---\ntitle: Nice\nsummary: The quay of Nice.\n---\nA [quay](kb:term/quay).\n");
        write("content/cities/nice.yaml", """
                name: {en: Nice, zh: 尼斯}
                side: eu
                country: FR
                region: {en: "Provence: the coast", zh: 普罗旺斯}
                """);

        String xliff = export();

        assertThat(xliff).contains("<note from=\"developer\">Official names: Nice = 尼斯</note>");
        Result imported = giveBack(translated(
                xliff,
                "Nice",
                "尼斯",
                "The quay of Nice.",
                "尼斯的码头。",
                "A <bpt id=\"1\">[</bpt>quay<ept id=\"1\">](kb:term/quay)</ept>.",
                "一座[码头](kb:term/quay)。",
                "quay",
                "码头: 石",
                "Where ships are moored.",
                "船只停泊的地方。"));

        assertThat(imported.out()).contains("content/cities/nice.zh.md\ncontent/glossary.yaml\n");
        assertThat(read("content/cities/nice.zh.md"))
                .isEqualTo("---\ntitle: 尼斯\nsummary: 尼斯的码头。\n---\n一座[码头](kb:term/quay)。\n");
        assertThat(read("content/glossary.yaml")).isEqualTo("""
                # Terms
                quay:
                  term: {en: quay, zh: "码头: 石"} # the stone one
                  meaning:
                    en: Where ships are moored.
                    zh: 船只停泊的地方。
                berth:
                  term: {en: berth, zh: 泊位}
                  meaning:
                    en: |
                      A place at a quay.
                    zh: 码头上的位置。
                """);
    }

    @Test
    void allDocumentsOfTheExampleGoOutAndComeBackAsTheyWere() throws Exception {
        allGoOutAndComeBack(Path.of("examples/harbour-programme"), 60);
    }

    @Test
    @Tag("slow")
    void allDocumentsOfTheProgrammeGoOutAndComeBackAsTheyWere() throws Exception {
        allGoOutAndComeBack(Path.of(""), 240);
    }

    private void allGoOutAndComeBack(Path programme, int many) throws Exception {
        for (String part : List.of("content", "jbake.properties")) {
            new Tree(programme.resolve(part)).copyTo(folder.resolve(part));
        }
        project = new Project(folder);
        List<String> entries = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("content"))) {
            files.map(file -> folder.relativize(file).toString())
                    .filter(path -> path.matches("(?!.*/_).*\\.en\\.(md|adoc|html)"))
                    .forEach(entries::add);
        }
        String xliff = export(entries.toArray(String[]::new));

        Result unchanged = giveBack(xliff);

        Matcher accepted = Pattern.compile("Accepted (\\d+) translations and wrote 0 files")
                .matcher(unchanged.out());
        assertThat(accepted.find()).as(unchanged.err()).isTrue();
        assertThat(Integer.parseInt(accepted.group(1))).isGreaterThan(many);
    }
}
