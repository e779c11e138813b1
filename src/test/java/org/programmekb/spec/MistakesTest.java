package org.programmekb.spec;

import static org.programmekb.spec.SiteAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a site while its sources have mistakes. */
@Tag("sites")
final class MistakesTest {
    @TempDir
    private Path folder;

    private static Site tenMistakes() throws IOException {
        return Site.of(Files.readString(Path.of("src/test/resources/invalid/ten-mistakes.site")));
    }

    @Test
    void tenMistakesInTenFilesAreTenErrorsInOneRunAndTheSiteStaysAsItWas() throws IOException {
        Project project = ContributingTest.site(Path.of("CONTRIBUTING.md")).in(folder);
        Map<String, byte[]> before = project.build().files();
        new Tree(folder.resolve("content")).delete();
        tenMistakes().in(folder);

        Result result = project.build();

        assertThat(result).hasStatus(1).saysOnStandardError("10 errors: nothing was published.");
        List<String> errors =
                result.err().lines().filter(line -> line.contains(": error[")).toList();
        Assertions.assertThat(errors)
                .hasSize(10)
                .allMatch(line -> line.matches("content/\\S+:\\d+:\\d+: error\\[[a-z-]+\\]: .+ \\(hint: .+\\)"));
        Assertions.assertThat(new TreeSet<>(errors.stream()
                        .map(line -> line.substring(0, line.indexOf(':')))
                        .toList()))
                .hasSize(10);
        Assertions.assertThat(new TreeSet<>(errors.stream()
                        .map(line -> line.replaceAll(".*error\\[|\\].*", ""))
                        .toList()))
                .hasSizeGreaterThanOrEqualTo(8);
        Assertions.assertThat(result.out()).isEmpty();
        assertSame(before, project.output());
    }

    @Test
    void theNextGoodBuildPublishes() throws IOException {
        Project project = tenMistakes().in(folder);
        assertThat(project.build()).hasStatus(1);
        new Tree(folder.resolve("content")).delete();
        ContributingTest.site(Path.of("CONTRIBUTING.md")).in(folder);

        assertThat(project.build()).isPublished();
    }

    @Test
    void checkingTouchesNoOutput() throws IOException {
        Project project = ContributingTest.site(Path.of("CONTRIBUTING.md")).in(folder);
        Map<String, byte[]> before = project.build().files();
        Files.writeString(folder.resolve("content/pages/new.en.md"), "---\ntitle: New\n---\n");

        assertThat(project.check()).hasStatus(0);

        assertSame(before, project.output());
    }

    @Test
    void severitiesAreConfigurable() {
        Site site = Site.of("-- content/pages/a.en.md --\n---\ntitle: A\ndate: never\n---\n");

        assertThat(site.configured("check.translation-missing=error\n").build())
                .hasStatus(1)
                .reports(
                        "content/pages/a.en.md: error[translation-missing]: there is no version of `page/a` in Chinese (zh)"
                                + " (hint: add content/pages/a.zh.md; until then, readers see the original with a notice)");
        assertThat(site.configured("check.date-invalid=warning\n").build()).isPublished();
        assertThat(site.configured("check.date-invalid=off\ncheck.translation-missing=off\n")
                        .check())
                .hasStatus(0)
                .reportsNothing();
    }

    @Test
    void warningsAreCountedByBuildAndListedByCheck() {
        Site site = Site.of("-- content/pages/a.en.md --\n---\ntitle: A\n---\n");

        Result build = site.build();
        Result check = site.check();

        assertThat(build).isPublished().reportsNothing().saysOnStandardError("1 warning (`kb check` lists them)");
        assertThat(check)
                .hasStatus(0)
                .reportsOnly(
                        "content/pages/a.en.md: warning[translation-missing]: there is no version of `page/a` in Chinese (zh)"
                                + " (hint: add content/pages/a.zh.md; until then, readers see the original with a notice)");
        Assertions.assertThat(check.out()).isEqualTo("Checked 1 document and 15 pages: 0 errors, 1 warning\n");
    }

    private static void assertSame(Map<String, byte[]> before, Map<String, byte[]> after) {
        Assertions.assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach(
                (path, bytes) -> Assertions.assertThat(after.get(path)).as(path).isEqualTo(bytes));
    }
}
