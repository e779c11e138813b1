package org.programmekb.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.MessageLanguage;

/** How the development server answers requests. */
@Timeout(60)
class DevServerTest extends ServedFolder {

    @Test
    void servesPagesOfFolders() throws Exception {
        HttpResponse<String> page = get("en/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body())
                .matches(
                        "<html><body>Site 1 广州<script src=\"/__kb/reload\\.js\\?[0-9a-z]+\" data-number=\"0\" "
                                + "data-file=\"/programme/kb/en/index.html\" data-content=\"[0-9a-f]+\" defer></script></body></html>");
    }

    @Test
    void doesNotChangeTheFiles() throws Exception {
        get("en/");

        assertThat(output.resolve("en/index.html")).hasContent("<html><body>Site 1 广州</body></html>");
    }

    @ParameterizedTest
    @CsvSource({
        "style.css, text/css; charset=utf-8",
        "feed.xml, application/xml; charset=utf-8",
        "%E5%9B%BE.PNG, image/png",
        ".nojekyll, application/octet-stream",
        "style.css?v=123, text/css; charset=utf-8",
    })
    void servesFilesWithTheirTypes(String path, String type) throws Exception {
        HttpResponse<String> file = get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains(type);
        assertThat(file.body()).doesNotContain("script");
    }

    @ParameterizedTest
    @CsvSource({
        "/programme/kb/en, /programme/kb/en/",
        "/programme/kb/en?q=1, /programme/kb/en/?q=1",
        "/programme/kb, /programme/kb/",
        "/, /programme/kb/",
    })
    void redirectsToFolders(String address, String target) throws Exception {
        HttpResponse<String> answer = request("GET", address);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/programme/kb/nowhere/",
                "/elsewhere/",
                "/programme/kb/en/index.html/",
                "/programme/kb/empty/",
                "/programme/kb/..%2f..%2fsecret.txt",
                "/programme/kb/%2e%2e/secret.txt",
                "/programme/kb/../../secret.txt",
                "/programme/kb/..%5c..%5csecret.txt",
                "/programme/kb//etc/passwd",
                "/programme/kb/%2fetc/passwd",
                "/programme/kb/link/secret.txt",
                "/programme/kb/secret.html",
                "/programme/kb/%00",
                "/programme/kb/%zz",
                "//elsewhere.example",
                "/__kb/nothing",
            })
    void answersWithTheSitesOwnPageWhereNothingIs(String address) throws Exception {
        Files.createDirectories(output.resolve("empty"));
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret.txt"), "secret");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(output.resolve("link"), outside);
        Files.createSymbolicLink(output.resolve("secret.html"), outside.resolve("secret.txt"));

        String answer = raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).doesNotContain("secret");
        assertThat(answer).matches("(?s)HTTP/1.1 (404 .*Not here.*reload\\.js.*|404 .*No context found.*|400 .*)");
    }

    @Test
    void answersHeadWithoutABody() throws Exception {
        HttpResponse<String> page = request("HEAD", BASE + "en/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).isEmpty();
        assertThat(page.headers().firstValueAsLong("Content-Length"))
                .hasValue(get("en/").body().getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void refusesOtherMethods() throws Exception {
        HttpResponse<String> answer = request("DELETE", BASE + "en/");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void refusesStrangersNamesForThisMachine() throws Exception {
        assertThat(raw("GET " + BASE + "en/ HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void leadsFromAnotherNameOfThisMachineToItsOwn() throws Exception {
        String own = "\r\nLocation: http://localhost:" + server.address().getPort();

        assertThat(raw("GET " + BASE + "en/?a=b HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 302")
                .contains(own + BASE + "en/?a=b\r\n");
    }

    @Test
    void listensToThisMachineOnly() {
        assertThat(server.address().toString()).matches("http://localhost:[0-9]+/programme/kb/");
        assertThatThrownBy(() -> DevServer.start(
                        output, BASE, server.address().getPort(), MessageLanguage.ENGLISH, Optional.empty()))
                .isInstanceOf(ExplainedException.class)
                .hasMessage("port " + server.address().getPort() + " is in use; choose another with --port");
    }

    @Test
    void servesANewSiteAtOnce() throws Exception {
        publish("2");

        assertThat(get("en/").body()).contains("Site 2");
    }

    @Test
    void saysThatThereIsNoSiteYet() throws Exception {
        Files.delete(output);

        HttpResponse<String> answer = get("en/");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("No site yet", "reload.js");
    }

    @Test
    void letsBrowsersKeepWhatItsAddressIdentifies() throws Exception {
        assertThat(get("style.css?v=2d711642b7").headers().firstValue("Cache-Control"))
                .contains("max-age=31536000, immutable");
        assertThat(get("style.css?v=0000000000").headers().firstValue("Cache-Control"))
                .contains("no-store");
        assertThat(get("style.css").headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(get("en/?v=2d711642b7").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void servesItsScript() throws Exception {
        HttpResponse<String> script = request("GET", "/__kb/reload.js?x-1");

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
        assertThat(script.body()).contains("EventSource('/__kb/events?'");
    }

    @ParameterizedTest
    @CsvSource({
        "link-broken.en, en, A link leads to a file or an id that does not exist.",
        "link-broken.zh, zh, 链接指向的文件或标识不存在。",
    })
    void servesThePageAboutACode(String name, String language, String text) throws Exception {
        HttpResponse<String> page = request("GET", "/__kb/explain/" + name);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.body())
                .startsWith("<!DOCTYPE html>\n<html lang=\"" + language + "\">\n")
                .contains("<title>link-broken</title>", "<h1>link-broken</h1>\n<p>" + text, "<pre><code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "link-broken", "link-broken.fr", "link-brokn.en", "../reload.js"})
    void hasNoPageAboutWhatIsNoCode(String name) throws Exception {
        assertThat(request("GET", "/__kb/explain/" + name).statusCode()).isEqualTo(404);
    }

    /** Sends what an honest client would not. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", server.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
