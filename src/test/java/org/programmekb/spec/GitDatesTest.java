package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dates of change come from the history of each file, not from the file system. */
final class GitDatesTest {
    @TempDir
    private Path folder;

    private void git(String time, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "GIT_AUTHOR_NAME", "A", "GIT_AUTHOR_EMAIL", "a@example.org",
                        "GIT_COMMITTER_NAME", "A", "GIT_COMMITTER_EMAIL", "a@example.org",
                        "GIT_AUTHOR_DATE", time, "GIT_COMMITTER_DATE", time,
                        "GIT_CONFIG_GLOBAL", "/dev/null"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }

    private void commit(String time) throws IOException, InterruptedException {
        git(time, "add", "-A");
        git(time, "commit", "-q", "-m", "x");
    }

    @Test
    void aPageSaysWhenItsOwnFileChangedLast() throws Exception {
        Site site = Site.of(
                """
                -- content/pages/old.en.md --
                ---
                title: Old
                ---
                -- content/pages/old.zh.md --
                ---
                title: 旧
                ---
                -- content/pages/关于.txt --
                x
                -- content/pages/new.en.md --
                ---
                title: New
                ---
                """);
        Project project = site.in(folder);
        git("2020-01-01T00:00:00Z", "init", "-q");
        commit("2020-01-01T12:00:00Z");
        Files.writeString(folder.resolve("content/pages/new.en.md"), "---\ntitle: Newer\n---\n");
        commit("2021-06-30T22:30:00Z");
        Files.setLastModifiedTime(
                folder.resolve("content/pages/old.en.md"), FileTime.from(Instant.parse("2022-01-01T00:00:00Z")));

        Result result = project.build();

        SiteAssertions.assertThat(result).page("/en/old/").hasText("Last change: 1 January 2020");
        SiteAssertions.assertThat(result).page("/zh/old/").hasText("2020年1月1日");
        // Half an hour past midnight in Brussels.
        SiteAssertions.assertThat(result).page("/en/new/").has(".changed time[datetime=2021-07-01]");
        SiteAssertions.assertThat(result).page("/zh/new/").has(".changed time[datetime=2021-07-01]");
        assertThat(result.text("sitemap.xml")).contains("<lastmod>2020-01-01</lastmod>", "<lastmod>2021-07-01</lastmod>");
    }

    @Test
    void aFileThatWasNeverCommittedHasNoDate() throws Exception {
        Project project = Site.of("-- content/pages/a.en.md --\n---\ntitle: A\n---\n").in(folder);
        git("2020-01-01T00:00:00Z", "init", "-q");
        commit("2020-01-01T12:00:00Z");
        Files.writeString(folder.resolve("content/pages/b.en.md"), "---\ntitle: B\n---\n");

        Result result = project.build();

        SiteAssertions.assertThat(result).page("/en/a/").has(".changed");
        SiteAssertions.assertThat(result).page("/en/b/").hasNo(".changed");
    }

    @Test
    void withoutARepositoryNoPageHasADate() throws Exception {
        Result result = Site.of("-- content/pages/a.en.md --\n---\ntitle: A\n---\n").in(folder).build();

        SiteAssertions.assertThat(result).page("/en/a/").hasNo(".changed");
    }

    @Test
    void aProjectInAFolderOfTheRepositoryHasDatesToo() throws Exception {
        Project project =
                Site.of("-- content/pages/a.en.md --\n---\ntitle: A\n---\n").in(folder.resolve("sites/one"));
        git("2020-01-01T00:00:00Z", "init", "-q");
        commit("2020-01-01T12:00:00Z");

        SiteAssertions.assertThat(project.build()).page("/en/a/").has(".changed time[datetime=2020-01-01]");
    }

    @Test
    void aShallowHistoryIsAWarning(@TempDir Path other) throws Exception {
        Site.of("-- content/pages/a.en.md --\n---\ntitle: A\n---\n").in(folder);
        git("2020-01-01T00:00:00Z", "init", "-q");
        commit("2020-01-01T12:00:00Z");
        Files.writeString(folder.resolve("content/pages/b.en.md"), "---\ntitle: B\n---\n");
        commit("2020-01-02T12:00:00Z");
        git("2020-01-02T12:00:00Z", "clone", "-q", "--depth", "1", "file://" + folder, other.resolve("clone").toString());

        SiteAssertions.assertThat(new Project(other.resolve("clone")).check())
                .reports(".: warning[git-history-shallow]: the Git history is shallow, so dates of change are wrong"
                        + " (hint: fetch the whole history (fetch-depth: 0) so that dates of change are right)");
    }
}
