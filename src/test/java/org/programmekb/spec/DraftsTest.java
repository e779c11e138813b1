package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drafts, scheduled and expired items: how many there are, and how a preview marks them. */
final class DraftsTest {
    private static final Site SITE =
            Site.of("""
            -- content/news/open.en.md --
            ---
            title: Open
            date: 2024-01-02
            ---
            See [the draft](draft.en.md).
            -- content/news/draft.yaml --
            date: 2024-01-03
            -- content/news/draft.en.md --
            ---
            title: Unfinished
            status: draft
            ---
            -- content/news/draft.zh.md --
            ---
            title: 未完成
            status: draft
            ---
            -- content/news/half.yaml --
            date: 2024-01-04
            -- content/news/half.en.md --
            ---
            title: Half
            ---
            -- content/news/half.zh.md --
            ---
            title: 一半
            status: draft
            ---
            -- content/news/later.en.md --
            ---
            title: Later
            date: 2024-01-05
            publish-on: 2030-01-01
            ---
            -- content/news/old.yaml --
            date: 2024-01-06
            expires: 2024-02-01
            -- content/news/old.zh.md --
            ---
            title: 旧闻
            ---
            """).withFile("content/news/open.en.md", "---\ntitle: Open\ndate: 2024-01-02\n---\nText.\n");

    private static final String LEFT_OUT =
            "Not published: 2 drafts, 1 scheduled item, 1 expired item (`kb serve` shows them)";
    private static final String SHOWN =
            "Shown with a mark, but not part of the published site: " + "2 drafts, 1 scheduled item, 1 expired item";

    @TempDir
    private Path folder;

    @Test
    void buildAndCheckCountWhatIsNotPublished() throws IOException {
        Project project = SITE.in(folder);

        SiteAssertions.assertThat(project.build()).hasStatus(0).saysOnStandardError(LEFT_OUT);
        SiteAssertions.assertThat(project.check()).hasStatus(0).saysOnStandardError(LEFT_OUT);
        SiteAssertions.assertThat(project.build("--drafts")).hasStatus(0).saysOnStandardError(SHOWN);
    }

    @Test
    void aBuildWithoutChangesCountsThemToo() throws Exception {
        Project project = SITE.in(folder);
        // Of files that were written just before it began, a build does not believe that it read what is there now.
        Thread.sleep(30);
        project.build();

        Result again = project.build("--timings");

        SiteAssertions.assertThat(again).saysOnStandardError(LEFT_OUT);
        assertThat(again.err()).doesNotContain("parsing");
    }

    @Test
    void nothingIsSaidIfEverythingIsPublished() throws IOException {
        Result build =
                Site.of("-- content/pages/a.en.md --\n---\ntitle: A\n---\n").build();

        assertThat(build.err()).doesNotContain("published");
    }

    @Test
    void aPreviewMarksThemInListsAndOnTheirPages() throws IOException {
        Result preview = SITE.in(folder).build("--drafts");

        assertThat(preview.page("/en/news/").select(".news-entry .badge").eachText())
                .containsExactly("Expired", "Scheduled", "Draft");
        assertThat(preview.page("/zh/news/").select(".news-entry .badge").eachText())
                .containsExactly("已过期", "定时发布", "草稿", "草稿");
        assertThat(preview.page("/en/news/draft/").select("aside.preview").text())
                .isEqualTo("Draft This page is a draft. It is not part of the published site.");
        assertThat(preview.page("/zh/news/draft/").select("aside.preview").text())
                .isEqualTo("草稿 本页为草稿，不会出现在正式网站上。");
        assertThat(preview.page("/en/news/open/").select("aside.preview")).isEmpty();
    }

    @Test
    void thePublishedSiteHasNoTraceOfThem() throws IOException {
        Result site = SITE.in(folder).build();

        for (String file : site.files().keySet()) {
            if (file.matches(".*\\.(html|xml|json|txt|csv)")) {
                assertThat(site.text(file)).as(file).doesNotContain("Unfinished", "未完成", "class=\"badge");
            }
        }
    }
}
