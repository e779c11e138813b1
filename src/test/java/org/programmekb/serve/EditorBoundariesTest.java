package org.programmekb.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.programmekb.editor.EditedProject;
import org.programmekb.editor.LocalEditor;

/** Whom the server of the editor answers. */
class EditorBoundariesTest extends ServedEditor {
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
                        "frame-src http://localhost:*/kb/admin/preview/;",
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

    /** Java's server closes the connection before any handler; see SECURITY.md. */
    @Test
    void a_request_without_a_path_ends_at_once_and_both_servers_go_on() throws Exception {
        for (URI address : List.of(server.address(), server.editorAddress().orElseThrow())) {
            for (String target : List.of("GET mailto:x", "POST http:x", "CONNECT a:1")) {
                assertThat(status(address.getPort(), target + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                        .satisfiesAnyOf(
                                answer -> assertThat(answer).isNull(),
                                answer -> assertThat(answer).startsWith("HTTP/1.1 4"));
            }
        }
        assertThat(get("admin/").statusCode()).isEqualTo(200);
        assertThat(site("admin").statusCode()).isEqualTo(302);
    }

    /** The first line of the answer to a request that stays incomplete. */
    private static @Nullable String status(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }
}
