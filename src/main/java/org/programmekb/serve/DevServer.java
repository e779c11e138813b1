package org.programmekb.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.editor.LocalEditor;
import org.programmekb.index.SiteRoot;
import org.programmekb.render.AssetUrls;
import org.programmekb.serve.SiteBuild.Outcome;
import org.programmekb.serve.SiteFiles.Answer;

/**
 * Web server that serves the current site to this machine only. It inserts a script into pages that reloads them after
 * each build and shows errors; the files of the site are not modified.
 */
public final class DevServer implements AutoCloseable {
    private static final String EVENTS = "/__kb/events";
    private static final String FOR_EVER = "max-age=31536000, immutable";
    private static final int MOST_IN_MEMORY = 4 << 20;
    private static final Pattern LOCAL_HOST = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]+)?");
    private final HttpServer server;
    private final ExecutorService threads;
    private final SiteFiles files;
    private final ChangeHistory history;
    private final EventStreams streams;
    private final String basePath;
    private final Optional<EditorRequests> editor;
    private final AtomicBoolean isClosed = new AtomicBoolean();

    private DevServer(
            HttpServer server,
            SiteFiles files,
            String basePath,
            MessageLanguage language,
            Optional<LocalEditor> editor) {
        this.server = server;
        this.files = files;
        this.basePath = basePath;
        this.editor = editor.map(own -> new EditorRequests(own, basePath));
        history = new ChangeHistory(basePath);
        String session = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        streams = new EventStreams(ServerState.initial(session, language), history);
        threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "serve");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /**
     * Starts the server.
     *
     * @param output the published site; it may be created later
     * @param basePath of the site, with slashes at both ends
     * @param port 0 for any that is free
     * @param language of what the server itself says
     * @param editor answers requests of the editor in the browser
     */
    public static DevServer start(
            Path output, String basePath, int port, MessageLanguage language, Optional<LocalEditor> editor)
            throws IOException {
        // Otherwise the last part of each response waits 40 ms for the browser to acknowledge the part before.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        HttpServer http;
        try {
            http = HttpServer.create(address, 0);
        } catch (BindException e) {
            throw new ExplainedException(Message.of("serve.port-taken", port));
        }
        DevServer server = new DevServer(http, new SiteFiles(output, basePath), basePath, language, editor);
        http.start();
        return server;
    }

    /** The address of the site's root. */
    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + basePath);
    }

    /** Tells open pages the result of a build; {@code isSwappable} if only style sheets and images changed. */
    void tell(Outcome outcome, boolean isSwappable) {
        streams.tell(outcome, isSwappable);
    }

    /** The number of pages that are connected, as of the last message or heartbeat. */
    int openPages() {
        return streams.open();
    }

    @Override
    public void close() {
        if (isClosed.getAndSet(true)) {
            return;
        }
        streams.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                    .orElse("");
            String method = exchange.getRequestMethod();
            String path = exchange.getRequestURI().getRawPath();
            if (!LOCAL_HOST.matcher(host).matches()) {
                // Protection against DNS rebinding: another host name may belong to a page of a stranger.
                send(exchange, 403, "text/plain", bytes("This server answers requests for localhost only.\n"));
            } else if (editor.isPresent() && editor.get().isPreview(path)) {
                Optional<String> published = editor.get().preview(exchange);
                if (published.isPresent()) {
                    serveSite(exchange, published.get());
                }
            } else if (editor.isPresent() && editor.get().owns(path)) {
                editor.get().answer(exchange);
            } else if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, 405, "text/plain", bytes("Only GET and HEAD are supported.\n"));
            } else if (path.equals(EVENTS) && method.equals("GET")) {
                streams.serve(exchange, knownTo(exchange));
            } else if (path.equals(PageScript.ADDRESS)) {
                exchange.getResponseHeaders().set("Cache-Control", FOR_EVER);
                send(exchange, 200, ContentTypes.of(path), PageScript.source());
            } else {
                Optional<String> explanation = ExplanationPage.at(path);
                if (explanation.isPresent()) {
                    send(exchange, 200, ContentTypes.of("html"), bytes(explanation.get()));
                } else {
                    serveSite(exchange, path);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The version of the site that a page shows; after an interruption the browser sends the id of the last event. */
    private static String knownTo(HttpExchange exchange) {
        String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        return last != null ? last : String.valueOf(exchange.getRequestURI().getRawQuery());
    }

    private void serveSite(HttpExchange exchange, String path) throws IOException {
        // A new site may be published between finding a file and reading it; the next attempt sees the new one.
        for (int attempt = 0; ; attempt++) {
            try {
                // Read before the file: a page that is newer than its state is reloaded once too often, which does no
                // harm.
                ServerState state = streams.state();
                answer(exchange, files.find(path), state);
                return;
            } catch (NoSuchFileException e) {
                if (attempt == 2) {
                    send(exchange, 503, "text/plain", bytes("The site is being replaced; try again.\n"));
                    return;
                }
            }
        }
    }

    private void answer(HttpExchange exchange, Answer answer, ServerState state) throws IOException {
        if (answer instanceof Answer.Found found) {
            sendFile(exchange, 200, found.file(), found.path(), state);
        } else if (answer instanceof Answer.Moved moved) {
            String query = exchange.getRequestURI().getRawQuery();
            exchange.getResponseHeaders().set("Location", moved.path() + (query == null ? "" : "?" + query));
            send(exchange, 302, "text/plain", bytes("Moved.\n"));
        } else if (answer instanceof Answer.Missing missing && missing.page().isPresent()) {
            sendFile(exchange, 404, missing.page().get(), SiteRoot.NOT_FOUND, state);
        } else if (answer instanceof Answer.Missing) {
            send(exchange, 404, "text/plain", bytes("Not found.\n"));
        } else {
            send(exchange, 503, ContentTypes.of("html"), PageScript.into(bytes(state.noSite()), "", state));
        }
    }

    private void sendFile(HttpExchange exchange, int status, Path file, String path, ServerState state)
            throws IOException {
        String type = ContentTypes.of(path);
        if (type.startsWith("text/html")) {
            send(exchange, status, type, PageScript.into(Files.readAllBytes(file), history.address(path), state));
            return;
        }
        long size = Files.size(file);
        if (size <= MOST_IN_MEMORY) {
            byte[] content = Files.readAllBytes(file);
            // The file may be newer than the page that links to it.
            if (("v=" + AssetUrls.fingerprint(content))
                    .equals(exchange.getRequestURI().getRawQuery())) {
                exchange.getResponseHeaders().set("Cache-Control", FOR_EVER);
            }
            send(exchange, status, type, content);
            return;
        }
        try (InputStream content = Files.newInputStream(file)) {
            exchange.getResponseHeaders().set("Content-Type", type);
            if (start(exchange, status, size)) {
                try (OutputStream body = exchange.getResponseBody()) {
                    content.transferTo(body);
                }
            }
        }
    }

    private void send(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        if (start(exchange, status, content.length)) {
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(content);
            }
        }
    }

    /** Sends the head of the response; returns whether a body must follow. */
    private static boolean start(HttpExchange exchange, int status, long length) throws IOException {
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        if (isHead || length == 0) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
            exchange.sendResponseHeaders(status, -1);
            return false;
        }
        exchange.sendResponseHeaders(status, length);
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
