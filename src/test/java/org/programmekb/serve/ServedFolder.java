package org.programmekb.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.diagnostic.MessageLanguage;

/** A test of a development server that serves a published folder. */
abstract class ServedFolder {
    static final String BASE = "/programme/kb/";

    final HttpClient client = HttpClient.newHttpClient();
    Path folder;
    Path output;
    DevServer server;

    @BeforeEach
    void startServer(@TempDir Path temporary) throws IOException {
        folder = temporary;
        output = temporary.resolve("output");
        publish("1");
        server = DevServer.start(output, BASE, 0, MessageLanguage.ENGLISH, Optional.empty());
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    /** Lets the output link to a new generation. */
    void publish(String number) throws IOException {
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

    HttpResponse<String> get(String path) throws Exception {
        return request("GET", BASE + path);
    }

    HttpResponse<String> request(String method, String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve(URI.create(address)))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
