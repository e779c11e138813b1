package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The commands in the README work, in a copy of the repository. */
@Tag("process")
final class ReadmeTest {
    private static final Path README = Path.of("README.md");

    @TempDir
    private static Path copy;

    @BeforeAll
    static void copyTheRepository() throws IOException, InterruptedException {
        for (String part : List.of("content", "templates", "assets", "examples", "jbake.properties")) {
            new Tree(Path.of(part)).copyTo(copy.resolve(part));
        }
        Repository repository = Repository.in(copy);
        repository.git("2020-01-01T00:00:00Z", "symbolic-ref", "HEAD", "refs/heads/main");
        repository.commit("2020-01-01T00:00:00Z");
    }

    private static List<String> commands() throws IOException {
        return NamedBlocks.of(README).blocks().stream()
                .filter(block -> block.language().equals("sh"))
                .flatMap(block -> GuideWalk.commands(block).stream())
                .toList();
    }

    @TestFactory
    @Tag("slow")
    List<DynamicTest> eachCommandWorks() throws IOException {
        return commands().stream()
                .map(command -> DynamicTest.dynamicTest(command, () -> {
                    assertThat(command).startsWith("./kb ");
                    List<String> arguments =
                            List.of(command.substring("./kb ".length()).split(" "));
                    if (arguments.get(0).equals("test")) {
                        theLauncherKnowsHowToTest();
                    } else {
                        ends(arguments);
                    }
                }))
                .toList();
    }

    private static void ends(List<String> arguments) throws IOException, InterruptedException {
        Result result = Program.in(copy).run(arguments.toArray(String[]::new));

        SiteAssertions.assertThat(result).hasStatus(0);
        if (arguments.get(0).equals("build")) {
            assertThat(result.out().lines().reduce((first, last) -> last).orElse(""))
                    .matches("Built .+: \\d+ documents, \\d+ pages, \\d+ files \\(\\d+ written\\) in \\d+\\.\\d s");
            assertThat(result.err().lines().reduce((first, last) -> last).orElse(""))
                    .matches("To see the site, open `[^/].*/index\\.html`, or run `\\./kb serve.*`");
            assertThat(copy.resolve("output/en/index.html")).exists();
        }
    }

    /** This very suite is what it runs, so it is not run again. */
    private static void theLauncherKnowsHowToTest() throws IOException {
        assertThat(Files.readString(Path.of("kb")))
                .contains("\"${1:-}\" = test ]")
                .contains("mvn -B -ntp \"-P$gates\"", "--slow)", "mvn -B -ntp -Pfast", "--fast)");
        assertThat(Files.readString(Path.of("CONTRIBUTING.md"))).contains("./kb test --slow", "./kb test --fast");
    }

    /** The server that the README speaks of, which does not end by itself. */
    @Test
    @Tag("slow")
    void serveShowsTheSiteAndNamesTheEditor() throws Exception {
        Process server = Program.in(copy).start("serve", "--port", "0");
        try (BufferedReader out = server.inputReader()) {
            Matcher address = Pattern.compile("Open (http://\\S+)").matcher(String.valueOf(out.readLine()));
            assertThat(address.find()).isTrue();
            assertThat(out.readLine()).startsWith("Write in the browser: ");
            out.readLine();
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address.group(1)).resolve("en/"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<html lang=\"en\"");
        } finally {
            server.destroy();
            assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** The site of a fork would state the addresses of this repository. */
    @Test
    void everyAddressThatAForkMustChangeIsNamed() throws IOException {
        String text = Files.readString(README);

        assertThat(Files.readAllLines(Path.of("jbake.properties")).stream()
                        .filter(line -> line.matches("site\\.id=.*|[a-z].*programme-kb.*"))
                        .map(line -> "`" + line.replaceFirst("(\\.(en|zh))?=.*", "") + "`"))
                .hasSize(6)
                .allMatch(text::contains);
        assertThat(Files.readString(Path.of("src/main/java/org/programmekb/scaffold/NewProject.java")))
                .contains("String PROGRAM = \"programme-kb/programme-kb\"");
        assertThat(Files.readString(Path.of("src/main/resources/org/programmekb/diagnostic/guide.properties")))
                .startsWith("address=https://github.com/programme-kb/programme-kb/");
        assertThat(text).contains("`PROGRAM` in `NewProject`", "`guide.properties`");
    }

    /** The two commands of a newcomer, as far as a test may run a test: a clone, compiled and built by the launcher. */
    @Test
    @Tag("slow")
    void aCleanCloneBuildsTheSiteWithOneCommand(@TempDir Path folder) throws Exception {
        assumeTrue(Files.exists(Path.of(".git")), "this is no clone of the repository");
        Path clone = new Repository(Path.of("").toAbsolutePath())
                .cloneTo(folder.resolve("clone"))
                .folder();
        Path out = folder.resolve("out");
        ProcessBuilder builder = new ProcessBuilder("./kb", "build")
                .directory(clone.toFile())
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().remove("KB_JAVA_OPTS");
        builder.environment().put("KB_DAEMON", "off");
        Process build = builder.start();

        assertThat(build.waitFor(10, TimeUnit.MINUTES)).isTrue();

        assertThat(build.exitValue())
                .as(Files.readString(folder.resolve("err")))
                .isZero();
        assertThat(Files.readString(out))
                .matches("Built .+: \\d+ documents, \\d+ pages, \\d+ files \\(\\d+ written\\) in \\d+\\.\\d s\n");
        assertThat(Files.readString(folder.resolve("err"))).startsWith("kb: compiling the program");
    }
}
