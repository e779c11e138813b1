package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The repository {@code river/site} with proposal 12, and {@code river-previews/host} with the pages of previews, on a
 * made-up GitHub: a command {@code gh} that answers with files, and a bare Git repository.
 */
record PreviewHost(Path folder) {
    static final String HEAD = "a".repeat(40);

    /** Answers are files named by the path; the next answer to the same question ends in {@code .next}. */
    private static final String GH = """
            #!/usr/bin/env bash
            cd "$HOME/../github"
            printf '%s\\n' "${GH_TOKEN} $*" >>calls
            file=$(printf '%s' "$2" | tr '/?&=:%' '_')
            case "$*" in
              *-XDELETE*) for pull in *_pulls_12; do sed -i 's/"labels": *\\[[^]]*\\]/"labels": []/' "$pull"; done; exit ;;
              */statuses/*) exit ;;
              */commits/main | */builds/latest)
                commit=$(git -C ../server/*/host.git rev-parse main)
                printf '{"sha": "%s", "commit": "%s", "status": "built"}' "$commit" "$commit"
                exit
                ;;
            esac
            if [ ! -f "$file" ]; then
              echo "gh: Not Found (HTTP 404)" >&2
              exit 1
            fi
            cat "$file"
            [ ! -f "$file.next" ] || mv "$file.next" "$file"
            """;

    static PreviewHost in(Path folder) throws IOException, InterruptedException {
        PreviewHost host = new PreviewHost(folder);
        for (String name : List.of("github", "home", "tools", "server/river-previews")) {
            Files.createDirectories(folder.resolve(name));
        }
        Path gh = Files.writeString(folder.resolve("tools/gh"), GH);
        assertThat(gh.toFile().setExecutable(true)).isTrue();
        Repository first = Repository.in(folder.resolve("first"));
        Files.writeString(first.folder().resolve("CNAME"), "previews.example.org");
        first.commit("2020-01-01T00:00:00Z");
        first.git("2020-01-01T00:00:00Z", "branch", "-M", "main");
        first.cloneTo(host.bare(), "--bare");
        host.pages("river-previews/host", "https://previews.example.org/");
        host.pages("river/site", "https://river.github.io/site/");
        host.answer("repos/river/site/collaborators/quay/permission", "{\"permission\": \"write\"}");
        host.answer("repos/river/site/collaborators/helper/permission", "{\"permission\": \"read\"}");
        host.artefact(5, archive(Map.of("en/index.html", page("Home"))));
        host.runs("completed");
        return host;
    }

    private Path bare() {
        return folder.resolve("server/river-previews/host.git");
    }

    void answer(String path, String text) throws IOException {
        Files.writeString(file(path), text);
    }

    void next(String path, String text) throws IOException {
        Files.writeString(Path.of(file(path) + ".next"), text);
    }

    private Path file(String path) {
        return folder.resolve("github").resolve(path.replaceAll("[/?&=:%]", "_"));
    }

    void pages(String repository, String address) throws IOException {
        answer("repos/" + repository + "/pages", """
                {"html_url": "%s", "build_type": "legacy", "source": {"branch": "main", "path": "/"}}
                """.formatted(address));
    }

    /** The state of proposal 12, as GitHub tells it now, and as an event told it. */
    String proposal(String state, String repository, String commit, String label) throws IOException {
        String text = """
                {"number": 12, "state": "%s", "html_url": "https://github.com/river/site/pull/12",
                 "labels": [%s], "head": {"sha": "%s", "repo": {"full_name": "%s"}}}
                """.formatted(state, label.isEmpty() ? "" : "{\"name\": \"" + label + "\"}", commit, repository);
        answer("repos/river/site/pulls/12", text);
        answer("repos/river/site/pulls?state=open&head=river%3Aedit/nice", "[" + text + "]");
        return text;
    }

    void runs(String state) throws IOException {
        answer(
                "repos/river/site/actions/workflows/pull-request.yml/runs?event=pull_request&head_sha=" + HEAD,
                """
                {"workflow_runs": [{"id": 5, "status": "%s", "head_repository": {"full_name": "lake/site"}}]}
                """.formatted(state));
    }

    /** The site that a run has kept. */
    void artefact(int run, byte[] archive) throws IOException {
        answer("repos/river/site/actions/runs/" + run + "/artifacts?name=site", """
                {"artifacts": [{"id": 70, "expired": false, "size_in_bytes": %d}]}
                """.formatted(archive.length));
        Files.write(file("repos/river/site/actions/artifacts/70/zip"), archive);
    }

    /** A page of a site of this program, as far as marks need it. */
    static String page(String title) {
        return "<!DOCTYPE html>\n<html lang=\"en\" data-name=\"" + title + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<title>" + title + "</title>\n<link rel=\"canonical\" href=\"https://river.github.io/site/\">\n"
                + "<link rel=\"stylesheet\" href=\"../site.css\">\n</head>\n<body class=\"page\">\n" + title
                + "\n</body>\n</html>\n";
    }

    static byte[] archive(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    static byte[] archiveOf(String... names) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : names) {
            files.put(name, name.endsWith(".html") ? page(name) : name);
        }
        return archive(files);
    }

    void assertThatNothingIsShown() throws Exception {
        assertThat(files()).containsExactly("CNAME");
    }

    void assertThatItIsRefused(ActionRun.Outcome outcome, String sentence) throws Exception {
        assertThat(outcome.isGood()).isFalse();
        assertThat(outcome.log()).contains("::error::No preview: ").contains(sentence);
        assertThat(outcome.summary()).contains(sentence);
        assertThatNothingIsShown();
    }

    /** The check of a branch is over. */
    ActionRun.Outcome checked(String repository) throws IOException, InterruptedException {
        return run("workflow_run", """
                {"action": "completed", "workflow_run": {"id": 5, "event": "pull_request", "head_branch": "edit/nice",
                 "head_sha": "%s", "conclusion": "success", "head_repository": {"full_name": "%s"}}}
                """.formatted(HEAD, repository));
    }

    /** Something happens to the proposal; {@code proposal} is what the event says of it. */
    ActionRun.Outcome happens(String action, String proposal) throws IOException, InterruptedException {
        return happens(action, proposal, "preview", "quay");
    }

    ActionRun.Outcome happens(String action, String proposal, String label, String sender)
            throws IOException, InterruptedException {
        return run("pull_request_target", """
                {"action": "%s", "label": {"name": "%s"}, "sender": {"login": "%s"}, "pull_request": %s}
                """.formatted(action, label, sender, proposal));
    }

    /** Runs the last step of the job as the workflow states it. */
    private ActionRun.Outcome run(String event, String content) throws IOException, InterruptedException {
        Path temporary = folder.resolve("home");
        Files.writeString(temporary.resolve("event.json"), content);
        Map<String, Object> job = ActionRun.map(ActionRun.map(
                        ActionRun.read(Path.of(".github/workflows/preview.yml")).get("jobs"))
                .get("preview"));
        Map<String, Object> step = ActionRun.steps(job).get(1);
        Map<String, String> inputs = ActionRun.evaluated(
                ActionRun.map(step.get("with")),
                Map.of(
                        "vars", Map.of("KB_PREVIEW_REPOSITORY", "river-previews/host"),
                        "secrets", Map.of("KB_PREVIEW_TOKEN", "key")));
        Files.deleteIfExists(temporary.resolve("summary"));
        return new ActionRun(Path.of("preview").toAbsolutePath(), folder, temporary, folder.resolve("tools"))
                .run(
                        Path.of("preview/action.yml"),
                        Map.copyOf(inputs),
                        Map.of(
                                "event_name", event,
                                "repository", "river/site",
                                "run_id", "7",
                                "server_url", "file://" + folder.resolve("server"),
                                "token", "own"));
    }

    /** The names of all files that the host publishes. */
    List<String> files() throws IOException, InterruptedException {
        return git("ls-tree", "-r", "--name-only", "main").lines().toList();
    }

    String file(String repositoryPath, String branch) throws IOException, InterruptedException {
        return git("show", branch + ":" + repositoryPath);
    }

    String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of("-c", "core.quotepath=off"), Stream.of(arguments))
                .toList();
        return new Repository(bare()).git("2020-01-01T00:00:00Z", command.toArray(String[]::new));
    }

    /** Somebody pushes one more file. */
    void push(String name) throws IOException, InterruptedException {
        Repository other = new Repository(bare()).cloneTo(folder.resolve("other"));
        Path file = other.folder().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
        other.commit("2020-01-02T00:00:00Z");
        other.git("2020-01-02T00:00:00Z", "push", "-q", "origin", "HEAD:main");
    }

    /** Refuses what is pushed once. */
    void refuseOnce() throws IOException {
        Path hook = Files.writeString(bare().resolve("hooks/update"), """
                #!/bin/sh
                rm "$0"
                echo "somebody else was faster" >&2
                exit 1
                """);
        assertThat(hook.toFile().setExecutable(true)).isTrue();
    }

    /** What was said to GitHub: the tokens and the arguments of its command. */
    List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("github/calls"));
    }

    /** The states beside the checks of commits. */
    List<String> states() throws IOException {
        return calls().stream().filter(call -> call.contains("/statuses/")).toList();
    }
}
