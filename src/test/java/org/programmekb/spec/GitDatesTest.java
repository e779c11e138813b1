package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dates of change come from the history of each file, not from the file system. */
final class GitDatesTest {
    @TempDir
    private Path folder;

    @Test
    void aPageSaysWhenItsOwnFileChangedLast() throws Exception {
        Site site = Site.of("""
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
        Repository repository = Repository.in(folder);
        repository.commit("2020-01-01T12:00:00Z");
        Files.writeString(folder.resolve("content/pages/new.en.md"), "---\ntitle: Newer\n---\n");
        repository.commit("2021-06-30T22:30:00Z");
        Files.setLastModifiedTime(
                folder.resolve("content/pages/old.en.md"), FileTime.from(Instant.parse("2022-01-01T00:00:00Z")));

        Result result = project.build();

        SiteAssertions.assertThat(result).page("/en/old/").hasText("Last changed: 1 January 2020");
        SiteAssertions.assertThat(result).page("/zh/old/").hasText("2020年1月1日");
        // Half an hour past midnight in Brussels.
        SiteAssertions.assertThat(result).page("/en/new/").has(".changed time[datetime=2021-07-01]");
        SiteAssertions.assertThat(result).page("/zh/new/").has(".changed time[datetime=2021-07-01]");
        assertThat(result.text("sitemap.xml"))
                .contains("<lastmod>2020-01-01</lastmod>", "<lastmod>2021-07-01</lastmod>");
    }

    @Test
    void aFileThatWasNeverCommittedHasNoDate() throws Exception {
        Project project =
                Site.of("-- content/pages/a.en.md --\n---\ntitle: A\n---\n").in(folder);
        Repository repository = Repository.in(folder);
        repository.commit("2020-01-01T12:00:00Z");
        Files.writeString(folder.resolve("content/pages/b.en.md"), "---\ntitle: B\n---\n");

        Result result = project.build();

        SiteAssertions.assertThat(result).page("/en/a/").has(".changed");
        SiteAssertions.assertThat(result).page("/en/b/").hasNo(".changed");
    }

    @Test
    void withoutARepositoryNoPageHasADate() throws Exception {
        Result result = Site.of("-- content/pages/a.en.md --\n---\ntitle: A\n---\n")
                .in(folder)
                .build();

        SiteAssertions.assertThat(result).page("/en/a/").hasNo(".changed");
    }

    @Test
    void aRepositoryThatGitCannotReadIsAWarning() throws Exception {
        Project project =
                Site.of("-- content/pages/a.en.md --\n---\ntitle: A\n---\n").in(folder);
        Files.writeString(folder.resolve(".git"), "gitdir: /nowhere/.git/worktrees/site\n");

        SiteAssertions.assertThat(project.build()).page("/en/a/").hasNo(".changed");
        SiteAssertions.assertThat(project.check())
                .reports(
                        ".: warning[git-history-shallow]: Git cannot read the history of this site, so the pages do not"
                                + " say when they were changed (hint: run `git status` in this folder: it says why)");
    }

    @Test
    void aProjectInAFolderOfTheRepositoryHasDatesToo() throws Exception {
        Project project =
                Site.of("-- content/pages/a.en.md --\n---\ntitle: A\n---\n").in(folder.resolve("sites/one"));
        Repository repository = Repository.in(folder);
        repository.commit("2020-01-01T12:00:00Z");

        SiteAssertions.assertThat(project.build()).page("/en/a/").has(".changed time[datetime=2020-01-01]");
    }

    @Test
    void aShallowHistoryIsAWarning(@TempDir Path other) throws Exception {
        Site.of("-- content/pages/a.en.md --\n---\ntitle: A\n---\n").in(folder);
        Repository repository = Repository.in(folder);
        repository.commit("2020-01-01T12:00:00Z");
        Files.writeString(folder.resolve("content/pages/b.en.md"), "---\ntitle: B\n---\n");
        repository.commit("2020-01-02T12:00:00Z");
        repository.cloneTo(other.resolve("clone"), "--depth", "1");

        SiteAssertions.assertThat(new Project(other.resolve("clone")).check())
                .reports(
                        ".: warning[git-history-shallow]: this copy of the site lacks part of its Git history,"
                                + " so the dates of changes on the pages are wrong (hint: run `git fetch --unshallow`; on a build server, set `fetch-depth: 0`)");
    }
}
