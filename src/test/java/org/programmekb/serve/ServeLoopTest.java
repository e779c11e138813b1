package org.programmekb.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.Cancellation;
import org.programmekb.publish.ChangedFiles;
import org.programmekb.publish.PublishedSite;
import org.programmekb.serve.SiteBuild.Outcome;
import org.programmekb.source.Changes;

@Timeout(30)
class ServeLoopTest {
    private final BlockingQueue<Integer> started = new LinkedBlockingQueue<>();
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private final Semaphore mayEnd = new Semaphore(0);
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger builds = new AtomicInteger();
    private Path content;
    private ServeLoop loop;
    private CompletableFuture<Void> running;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        content = Files.createDirectories(folder.resolve("content"));
        DevServer server = DevServer.start(folder.resolve("output"), "/", 0);
        loop = new ServeLoop(this::build, server, new FolderWatcher(List.of(content)), outcomes::add);
        running = CompletableFuture.runAsync(() -> {
            try {
                loop.run();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @AfterEach
    void stop() throws IOException {
        mayEnd.release(100);
        loop.close();
    }

    @Test
    void buildsAtOnce() throws Exception {
        assertThat(nextBuild()).isEqualTo(1);
    }

    @Test
    void buildsAfterAChange() throws Exception {
        nextBuild();
        mayEnd.release();
        Files.writeString(content.resolve("a"), "x");

        assertThat(nextBuild()).isEqualTo(2);
    }

    @Test
    void buildsOnceMoreForAllChangesDuringABuild() throws Exception {
        nextBuild();
        for (int i = 0; i < 5; i++) {
            Files.writeString(content.resolve("a" + i), "x");
            Thread.sleep(150);
        }
        mayEnd.release(2);

        assertThat(nextBuild()).isEqualTo(2);
        assertThat(started.poll(500, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void goesOnAfterABuildThatBroke() throws Exception {
        nextBuild();
        mayEnd.release();
        Files.writeString(content.resolve("a"), "x");
        nextBuild();
        Files.writeString(content.resolve("b"), "x");
        mayEnd.release();

        assertThat(nextBuild()).isEqualTo(3);
    }

    @Test
    void endsWhenClosed() throws Exception {
        nextBuild();
        mayEnd.release();

        loop.close();

        assertThat(running).succeedsWithin(1, TimeUnit.SECONDS);
    }

    private Outcome build(Changes since, Cancellation cancellation) throws IOException {
        assertThat(atOnce.incrementAndGet()).isOne();
        try {
            int number = builds.incrementAndGet();
            started.add(number);
            mayEnd.acquire();
            if (number == 2) {
                throw new IOException("no space left");
            }
            return new Outcome.Published(new PublishedSite(content, number, 1, number - 1, 0), new ChangedFiles.All());
        } catch (InterruptedException e) {
            throw new IOException(e);
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private Integer nextBuild() throws InterruptedException {
        return started.poll(10, TimeUnit.SECONDS);
    }
}
