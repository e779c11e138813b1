package org.programmekb.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.programmekb.editor.EditorFiles;
import org.programmekb.editor.LocalEditor;
import org.programmekb.index.Addresses;

/** The requests of the editor in the browser: those of its own pages, and no others. */
record EditorRequests(LocalEditor editor, String basePath) {
    private static final String POLICY = "default-src 'self'; img-src 'self' blob:; object-src 'none'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    boolean owns(String rawPath) {
        return rawPath.startsWith(basePath) && LocalEditor.owns(path(rawPath));
    }

    /** Answers a request for a file of a preview; returns the path of the published file that it shows, if it is one. */
    Optional<String> preview(HttpExchange exchange) throws IOException {
        String rawPath = exchange.getRequestURI().getRawPath();
        LocalEditor.Previewed shown = editor.preview(path(rawPath));
        if (shown instanceof LocalEditor.Previewed.Published) {
            int name = (basePath + LocalEditor.PREVIEWS).length();
            return Optional.of(basePath + rawPath.substring(rawPath.indexOf('/', name) + 1));
        } else if (shown instanceof LocalEditor.Previewed.Changed changed) {
            exchange.getResponseHeaders().set("Content-Security-Policy", "frame-ancestors 'self'");
            send(exchange, changed.path(), changed.reply());
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
        return Optional.empty();
    }

    boolean isPreview(String rawPath) {
        return rawPath.startsWith(basePath) && path(rawPath).startsWith(LocalEditor.PREVIEWS);
    }

    private String path(String rawPath) {
        return Addresses.decoded(rawPath.substring(basePath.length()));
    }

    void answer(HttpExchange exchange) throws IOException {
        Headers sent = exchange.getRequestHeaders();
        String path = path(exchange.getRequestURI().getRawPath());
        String origin = Optional.ofNullable(sent.getFirst("Origin")).orElse("");
        boolean isForeign = !origin.isEmpty() && !origin.equals("http://" + sent.getFirst("Host"));
        // What another site sends is not even read, so that it cannot fill the memory.
        byte[] body = isForeign ? new byte[0] : exchange.getRequestBody().readNBytes(LocalEditor.MOST + 1);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        if (!path.startsWith(EditorFiles.FOLDER)) {
            headers.set("Location", basePath + path + "/");
            exchange.sendResponseHeaders(302, -1);
        } else if (isForeign || body.length > LocalEditor.MOST) {
            exchange.sendResponseHeaders(isForeign ? 403 : 413, -1);
        } else {
            send(
                    exchange,
                    path,
                    editor.answer(new LocalEditor.Request(
                            exchange.getRequestMethod(),
                            path,
                            Addresses.decoded(
                                    Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                                            .orElse("")),
                            Optional.ofNullable(sent.getFirst(LocalEditor.SECRET_HEADER))
                                    .orElse(""),
                            new String(body, StandardCharsets.UTF_8))));
        }
    }

    private static void send(HttpExchange exchange, String path, LocalEditor.Reply reply) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set(
                "Content-Type", reply.type().orElse(ContentTypes.of(path.endsWith("/") ? path + "index.html" : path)));
        reply.hash().ifPresent(hash -> headers.set("Kb-Hash", hash));
        boolean isHead = exchange.getRequestMethod().equals("HEAD") || reply.length() == 0;
        exchange.sendResponseHeaders(reply.status(), isHead ? -1 : reply.length());
        if (!isHead) {
            reply.writeTo(exchange.getResponseBody());
        }
    }
}
