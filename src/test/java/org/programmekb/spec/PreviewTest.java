package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmekb.spec.PreviewHost.HEAD;
import static org.programmekb.spec.PreviewHost.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.diagnostic.GeneratedPage;

/** Proposals are shown on a host of their own, and what a stranger has made is data there. */
@Tag("process")
final class PreviewTest {
    private static final String ADDRESS = "https://previews.example.org/pr-12/";

    @TempDir
    private Path folder;

    private PreviewHost host;

    @BeforeEach
    void prepare() throws Exception {
        host = PreviewHost.in(folder);
    }

    @Test
    void aBranchOfTheRepositoryIsShownWithMarksOnEachPage() throws Exception {
        host.proposal("open", "river/site", HEAD, "");
        host.artefact(
                5,
                PreviewHost.archiveOf(
                        "index.html",
                        "en/index.html",
                        "zh/news/a.html",
                        "site.css",
                        "404.html",
                        "robots.txt",
                        "sitemap.xml",
                        "sitemap-1.xml",
                        "changes.html",
                        "admin/index.html",
                        "admin/main.js",
                        ".nojekyll",
                        "CNAME",
                        "en/tool.exe"));

        ActionRun.Outcome outcome = host.checked("river/site");

        assertThat(outcome.isGood()).as(outcome.log()).isTrue();
        assertThat(host.files())
                .containsExactly(
                        ".nojekyll",
                        "CNAME",
                        "pr-12/changes.html",
                        "pr-12/en/index.html",
                        "pr-12/index.html",
                        "pr-12/proposal-preview.css",
                        "pr-12/site.css",
                        "pr-12/zh/news/a.html",
                        "robots.txt");
        assertThat(host.file("pr-12/zh/news/a.html", "main"))
                .contains("\n<head><meta name=\"robots\" content=\"noindex, nofollow\">"
                        + "<link rel=\"stylesheet\" href=\"/pr-12/proposal-preview.css\">\n<meta charset")
                .contains(
                        "\n<body class=\"page\"><div class=\"proposal-preview\" role=\"note\"><p lang=\"en\" dir=\"ltr\">"
                                + "Preview of proposal <a href=\"https://github.com/river/site/pull/12\">12</a>: not published")
                .contains("<p lang=\"zh-Hans\" dir=\"ltr\">修改建议<a ")
                .contains("href=\"../site.css\"")
                .doesNotContain("canonical", "lang=\"fr\"");
        assertThat(host.file("robots.txt", "main")).contains("\nAllow: /*.html$\nDisallow: /\n");
        assertThat(host.git("rev-list", "--count", "main").strip()).isEqualTo("1");
        assertThat(host.states())
                .containsExactly("own api repos/river/site/statuses/" + HEAD + " -fstate=success -fcontext=preview"
                        + " -fdescription=The site with this change -ftarget_url=" + ADDRESS);
        assertThat(outcome.summary())
                .contains("Preview of proposal 12: " + ADDRESS, ADDRESS + "changes.html")
                .contains("Left out of the preview: `CNAME`, `en/tool.exe`\n");
        assertThat(host.calls())
                .filteredOn(call -> call.startsWith("key "))
                .allMatch(call -> call.contains(" repos/river-previews/host/"));
    }

    /** The place for marks is certain in what the program makes: pages, redirects, the root, and the summary of changes. */
    @Test
    void everyPageOfASiteCanBeMarked() throws Exception {
        host.proposal("open", "river/site", HEAD, "");
        Map<String, String> files = new LinkedHashMap<>();
        ContributingTest.site(Path.of("CONTRIBUTING.md"))
                .build()
                .files()
                .forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
        host.artefact(5, archive(files));

        ActionRun.Outcome outcome = host.checked("river/site");

        assertThat(outcome.isGood()).as(outcome.log()).isTrue();
        assertThat(outcome.summary()).doesNotContain("Left out");
        List<String> pages =
                host.files().stream().filter(name -> name.endsWith(".html")).toList();
        assertThat(pages).hasSizeGreaterThan(50);
        assertThat(host.git("grep", "-l", "proposal-preview\" role=\"note\"", "main")
                        .lines())
                .hasSameSizeAs(pages);
        assertThat(host.git("grep", "-l", "<head><meta name=\"robots\" content=\"noindex, nofollow\">", "main")
                        .lines())
                .hasSameSizeAs(pages);
    }

    @Test
    void anotherPreviewStaysAndClosingRemovesThem() throws Exception {
        host.answer(
                "repos/river/site/pulls/13",
                host.proposal("open", "river/site", HEAD, "").replace("12", "13"));
        host.push("pr-13/en/index.html");

        host.checked("river/site");
        assertThat(host.files()).contains("pr-12/en/index.html", "pr-13/en/index.html");

        ActionRun.Outcome outcome = host.happens("closed", host.proposal("closed", "river/site", HEAD, ""));

        assertThat(outcome.isGood()).as(outcome.log()).isTrue();
        assertThat(outcome.summary()).contains("The preview of proposal 12 is no longer there.");
        assertThat(host.files()).contains("CNAME", "pr-13/en/index.html").doesNotContain("pr-12/en/index.html");
        assertThat(host.states()).last().asString().contains("no longer there").doesNotContain(ADDRESS);
    }

    @Test
    void aForkIsShownOnlyAfterTheLabelOfSomebodyWhoMayWrite() throws Exception {
        String fork = host.proposal("open", "lake/site", HEAD, "");
        assertThat(host.checked("lake/site").summary())
                .contains("A proposal from a fork is shown when a maintainer sets the label");
        host.assertThatNothingIsShown();
        assertThat(host.happens("labeled", fork, "urgent", "quay").isGood()).isTrue();
        host.assertThatNothingIsShown();

        fork = host.proposal("open", "lake/site", HEAD, "preview");
        host.assertThatItIsRefused(
                host.happens("labeled", fork, "preview", "helper"),
                "`helper` may set labels, but not write to this repository. A maintainer has to set the label.");
        assertThat(host.calls()).contains("own api repos/river/site/issues/12/labels/preview -XDELETE");

        fork = host.proposal("open", "lake/site", HEAD, "preview");
        ActionRun.Outcome outcome = host.happens("labeled", fork);

        assertThat(outcome.isGood()).as(outcome.log()).isTrue();
        assertThat(host.files()).contains("pr-12/en/index.html");
    }

    @Test
    void aNewCommitOfAForkTakesTheLabelAndThePreviewAway() throws Exception {
        host.happens("labeled", host.proposal("open", "lake/site", HEAD, "preview"));
        assertThat(host.files()).contains("pr-12/en/index.html");

        ActionRun.Outcome outcome =
                host.happens("synchronize", host.proposal("open", "lake/site", "b".repeat(40), "preview"));

        assertThat(outcome.isGood()).as(outcome.log()).isTrue();
        assertThat(host.calls()).contains("own api repos/river/site/issues/12/labels/preview -XDELETE");
        assertThat(host.files()).doesNotContain("pr-12/en/index.html");
    }

    @Test
    void takingTheLabelAwayTakesThePreviewAway() throws Exception {
        host.happens("labeled", host.proposal("open", "lake/site", HEAD, "preview"));

        host.happens("unlabeled", host.proposal("open", "lake/site", HEAD, ""));

        assertThat(host.files()).doesNotContain("pr-12/en/index.html");
    }

    /** The label can still be there for a moment. */
    @Test
    void whatIsPushedAfterTheLabelWasSetIsNotShown() throws Exception {
        String seen = host.proposal("open", "lake/site", HEAD, "preview");
        host.proposal("open", "lake/site", "b".repeat(40), "preview");

        host.assertThatItIsRefused(host.happens("labeled", seen), "The proposal has changed meanwhile.");
    }

    @Test
    void aLabelWaitsForTheCheck() throws Exception {
        host.runs("completed");
        host.next(
                "repos/river/site/actions/workflows/pull-request.yml/runs?event=pull_request&head_sha=" + HEAD,
                "{\"workflow_runs\": [{\"id\": 5, \"status\": \"completed\", \"head_repository\": {\"full_name\": \"lake/site\"}}]}");
        host.runs("in_progress");

        host.happens("labeled", host.proposal("open", "lake/site", HEAD, "preview"));

        assertThat(host.files()).contains("pr-12/en/index.html");
    }

    @Test
    void anOldRunOfABranchIsNotShown() throws Exception {
        host.proposal("open", "river/site", "b".repeat(40), "");

        assertThat(host.checked("river/site").summary()).contains("No open proposal has this commit as its newest.");
        host.assertThatNothingIsShown();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Pages, https://previews.example.org/other/, site.host=, https://example.org",
        "settings, https://river.github.io/site/, site.host=, https://Previews.example.org/kb",
        "spaces, https://river.github.io/site/, ' site.host = ', https://Previews.example.org/kb",
        "a colon, https://river.github.io/site/, 'site.host: ', https://Previews.example.org/kb"
    })
    void theHostOfTheSiteIsRefused(String place, String pages, String key, String setting) throws Exception {
        host.proposal("open", "river/site", HEAD, "");
        host.pages("river/site", pages);
        host.answer("repos/river/site/contents/jbake.properties", "site.languages=en\n" + key + setting + "\n");

        host.assertThatItIsRefused(
                host.checked("river/site"),
                "would have the same host as the site (" + (place.equals("Pages") ? pages : setting) + ")");
        assertThat(host.states()).last().asString().contains("-fstate=failure");
    }

    @Test
    void aHostThatIsNotSetUpIsExplained() throws Exception {
        host.proposal("open", "river/site", HEAD, "");
        host.answer(
                "repos/river-previews/host/pages",
                "{\"html_url\": \"https://a.example/\", \"build_type\": \"workflow\"}");
        host.assertThatItIsRefused(
                host.checked("river/site"), "must be published from a branch and the folder / (root)");

        Files.delete(folder.resolve("github/repos_river-previews_host_pages"));
        host.assertThatItIsRefused(
                host.checked("river/site"), "river-previews/host has no GitHub Pages, or the secret");
    }

    @Test
    void whatWasPushedAtTheSameTimeIsKept() throws Exception {
        host.proposal("open", "river/site", HEAD, "");
        host.refuseOnce();

        ActionRun.Outcome outcome = host.checked("river/site");

        assertThat(outcome.isGood()).as(outcome.log()).isTrue();
        assertThat(host.files()).contains("CNAME", "pr-12/en/index.html");
    }

    /** Ours has to check out the action, which lies in this repository. */
    @Test
    void theWorkflowOfPreviewsIsThatOfThisRepository() throws IOException {
        GeneratedPage.assertFresh(
                "src/main/resources/org/programmekb/scaffold/project/github/workflows/preview.yml",
                Files.readString(Path.of(".github/workflows/preview.yml"))
                        .replaceFirst("(?s)      - name: Check out the program\n.*?(?=      - name: Preview\n)", "")
                        .replace("uses: ./preview", "uses: {{program}}/preview@{{pin}}"));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "'', pull_request_target, '', false",
        "river-previews/host, pull_request_target, '', true",
        "river-previews/host, workflow_run, success, true",
        "river-previews/host, workflow_run, failure, false"
    })
    void theJobWaitsForTheVariable(String variable, String event, String conclusion, boolean isRun) throws IOException {
        Map<String, Object> job = ActionRun.map(ActionRun.map(
                        ActionRun.read(Path.of(".github/workflows/preview.yml")).get("jobs"))
                .get("preview"));

        assertThat(WorkflowExpression.holds(
                        job.get("if").toString(),
                        Map.of(
                                "vars",
                                Map.of("KB_PREVIEW_REPOSITORY", variable),
                                "github",
                                Map.of(
                                        "event_name",
                                        event,
                                        "event",
                                        Map.of("workflow_run", Map.of("conclusion", conclusion))))))
                .isEqualTo(isRun);
    }
}
