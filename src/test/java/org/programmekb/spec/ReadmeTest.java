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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The commands in the README and in the guides for maintainers work, in a copy of the repository. */
@Tag("process")
final class ReadmeTest {
    private static final List<Path> GUIDES =
            List.of(Path.of("README.md"), Path.of("docs/maintaining.en.md"), Path.of("docs/maintaining.zh.md"));

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

    /** Each command once, in the order of the guides. */
    private static List<String> commands() throws IOException {
        Set<String> commands = new LinkedHashSet<>();
        for (Path guide : GUIDES) {
            NamedBlocks.of(guide).blocks().stream()
                    .filter(block -> block.language().equals("sh"))
                    .flatMap(block -> block.text().lines())
                    .map(line -> line.replaceFirst("\\s*#.*", ""))
                    .filter(line -> !line.isBlank())
                    .forEach(commands::add);
        }
        return List.copyOf(commands);
    }

    @TestFactory
    List<DynamicTest> eachCommandWorks() throws IOException {
        return commands().stream()
                .map(command -> DynamicTest.dynamicTest(command, () -> {
                    assertThat(command).startsWith("./kb ");
                    List<String> arguments =
                            List.of(command.substring("./kb ".length()).split(" "));
                    switch (arguments.get(0)) {
                        case "test" -> theLauncherKnowsHowToTest();
                        case "serve" -> serves(arguments);
                        default -> ends(arguments);
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
            int output = arguments.indexOf("-o");
            int source = arguments.indexOf("-s");
            Path site = output > 0
                    ? copy.resolve(arguments.get(output + 1))
                    : copy.resolve(source > 0 ? arguments.get(source + 1) : ".").resolve("output");
            assertThat(site.resolve("en/index.html")).exists();
        }
    }

    /** This very suite is what it runs, so it is not run again. */
    private static void theLauncherKnowsHowToTest() throws IOException {
        assertThat(Files.readString(Path.of("kb")))
                .contains("\"${1:-}\" = test ]")
                .contains("mvn -B -ntp -Pgates", "--slow)", "mvn -B -ntp -Pfast", "--fast)");
        assertThat(Files.readString(Path.of("CONTRIBUTING.md"))).contains("./kb test --slow", "./kb test --fast");
    }

    private static void serves(List<String> arguments) throws Exception {
        Process server = Program.in(copy).start(arguments.get(0), "--port", "0");
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
