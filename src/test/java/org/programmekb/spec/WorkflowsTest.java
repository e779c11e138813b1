package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the workflows of this repository run the tests, and which of them. */
@Tag("process")
final class WorkflowsTest {
    private static final Path TESTS = Path.of(".github/workflows/tests.yml");

    private static Map<String, Object> step(Path workflow, String job, String name) throws IOException {
        return ActionRun.steps(
                        ActionRun.map(ActionRun.read(workflow).get("jobs")).get(job))
                .stream()
                .filter(step -> step.get("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "content/pages/a.en.md, false",
        "translations/pages/a.zh.yaml, false",
        "src/content/A.java, true",
        "jbake.properties, true"
    })
    void aChangeOfContentAloneIsNotTested(String file, boolean isTested, @TempDir Path folder) throws Exception {
        Repository repository = Repository.in(folder);
        Files.writeString(folder.resolve("README.md"), "");
        repository.commit("2020-01-01T00:00:00Z");
        String base =
                repository.git("2020-01-01T00:00:00Z", "rev-parse", "HEAD").strip();
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), "");
        repository.commit("2020-01-02T00:00:00Z");

        assertThat(changes(folder, base)).isEqualTo(isTested ? "program=true\n" : "");
        // A run by the clock, or by the button, and a branch whose former commit is gone.
        assertThat(changes(folder, "")).isEqualTo("program=true\n");
        assertThat(changes(folder, "0".repeat(40))).isEqualTo("program=true\n");
    }

    /** What the step in which the workflow decides about the tests says. */
    private static String changes(Path repository, String base) throws Exception {
        Path output = Files.writeString(repository.resolve(".git/output"), "");
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        "-e",
                        "-c",
                        step(TESTS, "test", "See whether more than content has changed")
                                .get("run")
                                .toString())
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("BASE", base, "GITHUB_OUTPUT", output.toString()));
        assertThat(builder.start().waitFor()).isZero();
        return Files.readString(output);
    }

    /** GitHub leaves a filtered workflow out, and a rule that requires its check waits for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"tests", "pull-request"})
    void aCheckOfAPullRequestCanBeRequired(String workflow) throws IOException {
        Map<String, Object> definition = ActionRun.read(Path.of(".github/workflows", workflow + ".yml"));

        Map<String, Object> events = ActionRun.map(definition.get("on"));
        assertThat(events).containsEntry("pull_request", null);
        assertThat(ActionRun.map(definition.get("jobs")).values())
                .noneMatch(job -> ActionRun.map(job).containsKey("if"));
    }

    /** A job without a name has its id as its check. */
    @ParameterizedTest
    @CsvSource({"docs/handbook.en.md, '\"site\"'", "docs/handbook.zh.md, “site”", "docs/maintaining.en.md, `site`"})
    void theGuidesNameTheCheckOfAPullRequestHereAndInNewProjects(Path guide, String name) throws IOException {
        Path template =
                Path.of("src/main/resources/org/programmekb/scaffold/project/github/workflows/pull-request.yml");
        String ours = Files.readString(Path.of(".github/workflows/pull-request.yml"));
        String theirs = Files.readString(template).replaceAll("\\{\\{\\w+}}", "x");

        for (String workflow : List.of(ours, theirs)) {
            Map<String, Object> jobs = ActionRun.map(ActionRun.parsed(workflow).get("jobs"));
            assertThat(jobs.keySet()).containsExactly("site");
            assertThat(ActionRun.map(jobs.get("site"))).doesNotContainKey("name");
        }
        assertThat(guide).content().contains(name);
    }

    @ParameterizedTest
    @CsvSource({"pull_request, ''", "push, ''", "schedule, --slow", "workflow_dispatch, --slow"})
    void theSlowTestsRunEachNightAndNotForEachPullRequest(String event, String options) throws IOException {
        Map<String, Object> test = step(TESTS, "test", "Test");
        String value = ActionRun.map(test.get("env")).get("OPTIONS").toString();

        assertThat(WorkflowExpression.inText(value, Map.of("github", Map.of("event_name", event))))
                .isEqualTo(options);
        assertThat(test).containsEntry("run", ".ci/run $OPTIONS");
        assertThat(ActionRun.map(ActionRun.read(TESTS).get("on")))
                .containsEntry("schedule", List.of(Map.of("cron", "41 2 * * *")));
    }

    @Test
    void theSlowTestsRunBeforeARelease() throws IOException {
        Path release = Path.of(".github/workflows/release.yml");

        assertThat(step(release, "package", "Test")).containsEntry("run", ".ci/run --slow");
        assertThat(ActionRun.map(
                        ActionRun.map(ActionRun.read(release).get("jobs")).get("publish")))
                .containsEntry("needs", "package");
    }
}
