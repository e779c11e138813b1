package org.programmekb.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Severity;
import org.programmekb.publish.ChangedFiles;
import org.programmekb.publish.PublishedSite;
import org.programmekb.serve.SiteBuild.Outcome;

@Timeout(60)
class DevServerTest {
    private static final String BASE = "/programme/kb/";

    private final HttpClient client = HttpClient.newHttpClient();
    private Path folder;
    private Path output;
    private DevServer server;

    @BeforeEach
    void startServer(@TempDir Path temporary) throws IOException {
        folder = temporary;
        output = temporary.resolve("output");
        publish("1");
        server = DevServer.start(output, BASE, 0);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

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
    void listensToThisMachineOnly() {
        assertThat(server.address().toString()).matches("http://localhost:[0-9]+/programme/kb/");
        assertThatThrownBy(() -> DevServer.start(output, BASE, server.address().getPort()))
                .isInstanceOf(BindException.class)
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
    void tellsOpenPagesOfBuilds() throws Exception {
        Diagnostic error = new Diagnostic(
                Code.DATE_INVALID, Severity.ERROR, new Location("content/news/x.en.md", 4, 7), "no date", "write one");
        try (BufferedReader events = events()) {
            assertThat(next(events))
                    .matches("retry: 500event: stateid: [0-9a-z]+-0data: \\{\"session\":\"[0-9a-z]+\","
                            + "\"number\":0,\"swappableSince\":0,\"changed\":null,\"errors\":\\[]}");

            server.tell(published(1), false);
            assertThat(next(events)).contains("\"number\":1,\"swappableSince\":1,\"changed\":null,\"errors\":[]");

            server.tell(published(1), true);
            assertThat(next(events)).contains("\"number\":2,\"swappableSince\":1,");

            server.tell(new Outcome.Refused(List.of(error)), false);
            assertThat(next(events))
                    .contains(
                            "\"number\":2,",
                            "\"errors\":[{\"code\":\"date-invalid\",\"severity\":\"error\","
                                    + "\"path\":\"content/news/x.en.md\",\"line\":4,\"column\":7,\"message\":\"no date\","
                                    + "\"hint\":\"write one\"}]");

            server.tell(published(0), false);
            assertThat(next(events)).contains("\"number\":2,\"swappableSince\":1,\"changed\":[],\"errors\":[]");

            server.tell(new Outcome.Failed("disk\nfull"), false);
            assertThat(next(events)).contains("\"number\":2,", "\"errors\":[]");
            assertThat(next(events)).isEqualTo("event: failuredata: diskdata: full");
        }
    }

    @Test
    void tellsPagesWhichFilesChanged() throws Exception {
        try (BufferedReader events = events()) {
            next(events);
            server.tell(published(2, "en/index.html", "en/a&b '1'/广州.html"), false);

            assertThat(next(events))
                    .contains("\"changed\":[\"/programme/kb/en/a%26b%20%271%27/%E5%B9%BF%E5%B7%9E.html\","
                            + "\"/programme/kb/en/index.html\"]");
        }
    }

    @Test
    void tellsPagesThatWereAwayWhatTheyMissed() throws Exception {
        server.tell(published(1), false);
        String first = session() + "-1";
        server.tell(published(1, "a.html"), false);
        server.tell(published(1, "b.html"), false);
        server.tell(published(1, "a.html"), false);

        assertThat(changesSince(first)).isEqualTo("[\"/programme/kb/a.html\",\"/programme/kb/b.html\"]");
        assertThat(changesSince(session() + "-3")).isEqualTo("[\"/programme/kb/a.html\"]");
        assertThat(changesSince(session() + "-4")).isEqualTo("[]");
        assertThat(changesSince(session() + "-0")).isEqualTo("null");
        assertThat(changesSince("earlier-3")).isEqualTo("null");
        assertThat(changesSince("%22")).isEqualTo("null");
    }

    @Test
    void doesNotCountThousandsOfFiles() throws Exception {
        server.tell(
                published(
                        5000,
                        IntStream.range(0, 5000).mapToObj(i -> i + ".html").toArray(String[]::new)),
                false);

        assertThat(changesSince(session() + "-0")).isEqualTo("null");
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
    void forgetsPagesThatAreClosed() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (Socket page = new Socket("localhost", server.address().getPort())) {
                page.getOutputStream()
                        .write("GET /__kb/events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                assertThat(page.getInputStream().read()).isPositive();
            }
        }

        while (server.openPages() > 0) {
            server.tell(published(1), false);
            Thread.sleep(10);
        }
        assertThat(get("en/").statusCode()).isEqualTo(200);
    }

    @Test
    void endsStreamsWhenItCloses() throws Exception {
        try (BufferedReader events = events()) {
            next(events);
            server.close();
            assertThat(events.readLine()).isNull();
        } catch (IOException e) {
            // A connection that is cut has ended too.
        }
        assertThatThrownBy(() -> get("en/")).isInstanceOf(IOException.class);
    }

    @Test
    void servesItsScript() throws Exception {
        HttpResponse<String> script = request("GET", "/__kb/reload.js?x-1");

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
        assertThat(script.body()).contains("EventSource('/__kb/events?'");
    }

    private static Outcome published(int written) {
        return new Outcome.Published(site(written, new ChangedFiles.All()));
    }

    private static Outcome published(int written, String... changed) {
        return new Outcome.Published(site(written, new ChangedFiles.Some(new TreeSet<>(List.of(changed)))));
    }

    private static PublishedSite site(int written, ChangedFiles changed) {
        return new PublishedSite(Path.of("output"), "", 10, written, 10 - written, 0, changed);
    }

    private String session() throws Exception {
        return get("en/").body().replaceFirst("(?s).*reload\\.js\\?([0-9a-z]+).*", "$1");
    }

    private String changesSince(String known) throws Exception {
        try (BufferedReader events = events("?" + known)) {
            return next(events).replaceFirst(".*\"changed\":(.*),\"errors\".*", "$1");
        }
    }

    /** Lets the output link to a new generation. */
    private void publish(String number) throws IOException {
        Path generation = Files.createDirectories(folder.resolve("generations/" + number));
        Files.createDirectories(generation.resolve("en"));
        Files.writeString(generation.resolve("en/index.html"), "<html><body>Site " + number + " 广州</body></html>");
        Files.writeString(generation.resolve("404.html"), "<p>Not here");
        for (String file : List.of("style.css", "feed.xml", "图.PNG", ".nojekyll")) {
            Files.writeString(generation.resolve(file), "x");
        }
        Files.deleteIfExists(output);
        Files.createSymbolicLink(output, generation);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return request("GET", BASE + path);
    }

    private HttpResponse<String> request(String method, String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(URI.create(address)))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Sends what an honest client would not. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", server.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private BufferedReader events() throws Exception {
        return events("");
    }

    private BufferedReader events(String query) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/__kb/events" + query))
                .build();
        HttpResponse<InputStream> stream = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(stream.headers().firstValue("Content-Type")).contains("text/event-stream; charset=utf-8");
        return new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
    }

    private static String next(BufferedReader events) throws IOException {
        StringBuilder event = new StringBuilder();
        for (String line = events.readLine(); line != null && !line.isEmpty(); line = events.readLine()) {
            event.append(line);
        }
        return event.toString();
    }
}
