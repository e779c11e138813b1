package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.cli.Kb;
import org.programmekb.config.Language;
import org.programmekb.config.ProgramVersion;
import org.programmekb.diagnostic.GeneratedPage;
import org.programmekb.scaffold.Forge;
import org.programmekb.scaffold.NewProject;

/** {@code kb init}, and the project in {@code examples} that it makes. */
@Tag("docs")
final class InitTest {
    private static final Path WORDS = Path.of("src/main/resources/org/programmekb/scaffold/texts");
    private static final String EXAMPLE = "examples/river-towns";
    private static final Map<String, String> MOMENT = Map.of("SOURCE_DATE_EPOCH", "1796083200");

    private static final String IN_ENGLISH =
            ".*[(（](en anglais|en inglés|in inglese|auf Englisch|em inglês|英語|بالإنجليزية)[)）].*";
    private static final List<String> GUIDES = List.of(
            "settings.about", "readme.handbook", "readme.maintaining", "readme.editor.open", "readme.publish.other");

    @TempDir
    private Path folder;

    private Result init(String... arguments) {
        List<String> all = new ArrayList<>(List.of("init", folder.resolve("new").toString()));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private static Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Kb.run(MOMENT, new PrintWriter(out), new PrintWriter(err), arguments);
        return new Result(status, out.toString(), err.toString(), Map.of());
    }

    private String text(String path) throws IOException {
        return Files.readString(folder.resolve("new").resolve(path));
    }

    private String check() {
        Result result = run("check", "-s", folder.resolve("new").toString());
        return result.err() + result.out();
    }

    @Test
    void theExampleIsWhatTheCommandMakes() throws IOException {
        Result result = init(
                "--languages=fr,es",
                "--name=Villes des fleuves|Ciudades de los ríos",
                "--sides=ouest=Fleuves de l’Ouest|Ríos del Oeste,est=Fleuves de l’Est|Ríos del Este,sud=Fleuves du Sud|Ríos del Sur",
                "--repository=river-towns/site");

        assertThat(result.status()).as(result.err()).isZero();
        Map<String, byte[]> made = new Tree(folder.resolve("new")).files();
        for (Map.Entry<String, byte[]> file : made.entrySet()) {
            GeneratedPage.assertFresh(
                    EXAMPLE + "/" + file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
        }
        assertThat(made.keySet())
                .containsAll(new Tree(Path.of(EXAMPLE))
                        .files().keySet().stream()
                                .filter(path -> !path.matches("(output|\\.kb|content/types|content/trees).*"))
                                .toList());
        assertThat(check()).contains(" 0 errors, 0 warnings");
    }

    @ParameterizedTest
    @CsvSource({"'ar,fr,en,zh,es,it,de,pt,ja', 'a=A,b=B,c=C'", "zh, 'north=北方\nsite.x=y,south=\u001b南方'"})
    void aNewProjectHasNoFinding(String languages, String sides) {
        assertThat(init("--languages", languages, "--sides", sides).status()).isZero();
        assertThat(check()).contains(" 0 errors, 0 warnings");
    }

    @Test
    void withoutOptionsAndKeyboardAProjectHasTheUsualValues() throws IOException {
        Result result = init();

        assertThat(result.status()).isZero();
        assertThat(result.err())
                .contains(
                        "\nNext:\n  1. Go to the folder: cd ",
                        " serve\n",
                        "README.md says how",
                        "git init -b main && ");
        assertThat(text("jbake.properties"))
                .contains(
                        "site.host=https://example.org\n",
                        "site.languages=en,zh\n",
                        "site.groups=eu,cn\n",
                        "site.short.entries=rows\n")
                .contains("site.group.cn.zh=中国城市\n", "#site.edit.url=");
        assertThat(text("content/news/first-meeting.yaml"))
                .startsWith("date: 2026-12-01\n")
                .contains("  from: 2026-12-31T10:00\n");
        assertThat(folder.resolve("new/content/cities/willow-ford.yaml")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "Ports/site, https://ports.github.io/site",
        "https://github.com/Ports/ports.github.io.git, https://ports.github.io"
    })
    void theAddressesFollowFromTheRepository(String repository, String site) throws IOException {
        init("--repository", repository);

        assertThat(text("jbake.properties"))
                .contains("site.host=" + site + "\n", "site.id=Ports/")
                .containsPattern("\nsite.edit.url=https://github.com/Ports/[a-z.]+/edit/main/\\{path}\n")
                .containsPattern("\nsite.discussion.url=https://github.com/Ports/[a-z.]+/discussions/new");
    }

    @Test
    void withoutKeyboardTheFolderMustBeNamed() {
        Result result = run("init", "--languages", "fr");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("kb init: DIR is missing\nSee `kb help init`\n");
    }

    @Test
    void theSettingsThatAreOfferedAsCommentsCanBeUsed() throws IOException {
        init("--languages", Language.shipped().stream().map(Language::code).collect(Collectors.joining(",")));
        Path project = folder.resolve("new");
        String settings = text("jbake.properties");
        assertThat(settings)
                .contains("\n#site.logo=", "\n#site.colour=", "\n#site.group.eu.colour=", "\n#site.nav=")
                .contains("\n#site.footer.fr=", "\n#site.imprint=", "\n#site.admin=on\n");
        Files.writeString(project.resolve("jbake.properties"), settings.replaceAll("(?m)^#site", "site"));
        Files.createDirectories(project.resolve("assets/images"));
        Files.writeString(
                project.resolve("assets/images/logo.svg"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>");
        for (Language language : Language.shipped()) {
            Files.writeString(
                    project.resolve("content/pages/imprint." + language.code() + ".md"), "---\ntitle: 2026\n---\n");
        }

        assertThat(check()).contains(" 0 errors, 0 warnings");
    }

    /** The guides are in English and Chinese. */
    @Test
    void aLanguageWithoutAGuideIsToldThatTheGuidesAreInEnglish() throws IOException {
        for (Language language : Language.shipped()) {
            List<String> lines = Files.readAllLines(WORDS.resolve(language.code() + ".properties"));
            boolean hasGuide = language.code().equals("en") || language.isChinese();
            for (String key : GUIDES) {
                assertThat(lines)
                        .anyMatch(line -> line.startsWith(key + "=") && (hasGuide || line.matches(IN_ENGLISH)));
            }
        }
    }

    @Test
    void theGuideForEditorsLeadsToTheirHandbookAndItsPartAboutTheEditor() throws IOException {
        init("--languages", Language.shipped().stream().map(Language::code).collect(Collectors.joining(",")));
        String guides = "https://github.com/programme-kb/programme-kb/blob/v"
                + ProgramVersion.current().number() + "/";
        for (Language language : Language.shipped()) {
            String file = language.code().equals("en") ? "README.md" : "README." + language.code() + ".md";
            String here = text(file).replace(guides, Path.of("").toAbsolutePath() + "/");
            Path guide = Files.writeString(folder.resolve("new").resolve(file), here);

            assertThat(here).contains(language.isChinese() ? "handbook.zh.md#打开编辑器" : "handbook.en.md#open-the-editor");
            assertThat(MarkdownLinks.broken(guide)).isEmpty();
        }
    }

    @Test
    void aFolderWithFilesIsLeftAlone() throws IOException {
        for (String name : List.of("README.md", "a", "b", "c", "d", "e")) {
            Files.createDirectories(folder.resolve("new"));
            Files.writeString(folder.resolve("new").resolve(name), "mine");
        }
        Result result = init();

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err())
                .contains("is not empty; it contains README.md, a, b, c, d and more; nothing was written");
        assertThat(text("README.md")).isEqualTo("mine");
        assertThat(folder.resolve("new/content")).doesNotExist();
    }

    @Test
    void aFolderMayHaveARepositoryAndALicence() throws IOException {
        Files.createDirectories(folder.resolve("new/.git"));
        Files.writeString(folder.resolve("new/LICENSE"), "mine");

        assertThat(init().err()).contains("last change: git add . &&");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--languages=en,el ; no texts in the language `el`",
                "--name=A|B|C ; `A|B|C` does not fit; write one name for all 2 languages",
                "--sides=north=North ; a cooperation has 2 to 6 sides",
                "--sides=North,South ; `North` is not a side; write an id",
                "--sides=a=A,a=B ; the side `a` is there twice",
                "--repository=site ; `site` is not a repository on GitHub",
                "--repository=a/.. ; `a/..` is not a repository on GitHub"
            })
    void aWrongOptionIsExplained(String option, String problem) {
        Result result = init(option);
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).startsWith("kb init: ").contains(problem);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    /** Translators keep the order, so that they can compare two files line by line. */
    @Test
    void everyLanguageOfTheProgramHasTheKeysOfTheOriginal() throws IOException {
        List<String> original = keys(WORDS.resolve("en.properties"));
        for (Language language : Language.shipped()) {
            assertThat(keys(WORDS.resolve(language.code() + ".properties")))
                    .as(language.code())
                    .isEqualTo(original);
        }
    }

    private static List<String> keys(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }

    /** Only the program and its version differ. */
    @Test
    void theWorkflowThatRecordsTranslationsIsThatOfThisRepository() throws IOException {
        String own = Files.readString(Path.of(".github/workflows/record-translations.yml"));
        GeneratedPage.assertFresh(
                "src/main/resources/org/programmekb/scaffold/project/github/workflows/record-translations.yml",
                own.replaceFirst("# To copy this file .*\n", "")
                        .replaceFirst("(?m)^  PROGRAM: .*", "  PROGRAM: {{program}}")
                        .replaceFirst("(?m)^  VERSION: .*", "  VERSION: {{pin}}"));
    }

    /** A tag can be moved; whoever moves it would run in the workflows of every project. */
    @ParameterizedTest
    @CsvSource({
        "0123456789012345678901234567890123456789, 0123456789012345678901234567890123456789 # v1.2.3",
        "0123456789012345678901234567890123456789-dirty, v1.2.3",
        "'', v1.2.3"
    })
    void theWorkflowsNameTheCommitOfTheProgramIfItIsKnown(String commit, String pin) {
        Language english = Language.shipped("en").orElseThrow();
        Map<String, String> files = new NewProject(
                        List.of(english),
                        Map.of(),
                        NewProject.usualSides(List.of(english)),
                        Forge.GITHUB,
                        Optional.empty(),
                        LocalDate.of(2026, 11, 28),
                        new ProgramVersion("1.2.3", commit))
                .files();

        for (String workflow : List.of("publish", "pull-request")) {
            assertThat(files.get(".github/workflows/" + workflow + ".yml"))
                    .contains("\n      - uses: programme-kb/programme-kb@" + pin + "\n");
        }
        assertThat(files.get(".github/workflows/preview.yml"))
                .contains("uses: programme-kb/programme-kb/preview@" + pin + "\n");
        assertThat(files.get(".github/workflows/record-translations.yml"))
                .contains("\n  PROGRAM: programme-kb/programme-kb\n  VERSION: " + pin + "\n");
        assertThat(files.get("README.md")).contains("kb-1.2.3.zip", "/releases/tag/v1.2.3)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish", "pull-request"})
    void aWorkflowHasAtMostTenLinesOfItsOwn(String workflow) throws IOException {
        init();

        String jobs = text(".github/workflows/" + workflow + ".yml").split("\njobs:\n")[1];
        assertThat(jobs.lines()).hasSizeLessThanOrEqualTo(10);
    }
}
