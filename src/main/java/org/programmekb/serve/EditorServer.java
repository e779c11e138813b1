package org.programmekb.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.programmekb.editor.EditorFiles;
import org.programmekb.editor.EditorRequest;
import org.programmekb.editor.LocalEditor;
import org.programmekb.editor.Reply;
import org.programmekb.index.Addresses;

/**
 * The server of the editor in the browser. It has an origin of its own, where no file of the project is: what a project
 * publishes may hold scripts, and they must not reach what the editor does.
 */
final class EditorServer implements AutoCloseable {
    /** Another name of this machine than that of the site, so that the two are also different sites for a browser. */
    private static final String HOST = "127.0.0.1";

    private static final Pattern HOSTS = Pattern.compile("127\\.0\\.0\\.1(:[0-9]+)?");
    private static final Set<String> OWN = Set.of("", "same-origin", "none");

    /** Ports that systems do not give to connections, and that few programs use. */
    private static final int FIRST_PORT = 20_000;

    private static final int PORTS = 10_000;

    private final LocalEditor editor;
    private final URI site;
    private final LocalServer server;

    /** An editor beside the server of a site, whose pages it shows. */
    EditorServer(LocalEditor editor, URI site) throws IOException {
        this.editor = editor;
        this.site = site;
        server = bind(FIRST_PORT + Math.floorMod(editor.project().toString().hashCode(), PORTS));
        server.start();
    }

    /**
     * The port stays the same for a project, so that an open editor finds the server after a new start, and differs from
     * project to project.
     */
    private LocalServer bind(int port) throws IOException {
        try {
            return LocalServer.at(port, HOSTS, this::handle);
        } catch (BindException e) {
            return LocalServer.at(0, HOSTS, this::handle);
        }
    }

    /** The address of the editor, without its secret. */
    URI address() {
        return URI.create("http://" + HOST + ":" + server.port() + "/" + EditorFiles.FOLDER);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = Addresses.decoded(exchange.getRequestURI().getRawPath().substring(1));
        if (isOfAnotherSite(exchange)) {
            LocalServer.refuse(exchange, 403, "This server answers its own pages only.");
        } else if (path.isEmpty() || (path + "/").equals(EditorFiles.FOLDER)) {
            LocalServer.redirect(exchange, address().toString());
        } else if (path.startsWith(EditorFiles.FOLDER)) {
            answer(exchange, path);
        } else {
            LocalServer.refuse(exchange, 404, "Not found.");
        }
    }

    /** Whether another site sends a request. It may only lead a person here, in a window that it cannot look into. */
    private static boolean isOfAnotherSite(HttpExchange exchange) {
        String origin = LocalServer.header(exchange, "Origin");
        boolean isLink = exchange.getRequestMethod().equals("GET")
                && LocalServer.header(exchange, "Sec-Fetch-Mode").equals("navigate")
                && LocalServer.header(exchange, "Sec-Fetch-Dest").equals("document");
        return !origin.isEmpty() && !origin.equals("http://" + LocalServer.header(exchange, "Host"))
                || !OWN.contains(LocalServer.header(exchange, "Sec-Fetch-Site")) && !isLink;
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        // The site may be at another port after a new start, and an open editor goes on.
        headers.set(
                "Content-Security-Policy",
                "default-src 'self'; img-src 'self' blob:; frame-src http://" + site.getHost() + ":*"
                        + site.resolve(LocalEditor.PREVIEWS).getPath()
                        + "; worker-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types kb-paste");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        String length = LocalServer.header(exchange, "Content-Length");
        boolean isUnsized = !LocalServer.header(exchange, "Transfer-Encoding").isEmpty();
        long size = isUnsized ? LocalEditor.MOST : length.isEmpty() ? 0 : Long.parseLong(length);
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        Reply reply = editor.answer(
                new EditorRequest(
                        exchange.getRequestMethod(),
                        path,
                        Addresses.decoded(query),
                        LocalServer.header(exchange, LocalEditor.SECRET_HEADER),
                        size,
                        () -> exchange.getRequestBody().readNBytes((int) size)),
                site);
        if (reply.status() >= 500) {
            // As long as a browser sends, it does not read what went wrong.
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        }
        if (reply.status() == 503) {
            headers.set("Retry-After", "1");
        }
        reply.hash().ifPresent(hash -> headers.set("Kb-Hash", hash));
        String name = path.endsWith("/") ? path + "index.html" : path;
        LocalServer.send(exchange, reply.status(), reply.type().orElse(ContentTypes.of(name)), reply.content());
    }

    @Override
    public void close() {
        server.close();
    }
}
