package org.programmekb.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.editor.EditedProject;
import org.programmekb.editor.LocalEditor;
import org.programmekb.editor.Trial;

/** A test of the editor of a small project, and of the site beside it. */
abstract class ServedEditor {
    static final String NICE = "content/cities/nice.yaml";

    private final HttpClient client = HttpClient.newHttpClient();
    EditedProject project;
    LocalEditor editor;
    DevServer server;
    String secret;

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

    /** What the site would be with edits that are not saved. */
    Trial.Result tryOut(Map<String, Optional<Path>> edits) throws IOException {
        return EditedProject.NO_TRIAL.of(edits);
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, "", headers);
    }

    HttpResponse<String> site(String path, String... headers) throws Exception {
        return send(server.address().resolve(path), "GET", "", headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        return send(server.editorAddress().orElseThrow().resolve("/" + path), method, body, headers);
    }

    HttpResponse<String> send(URI address, String method, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(method, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
