package org.programmekb.serve;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.programmekb.serve.SiteBuild.Outcome;

/** Builds once and again after each burst of changes, one build at a time, and tells the server of each. */
public final class ServeLoop implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final SiteBuild build;
    private final DevServer server;
    private final FolderWatcher watcher;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean isRunning;

    /** Closes both {@code server} and {@code watcher} at its end. */
    public ServeLoop(SiteBuild build, DevServer server, FolderWatcher watcher) {
        this.build = build;
        this.server = server;
        this.watcher = watcher;
    }

    /** Builds until {@link #close()} is called. */
    public void run() throws IOException, InterruptedException {
        isRunning = true;
        try (server;
                watcher) {
            Outcome last = build();
            server.tell(last, false);
            for (Changes changes = watcher.take(); !changes.paths().isEmpty(); changes = watcher.take()) {
                // After a build without a new site the next one shows older changes too.
                boolean onlyStyles = changes.areStyles() && last instanceof Outcome.Published;
                last = build();
                server.tell(last, onlyStyles);
            }
        } finally {
            ended.countDown();
        }
    }

    /** Ends the loop after the build that is running, if one is. */
    @Override
    public void close() throws IOException {
        watcher.close();
        server.close();
        try {
            if (isRunning && !ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the last build did not end in " + PATIENCE_SECONDS + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome build() {
        try {
            return build.run();
        } catch (IOException | RuntimeException e) {
            return new Outcome.Failed(String.valueOf(e));
        }
    }
}
