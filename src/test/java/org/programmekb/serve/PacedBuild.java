package org.programmekb.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.programmekb.execution.Cancellation;
import org.programmekb.execution.CancelledException;
import org.programmekb.publish.PublishedSite;
import org.programmekb.source.Changes;

/**
 * A build that ends when it may or is overtaken, one at a time. It refuses a file {@code wrong}, breaks down at {@code broken}
 * and sees {@code half} before it is mended.
 */
final class PacedBuild implements SiteBuild {
    /** A build that has begun, and what it was told had changed. */
    record Begun(int number, Changes since) {
        Set<String> files() {
            return ((Changes.Known) since)
                    .paths().keySet().stream()
                            .map(path -> path.getFileName().toString())
                            .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Builds as they begin. */
    final BlockingQueue<Begun> begun = new LinkedBlockingQueue<>();
    /** Numbers of the builds after which later ones were prepared. */
    final BlockingQueue<Integer> settled = new LinkedBlockingQueue<>();
    /** How many builds may end. */
    final Semaphore mayEnd = new Semaphore(0);
    /** How many were overtaken. */
    final AtomicInteger cancelled = new AtomicInteger();

    /** Whether it does not notice that it is cancelled. */
    volatile boolean isDeaf;

    private final Path content;
    private final AtomicInteger atOnce = new AtomicInteger();
    private int builds;

    PacedBuild(Path content) {
        this.content = content;
    }

    @Override
    public Outcome run(Changes since, Cancellation cancellation) throws IOException {
        assertThat(atOnce.incrementAndGet()).isOne();
        try {
            builds++;
            begun.add(new Begun(builds, since));
            while (!mayEnd.tryAcquire(2, TimeUnit.MILLISECONDS)) {
                if (!isDeaf) {
                    cancellation.check();
                }
            }
            return outcome(cancellation);
        } catch (InterruptedException e) {
            throw new IOException(e);
        } catch (CancelledException e) {
            cancelled.incrementAndGet();
            throw e;
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private Outcome outcome(Cancellation cancellation) throws IOException, InterruptedException {
        List<String> names;
        try (Stream<Path> files = Files.list(content)) {
            names = files.map(file -> file.getFileName().toString()).toList();
        }
        if (names.contains("broken")) {
            throw new IOException("no space left");
        }
        if (names.contains("half")) {
            Files.delete(content.resolve("half"));
            while (!cancellation.isRequested()) {
                Thread.sleep(1);
            }
            return new Outcome.Refused(List.of());
        }
        return names.contains("wrong")
                ? new Outcome.Refused(List.of())
                : new Outcome.Published(new PublishedSite(content, "", 1, builds - 1, 0, new TreeSet<>(names)));
    }

    @Override
    public void settle() {
        settled.add(builds);
    }
}
