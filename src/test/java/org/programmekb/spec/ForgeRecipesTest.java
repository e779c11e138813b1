package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recipes for GitLab and Forgejo. */
@Tag("process")
final class ForgeRecipesTest extends RecipeFixture {
    private static String head(Repository repository) throws Exception {
        return repository.git(MOMENT, "rev-parse", "HEAD").strip();
    }

    private static void remove(Path place) throws IOException {
        if (Files.exists(place)) {
            new Tree(place).delete();
        }
    }

    /** Runs the job of a pipeline of GitLab in a folder. */
    @SuppressWarnings("unchecked")
    private String job(String name, Path place, int status, Map<String, String> own) throws Exception {
        Map<String, Object> pipeline = ActionRun.read(place.resolve(".gitlab-ci.yml"));
        Map<String, String> variables = new TreeMap<>(Map.of("CI_PROJECT_DIR", place.toString()));
        ActionRun.map(pipeline.get("variables")).forEach((key, value) -> variables.put(key, value.toString()));
        variables.putAll(own);
        Map<String, Object> job = ActionRun.map(pipeline.get(name));
        List<String> lines = new ArrayList<>((List<String>) job.getOrDefault(
                "before_script", ActionRun.map(pipeline.get("default")).get("before_script")));
        lines.addAll((List<String>) job.get("script"));
        remove(temporary.resolve("kb-" + VERSION));
        return run(place, status, variables, lines);
    }

    @Tag("slow")
    @Test
    void onGitLabAMergeRequestIsComparedCheckedAndBuilt() throws Exception {
        Repository repository =
                project("--forge=gitlab", "--languages=en", "--repository=https://code.example.org/ports/web/site");
        String base = head(repository);
        Path page = Files.writeString(
                repository.folder().resolve("content/pages/quay.en.md"), "---\ntitle: Quay\n---\nA text.\n");
        repository.commit("2026-11-02T00:00:00Z");

        job("check", repository.folder(), 0, Map.of("CI_MERGE_REQUEST_DIFF_BASE_SHA", base));

        assertThat(repository.folder().resolve("site/en/quay/index.html")).exists();
        assertThat(repository.folder().resolve("site/changes.html")).content().contains("Quay");
        assertThat(repository.folder().resolve("comparison.md")).content().contains("**Added (1)**", "en/quay/");
        assertThat(repository.folder().resolve("codequality.json")).hasContent("[\n\n]");
        assertThat(repository.folder().resolve("jbake.properties"))
                .content()
                .contains(
                        "\nsite.edit.url=https://code.example.org/ports/web/site/-/edit/main/{path}\n",
                        "\nsite.discussion.url=https://code.example.org/ports/web/site/-/issues/new?");

        Files.writeString(page, "---\ntitle: Quay\n---\nA [link](gone.md), and [it](gone.md) again.\n");
        remove(repository.folder().resolve("site"));
        String log = job("check", repository.folder(), 1, Map.of("CI_MERGE_REQUEST_DIFF_BASE_SHA", base));

        assertThat(log).contains("content/pages/quay.en.md:4:3: error[link-broken]");
        assertThat(Files.readString(repository.folder().resolve("codequality.json"))
                        .lines())
                .hasSize(4)
                .anyMatch(
                        line -> line.matches(
                                "\\{\"description\":\"the link `gone.md`.*\",\"check_name\":\"link-broken\",\"fingerprint\":\"[0-9a-f-]{36}\","
                                        + "\"severity\":\"major\",\"location\":\\{\"path\":\"content/pages/quay.en.md\",\"lines\":\\{\"begin\":4}}},?"))
                .doesNotHaveDuplicates();
    }

    /** A fork has pages of its own, mostly below a path; GitLab says which. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({
        "https://ports.gitlab.io/site",
        "https://somebody.gitlab.io/copies/site",
        "https://site-1a2b3c.gitlab.io"
    })
    void onGitLabTheDefaultBranchIsPublishedForItsPages(String address) throws Exception {
        Repository repository = project("--forge=gitlab", "--languages=en", "--repository=ports/site");

        job("pages", repository.folder(), 0, Map.of("CI_PAGES_URL", address));

        assertThat(repository.folder().resolve("public/en/index.html"))
                .content()
                .contains("href=\"" + address + "/en/\"");
        assertThat(repository.folder().resolve("public/sitemap.xml"))
                .content()
                .contains("<loc>" + address + "/en/</loc>");
        assertThat(repository.folder().resolve("jbake.properties"))
                .content()
                .contains("\nsite.host=https://ports.gitlab.io/site\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'[]', notes -F body=<note.md",
        "'[{\"id\":7,\"body\":\"Hello\"},{\"id\":8,\"body\":\"<!-- kb -->\\n\\nOld\"}]', -X PUT notes/8 -F body=<note.md"
    })
    void onGitLabOneNoteSaysWhatChanges(String notes, String request) throws Exception {
        assumeTrue(isThere("jq"), "jq is not installed");
        Repository repository = project("--forge=gitlab", "--languages=en");
        Files.writeString(repository.folder().resolve("comparison.md"), "### Pages\n");
        Files.writeString(temporary.resolve("notes.json"), notes);

        job(
                "note",
                repository.folder(),
                0,
                Map.of(
                        "CI_API_V4_URL", "https://gitlab.com/api/v4",
                        "CI_MERGE_REQUEST_PROJECT_ID", "5",
                        "CI_MERGE_REQUEST_IID", "12",
                        "KB_NOTE_TOKEN", "secret"));

        assertThat(temporary.resolve("sent.md")).hasContent("<!-- kb -->\n\n### Pages\n");
        assertThat(Files.readAllLines(temporary.resolve("calls")).get(1))
                .isEqualTo("-fsS -H PRIVATE-TOKEN: secret "
                        + request.replace("notes", "https://gitlab.com/api/v4/projects/5/merge_requests/12/notes"));
    }

    /** Runs the steps of a workflow of Forgejo. */
    private String workflow(Repository repository, String name, Map<String, String> own) throws Exception {
        Map<String, Object> workflow =
                ActionRun.read(repository.folder().resolve(".forgejo/workflows/" + name + ".yml"));
        Path server = folder.resolve("server/ports/site.git");
        remove(server);
        repository.cloneTo(server, "--bare");
        Map<String, Object> context =
                Map.of("github", Map.of("token", "secret"), "vars", new TreeMap<String, Object>(own));
        StringBuilder log = new StringBuilder();
        for (Map<String, Object> step :
                ActionRun.steps(ActionRun.map(workflow.get("jobs")).get("site"))) {
            Map<String, String> variables = new TreeMap<>(Map.of(
                    "RUNNER_TEMP", temporary.toString(),
                    "GITHUB_SERVER_URL", "file://" + folder.resolve("server"),
                    "GITHUB_REPOSITORY", "ports/site",
                    "GITHUB_REF_NAME", "main",
                    "GITHUB_REF", "refs/heads/proposal",
                    "GITHUB_BASE_REF", "main",
                    "GITHUB_SHA", head(repository)));
            ActionRun.map(workflow.get("env")).forEach((key, value) -> variables.put(key, value.toString()));
            variables.putAll(ActionRun.evaluated(ActionRun.map(step.get("env")), context));
            log.append(run(temporary, 0, variables, List.of(step.get("run").toString())));
        }
        return log.toString();
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({
        "'', https://ports.codeberg.page/site",
        "https://somebody.codeberg.page/copy, https://somebody.codeberg.page/copy"
    })
    void onForgejoTheSiteIsTheBranchPages(String variable, String address) throws Exception {
        Repository repository = project("--forge=forgejo", "--languages=en", "--repository=ports/site");

        workflow(repository, "publish", Map.of("KB_BASE_URL", variable));

        Repository server = new Repository(folder.resolve("server/ports/site.git"));
        assertThat(server.git(MOMENT, "show", "pages:en/index.html")).contains("href=\"" + address + "/en/\"");
        assertThat(server.git(MOMENT, "log", "--format=%s", "pages")).isEqualTo("Site of " + head(repository) + "\n");
        assertThat(repository.folder().resolve("jbake.properties"))
                .content()
                .contains(
                        "\nsite.edit.url=https://codeberg.org/ports/site/_edit/main/{path}\n",
                        "\nsite.discussion.url=https://codeberg.org/ports/site/issues/new?title={title}&body={url}\n");
    }

    @Tag("slow")
    @Test
    void onForgejoAPullRequestIsComparedCheckedAndBuilt() throws Exception {
        Repository repository = project("--forge=forgejo", "--languages=en");
        repository.git(MOMENT, "checkout", "-q", "-b", "proposal");
        Files.writeString(repository.folder().resolve("content/pages/quay.en.md"), "---\ntitle: Quay\n---\nA text.\n");
        repository.commit("2026-11-02T00:00:00Z");

        String log = workflow(repository, "pull-request", Map.of());

        assertThat(log).contains("**Added (1)**", "0 errors, 0 warnings");
        assertThat(temporary.resolve("project/output/en/quay/index.html")).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--repository=https://gitlab.com/a/b ; name another forge with --forge",
                "--forge=gitlab --repository=a ; `a` is not a repository on GitLab",
                "--forge=server --repository=a/b ; leave out the repository `a/b`",
                "--forge=forge ; github, gitlab, forgejo, server"
            })
    void aWrongForgeIsExplained(String options, String problem) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("init", folder.resolve("project").toString()));
        arguments.addAll(List.of(options.split(" ")));
        Launcher.Run run = program.run(arguments.toArray(String[]::new));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("kb init: ").contains(problem);
        assertThat(folder.resolve("project")).doesNotExist();
    }
}
