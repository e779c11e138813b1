package org.programmekb.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Keeps open pages informed of the state, each on a thread and a connection of its own. */
final class EventStreams {
    private static final long HEARTBEAT_MILLIS = 10_000;

    private ServerState state;
    private boolean isClosed;

    EventStreams(ServerState state) {
        this.state = state;
    }

    synchronized ServerState state() {
        return state;
    }

    synchronized void tell(ServerState next) {
        state = next;
        notifyAll();
    }

    synchronized void close() {
        isClosed = true;
        notifyAll();
    }

    /** Sends the state and every later one until the page or the server goes. */
    void serve(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            ServerState told = state();
            send(out, "retry: 1000\n" + told.events());
            while (true) {
                ServerState next = await(told);
                if (next == null) {
                    return;
                }
                // The heartbeat finds out which pages are gone.
                send(out, next.equals(told) ? ":\n\n" : next.events());
                told = next;
            }
        }
    }

    private synchronized @Nullable ServerState await(ServerState told) throws InterruptedException {
        long end = System.currentTimeMillis() + HEARTBEAT_MILLIS;
        for (long left = HEARTBEAT_MILLIS; state.equals(told) && !isClosed && left > 0; ) {
            wait(left);
            left = end - System.currentTimeMillis();
        }
        return isClosed ? null : state;
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
