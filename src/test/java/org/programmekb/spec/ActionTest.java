package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.config.ProgramVersion;

/** The action for sites, and the workflows of this repository that use it; the program only notes how it is called. */
@Tag("process")
final class ActionTest {
    static List<Path> files() throws IOException {
        try (Stream<Path> workflows = Files.list(Path.of(".github/workflows"))) {
            return Stream.concat(Stream.of(Path.of("action.yml"), Path.of("preview/action.yml")), workflows)
                    .toList();
        }
    }

    private static final String PROGRAM = """
            #!/usr/bin/env bash
            printf '%s\\n' "$KB_LANG: $*" >>"$RUNNER_TEMP/calls"
            case $1 in
              check)
                printf '::error file=content/a.en.md,line=3,title=link-broken::the link leads nowhere\\n' >&2
                printf 'Checked 1 document\\n'
                exit "$(cat "$RUNNER_TEMP/status" 2>/dev/null || printf 0)"
                ;;
              build)
                mkdir -p "$3/output.generations/1"
                printf 'a page' >"$3/output.generations/1/index.html"
                ln -s output.generations/1 "$3/output"
                ;;
              compare)
                [ -f "$RUNNER_TEMP/comparison" ] || exit 2
                cat "$RUNNER_TEMP/comparison"
                printf '::error::annotated before\n' >&2
                exit 1
                ;;
            esac
            """;

    private static final String ADDRESS = "https://a.example/b";

    @TempDir
    private Path folder;

    private Path workspace;
    private Path temporary;
    private ActionRun action;

    @BeforeEach
    void prepare() throws IOException {
        Path home = Files.createDirectories(folder.resolve("actions/programme-kb/v1"));
        for (String part : List.of(".mvn", "src/main", "docs/findings")) {
            Files.createDirectories(home.resolve(part));
        }
        Files.createFile(home.resolve("pom.xml"));
        executable(home.resolve("kb"), PROGRAM);
        workspace = Files.createDirectories(folder.resolve("work"));
        temporary = Files.createDirectories(folder.resolve("temporary"));
        action = new ActionRun(home, workspace, temporary, Files.createDirectories(folder.resolve("tools")));
        pages("exit 1");
    }

    private static void executable(Path file, String text) throws IOException {
        assertThat(Files.writeString(file, text).toFile().setExecutable(true)).isTrue();
    }

    /** What GitHub's command says of the Pages of the repository, which is a fork. */
    private void pages(String answer) throws IOException {
        executable(action.tools().resolve("gh"), """
                #!/usr/bin/env bash
                case $2 in */pages) %s ;; *) echo true ;; esac
                """.formatted(answer));
    }

    /** Runs it as a workflow of this repository does. */
    private ActionRun.Outcome run(String workflow, String event, Map<String, Object> more) throws Exception {
        Map<String, Object> job = ActionRun.map(ActionRun.map(
                        ActionRun.read(Path.of(".github/workflows", workflow)).get("jobs"))
                .get("site"));
        Map<String, Object> inputs = new HashMap<>(more);
        ActionRun.steps(job).stream()
                .filter(step -> step.get("uses").equals("./"))
                .forEach(step -> inputs.putAll(ActionRun.map(step.get("with"))));
        return action.run(
                inputs,
                Map.of(
                        "event_name", event,
                        "repository", "river/site",
                        "run_id", "7",
                        "token", "read-only",
                        "event",
                                event.equals("push")
                                        ? Map.of()
                                        : Map.of("pull_request", Map.of("base", Map.of("ref", "main")))));
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(temporary.resolve("calls"));
    }

    /** The launcher is the real one; the jar is empty, so that nothing runs but the question whether to compile. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(booleans = {true, false})
    void compilesTheProgramOnlyIfTheCacheDoesNotHaveIt(boolean isInCache) throws Exception {
        Path home = action.home();
        Files.copy(Path.of("kb"), home.resolve("kb"), StandardCopyOption.REPLACE_EXISTING);
        executable(action.tools().resolve("mvn"), "#!/bin/sh\necho mvn >>\"" + temporary + "/calls\"\nexit 1\n");
        if (isInCache) {
            Path program = Files.createDirectories(home.resolve("target/program"));
            Files.createFile(program.resolve("kb.jar"));
            Files.setLastModifiedTime(Files.createFile(program.resolve("compiled")), FileTime.from(Instant.EPOCH));
        }

        ActionRun.Outcome outcome = run("publish.yml", "push", Map.of());

        assertThat(outcome.isGood()).isFalse();
        if (isInCache) {
            assertThat(outcome.log()).contains("ClassNotFoundException: org.programmekb.cli.Kb");
            assertThat(temporary.resolve("calls")).doesNotExist();
        } else {
            assertThat(calls()).containsOnly("mvn");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://river.github.io/site/", // a project
        "https://river.github.io/", // a user or organisation
        "https://knowledge.example.org/" // a domain of one's own
    })
    void publishesTheSiteBelowTheAddressOfPages(String address) throws Exception {
        pages("echo " + address);

        ActionRun.Outcome outcome = run("publish.yml", "push", Map.of());

        assertThat(outcome.isGood()).as(outcome.log()).isTrue();
        assertThat(calls())
                .containsExactly(
                        "en: --version",
                        "en: check -s . --format github",
                        "en: build -s . --base-url " + address + " --manifest=" + temporary + "/site.sha256");
        assertThat(outcome.used())
                .containsEntry(
                        "actions/upload-pages-artifact",
                        Map.of("path", temporary + "/site", "include-hidden-files", "true"))
                .containsKeys("actions/deploy-pages", "actions/cache/save");
        assertThat(outcome.used().get("actions/upload-artifact"))
                .containsEntry("name", "site-manifest")
                .containsEntry("path", temporary + "/site.sha256");
        assertThat(temporary.resolve("site/index.html")).hasContent("a page");
        assertThat(outcome.used().get("actions/cache/restore")).containsEntry("path", "./.kb");
    }

    @Test
    void keepsTheSiteOfAPullRequestAndWritesNothing() throws Exception {
        ActionRun.Outcome outcome = run("pull-request.yml", "pull_request", Map.of());

        assertThat(outcome.isGood()).as(outcome.log()).isTrue();
        assertThat(calls()).contains("en: build -s . --manifest=" + temporary + "/site.sha256");
        assertThat(outcome.used().keySet())
                .containsExactly("actions/setup-java", "actions/cache/restore", "actions/upload-artifact");
        assertThat(outcome.used().get("actions/upload-artifact"))
                .containsEntry("name", "site")
                .containsEntry("path", temporary + "/site");
        assertThat(outcome.log()).contains("::error file=content/a.en.md,line=3,title=link-broken::");
        assertThat(outcome.summary())
                .isEqualTo("Checked 1 document  \n- error `content/a.en.md` 3: the link leads nowhere\n");
    }

    @Test
    void summarisesAPullRequestByComparingIt() throws Exception {
        Files.writeString(temporary.resolve("comparison"), "One page changed.\n");

        ActionRun.Outcome outcome = run("pull-request.yml", "pull_request", Map.of());

        assertThat(outcome.isGood()).as(outcome.log()).isTrue();
        assertThat(calls())
                .endsWith("en: compare main -s . --format github --page " + temporary + "/site/changes.html");
        assertThat(outcome.summary()).isEqualTo("One page changed.\n");
        assertThat(outcome.log()).doesNotContain("annotated before");
    }

    @Test
    void neverPublishesAPullRequestOrAForkWithoutPages() throws Exception {
        ActionRun.Outcome fork = run("publish.yml", "push", Map.of());
        assertThat(fork.isGood()).as(fork.log()).isTrue();
        assertThat(fork.log()).contains("::notice::This fork has no GitHub Pages");
        assertThat(fork.used()).containsKey("actions/upload-artifact").doesNotContainKey("actions/deploy-pages");

        Files.delete(workspace.resolve("output"));
        pages("echo https://river.github.io/site/");
        ActionRun.Outcome proposal = run("publish.yml", "pull_request", Map.of());
        assertThat(proposal.used()).containsKey("actions/upload-artifact").doesNotContainKey("actions/deploy-pages");
    }

    @Test
    void saysHowToSetUpPages() throws Exception {
        executable(
                action.tools().resolve("gh"),
                "#!/usr/bin/env bash\ncase $2 in */pages) exit 1 ;; *) echo false ;; esac\n");

        ActionRun.Outcome outcome = run("publish.yml", "push", Map.of());

        assertThat(outcome.isGood()).isFalse();
        assertThat(outcome.log()).contains("::error::GitHub Pages is not set up. Choose Settings → Pages");
        assertThat(calls()).noneMatch(call -> call.contains("build"));
    }

    @Test
    void summarisesASiteThatHasErrorsAndPublishesNothing() throws Exception {
        Files.writeString(temporary.resolve("status"), "1");
        pages("echo https://river.github.io/site/");

        ActionRun.Outcome outcome = run("publish.yml", "push", Map.of());

        assertThat(outcome.isGood()).isFalse();
        assertThat(outcome.summary()).contains("- error `content/a.en.md` 3: the link leads nowhere");
        assertThat(outcome.used().keySet()).containsExactly("actions/setup-java", "actions/cache/restore");
    }

    @Test
    void worksInAFolderOfTheRepositoryInAnotherLanguage() throws Exception {
        Files.createDirectory(workspace.resolve("my site"));

        ActionRun.Outcome outcome = run(
                "pull-request.yml",
                "pull_request",
                Map.of("folder", "my site", "language", "zh", "options", "--epub --drafts", "base-url", ADDRESS));

        assertThat(outcome.isGood()).as(outcome.log()).isTrue();
        assertThat(calls())
                .contains(
                        "zh: check -s my site --format github",
                        "zh: build -s my site --base-url " + ADDRESS + " --manifest=" + temporary
                                + "/site.sha256 --epub --drafts");
    }

    @ParameterizedTest
    @CsvSource({"docs/maintaining.en.md", "docs/maintaining.zh.md"})
    void theGuidesExplainEveryInputAndShowAWorkflowThatWorks(Path guide) throws IOException {
        String text = Files.readString(guide);
        Map<String, Object> inputs =
                ActionRun.map(ActionRun.read(Path.of("action.yml")).get("inputs"));
        assertThat(inputs.keySet()).allMatch(name -> text.contains("\n| `" + name + "` | "));

        String workflow = text.replaceFirst("(?s).*?```yaml\n(on:.*?)```.*", "$1");
        Map<String, Object> job = ActionRun.map(
                ActionRun.map(ActionRun.parsed(workflow).get("jobs")).get("site"));
        Map<String, Object> last = ActionRun.steps(job).get(1);
        assertThat(workflow.lines()).hasSizeLessThanOrEqualTo(10);
        assertThat(last.get("uses").toString())
                .isEqualTo(
                        "programme-kb/programme-kb@" + ProgramVersion.current().tag());
        assertThat(inputs.keySet()).containsAll(ActionRun.map(last.get("with")).keySet());
    }

    @ParameterizedTest
    @MethodSource("files")
    void anActionOfOthersIsPinnedToACommit(Path file) throws IOException {
        assertThat(Files.readAllLines(file).stream()
                        .filter(line -> line.matches(" +(- )?uses: (?!\\./).*"))
                        .toList())
                .allMatch(line -> line.matches(" +uses: [\\w/-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noScriptContainsAnExpressionAndWritingIsAllowedOnlyWhereItIsNeeded(Path file) throws IOException {
        Map<String, Object> definition = ActionRun.read(file);
        Stream<Object> owners = definition.containsKey("runs")
                ? Stream.of(definition.get("runs"))
                : ActionRun.map(definition.get("jobs")).values().stream();
        assertThat(owners.flatMap(owner -> ActionRun.steps(owner).stream())
                        .map(step -> String.valueOf(step.get("run"))))
                .noneMatch(script -> script.contains("${{"));
        if (!definition.containsKey("runs")) {
            assertThat(ActionRun.map(definition.get("permissions"))).isIn(Map.of(), Map.of("contents", "read"));
        }
    }
}
