package org.programmekb.serve;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.programmekb.execution.Cancellation;
import org.programmekb.execution.CancelledException;
import org.programmekb.serve.SiteBuild.Outcome;
import org.programmekb.source.Changes;

/**
 * Builds once and again after each burst of changes, one build at a time, and tells the server of each. A build whose
 * sources change again gives way to the next one. What a quick build left for later follows when nothing happens for a moment.
 */
public final class ServeLoop implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    /** Whoever saves again and again must still see something. */
    private static final long OVERTAKING_LIMIT = Duration.ofSeconds(3).toNanos();

    /** After such a moment open pages have been loaded again, and nothing more takes time from them. */
    private static final long MOMENT = Duration.ofMillis(200).toNanos();

    /** Whoever pauses for so long will not mind a longer build. */
    private static final long REST = Duration.ofSeconds(2).toNanos();

    private final SiteBuild build;
    private final DevServer server;
    private final FolderWatcher watcher;
    private final Consumer<Outcome> listener;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean isRunning;
    private volatile boolean isClosing;

    /**
     * Closes both {@code server} and {@code watcher} at its end.
     *
     * @param listener hears of every outcome that open pages hear of
     */
    public ServeLoop(SiteBuild build, DevServer server, FolderWatcher watcher, Consumer<Outcome> listener) {
        this.build = build;
        this.server = server;
        this.watcher = watcher;
        this.listener = listener;
    }

    /** Builds until {@link #close()} is called. */
    public void run() throws IOException, InterruptedException {
        isRunning = true;
        try (server;
                watcher) {
            Changes since = new Changes.Unknown();
            long waitingFrom = System.nanoTime();
            while (true) {
                Optional<Outcome> outcome = build(since, waitingFrom);
                boolean isPublished =
                        outcome.filter(Outcome.Published.class::isInstance).isPresent();
                // What looks like a mistake may be the half of a file, whose rest is on its way.
                boolean isLasting = isPublished || outcome.isPresent() && watcher.awaitCalm();
                if (isLasting) {
                    tell(outcome.get(), since);
                }
                Optional<Changes> next = isPublished ? takeAfter(outcome.get()) : watcher.take();
                if (next.isEmpty()) {
                    return;
                }
                if (isLasting) {
                    waitingFrom = System.nanoTime();
                }
                since = (isPublished ? Changes.none() : since).then(next.get());
            }
        } finally {
            ended.countDown();
        }
    }

    /** The changes after a site was published; none after a rest in which that site had better be completed. */
    private Optional<Changes> takeAfter(Outcome published) throws IOException, InterruptedException {
        Optional<Changes> soon = watcher.take(MOMENT);
        if (soon.isPresent() && !soon.get().equals(Changes.none())) {
            return soon;
        }
        build.settle();
        if (soon.isEmpty()) {
            return soon;
        }
        boolean isWhole = ((Outcome.Published) published).extent() == Outcome.Extent.WHOLE;
        return isWhole ? watcher.take() : watcher.take(REST);
    }

    private void tell(Outcome outcome, Changes since) {
        server.tell(outcome, since.areOnly(Swappable::isSource));
        listener.accept(outcome);
    }

    /** Ends the loop and the build that is running, if one is. */
    @Override
    public void close() throws IOException {
        isClosing = true;
        watcher.close();
        server.close();
        try {
            if (isRunning && !ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the last build did not finish within " + PATIENCE_SECONDS + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How the build ended; empty if it was overtaken. */
    private Optional<Outcome> build(Changes since, long waitingFrom) {
        Cancellation cancellation =
                () -> isClosing || watcher.hasChanges() && System.nanoTime() - waitingFrom < OVERTAKING_LIMIT;
        try {
            return Optional.of(build.run(since, cancellation));
        } catch (CancelledException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of(new Outcome.Failed(String.valueOf(e)));
        }
    }
}
