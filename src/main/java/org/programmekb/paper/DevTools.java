package org.programmekb.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.json.simple.JSONValue;
import org.json.simple.parser.JSONParser;
import org.json.simple.parser.ParseException;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;

/**
 * A connection to a browser in its DevTools protocol, for calls from any thread: messages that end with a zero byte, through
 * the standard streams of its process. A port would be open to everybody on this machine.
 */
final class DevTools {
    static final int PATIENCE_SECONDS = 60;
    private static final int BUFFER = 1 << 16;

    private final OutputStream commands;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<String, CompletableFuture<Map<?, ?>>> expected = new ConcurrentHashMap<>();
    private final Map<String, Consumer<Map<?, ?>>> listeners = new ConcurrentHashMap<>();
    private volatile @Nullable Throwable end;

    DevTools(Process browser) {
        commands = browser.getOutputStream();
        Thread reader = new Thread(() -> read(browser.getInputStream()), "browser");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * The result of a command.
     *
     * @param session the tab to which it goes; empty for the browser
     */
    Map<?, ?> call(String session, String method, Map<String, ?> parameters) throws IOException {
        int id = last.incrementAndGet();
        CompletableFuture<Map<?, ?>> answer = expect(String.valueOf(id));
        send(id, session, method, parameters);
        Map<?, ?> message = await(answer);
        if (message.get("result") instanceof Map<?, ?> result) {
            return result;
        }
        throw failed(method + ": " + message.get("error"));
    }

    /** Sends a command whose result nobody needs. */
    void tell(String session, String method, Map<String, ?> parameters) throws IOException {
        send(last.incrementAndGet(), session, method, parameters);
    }

    private void send(int id, String session, String method, Map<String, ?> parameters) throws IOException {
        String command = JSONValue.toJSONString(
                session.isEmpty()
                        ? Map.of("id", id, "method", method, "params", parameters)
                        : Map.of("id", id, "method", method, "params", parameters, "sessionId", session));
        synchronized (commands) {
            try {
                commands.write((command + "\0").getBytes(StandardCharsets.UTF_8));
                commands.flush();
            } catch (IOException e) {
                // Its pipe is closed before its answers end.
                throw new ExplainedException(Message.of("paper.browser-ended"));
            }
        }
    }

    /** The next event of a tab with this name. */
    CompletableFuture<Map<?, ?>> event(String session, String method) {
        return expect(session + method);
    }

    /** Gives what every event of a tab with this name says to a listener, which must not wait for an answer. */
    void listen(String session, String method, Consumer<Map<?, ?>> listener) {
        listeners.put(session + method, listener);
    }

    private CompletableFuture<Map<?, ?>> expect(String key) {
        CompletableFuture<Map<?, ?>> answer = new CompletableFuture<>();
        expected.put(key, answer);
        Throwable failure = end;
        if (failure != null) {
            answer.completeExceptionally(failure);
        }
        return answer;
    }

    /**
     * Waits for an answer.
     *
     * @throws SocketTimeoutException if it does not come in time
     */
    static <T> T await(CompletableFuture<T> answer) throws IOException {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (TimeoutException e) {
            throw new SocketTimeoutException();
        } catch (ExecutionException e) {
            // Several threads throw it.
            throw e.getCause() instanceof ExplainedException explained
                    ? new ExplainedException(explained.explanation())
                    : failed(String.valueOf(e.getCause()));
        }
    }

    private static ExplainedException failed(String why) {
        return new ExplainedException(Message.of("paper.browser-failed", why));
    }

    private void read(InputStream messages) {
        try {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int length = messages.read(buffer); length >= 0; length = messages.read(buffer)) {
                int start = 0;
                for (int i = 0; i < length; i++) {
                    if (buffer[i] == 0) {
                        message.write(buffer, start, i - start);
                        take(message.toString(StandardCharsets.UTF_8));
                        message.reset();
                        start = i + 1;
                    }
                }
                message.write(buffer, start, length - start);
            }
            fail(new ExplainedException(Message.of("paper.browser-ended")));
        } catch (IOException | ParseException | RuntimeException e) {
            fail(e);
        }
    }

    private void fail(Throwable failure) {
        end = failure;
        expected.values().forEach(waiting -> waiting.completeExceptionally(failure));
    }

    private void take(String text) throws ParseException {
        if (!(new JSONParser().parse(text) instanceof Map<?, ?> message)) {
            return;
        }
        Object id = message.get("id");
        String key = id == null ? message.get("sessionId") + String.valueOf(message.get("method")) : id.toString();
        CompletableFuture<Map<?, ?>> waiting = expected.remove(key);
        if (waiting != null) {
            waiting.complete(message);
        }
        Consumer<Map<?, ?>> listener = listeners.get(key);
        if (listener != null && message.get("params") instanceof Map<?, ?> event) {
            listener.accept(event);
        }
    }
}
