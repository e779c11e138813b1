package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.cli.Kb;
import org.programmekb.config.ProgramVersion;

/** The help, and what is said about wrong command lines. */
final class HelpTest {
    private static Result run(String language, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Kb.run(Map.of("KB_LANG", language), new PrintWriter(out), new PrintWriter(err), arguments);
        return new Result(status, out.toString(), err.toString(), Map.of());
    }

    @Test
    void theHelpListsAllCommandsWithALineEach() {
        Result result = run("en", "help");

        assertThat(result.status()).isZero();
        assertThat(result.out())
                .contains("  init          Make a new project, with examples\n")
                .contains("  new           Create a new document as a draft\n")
                .contains("  serve         Show the site with drafts in the browser, always up to date\n")
                .contains("  check         List all errors and warnings\n")
                .contains("  build         Build the site in output/\n")
                .contains("  verify        Compare a site with the manifest of the build\n")
                .contains("  translations  List, compare and accept translations\n")
                .contains("  import        Take over the content of another site\n")
                .contains("  help          Explain a command\n")
                .contains("  daemon        Show or stop the program that makes build and check faster\n")
                .contains("  test          Check and test the program itself\n")
                .contains("Exit status:\n", "Examples:\n");
        assertThat(run("en", "--help").out()).isEqualTo(result.out());
        assertThat(run("en").out()).isEqualTo(result.out());
    }

    @Test
    void theHelpSpeaksTheLanguageOfTheUser() {
        assertThat(run("zh_CN.UTF-8", "help").out())
                .startsWith("用法：kb 命令 [选项]\n")
                .contains("  new           新建一篇草稿\n", "退出状态：\n", "示例：\n")
                .doesNotContain("Usage", "Commands", "Options");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "init",
                "new",
                "serve",
                "check",
                "build",
                "verify",
                "compare",
                "upgrade",
                "translations",
                "translations accept",
                "translations diff",
                "translations export",
                "translations import",
                "import",
                "import wordpress",
                "migrate",
                "migrate jbake",
                "help",
                "template",
                "daemon",
                "daemon status",
                "daemon stop",
                "test"
            })
    void everyCommandAndOptionIsExplainedInBothLanguages(String command) {
        for (String language : new String[] {"en", "zh"}) {
            String help = run(language, ("help " + command).split(" ")).out();
            String[] words = (command + " --help").split(" ");

            assertThat(help).contains("kb " + command).doesNotContain("null", "usage.", "%");
            assertThat(help)
                    .containsPattern(
                            "(?m)^(Examples?:|示例：|Usage: kb daemon (status|stop)$|用法：kb daemon (status|stop)$)");
            assertThat(run(language, words).out()).isEqualTo(help);
            // An option without explanation would be followed by another, or by nothing.
            assertThat(help.lines().filter(line -> line.matches("  +(-|\\[).*")))
                    .allSatisfy(line -> assertThat(line + next(help, line)).matches(".*\\S {2,}\\S.*"));
        }
    }

    private static String next(String help, String line) {
        String rest = help.substring(help.indexOf(line) + line.length()).stripTrailing();
        String next = rest.lines().skip(1).findFirst().orElse("");
        return next.matches(" +-.*") ? "" : next;
    }

    @Test
    void aCommandOffersOnlyItsOwnOptions() {
        assertThat(run("en", "help", "new").out())
                .contains("--source", "--city", "--title-LANGUAGE", "--adoc")
                .doesNotContain("--drafts", "--base-url", "--no-cache", "--no-daemon", "--version", "Exit status");
        assertThat(run("en", "help", "build").out())
                .contains("--source", "--output", "--base-url", "--drafts", "--no-cache", "--timings", "--no-daemon")
                .doesNotContain("--format", "--port");
        assertThat(run("en", "help", "translations").out())
                .contains("--source", "--format", "accept", "diff")
                .doesNotContain("--drafts", "--base-url", "--no-cache");
        assertThat(run("en", "help", "serve").out())
                .contains("--port", "--no-drafts", "--base-url")
                .doesNotContain(" --drafts", "--output");
    }

    @Test
    void theVersionNamesTheCommitOfACloneUnlessItIsTheOneOfTheRelease(@TempDir Path home) throws Exception {
        String number = ProgramVersion.current().number();
        assertThat(number).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(version(home)).isEqualTo("kb " + number + "\n");

        Repository clone = Repository.in(home);
        clone.commit("2026-11-01T00:00:00Z");
        assertThat(version(home)).matches("kb " + number + " \\([0-9a-f]{12}\\)\n");

        clone.git("2026-11-01T00:00:00Z", "tag", "v" + number);
        assertThat(version(home)).isEqualTo("kb " + number + "\n");
        clone.commit("2026-11-02T00:00:00Z");
        assertThat(version(home)).startsWith("kb " + number + " (v" + number + "-1-g");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "template"})
    void withoutAnyTemplatesACommandSaysHowToStartTheProgram(String command, @TempDir Path folder) throws IOException {
        Files.writeString(
                Files.createDirectory(folder.resolve("content")).resolveSibling("jbake.properties"),
                "site.host=https://example.org\nsite.languages=en\nsite.title=Ports\n");
        StringWriter err = new StringWriter();

        int status = Keyboard.run(
                folder,
                Map.of("KB_HOME", folder.toString()),
                new BufferedReader(Reader.nullReader()),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                command);

        assertThat(status).isEqualTo(3);
        assertThat(err)
                .hasToString(
                        "kb: could not read or write: neither the project nor the folder of the program has a folder of"
                                + " templates (hint: start the program with its launcher `kb`, or set the variable `KB_HOME` to"
                                + " the folder of the program)\n");
    }

    @Test
    void aCommandOutsideOfAProjectSaysWhereToGo(@TempDir Path folder) {
        StringWriter err = new StringWriter();

        int status = Keyboard.run(
                folder,
                Map.of("KB_HOME", folder.toString()),
                new BufferedReader(Reader.nullReader()),
                new PrintWriter(err),
                new PrintWriter(err),
                "check");

        assertThat(status).isEqualTo(2);
        assertThat(err)
                .hasToString(
                        "kb: there is no project in `%s` or in a folder around it".formatted(folder.toAbsolutePath())
                                + " (go to the folder of your project, or name it with -s; `kb init DIR` makes a new project)\n");
    }

    @Test
    void theOldSettingsFileOfJBakeMakesAFolderAProjectToo(@TempDir Path folder) throws IOException {
        Path inside = Files.createDirectories(folder.resolve("posts/2020"));
        Files.writeString(folder.resolve("custom.properties"), "site.host=nowhere\n");

        assertThat(said(inside, folder, "check"))
                .startsWith("content: error[configuration]: the project has no such folder");
    }

    @ParameterizedTest
    @CsvSource({"src/main/jbake, ''", "src/jbake, -s .", "src/jbake, ''"})
    void theProjectIsWhereAPlugInOfMavenOrGradleHasIt(String place, String option, @TempDir Path folder)
            throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve(place)).resolve("jbake.properties"), "site.host=nowhere\n");

        assertThat(said(folder, folder, ("check " + option).split(" ")))
                .startsWith("content: error[configuration]: the project has no such folder");
    }

    /** What a command says in a folder, with the program in another. */
    private static String said(Path folder, Path home, String... command) {
        StringWriter err = new StringWriter();
        Keyboard.run(
                folder,
                Map.of("KB_HOME", home.toString()),
                new BufferedReader(Reader.nullReader()),
                new PrintWriter(err),
                new PrintWriter(err),
                command);
        return err.toString();
    }

    private static String version(Path home) {
        StringWriter out = new StringWriter();
        Kb.run(Map.of("KB_HOME", home.toString()), new PrintWriter(out), new PrintWriter(out), "--version");
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bild | kb: there is no command `bild`; did you mean `build`? | kb help",
                "build --no-chace | kb build: there is no option `--no-chace`; did you mean `--no-cache`? | kb help build",
                "build extra | kb build: the word `extra` is not expected here | kb help build",
                "build -o | kb build: a value is missing after --output | kb help build",
                "check --format xml | kb check: `xml` is not a value for --format; use one of these: text, github, json, gitlab | kb help check",
                "serve --port abc | kb serve: `abc` is not a value for --port | kb help serve",
                "translations accpt | kb translations: there is no command `accpt`; did you mean `accept`? | kb help translations",
                "translations accept --form en x | kb translations accept: there is no option `--form`; did you mean `--from`? | kb help translations accept",
            })
    void aWrongCommandLineIsAnsweredInTwoLines(String line, String problem, String help) {
        Result result = run("en", line.split(" "));

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).isEqualTo(problem + "\nSee `" + help + "`\n");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aWrongCommandLineIsAnsweredInTheLanguageOfTheUser() {
        assertThat(run("zh", "bild").err()).isEqualTo("kb：没有命令`bild`；是否应为`build`？\n参见`kb help`\n");
        assertThat(run("zh", "help", "bild").err()).isEqualTo("kb help：没有命令`bild`；是否应为`build`？\n");
    }
}
