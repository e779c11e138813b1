package org.programmekb.publish.checksum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.execution.Cancellation;

final class ServerComparisonTest {
    private static final Checksums MANIFEST = new Checksums(new TreeMap<>(Map.of("a", "0".repeat(64))));

    private static SortedSet<FileDifference> compare(HttpHandler handler, ServerComparison.Limits limits)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", handler);
        server.start();
        try {
            LocalAddress site =
                    LocalAddress.of("http://localhost:" + server.getAddress().getPort());
            return ServerComparison.of(MANIFEST, site, limits, Cancellation.NEVER);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anAnswerIsReadOnlyUpToTheLimit() throws IOException {
        SortedSet<FileDifference> differences = compare(
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    byte[] megabyte = new byte[1 << 20];
                    try (var body = exchange.getResponseBody()) {
                        while (true) {
                            body.write(megabyte);
                        }
                    }
                },
                new ServerComparison.Limits(2L << 20, Duration.ofSeconds(30)));

        assertThat(differences)
                .extracting(difference -> difference.message().toString())
                .containsExactly("different: a; more than 2 MB");
    }

    @Test
    void anAnswerThatDoesNotEndIsNotWaitedFor() {
        CountDownLatch end = new CountDownLatch(1);

        assertThatThrownBy(() -> compare(
                        exchange -> {
                            exchange.sendResponseHeaders(200, 0);
                            exchange.getResponseBody().write(1);
                            exchange.getResponseBody().flush();
                            try {
                                end.await(3, TimeUnit.SECONDS);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        new ServerComparison.Limits(100, Duration.ofSeconds(1))))
                .isInstanceOf(ExplainedException.class)
                .hasMessageMatching("the server took more than 1 s for http://localhost:\\d+/a");
        end.countDown();
    }
}
