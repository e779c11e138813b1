package org.programmekb.paper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.json.simple.JSONValue;
import org.json.simple.parser.JSONParser;
import org.json.simple.parser.ParseException;
import org.jspecify.annotations.Nullable;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;

/** A connection to a browser in its DevTools protocol, for calls from any thread. */
final class DevTools implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final Answers answers = new Answers();
    private final AtomicInteger last = new AtomicInteger();
    private final WebSocket socket;

    private DevTools(URI address) throws IOException {
        socket = await(HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, answers));
    }

    static DevTools connect(URI address) throws IOException {
        return new DevTools(address);
    }

    /**
     * The result of a command.
     *
     * @param session the tab to which it goes; empty for the browser
     */
    Map<?, ?> call(String session, String method, Map<String, ?> parameters) throws IOException {
        int id = last.incrementAndGet();
        CompletableFuture<Map<?, ?>> answer = answers.expect(String.valueOf(id));
        String command = JSONValue.toJSONString(
                session.isEmpty()
                        ? Map.of("id", id, "method", method, "params", parameters)
                        : Map.of("id", id, "method", method, "params", parameters, "sessionId", session));
        synchronized (socket) {
            await(socket.sendText(command, true));
        }
        Map<?, ?> message = await(answer);
        if (message.get("result") instanceof Map<?, ?> result) {
            return result;
        }
        throw failed(method + ": " + message.get("error"));
    }

    /** The next event of a tab with this name. */
    CompletableFuture<Map<?, ?>> event(String session, String method) {
        return answers.expect(session + method);
    }

    static <T> T await(CompletableFuture<T> answer) throws IOException {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw failed(String.valueOf(e));
        }
    }

    private static ExplainedException failed(String why) {
        return new ExplainedException(Message.of("paper.browser-failed", why));
    }

    @Override
    public void close() throws IOException {
        call("", "Browser.close", Map.of());
        socket.abort();
    }

    /** Puts messages together from their parts and gives each to whoever waits for it. */
    private static final class Answers implements WebSocket.Listener {
        private final Map<String, CompletableFuture<Map<?, ?>>> expected = new ConcurrentHashMap<>();
        private final StringBuilder message = new StringBuilder();

        CompletableFuture<Map<?, ?>> expect(String key) {
            CompletableFuture<Map<?, ?>> answer = new CompletableFuture<>();
            expected.put(key, answer);
            return answer;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            message.append(part);
            if (isLast) {
                read(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void read(String text) {
            try {
                if (new JSONParser().parse(text) instanceof Map<?, ?> answer) {
                    Object id = answer.get("id");
                    String key =
                            id == null ? answer.get("sessionId") + String.valueOf(answer.get("method")) : id.toString();
                    CompletableFuture<Map<?, ?>> waiting = expected.remove(key);
                    if (waiting != null) {
                        waiting.complete(answer);
                    }
                }
            } catch (ParseException e) {
                fail(e);
            }
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            fail(new IOException("closed: " + status));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            fail(failure);
        }

        private void fail(Throwable failure) {
            expected.values().forEach(waiting -> waiting.completeExceptionally(failure));
        }
    }
}
