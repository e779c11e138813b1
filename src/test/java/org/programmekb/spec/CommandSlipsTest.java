package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.cli.Kb;

/** Commands, options and names that people write from memory. */
final class CommandSlipsTest {
    private static final Site PORTS = Site.of("""
            -- content/cities/nice.yaml --
            name: {en: Nice, zh: 尼斯}
            pinyin: nisi
            -- content/cities/nice.en.md --
            ---
            title: Nice
            ---
            -- content/cities/nice.zh.md --
            ---
            title: 尼斯
            ---
            -- content/organisations.yaml --
            port-office:
              name: {en: Port Office, zh: 港口办公室}
              pinyin: gangkoubangongshi
            """);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-b | there is no option `-b`; did you mean `kb build`?",
                "bake | there is no command `bake`; did you mean `kb build`?",
                "-i | there is no option `-i`; did you mean `kb init`?",
                "-s | there is no option `-s`; did you mean `kb serve`?",
                "new news --titel-en Ferry | there is no option `--titel-en`; did you mean `--title-en`?",
                "new news --titel-zh=渡轮 | there is no option `--titel-zh`; did you mean `--title-zh`?",
                "build --language zh | there is no option `--language`; did you mean `--lang`?",
                "init --language zh | there is no option `--language`; did you mean `--languages`?",
            })
    void aWordFromMemoryLeadsToTheCommandOrOptionThatIsMeant(String line, String problem) {
        StringWriter err = new StringWriter();

        int status = Kb.run(Map.of(), new PrintWriter(err), new PrintWriter(err), line.split(" "));

        assertThat(status).isEqualTo(2);
        assertThat(err.toString().lines().findFirst().orElseThrow()).endsWith(problem);
    }

    @Test
    void theTagOfALanguageLeadsToItsCode() throws IOException {
        assertThat(PORTS.in(folder)
                        .run("new", "news", "ferry", "--title-zh-Hans", "渡轮")
                        .err())
                .endsWith("use --title-en, --title-zh; did you mean `--title-zh`?\n");

        StringWriter err = new StringWriter();
        Kb.run(
                Map.of(),
                new PrintWriter(err),
                new PrintWriter(err),
                "init",
                folder.resolve("new").toString(),
                "--languages",
                "en,zh-CN");
        assertThat(err.toString()).endsWith("did you mean `zh`?\n");
    }

    @Test
    void theNameOfATemplateDoesNotNeedItsEnding() throws IOException {
        assertThat(PORTS.in(folder).run("template", "city").err()).endsWith("; did you mean `city.ftlh`?\n");
        assertThat(PORTS.in(folder).run("template", "city-indx.html").err())
                .endsWith("; did you mean `city-index.ftlh`?\n");
    }

    @ParameterizedTest
    @CsvSource({
        "organisation, organisations.yaml, name",
        "organisations, organisations.yaml, name",
        "people, people.yaml, name",
        "terms, glossary.yaml, term",
        "source, sources.yaml, title",
    })
    void anEntryOfARegisterIsShownAsItIsWritten(String word, String file, String field) throws IOException {
        Project project = PORTS.in(folder);

        Result result = project.run("new", word, "sea-lab", "--title-en", "Sea Lab: west", "--title-zh", "海洋实验室");

        SiteAssertions.assertThat(result).hasStatus(2);
        String entry = """
                sea-lab:
                  %s:
                    en: "Sea Lab: west"
                    zh: 海洋实验室
                """.formatted(field);
        assertThat(result.err())
                .isEqualTo("kb new: an entry of this kind has no file of its own. Add it to content/" + file
                        + " with an editor, look for mistakes with `kb check`, and then write its id wherever you need it:\n"
                        + entry);
        Files.writeString(
                project.folder().resolve("content/" + file),
                (Files.exists(project.folder().resolve("content/" + file))
                                ? Files.readString(project.folder().resolve("content/" + file))
                                : "")
                        + entry);
        SiteAssertions.assertThat(project.check()).hasStatus(0);
    }

    @Test
    void aCheckOfAFileShowsWhatConcernsIt() throws IOException {
        Project project = PORTS.in(folder);
        news(project, "ferry.en", "See [it](kb:organisation/x).");
        news(project, "crane.en", "See [it](kb:city/nicee).");
        news(project, "quay.en", "See [it](ferry.zh.md).");

        Result all = project.check();
        Result one = project.check("content/news/crane.en.md");
        Result none = project.check("content/cities");

        assertThat(all.err()).contains("ferry.en.md:5:5", "crane.en.md:5:5", "quay.en.md:5:5");
        SiteAssertions.assertThat(one).hasStatus(1);
        assertThat(one.err())
                .contains(
                        "content/news/crane.en.md:5:5: error[link-broken]: there is no `kb:city/nicee` (hint: did you mean `kb:city/nice`?)\n")
                .doesNotContain("ferry", "quay");
        assertThat(one.out()).isEqualTo("Checked content/news/crane.en.md: 1 error, 1 warning\n");
        SiteAssertions.assertThat(none).hasStatus(0);
        assertThat(none.out()).isEqualTo("Checked content/cities: 0 errors, 0 warnings\n");
    }

    @Test
    void aCheckOfAFileShowsWhatOtherFilesSayAboutIt() throws IOException {
        Project project = PORTS.in(folder);
        Files.writeString(
                Files.createDirectories(folder.resolve("content/pages")).resolve("a.en.md"), """
                ---
                title: A
                aliases: [/old/]
                ---
                """);
        Files.writeString(folder.resolve("content/pages/b.en.md"), """
                ---
                title: B
                aliases: [/old/]
                ---
                """);

        String err = project.check("content/pages/b.en.md").err();

        assertThat(err).contains("content/pages/b.en.md");
        assertThat(err.lines().filter(line -> line.startsWith("content/pages/a.en.md")))
                .allMatch(line -> line.contains("content/pages/b.en.md"));
    }

    @Test
    void aCheckOfAFileThatIsNotThereSaysSo() throws IOException {
        Project project = PORTS.in(folder);

        assertThat(project.check("content/none.md").err()).isEqualTo("kb check: there is no file `content/none.md`\n");
        assertThat(project.check("/").err())
                .isEqualTo("kb check: `/` is not a file of the project; `kb check -s DIR` checks another project\n");
    }

    private static void news(Project project, String name, String text) throws IOException {
        Files.writeString(
                Files.createDirectories(project.folder().resolve("content/news"))
                        .resolve(name + ".md"),
                "---\ntitle: A\ndate: 2024-01-01\n---\n" + text + "\n");
    }
}
