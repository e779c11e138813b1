package org.programmekb.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.programmekb.diagnostic.Message;
import org.programmekb.execution.Cancellation;
import org.programmekb.execution.CancelledException;
import org.programmekb.live.Extent;
import org.programmekb.serve.SiteBuild.Outcome;
import org.programmekb.source.Changes;

/**
 * Builds the site once and after each burst of changes, one build at a time, and tells the server each result. If
 * sources change during a build, it is cancelled and the next one starts. Work that a quick build postponed is done
 * when nothing changes for a moment.
 */
public final class ServeLoop implements AutoCloseable {
    /** Whoever ends the server does not wait for a build that is slow to notice: what it leaves is removed by the next one. */
    private static final int PATIENCE_SECONDS = 3;

    /** Even if files are saved again and again, a build must finish from time to time. */
    private static final long OVERTAKING_LIMIT = Duration.ofSeconds(3).toNanos();

    /** After this time open pages have reloaded, so other work does not delay them. */
    private static final long MOMENT = Duration.ofMillis(200).toNanos();

    /** After a pause of this length a longer build does not disturb anybody. */
    private static final long REST = Duration.ofSeconds(2).toNanos();

    private static final Pattern SWAPPABLE = Pattern.compile("(?i).*\\.(css|png|jpe?g|gif|webp|avif|svg)");

    private final SiteBuild build;
    private final DevServer server;
    private final FolderWatcher watcher;
    private final Consumer<Outcome> listener;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean isRunning;
    private volatile boolean isClosing;

    /**
     * Closes both {@code server} and {@code watcher} when the loop ends.
     *
     * @param listener receives the same outcomes as open pages
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
                // What looks like an error may be a file that is only half written.
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

    /** The changes after a site was published; none if after a pause the postponed work should be done. */
    private Optional<Changes> takeAfter(Outcome published) throws IOException, InterruptedException {
        Optional<Changes> soon = watcher.take(MOMENT);
        if (soon.isPresent() && !soon.get().equals(Changes.none())) {
            return soon;
        }
        build.settle();
        if (soon.isEmpty()) {
            return soon;
        }
        boolean isWhole = ((Outcome.Published) published).extent() == Extent.WHOLE;
        return isWhole ? watcher.take() : watcher.take(REST);
    }

    private void tell(Outcome outcome, Changes since) {
        server.tell(outcome, since.areOnly(ServeLoop::isSwappable));
        listener.accept(outcome);
    }

    /** Whether an open page can replace what is made from a source without a reload: a style sheet or an image. */
    private static boolean isSwappable(Path source) {
        return SWAPPABLE.matcher(source.toString()).matches();
    }

    /** Ends the loop and cancels a running build. */
    @Override
    public void close() throws IOException {
        isClosing = true;
        watcher.close();
        server.close();
        try {
            if (isRunning) {
                ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The result of the build; empty if it was cancelled by newer changes. */
    private Optional<Outcome> build(Changes since, long waitingFrom) {
        Cancellation cancellation =
                () -> isClosing || watcher.hasChanges() && System.nanoTime() - waitingFrom < OVERTAKING_LIMIT;
        try {
            return Optional.of(build.run(since, cancellation));
        } catch (CancelledException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of(new Outcome.Failed(Message.literal(String.valueOf(e))));
        }
    }
}
