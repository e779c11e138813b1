package org.programmekb.spec;

import static org.programmekb.spec.SiteAssertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.cli.Kb;

/** Commands, their options and exit statuses. */
final class CommandsTest {
    private static final Site SMALL = Site.of("-- content/pages/a.en.md --\n---\ntitle: A\n---\nText.\n");

    @TempDir
    private Path folder;

    private static Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Kb.run(System.getenv(), new PrintWriter(out), new PrintWriter(err), arguments);
        return new Result(status, out.toString(), err.toString(), Map.of());
    }

    @Test
    void theLastLineOfABuildCountsDocumentsPagesFilesAndSeconds() throws IOException {
        Result result = SMALL.in(folder).build();

        Assertions.assertThat(result.out())
                .matches("Built \\S+/output: 1 document, 15 pages, \\d+ files \\(\\d+ written\\) in \\d+\\.\\d s\n");
    }

    @Test
    void aBuildEndsWithWhereToLook() throws IOException {
        Assertions.assertThat(SMALL.in(folder).build().err())
                .endsWith("To see the site, open `" + folder.toRealPath()
                        + "/output/index.html`, or run `./kb serve -s " + folder + "`\n");
    }

    @Test
    void aSecondBuildWritesNothing() throws IOException {
        Project project = SMALL.in(folder);
        project.build();

        Assertions.assertThat(project.build().out()).contains("(0 written)");
    }

    @Test
    void whatWasRemovedFromTheSourcesIsRemovedFromTheSite() throws IOException {
        Project project = SMALL.withFile("content/pages/b.en.md", "---\ntitle: B\naliases: [old]\n---\n")
                .in(folder);
        assertThat(project.build()).hasFile("/en/b/").hasFile("/en/old/");
        Files.delete(folder.resolve("content/pages/b.en.md"));

        assertThat(project.build())
                .isPublished()
                .hasNoFile("/en/b/")
                .hasNoFile("/zh/b/")
                .hasNoFile("/en/old/");
    }

    @Test
    void theOutputGoesWhereItIsToldTo(@TempDir Path elsewhere) throws IOException {
        SMALL.in(folder).build("-o", elsewhere.resolve("site").toString());

        Assertions.assertThat(elsewhere.resolve("site/en/a/index.html")).exists();
        Assertions.assertThat(folder.resolve("output")).doesNotExist();
    }

    @Test
    void nothingIsWrittenOutsideTheOutputItsSiblingsAndTheCache(@TempDir Path elsewhere) throws IOException {
        Project project = SMALL.in(folder.resolve("project"));
        List<String> sources = List.copyOf(new Tree(folder).files().keySet());

        project.build("-o", elsewhere.resolve("site").toString());

        List<String> after = new ArrayList<>(new Tree(folder).files().keySet());
        after.removeIf(path -> path.startsWith("project/.kb/"));
        Assertions.assertThat(after).isEqualTo(sources);
        try (var files = Files.list(elsewhere)) {
            Assertions.assertThat(files.map(path -> path.getFileName().toString()))
                    .allMatch(name -> name.startsWith("site"));
        }
    }

    @Test
    void withoutACacheNoneIsMade() throws IOException {
        Project project =
                SMALL.withFile("content/pages/b.en.adoc", "= B\n\nText.\n").in(folder);
        project.build("--no-cache");

        Assertions.assertThat(folder.resolve(".kb")).doesNotExist();
    }

    @Test
    void withAndWithoutACacheTheSiteIsTheSame(@TempDir Path other) throws IOException {
        Site site =
                SMALL.withFile("content/pages/b.en.adoc", "= B\n\n== Heading\n\nText.footnote:[Note.]\n\n. a\n. b\n");
        Project project = site.in(folder);
        project.build();

        Result cached = project.build();
        Result fresh = site.in(other).build("--no-cache");

        Assertions.assertThat(cached.text("en/b/index.html")).isEqualTo(fresh.text("en/b/index.html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "content/site", ".", "assets", "assets/site", "templates", ".."})
    void theOutputMayNotHoldSourcesNorLieAmongThem(String output) throws IOException {
        Project project = SMALL.withFile("assets/a.txt", "a")
                .withFile("templates/readme.txt", "a")
                .in(folder.resolve("p"));

        Result result = project.build("-o", project.folder().resolve(output).toString());

        assertThat(result).hasStatus(2);
        Assertions.assertThat(result.err()).contains("contains source files or is inside a source folder");
        Assertions.assertThat(folder.resolve("p/content/pages/a.en.md")).exists();
    }

    @Test
    void aFolderThatIsNoSiteIsNotOverwritten() throws IOException {
        Project project = SMALL.in(folder);
        Files.createDirectories(folder.resolve("holiday"));
        Files.writeString(folder.resolve("holiday/photo.jpg"), "irreplaceable");

        Result result = project.build("-o", folder.resolve("holiday").toString());

        assertThat(result).hasStatus(2);
        Assertions.assertThat(folder.resolve("holiday/photo.jpg")).hasContent("irreplaceable");
    }

    @Test
    void aFolderInsideTheSiteIsNoOutput() throws IOException {
        Project project = SMALL.in(folder);
        Map<String, byte[]> before = project.build().files();
        Path site = folder.resolve("output").toRealPath();

        Result result = project.build("-o", folder.resolve("output/x").toString());

        assertThat(result).hasStatus(2);
        Assertions.assertThat(result.err())
                .isEqualTo("kb: " + site.resolve("x") + ": the output folder must not be inside " + site.getParent()
                        + "; choose another with -o\n");
        HeldProject.assertSame(result.files(), before);
    }

    @Test
    void wrongUsageIsStatusTwo() {
        assertThat(run("bild")).hasStatus(2);
        assertThat(run("build", "--no-such-option")).hasStatus(2);
        assertThat(run("build", "-s", "/no/such/folder")).hasStatus(2);
        assertThat(run("new", "town", "x")).hasStatus(2);
    }

    @Test
    void aPortThatDoesNotExistIsStatusTwo() throws IOException {
        Result result = SMALL.in(folder).run("serve", "--port", "99999");

        assertThat(result).hasStatus(2);
        Assertions.assertThat(result.err()).contains("--port").doesNotContain("\tat ");
    }

    @Test
    void aFolderWithoutContentIsStatusTwo() {
        Result result = run("build", "-s", folder.toString());

        assertThat(result).hasStatus(2);
        Assertions.assertThat(result.err()).contains("content: error[configuration]: the project has no such folder");
    }

    @Test
    void whatCannotBeWrittenIsStatusThree() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "needs a folder that nobody can write to");
        Project project = SMALL.in(folder);

        Result result = project.build("-o", "/proc/site");

        assertThat(result).hasStatus(3);
        Assertions.assertThat(result.err())
                .isEqualTo("kb: could not read or write: /proc/site.generations: there is no such file or folder\n");
    }

    @Test
    void whatCannotBeReadIsStatusThree() throws IOException {
        Project project = SMALL.in(folder);
        Path secret = folder.resolve("content/pages/a.en.md");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(secret), "this user may read everything");

        assertThat(project.build()).hasStatus(3);
    }

    @Test
    void helpListsTheCommandsAndExitStatuses() {
        Result result = run("--help");

        assertThat(result).hasStatus(0);
        Assertions.assertThat(result.out())
                .contains("build", "check", "serve", "new", "Exit status", "0", "1", "2", "3");
    }

    @Test
    void checkCanSpeakToGitHubAndToPrograms() throws IOException {
        Project project = SMALL.withFile("content/news/b.en.md", "---\ntitle: B\ndate: never\n---\n")
                .in(folder);

        Result github = project.check("--format", "github");
        Result json = project.check("--format", "json");

        assertThat(github).hasStatus(1);
        Assertions.assertThat(github.out() + github.err())
                .contains("::error file=content/news/b.en.md,line=3,col=7", "::warning file=content/pages/a.en.md");
        assertThat(json).hasStatus(1);
        Assertions.assertThat(json.out())
                .contains("\"date-invalid\"", "\"content/news/b.en.md\"", "\"line\"", "\"column\"");
    }
}
