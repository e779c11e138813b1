package org.programmekb.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.editor.EditorFiles;
import org.programmekb.editor.LocalEditor;
import org.programmekb.index.Addresses;
import org.programmekb.index.SiteRoot;
import org.programmekb.render.AssetUrls;
import org.programmekb.serve.SiteBuild.Outcome;
import org.programmekb.serve.SiteFiles.Answer;

/**
 * Web server that serves the current site to this machine only, and beside it, at another origin, the editor. It inserts a
 * script into pages that reloads them after each build and shows errors; the files of the site are not modified.
 */
public final class DevServer implements AutoCloseable {
    private static final String EVENTS = "/__kb/events";
    private static final String FOR_EVER = "max-age=31536000, immutable";
    private static final int MOST_IN_MEMORY = 4 << 20;
    private static final Pattern HOSTS = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]+)?");
    private final LocalServer server;
    private final SiteFiles files;
    private final EventStreams streams;
    private final String basePath;
    private final Optional<LocalEditor> editor;
    private final Optional<EditorServer> editorServer;
    private final AtomicBoolean isClosed = new AtomicBoolean();

    private DevServer(
            SiteFiles files, String basePath, int port, MessageLanguage language, Optional<LocalEditor> editor)
            throws IOException {
        this.files = files;
        this.basePath = basePath;
        this.editor = editor;
        String session = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX);
        streams = new EventStreams(ServerState.initial(session, language), basePath);
        server = LocalServer.at(port, HOSTS, this::handle);
        editorServer = editor.isPresent() ? Optional.of(new EditorServer(editor.get(), address())) : Optional.empty();
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
        try {
            DevServer server = new DevServer(new SiteFiles(output, basePath), basePath, port, language, editor);
            server.server.start();
            return server;
        } catch (BindException e) {
            throw new ExplainedException(Message.of("serve.port-taken", port));
        }
    }

    /** The address of the site's root. */
    public URI address() {
        return URI.create("http://localhost:" + server.port() + basePath);
    }

    /** The address of the editor, with its secret where the browser keeps it to itself; empty if there is no editor. */
    public Optional<URI> editorAddress() {
        return editorServer.map(
                own -> own.address().resolve("#" + editor.orElseThrow().secret()));
    }

    /** What a content-security-policy calls the server at an address. */
    static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    /** Tells open pages the result of a build; {@code isSwappable} if only style sheets and images changed. */
    void tell(Outcome outcome, boolean isSwappable) {
        streams.tell(outcome, isSwappable);
    }

    @Override
    public void close() {
        if (isClosed.getAndSet(true)) {
            return;
        }
        streams.close();
        server.close();
        editorServer.ifPresent(EditorServer::close);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getRawPath();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            LocalServer.refuse(exchange, 405, "Only GET and HEAD are supported.");
        } else if (LocalServer.header(exchange, "Host").startsWith("127.")) {
            // No page of the site may be at an address that could be one of an editor.
            String query = exchange.getRequestURI().getRawQuery();
            LocalServer.redirect(exchange, origin(address()) + path + (query == null ? "" : "?" + query));
        } else if (path.equals(EVENTS) && method.equals("GET")) {
            try {
                streams.serve(exchange, knownTo(exchange));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        } else if (path.equals(PageScript.ADDRESS) || path.equals(PageScript.PREVIEW)) {
            exchange.getResponseHeaders().set("Cache-Control", FOR_EVER);
            LocalServer.send(exchange, 200, ContentTypes.of(path), PageScript.source(path));
        } else if (editorServer.isPresent() && (path + "/").startsWith(basePath + EditorFiles.FOLDER)) {
            servePreview(exchange, editorServer.get(), path.substring(basePath.length()));
        } else {
            Optional<String> explanation = ExplanationPage.at(path);
            if (explanation.isPresent()) {
                LocalServer.send(exchange, 200, ContentTypes.of("html"), bytes(explanation.get()));
            } else {
                serveSite(exchange, path);
            }
        }
    }

    /** A page as the editor shows it beside its form, where scripts of the site do not run; the editor itself is elsewhere. */
    private void servePreview(HttpExchange exchange, EditorServer own, String path) throws IOException {
        if (!path.startsWith(LocalEditor.PREVIEWS)) {
            LocalServer.redirect(exchange, own.address().toString());
            return;
        }
        String policy =
                "script-src " + address().resolve(PageScript.PREVIEW) + "; frame-ancestors " + origin(own.address());
        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        LocalEditor.Previewed shown = editor.orElseThrow().preview(Addresses.decoded(path));
        if (shown instanceof LocalEditor.Previewed.Changed changed) {
            String type = ContentTypes.of(changed.path());
            byte[] content = changed.reply().content();
            boolean isPage = type.startsWith("text/html");
            LocalServer.send(exchange, 200, type, isPage ? PageScript.intoPreview(content) : content);
        } else if (shown instanceof LocalEditor.Previewed.Published) {
            serveSite(exchange, basePath + path.substring(path.indexOf('/', LocalEditor.PREVIEWS.length()) + 1));
        } else {
            LocalServer.refuse(exchange, 404, "Not found.");
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
                    LocalServer.refuse(exchange, 503, "The site is being replaced; try again.");
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
            // A preview leads to no page outside of it, since scripts would run there.
            String path = isPreview(exchange) ? exchange.getRequestURI().getRawPath() + "/" : moved.path();
            LocalServer.redirect(exchange, path + (query == null ? "" : "?" + query));
        } else if (answer instanceof Answer.Missing missing && missing.page().isPresent()) {
            sendFile(exchange, 404, missing.page().get(), SiteRoot.NOT_FOUND, state);
        } else if (answer instanceof Answer.Missing) {
            LocalServer.refuse(exchange, 404, "Not found.");
        } else {
            LocalServer.send(exchange, 503, ContentTypes.of("html"), PageScript.into(bytes(state.noSite()), "", state));
        }
    }

    private void sendFile(HttpExchange exchange, int status, Path file, String path, ServerState state)
            throws IOException {
        String type = ContentTypes.of(path);
        if (type.startsWith("text/html")) {
            byte[] page = Files.readAllBytes(file);
            LocalServer.send(
                    exchange,
                    status,
                    type,
                    isPreview(exchange)
                            ? PageScript.intoPreview(page)
                            : PageScript.into(page, PageScript.address(basePath + path), state));
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
            LocalServer.send(exchange, status, type, content);
            return;
        }
        try (InputStream content = Files.newInputStream(file)) {
            exchange.getResponseHeaders().set("Content-Type", type);
            if (LocalServer.begin(exchange, status, size)) {
                try (OutputStream body = exchange.getResponseBody()) {
                    content.transferTo(body);
                }
            }
        }
    }

    private boolean isPreview(HttpExchange exchange) {
        return exchange.getRequestURI().getRawPath().startsWith(basePath + LocalEditor.PREVIEWS);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
