package org.programmekb.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Serves the baked sites below their sub-paths as GitHub Pages does: folders by their index, the rest by 404.html. */
final class SiteServer implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "webp", "image/webp",
            "json", "application/json",
            "xml", "application/xml");

    static {
        // Otherwise an answer on a connection that is kept waits 40 milliseconds for its second packet.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;

    private SiteServer(HttpServer server) {
        this.server = server;
    }

    /** Starts it when the sites that will be asked for are baked: a browser does not wait for its first answer so long. */
    static SiteServer start(BakedSite... asked) throws IOException {
        for (BakedSite site : asked) {
            site.folder();
        }
        SiteServer server = start();
        for (BakedSite site : BakedSite.values()) {
            server.show(site::folder, site.basePath());
        }
        return server;
    }

    /** Starts it with one site below all of these paths. */
    static SiteServer at(BakedSite site, List<String> paths) throws IOException {
        site.folder();
        SiteServer server = start();
        paths.forEach(path -> server.show(site::folder, path));
        return server;
    }

    /** Starts it with the files of a folder below a path. */
    static SiteServer of(Path folder, String path) throws IOException {
        SiteServer server = start();
        server.show(() -> folder, path);
        return server;
    }

    private static SiteServer start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "site server");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
        return new SiteServer(server);
    }

    /** Scheme, host and port. */
    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void show(Supplier<Path> folder, String base) {
        server.createContext(base, exchange -> answer(folder.get(), base, exchange));
    }

    private static void answer(Path folder, String base, HttpExchange exchange) {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(base.length());
            Path file = folder.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
            boolean found = Files.isRegularFile(file);
            byte[] bytes = Files.readAllBytes(found ? file : folder.resolve("404.html"));
            String extension = found ? path.replaceFirst(".*[./]", "").toLowerCase(Locale.ROOT) : "html";
            exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(extension, TYPES.get("html")));
            exchange.sendResponseHeaders(found ? 200 : 404, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
