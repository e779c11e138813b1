package org.programmekb.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * A web server that only this machine reaches. It answers to names of this machine only, because another host name may
 * belong to a page of a stranger (DNS rebinding), and hands out no service worker: it would stay in the browser, and
 * answer for the next project that is served at the same address.
 */
final class LocalServer implements AutoCloseable {
    private static final byte[] ADDRESS = {127, 0, 0, 1};

    private final HttpServer server;
    private final ExecutorService threads;

    private LocalServer(HttpServer server, Pattern hosts, HttpHandler handler) {
        this.server = server;
        threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "serve");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                handle(exchange, hosts, handler);
            }
        });
    }

    /**
     * Binds a server, which answers from {@link #start()} on.
     *
     * @param hosts the names, with a port if the browser says one, to which it answers
     * @param port 0 for any that is free
     * @throws java.net.BindException if the port is in use
     */
    static LocalServer at(int port, Pattern hosts, HttpHandler handler) throws IOException {
        // Otherwise the last part of each response waits 40 ms for the browser to acknowledge the part before.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(ADDRESS), port);
        return new LocalServer(HttpServer.create(address, 0), hosts, handler);
    }

    void start() {
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void handle(HttpExchange exchange, Pattern hosts, HttpHandler handler) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (!hosts.matcher(header(exchange, "Host")).matches()) {
            refuse(exchange, 403, "This server answers requests to its own address only.");
        } else if (!header(exchange, "Service-Worker").isEmpty()) {
            refuse(exchange, 403, "kb serve hands out no service workers.");
        } else {
            handler.handle(exchange);
        }
    }

    /** The value of a header of the request; empty if there is none. */
    static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        send(exchange, 302, "text/plain", "Moved.\n".getBytes(StandardCharsets.UTF_8));
    }

    static void refuse(HttpExchange exchange, int status, String reason) throws IOException {
        send(exchange, status, "text/plain", (reason + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static void send(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        if (begin(exchange, status, content.length)) {
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(content);
            }
        }
    }

    /** Sends the head of the response; returns whether a body must follow. */
    static boolean begin(HttpExchange exchange, int status, long length) throws IOException {
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        if (isHead || length == 0) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
            exchange.sendResponseHeaders(status, -1);
            return false;
        }
        exchange.sendResponseHeaders(status, length);
        return true;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
