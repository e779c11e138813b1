package org.programmekb.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.programmekb.serve.SiteBuild.Outcome;

/** Server-sent event streams that send the state to open pages; each has its own thread and connection. */
final class EventStreams {
    private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final String basePath;
    private ServerState state;
    private boolean isClosed;

    EventStreams(ServerState state, String basePath) {
        this.state = state;
        this.basePath = basePath;
    }

    synchronized ServerState state() {
        return state;
    }

    synchronized void tell(Outcome outcome, boolean isSwappable) {
        state = state.after(outcome, isSwappable, basePath);
        notifyAll();
    }

    synchronized void close() {
        isClosed = true;
        notifyAll();
    }

    /**
     * Sends the current state and every later one until the page or the server closes.
     *
     * @param known session and number of the site that the page shows, joined by a hyphen
     */
    void serve(HttpExchange exchange, String known) throws IOException, InterruptedException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            ServerState told = state();
            send(out, "retry: 500\n" + told.events(numberIn(known, told.session())));
            while (true) {
                ServerState next = await(told);
                if (next == null) {
                    return;
                }
                // The heartbeat detects closed pages.
                send(out, next.equals(told) ? ":\n\n" : next.events(told.number()));
                told = next;
            }
        }
    }

    /** A page of an earlier session knows no number of this one. */
    private static int numberIn(String known, String session) {
        Optional<String> number = Optional.of(known)
                .filter(id -> id.startsWith(session + '-'))
                .map(id -> id.substring(session.length() + 1));
        return number.filter(digits -> digits.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(-1);
    }

    private synchronized @Nullable ServerState await(ServerState told) throws InterruptedException {
        long start = System.nanoTime();
        for (long left = HEARTBEAT_NANOS; state.equals(told) && !isClosed && left > 0; ) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = HEARTBEAT_NANOS - (System.nanoTime() - start);
        }
        return isClosed ? null : state;
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
