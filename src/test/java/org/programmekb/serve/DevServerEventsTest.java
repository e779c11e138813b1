package org.programmekb.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Guide;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.diagnostic.Severity;
import org.programmekb.publish.PublishedSite;
import org.programmekb.serve.SiteBuild.Outcome;

/** What the development server tells the pages that are open. */
@Timeout(60)
class DevServerEventsTest extends ServedFolder {
    @Test
    void tellsOpenPagesOfBuilds() throws Exception {
        Diagnostic error = new Diagnostic(
                Code.DATE_INVALID,
                Severity.ERROR,
                new Location("content/news/x.en.md", 4, 7),
                Message.literal("no date"),
                Message.literal("write one"));
        try (BufferedReader events = events()) {
            assertThat(next(events))
                    .matches("retry: 500event: stateid: [0-9a-z]+-0data: \\{\"session\":\"[0-9a-z]+\","
                            + "\"number\":0,\"swappableSince\":0,\"changed\":null,\"errors\":\\[],"
                            + "\"texts\":\\{.*\"language\":\"en\"}}");

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
                                    + "\"hint\":\"write one\",\"url\":\""
                                    + Guide.page(Code.DATE_INVALID, MessageLanguage.ENGLISH) + "\"}]");

            server.tell(published(0), false);
            assertThat(next(events)).contains("\"number\":2,\"swappableSince\":1,\"changed\":[],\"errors\":[]");

            server.tell(new Outcome.Failed(Message.literal("disk\nfull")), false);
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

        assertThat(changesSince(first)).as("more than one site was missed").isEqualTo("null");
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
    void forgetsPagesThatAreClosed() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (Socket page = new Socket("localhost", server.address().getPort())) {
                page.getOutputStream()
                        .write("GET /__kb/events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                assertThat(page.getInputStream().read()).isPositive();
            }
        }

        while (openStreams() > 0) {
            server.tell(published(1), false);
            Thread.sleep(10);
        }
        assertThat(get("en/").statusCode()).isEqualTo(200);
    }

    private static long openStreams() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack ->
                        Stream.of(stack).anyMatch(frame -> frame.getClassName().equals(EventStreams.class.getName())))
                .count();
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

    /** So many files have changed that they are not listed. */
    private static Outcome published(int written) {
        return published(
                written, IntStream.range(0, 1_001).mapToObj(String::valueOf).toArray(String[]::new));
    }

    private static Outcome published(int written, String... changed) {
        return new Outcome.Published(
                new PublishedSite(Path.of("output"), "", written, 10 - written, 0, new TreeSet<>(List.of(changed))));
    }

    private String session() throws Exception {
        return get("en/").body().replaceFirst("(?s).*reload\\.js\\?([0-9a-z]+).*", "$1");
    }

    private String changesSince(String known) throws Exception {
        try (BufferedReader events = events("?" + known)) {
            return next(events).replaceFirst(".*\"changed\":(.*),\"errors\".*", "$1");
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
