package org.programmekb.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.diagnostic.Severity;
import org.programmekb.editor.EditedProject;
import org.programmekb.editor.LocalEditor;
import org.programmekb.editor.Reply;
import org.programmekb.editor.Trial;
import org.programmekb.execution.CancelledException;

/** What the server of the editor answers, and to whom. */
class EditorServerTest {
    private static final String NICE = "content/cities/nice.yaml";

    private final HttpClient client = HttpClient.newHttpClient();
    private EditedProject project;
    private LocalEditor editor;
    private DevServer server;
    private Failure failure = () -> {};
    private Trial.Result tried = new Trial.Result(List.of(), Map.of());
    private String secret;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        project = EditedProject.in(folder);
        project.write(NICE, "population: 1\n");
        editor = new LocalEditor(project.config(), this::tryOut);
        secret = editor.secret();
        server = DevServer.start(folder.resolve("output"), "/kb/", 0, MessageLanguage.ENGLISH, Optional.of(editor));
    }

    @AfterEach
    void stop() {
        server.close();
    }

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
    void nobody_reads_or_writes_without_the_secret_or_from_another_site() throws Exception {
        assertThat(get("admin/api/files").statusCode()).isEqualTo(401);
        assertThat(get("admin/api/file?" + NICE, "Kb-Secret", "0".repeat(32)).statusCode())
                .isEqualTo(401);
        assertThat(send("POST", "admin/api/save", "[]").statusCode()).isEqualTo(401);
        assertThat(send("POST", "admin/api/save", "[]", "Kb-Secret", secret, "Origin", "https://example.org")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("POST", "admin/x", "[]").statusCode()).isEqualTo(404);
        assertThat(new LocalEditor(project.config(), EditedProject.NO_TRIAL).secret())
                .isNotEqualTo(secret);
    }

    @Test
    void no_file_of_the_project_is_at_the_origin_of_the_editor() throws Exception {
        for (String file : List.of("evil.js", "admin/evil.js", "admin/index.html", "data/v1/cities.json")) {
            project.write("output/" + file, "of the project");
        }

        for (String path : List.of("evil.js", "kb/evil.js", "admin/evil.js", "admin/preview/published/evil.js")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(get("admin/").body()).contains("main.js").doesNotContain("../", "http-equiv", secret);
        assertThat(get("admin/config.json").body()).contains("\"site\":\"" + server.address() + "\"");
        assertThat(get("admin/api/names?cities").statusCode()).isEqualTo(401);
        assertThat(get("admin/api/names?cities", "Kb-Secret", secret).body()).isEqualTo("of the project");
        assertThat(get("admin/api/names?../../evil", "Kb-Secret", secret).statusCode())
                .isEqualTo(404);
    }

    @Test
    void another_site_can_only_lead_a_person_to_the_editor() throws Exception {
        String[] link = {"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document"};
        HttpResponse<String> page = get("admin/", link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains(
                        "frame-src " + server.address() + "admin/preview/;",
                        "worker-src 'none'",
                        "frame-ancestors 'none'");
        assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(page.headers().map()).doesNotContainKey("access-control-allow-origin");

        link[5] = "iframe";
        assertThat(get("admin/", link).statusCode()).isEqualTo(403);
        for (String site : List.of("cross-site", "same-site")) {
            assertThat(get("admin/main.js", "Sec-Fetch-Site", site, "Sec-Fetch-Mode", "no-cors")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(get("admin/api/files", "Sec-Fetch-Site", site, "Kb-Secret", secret)
                            .statusCode())
                    .isEqualTo(403);
        }
        for (String origin :
                List.of("null", "http://localhost:" + server.address().getPort())) {
            assertThat(send("OPTIONS", "admin/api/save", "", "Origin", origin).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void neither_server_hands_out_a_service_worker() throws Exception {
        project.write("output/worker.js", "");

        assertThat(site("worker.js").statusCode()).isEqualTo(200);
        assertThat(site("worker.js", "Service-Worker", "script").statusCode()).isEqualTo(403);
        assertThat(get("admin/main.js", "Service-Worker", "script").statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_editor_has_another_host_name_than_the_site_and_answers_to_no_other() throws Exception {
        int port = server.editorAddress().orElseThrow().getPort();

        assertThat(status(port, "GET /admin/ HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        for (String host : List.of("localhost", "localhost:" + port, "rebound.example", "127.0.0.1.example")) {
            assertThat(status(port, "GET /admin/ HTTP/1.1\r\nHost: " + host + "\r\n\r\n"))
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void the_body_of_a_request_without_the_secret_is_not_waited_for() throws Exception {
        int port = server.editorAddress().orElseThrow().getPort();

        assertThat(status(
                        port, "POST /admin/api/save HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 66000000\r\n\r\n["))
                .startsWith("HTTP/1.1 401");
    }

    @Test
    void what_cannot_be_saved_is_said_in_words() throws Exception {
        String name = "content/pages/" + "n".repeat(300) + ".en.md";
        HttpResponse<String> answer = save("[{\"path\":\"" + name + "\",\"text\":\"x\"}]");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("{\"refused\":[\"" + name.replace("/", "\\/") + "\"]}\n");

        Reply tooLarge = editor.answer(
                new LocalEditor.Request("POST", "admin/api/save", "zh", secret, () -> new byte[LocalEditor.MOST + 1]),
                server.address());
        assertThat(new String(tooLarge.content(), StandardCharsets.UTF_8))
                .isEqualTo("{\"problem\":\"这些文件合计超过64 MB，请分几次保存图片\"}\n");
    }

    /** The first line of the answer to a request that stays incomplete. */
    private static String status(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
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
    private Trial.Result tryOut(Map<String, Optional<Path>> edits) throws IOException {
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

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, "", headers);
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        return send(server.editorAddress().orElseThrow().resolve("/" + path), method, body, headers);
    }

    private HttpResponse<String> site(String path, String... headers) throws Exception {
        return send(server.address().resolve(path), "GET", "", headers);
    }

    private HttpResponse<String> send(URI address, String method, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
