package org.programmekb.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.Cancellation;
import org.programmekb.CancelledException;
import org.programmekb.publish.ChangedFiles;
import org.programmekb.publish.PublishedSite;
import org.programmekb.serve.SiteBuild.Outcome;
import org.programmekb.source.Changes;

@Timeout(60)
class ServeLoopTest {
    /** A build that has begun, and what it was told had changed. */
    private record Begun(int number, Changes since) {
        Set<String> files() {
            return ((Changes.Known) since)
                    .paths().keySet().stream()
                            .map(path -> path.getFileName().toString())
                            .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private final BlockingQueue<Begun> begun = new LinkedBlockingQueue<>();
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private final Semaphore mayEnd = new Semaphore(0);
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger cancelled = new AtomicInteger();
    private int builds;
    private Path content;
    private ServeLoop loop;
    private CompletableFuture<Void> running;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        content = Files.createDirectories(folder.toRealPath().resolve("content"));
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
        loop.close();
    }

    @Test
    void buildsAtOnceWithoutKnowingWhatChanged() throws Exception {
        assertThat(nextBuild()).isEqualTo(new Begun(1, new Changes.Unknown()));
    }

    @Test
    void buildsWhatChangedSinceTheLastSite() throws Exception {
        finishFirstBuild();
        write("a");
        assertThat(nextBuild().files()).containsExactly("a");
        mayEnd.release();
        assertThat(nextOutcome()).isInstanceOf(Outcome.Published.class);

        write("b");
        assertThat(nextBuild().files()).containsExactly("b");
    }

    @Test
    void newerChangesOvertakeABuild() throws Exception {
        finishFirstBuild();
        write("a");
        nextBuild();
        write("b");

        assertThat(nextBuild().files()).containsExactly("a", "b");
        mayEnd.release();
        assertThat(nextOutcome()).isInstanceOf(Outcome.Published.class);
        assertThat(cancelled).hasValue(1);
        assertNothingMoreHappens();
    }

    @Test
    void newerChangesOvertakeTheFirstBuildToo() throws Exception {
        nextBuild();
        write("a");

        assertThat(nextBuild().since()).isEqualTo(new Changes.Unknown());
    }

    @Test
    void afterAnErrorTheNextBuildKnowsOlderChangesToo() throws Exception {
        finishFirstBuild();
        write("wrong");
        nextBuild();
        mayEnd.release();
        assertThat(nextOutcome()).isInstanceOf(Outcome.Refused.class);

        write("b");
        assertThat(nextBuild().files()).containsExactly("b", "wrong");
    }

    @Test
    void anErrorInAHalfWrittenFileIsNotShown() throws Exception {
        finishFirstBuild();
        write("half");
        nextBuild();
        mayEnd.release();
        nextBuild();
        mayEnd.release();

        assertThat(nextOutcome()).isInstanceOf(Outcome.Published.class);
        assertNothingMoreHappens();
    }

    @Test
    void aBreakdownIsToldAndTheLoopGoesOn() throws Exception {
        finishFirstBuild();
        write("broken");
        nextBuild();
        mayEnd.release();
        assertThat(nextOutcome()).isEqualTo(new Outcome.Failed("java.io.IOException: no space left"));

        Files.delete(content.resolve("broken"));
        nextBuild();
        mayEnd.release();
        assertThat(nextOutcome()).isInstanceOf(Outcome.Published.class);
    }

    @Test
    void aBurstOfThousandsOfFilesIsOneBuildAndAtMostOneThatItOvertakes() throws Exception {
        finishFirstBuild();
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < 5000; i++) {
            Path folder = Files.createDirectories(content.resolve("folder-" + i % 50));
            Files.writeString(folder.resolve(i + ".en.md"), "x");
            names.add(i + ".en.md");
        }
        mayEnd.release(100);

        Changes since = nextBuild().since();
        assertThat(nextOutcome()).isInstanceOf(Outcome.Published.class);
        Begun second = begun.poll(1, TimeUnit.SECONDS);
        if (second != null) {
            since = since.then(second.since());
        }
        if (since instanceof Changes.Known known) {
            assertThat(known.paths().keySet().stream()
                            .map(path -> path.getFileName().toString()))
                    .containsAll(names);
        }
        assertThat(begun.poll(500, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void whatEndsTheLoopEndsItsBuild() throws Exception {
        nextBuild();

        loop.close();

        assertThat(running).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(cancelled).hasValue(1);
        assertThat(outcomes).isEmpty();
    }

    @Test
    void endsWhileNothingHappens() throws Exception {
        finishFirstBuild();

        loop.close();

        assertThat(running).succeedsWithin(10, TimeUnit.SECONDS);
    }

    /**
     * Refuses a file {@code wrong}, breaks down at {@code broken}, sees {@code half} before it is mended, and ends when
     * it may or is overtaken.
     */
    private Outcome build(Changes since, Cancellation cancellation) throws IOException {
        assertThat(atOnce.incrementAndGet()).isOne();
        try {
            builds++;
            begun.add(new Begun(builds, since));
            while (!mayEnd.tryAcquire(2, TimeUnit.MILLISECONDS)) {
                cancellation.check();
            }
            try (Stream<Path> files = Files.list(content)) {
                List<String> names =
                        files.map(file -> file.getFileName().toString()).toList();
                if (names.contains("broken")) {
                    throw new IOException("no space left");
                }
                if (names.contains("half")) {
                    Files.delete(content.resolve("half"));
                    awaitOvertaking(cancellation);
                    return new Outcome.Refused(List.of());
                }
                return names.contains("wrong")
                        ? new Outcome.Refused(List.of())
                        : new Outcome.Published(
                                new PublishedSite(content, "", builds, 1, builds - 1, 0, new ChangedFiles.All()));
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        } catch (CancelledException e) {
            cancelled.incrementAndGet();
            throw e;
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private static void awaitOvertaking(Cancellation cancellation) throws InterruptedException {
        while (!cancellation.isRequested()) {
            Thread.sleep(1);
        }
    }

    private void finishFirstBuild() throws InterruptedException {
        nextBuild();
        mayEnd.release();
        assertThat(nextOutcome()).isInstanceOf(Outcome.Published.class);
    }

    private void write(String name) throws IOException {
        Files.writeString(content.resolve(name), "x");
    }

    private Begun nextBuild() throws InterruptedException {
        Begun next = begun.poll(30, TimeUnit.SECONDS);
        assertThat(next).as("a build").isNotNull();
        return next;
    }

    private Outcome nextOutcome() throws InterruptedException {
        Outcome next = outcomes.poll(30, TimeUnit.SECONDS);
        assertThat(next).as("an outcome").isNotNull();
        return next;
    }

    private void assertNothingMoreHappens() throws InterruptedException {
        assertThat(begun.poll(500, TimeUnit.MILLISECONDS)).isNull();
        assertThat(outcomes).isEmpty();
    }
}
