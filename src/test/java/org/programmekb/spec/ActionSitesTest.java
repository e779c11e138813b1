package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The action with the real program: what is uploaded for each kind of address. */
@Tag("slow")
@Tag("process")
final class ActionSitesTest {
    @TempDir
    private Path folder;

    private Path home;
    private Path workspace;

    @BeforeEach
    void prepare() throws IOException {
        home = folder.resolve("actions/programme-kb");
        Files.createDirectories(home.resolve("docs/findings"));
        Launcher.in(home);
        // As in the cache, the program is older than its sources.
        Files.setLastModifiedTime(home.resolve("target/program/compiled"), FileTime.from(Instant.EPOCH));
        workspace = folder.resolve("work");
        write("content/pages/river.en.md", "---\ntitle: River\n---\nA [link](gone.md).\n");
        write("jbake.properties", """
                site.host=https://river.example.org/from-settings
                site.languages=en
                site.title.en=River
                """);
        write("assets/CNAME", "knowledge.example.org\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = workspace.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private ActionRun.Outcome run(Path repository, String event, String pages) throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Path gh = Files.writeString(tools.resolve("gh"), "#!/bin/sh\n" + pages + "\n");
        assertThat(gh.toFile().setExecutable(true)).isTrue();
        Map<String, Object> inputs = event.equals("push") ? Map.of("deploy", true) : Map.of();
        return new ActionRun(home, repository, Files.createDirectories(folder.resolve("temporary")), tools)
                .run(
                        inputs,
                        Map.of(
                                "event_name",
                                event,
                                "repository",
                                "river/site",
                                "run_id",
                                "1",
                                "token",
                                "",
                                "event",
                                Files.exists(repository.resolve(".git"))
                                        ? Map.of("pull_request", Map.of("base", Map.of("ref", "main")))
                                        : Map.of()));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "own, https://programme-kb.github.io/programme-kb/",
        "other, https://river.github.io/site/",
        "other, https://river.github.io/",
        "other, https://knowledge.example.org/"
    })
    void whatIsPublishedKnowsItsAddress(String project, String address) throws Exception {
        write("content/pages/river.en.md", "---\ntitle: River\n---\nA text.\n");

        ActionRun.Outcome outcome = run(project.equals("own") ? home : workspace, "push", "echo " + address);

        assertThat(outcome.isGood()).as(outcome.log()).isTrue();
        Path site = Path.of(outcome.used().get("actions/upload-pages-artifact").get("path"));
        assertThat(site.resolve("en/index.html")).content().contains("href=\"" + address + "en/\"");
        assertThat(site.resolve("404.html")).content().contains(address.replaceFirst("https://[^/]+", "\"") + "en/");
        assertThat(site.resolve("sitemap.xml")).content().contains("<loc>" + address + "en/</loc>");
        assertThat(outcome.summary()).contains("0 errors");
        if (project.equals("other")) {
            assertThat(site.resolve("CNAME")).hasContent("knowledge.example.org");
        }
    }

    @Test
    void aPullRequestFromAForkIsAnArtefactWithTheAddressOfTheSettings() throws Exception {
        write("content/pages/river.en.md", "---\ntitle: River\n---\nA text.\n");

        ActionRun.Outcome outcome = run(workspace, "pull_request", "exit 1");

        assertThat(outcome.isGood()).as(outcome.log()).isTrue();
        Path site = Path.of(outcome.used().get("actions/upload-artifact").get("path"));
        assertThat(site.resolve("en/index.html"))
                .content()
                .contains("href=\"https://river.example.org/from-settings/en/\"");
        assertThat(outcome.used()).doesNotContainKeys("actions/cache/save", "actions/deploy-pages");
    }

    /** GitHub checks out a merge commit and no branch; those of the repository are below {@code origin}. */
    @Test
    void aPullRequestFromAForkIsComparedWithItsBase() throws Exception {
        write("content/pages/river.en.md", "---\ntitle: River\n---\nA text.\n");
        Repository upstream = Repository.in(workspace);
        upstream.commit("2026-11-01T00:00:00Z");
        upstream.git("2026-11-01T00:00:00Z", "branch", "-M", "main");
        workspace = folder.resolve("proposal");
        Repository proposal = upstream.cloneTo(workspace);
        proposal.git("2026-11-01T00:00:00Z", "checkout", "-q", "--detach");
        proposal.git("2026-11-01T00:00:00Z", "branch", "-q", "-D", "main");
        write("content/pages/quay.en.md", "---\ntitle: Quay\n---\nA text.\n");
        proposal.commit("2026-11-02T00:00:00Z");

        ActionRun.Outcome outcome = run(workspace, "pull_request", "exit 1");

        assertThat(outcome.isGood()).as(outcome.log()).isTrue();
        assertThat(outcome.summary())
                .as(outcome.log())
                .contains("### Pages", "**Added (1)**", "en/quay/")
                .doesNotContain("Checked ");
        assertThat(Path.of(outcome.used().get("actions/upload-artifact").get("path"))
                        .resolve("en/quay/index.html"))
                .exists();
    }

    @Test
    void aMistakeIsAnAnnotationAndInTheSummary() throws Exception {
        ActionRun.Outcome outcome = run(workspace, "pull_request", "exit 1");

        assertThat(outcome.isGood()).isFalse();
        assertThat(outcome.log()).contains("::error file=content/pages/river.en.md,line=4,col=3,title=link-broken::");
        assertThat(outcome.summary())
                .contains("- error `content/pages/river.en.md` 4: ")
                .contains("1 error");
        assertThat(outcome.used()).doesNotContainKey("actions/upload-artifact");
    }
}
