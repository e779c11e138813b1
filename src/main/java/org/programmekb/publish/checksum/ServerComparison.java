package org.programmekb.publish.checksum;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.programmekb.diagnostic.ExplainedException;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.Cancellation;

/** How what a server on this machine sends differs from a manifest. Additional files of a server are not found. */
public final class ServerComparison {
    private static final int REDIRECTS = 5;

    private final HttpClient client;
    private final LocalAddress site;
    private final Limits limits;

    /**
     * What is accepted from a server.
     *
     * @param bytes of one file
     * @param time for one file
     */
    public record Limits(long bytes, Duration time) {
        /** GitHub Pages has no file over 100 MB. */
        public static final Limits USUAL = new Limits(256L << 20, Duration.ofSeconds(60));
    }

    private ServerComparison(LocalAddress site, Limits limits) {
        this.site = site;
        this.limits = limits;
        client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(limits.time())
                .build();
    }

    /**
     * All differences, sorted by path.
     *
     * @throws ExplainedException if the server does not answer
     */
    public static SortedSet<FileDifference> of(
            Checksums manifest, LocalAddress site, Limits limits, Cancellation cancellation) throws IOException {
        ServerComparison comparison = new ServerComparison(site, limits);
        NavigableSet<FileDifference> differences = new TreeSet<>();
        for (Map.Entry<String, String> sum : manifest.sums().entrySet()) {
            cancellation.check();
            comparison.difference(sum.getKey(), sum.getValue()).ifPresent(differences::add);
        }
        return differences;
    }

    private Optional<FileDifference> difference(String path, String sum) throws IOException {
        URI address = site.file(path);
        for (int i = 0; i <= REDIRECTS; i++) {
            MessageDigest digest = Checksums.digest();
            Optional<HttpResponse<Void>> received = get(address, digest);
            if (received.isEmpty()) {
                return Optional.of(FileDifference.of("large", path, limits.bytes() >> 20));
            }
            HttpResponse<Void> answer = received.get();
            Optional<String> target = answer.headers().firstValue("location");
            if (answer.statusCode() / 100 == 3 && target.isPresent()) {
                try {
                    address = address.resolve(target.get());
                } catch (IllegalArgumentException e) {
                    return Optional.of(FileDifference.of("redirected", path, FileDifference.shown(target.get())));
                }
                if (!LocalAddress.isLocal(address)) {
                    return Optional.of(FileDifference.of("redirected", path, FileDifference.shown(address.toString())));
                }
            } else if (answer.statusCode() == 404) {
                return Optional.of(FileDifference.of("missing", path));
            } else if (answer.statusCode() != 200) {
                return Optional.of(FileDifference.of("status", path, answer.statusCode()));
            } else {
                return Checksums.hex(digest).equals(sum)
                        ? Optional.empty()
                        : Optional.of(FileDifference.of("changed", path));
            }
        }
        return Optional.of(FileDifference.of("circle", path));
    }

    /** The answer of the server, whose content goes to the digest; empty if that is too large. */
    private Optional<HttpResponse<Void>> get(URI address, MessageDigest digest) throws IOException {
        AtomicLong left = new AtomicLong(limits.bytes());
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(
                HttpRequest.newBuilder(address).timeout(limits.time()).build(),
                HttpResponse.BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> {
                    if (left.addAndGet(-bytes.length) < 0) {
                        throw new IllegalStateException("the answer is too large");
                    }
                    digest.update(bytes);
                })));
        try {
            return Optional.of(answer.get(limits.time().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            if (left.get() < 0) {
                return Optional.empty();
            }
            throw new ExplainedException(
                    e.getCause() instanceof ConnectException
                            ? Message.of("verify.no-server", address)
                            : Message.of("verify.broken", address));
        } catch (TimeoutException e) {
            throw new ExplainedException(
                    Message.of("verify.slow", address, limits.time().toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExplainedException(Message.of("verify.broken", address));
        } finally {
            answer.cancel(true);
        }
    }
}
