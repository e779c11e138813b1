package org.programmekb.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.diagnostic.Severity;
import org.programmekb.editor.EditorRequest;
import org.programmekb.editor.LocalEditor;
import org.programmekb.editor.Reply;
import org.programmekb.editor.Trial;
import org.programmekb.execution.CancelledException;

/** What the server of the editor answers. */
class EditorServerTest extends ServedEditor {
    private Failure failure = () -> {};
    private Trial.Result tried = new Trial.Result(List.of(), Map.of());

    @Test
    void the_page_is_there_before_there_is_a_site() throws Exception {
        HttpResponse<String> page = get("admin/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'self'");
        String address = server.editorAddress().orElseThrow().toString();
        assertThat(address).matches("http://127\\.0\\.0\\.1:[0-9]+/admin/#" + secret);
        for (HttpResponse<String> moved : List.of(get(""), get("admin"), site("admin"), site("admin/x.js"))) {
            assertThat(moved.statusCode()).isEqualTo(302);
            assertThat(moved.headers().firstValue("Location")).contains(address.replaceFirst("#.*", ""));
        }
        assertThat(get("admin/main.js").headers().firstValue("Content-Type"))
                .contains("text/javascript; charset=utf-8");
        assertThat(get("admin/schemas/city.schema.json").statusCode()).isEqualTo(200);
        assertThat(get("admin/config.json").body()).contains("\"store\":\"disk\"", "\"folder\":\"cities\"");
        assertThat(get("admin/other.js").statusCode()).isEqualTo(404);
    }

    @Test
    void sources_are_read_and_written_with_the_secret() throws Exception {
        assertThat(get("admin/api/files", "Kb-Secret", secret).body())
                .isEqualTo("[\"content\\/cities\\/nice.yaml\"]\n");
        HttpResponse<String> nice = get("admin/api/file?" + NICE, "Kb-Secret", secret);
        assertThat(nice.body()).isEqualTo("population: 1\n");
        String hash = nice.headers().firstValue("Kb-Hash").orElseThrow();
        String picture = Base64.getEncoder().encodeToString(new byte[] {1, 2});

        HttpResponse<String> saved =
                save("[{\"path\":\"" + NICE + "\",\"base\":\"" + hash + "\",\"text\":\"population: 二\\n\"},"
                        + "{\"path\":\"content/images/a.jpg\",\"base\":null,\"base64\":\"" + picture + "\"}]");

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(project.read(NICE)).isEqualTo("population: 二\n");
        assertThat(project.folder().resolve("content/images/a.jpg")).hasBinaryContent(new byte[] {1, 2});
        HttpResponse<String> again =
                save("[{\"path\":\"" + NICE + "\",\"base\":\"" + hash + "\",\"text\":\"population: 3\"}]");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("nice.yaml");
        assertThat(project.read(NICE)).isEqualTo("population: 二\n");
    }

    @Test
    void a_request_that_is_not_understood_changes_nothing() throws Exception {
        for (String body :
                List.of("", "{}", "[1]", "[{\"path\":\"" + NICE + "\"}]", "[{\"path\":\"x\",\"base64\":\"?\"}]")) {
            assertThat(save(body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(save("[{\"path\":\"jbake.properties\",\"text\":\"x\"}]").statusCode())
                .isEqualTo(403);
        assertThat(get("admin/api/save", "Kb-Secret", secret).statusCode()).isEqualTo(404);
        assertThat(get("admin/api/file?jbake.properties", "Kb-Secret", secret).statusCode())
                .isEqualTo(404);
        assertThat(project.read(NICE)).isEqualTo("population: 1\n");
    }

    @Test
    void what_cannot_be_saved_is_said_in_words() throws Exception {
        String name = "content/pages/" + "n".repeat(300) + ".en.md";
        HttpResponse<String> answer = save("[{\"path\":\"" + name + "\",\"text\":\"x\"}]");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("{\"refused\":[\"" + name.replace("/", "\\/") + "\"]}\n");

        Reply tooLarge = editor.answer(
                new EditorRequest("POST", "admin/api/save", "zh", secret, LocalEditor.MOST + 1, () -> new byte[0]),
                server.address());
        assertThat(new String(tooLarge.content(), StandardCharsets.UTF_8))
                .isEqualTo("{\"problem\":\"这些文件合计超过" + (LocalEditor.MOST >> 20) + " MB，请分几次保存图片\"}\n");
    }

    /** As many as are read at once may use up the memory; the others can come again. */
    @Test
    void large_requests_wait_for_one_another_and_are_told_to_come_again() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        long most = Math.max(1, Runtime.getRuntime().maxMemory() / 16 / LocalEditor.MOST);
        List<CompletableFuture<Integer>> large = LongStream.range(0, most + 1)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> editor.answer(
                                        new EditorRequest(
                                                "POST", "admin/api/save", "en", secret, LocalEditor.MOST, () -> {
                                                    assertThatNoException().isThrownBy(end::await);
                                                    return new byte[0];
                                                }),
                                        server.address())
                                .status(),
                        task -> new Thread(task).start()))
                .toList();
        CompletableFuture.anyOf(large.toArray(CompletableFuture[]::new)).join();
        HttpResponse<String> later =
                send("POST", "admin/api/save?zh", "[" + " ".repeat(LocalEditor.MOST - 2) + "]", "Kb-Secret", secret);
        HttpResponse<String> read = get("admin/api/file?" + NICE, "Kb-Secret", secret);
        end.countDown();

        assertThat(later.statusCode()).isEqualTo(503);
        assertThat(later.headers().firstValue("Retry-After")).contains("1");
        assertThat(later.body()).isEqualTo("{\"problem\":\"服务器正在处理其他大文件，请稍后再保存\"}\n");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(large.stream().map(CompletableFuture::join).filter(status -> status == 503))
                .hasSize(1);
        assertThat(save("[]").statusCode()).isEqualTo(200);
    }

    @Test
    void findings_come_in_the_language_of_the_reader_with_the_number_of_the_check() throws Exception {
        editor.checked(List.of(finding()));

        assertThat(get("admin/api/findings?zh", "Kb-Secret", secret).body())
                .contains(
                        "\"check\":1",
                        "\"line\":1,\"column\":13",
                        Message.of("serve.close").in(MessageLanguage.CHINESE));
        assertThat(get("admin/api/findings?en", "Kb-Secret", secret).body()).contains("Close");
    }

    /** What may prevent a trial. */
    @FunctionalInterface
    private interface Failure {
        void happen() throws IOException;
    }

    /** A page of the file that is edited. */
    @Override
    Trial.Result tryOut(Map<String, Optional<Path>> edits) throws IOException {
        failure.happen();
        Path draft = Objects.requireNonNull(edits.get(NICE)).orElseThrow();
        return new Trial.Result(tried.findings(), Map.of("en/cities/nice/index.html", Files.readAllBytes(draft)));
    }

    @Test
    void what_is_not_saved_is_checked_and_shown_and_all_else_is_as_published() throws Exception {
        project.write("output/css/site.css", "published");
        project.write("output/en/cities/nice/index.html", "published");
        tried = new Trial.Result(List.of(finding()), Map.of());

        HttpResponse<String> answer = tryOut("[{\"path\":\"" + NICE + "\",\"text\":\"population: 二\"}]");

        assertThat(answer.body())
                .contains("\"line\":1,\"column\":13", Message.of("serve.close").in(MessageLanguage.CHINESE));
        String preview = "admin/preview/" + answer.body().replaceFirst("(?s).*\"preview\":\"(\\w+)\".*", "$1") + "/";
        HttpResponse<String> page = site(preview + "en/cities/nice/");
        assertThat(page.body()).isEqualTo("population: 二<script src=\"/__kb/preview.js\" defer></script>");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .contains("script-src " + server.address().resolve("/__kb/preview.js") + "; frame-ancestors http://"
                        + server.editorAddress().orElseThrow().getAuthority());
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(site(preview + "css/site.css").body()).isEqualTo("published");
        assertThat(site("en/cities/nice/").body()).startsWith("published").contains("reload.js");
        assertThat(site("admin/preview/published/en/cities/nice/").body())
                .startsWith("published")
                .contains("preview.js")
                .doesNotContain("reload.js");
        assertThat(site("admin/preview/published/en/cities/nice").headers().firstValue("Location"))
                .contains("/kb/admin/preview/published/en/cities/nice/");
        assertThat(project.read(NICE)).isEqualTo("population: 1\n");
        assertThat(site("admin/preview/0/en/cities/nice/").statusCode()).isEqualTo(404);
        assertThat(get(preview + "en/cities/nice/").statusCode()).isEqualTo(404);
        assertThat(send("POST", "admin/api/try?en", "[]").statusCode()).isEqualTo(401);
    }

    @Test
    void what_cannot_be_tried_is_said() throws Exception {
        HttpResponse<String> answer = tryOut("[{\"path\":\"jbake.properties\",\"text\":\"\"}]");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("{\"refused\":[\"jbake.properties\"]}\n");
        assertThat(tryOut("{}").statusCode()).isEqualTo(400);
    }

    @Test
    void what_prevents_a_trial_is_said_in_the_language_of_the_reader() throws Exception {
        String edit = "[{\"path\":\"" + NICE + "\",\"text\":\"\"}]";
        failure = () -> {
            throw new ExplainedException(Message.of("serve.close"));
        };
        assertThat(tryOut(edit).body()).contains(Message.of("serve.close").in(MessageLanguage.CHINESE));
        assertThat(tryOut(edit).statusCode()).isEqualTo(500);

        failure = () -> {
            throw new NoSuchFileException("x.md");
        };
        assertThat(tryOut(edit).body()).isEqualTo("{\"problem\":\"x.md：没有这个文件或文件夹\"}\n");

        failure = () -> {
            throw new IllegalStateException("a bug");
        };
        assertThat(tryOut(edit).body()).isEqualTo("{\"problem\":\"java.lang.IllegalStateException: a bug\"}\n");

        failure = () -> {
            throw new CancelledException();
        };
        assertThat(tryOut(edit).statusCode()).isEqualTo(503);
    }

    @Test
    void settings_that_change_after_the_start_are_those_of_the_editor() throws Exception {
        project.write("jbake.properties", project.read("jbake.properties").replace("=Cities", "=Ports"));
        editor.configured(project.config());

        assertThat(get("admin/config.json").body()).contains("\"en\":\"Ports\"").doesNotContain("Cities\",\"zh");
    }

    private HttpResponse<String> tryOut(String body) throws Exception {
        return send("POST", "admin/api/try?zh", body, "Kb-Secret", secret);
    }

    private static Diagnostic finding() {
        return new Diagnostic(
                Code.DATE_INVALID,
                Severity.ERROR,
                new Location(NICE, 1, 13),
                Message.of("serve.close"),
                Message.literal("write one"));
    }

    private HttpResponse<String> save(String body) throws Exception {
        return send("POST", "admin/api/save", body, "Kb-Secret", secret);
    }
}
