package org.programmekb.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.InputRoots;
import org.programmekb.diagnostic.Message;
import org.programmekb.diagnostic.MessageLanguage;
import org.programmekb.serve.PacedBuild.Begun;
import org.programmekb.serve.SiteBuild.Outcome;
import org.programmekb.source.Changes;

@Tag("sites")
@Timeout(60)
class ServeLoopTest {
    private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
    private PacedBuild build;
    private FolderWatcher watcher;
    /** What happens once when the loop tells somebody. */
    private volatile Runnable whenTold = () -> {};

    private Path content;
    private ServeLoop loop;
    private CompletableFuture<Void> running;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        content = Files.createDirectories(folder.toRealPath().resolve("content"));
        build = new PacedBuild(content);
        watcher = new FolderWatcher(List.of(content), new InputRoots(folder, folder));
        loop = new ServeLoop(
                build,
                DevServer.start(folder.resolve("output"), "/", 0, MessageLanguage.ENGLISH, Optional.empty()),
                watcher,
                this::hear);
        running = CompletableFuture.runAsync(() -> {
            try {
                loop.run();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void hear(Outcome outcome) {
        Runnable now = whenTold;
        whenTold = () -> {};
        now.run();
        outcomes.add(outcome);
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
        build.mayEnd.release();
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
        build.mayEnd.release();
        assertThat(nextOutcome()).isInstanceOf(Outcome.Published.class);
        assertThat(build.cancelled).hasValue(1);
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
        build.mayEnd.release();
        assertThat(nextOutcome()).isInstanceOf(Outcome.Refused.class);

        write("b");
        assertThat(nextBuild().files()).containsExactly("b", "wrong");
    }

    @Test
    void anErrorInAHalfWrittenFileIsNotShown() throws Exception {
        finishFirstBuild();
        write("half");
        nextBuild();
        build.mayEnd.release();
        nextBuild();
        build.mayEnd.release();

        assertThat(nextOutcome()).isInstanceOf(Outcome.Published.class);
        assertNothingMoreHappens();
    }

    @Test
    void aBreakdownIsToldAndTheLoopGoesOn() throws Exception {
        finishFirstBuild();
        write("broken");
        nextBuild();
        build.mayEnd.release();
        assertThat(nextOutcome()).isEqualTo(new Outcome.Failed(Message.literal("java.io.IOException: no space left")));

        Files.delete(content.resolve("broken"));
        nextBuild();
        build.mayEnd.release();
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
        build.mayEnd.release(100);

        Changes since = nextBuild().since();
        assertThat(nextOutcome()).isInstanceOf(Outcome.Published.class);
        Begun second = build.begun.poll(1, TimeUnit.SECONDS);
        if (second != null) {
            since = since.then(second.since());
        }
        if (since instanceof Changes.Known known) {
            assertThat(known.paths().keySet().stream()
                            .map(path -> path.getFileName().toString()))
                    .containsAll(names);
        }
        assertThat(build.begun.poll(500, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void laterBuildsArePreparedOnceNothingMoreHappens() throws Exception {
        finishFirstBuild();
        assertThat(build.settled.poll(30, TimeUnit.SECONDS)).isEqualTo(1);
        whenTold = () -> writeAndAwaitEvent("b");
        write("a");
        build.mayEnd.release(2);
        nextOutcome();
        nextOutcome();

        assertThat(build.settled.poll(30, TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(build.settled).isEmpty();
    }

    @Test
    void nothingIsPreparedWhereNothingWasPublished() throws Exception {
        finishFirstBuild();
        build.settled.poll(30, TimeUnit.SECONDS);
        write("wrong");
        nextBuild();
        build.mayEnd.release();
        assertThat(nextOutcome()).isInstanceOf(Outcome.Refused.class);

        assertNothingMoreHappens();
        assertThat(build.settled).isEmpty();
    }

    @Test
    void whatIsNotPreparedYetIsWhenTheLoopEnds() throws Exception {
        finishFirstBuild();

        loop.close();

        assertThat(build.settled).containsExactly(1);
    }

    @Test
    void whatEndsTheLoopEndsItsBuild() throws Exception {
        nextBuild();

        loop.close();

        assertThat(running).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(build.cancelled).hasValue(1);
        assertThat(outcomes).isEmpty();
    }

    @Test
    void aBuildThatDoesNotNoticeTheEndIsNotWaitedForLong() throws Exception {
        build.isDeaf = true;
        nextBuild();
        long start = System.nanoTime();

        loop.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        assertThat(running).isNotDone();
        build.isDeaf = false;
    }

    @Test
    void endsWhileNothingHappens() throws Exception {
        finishFirstBuild();

        loop.close();

        assertThat(running).succeedsWithin(10, TimeUnit.SECONDS);
    }

    private void finishFirstBuild() throws InterruptedException {
        nextBuild();
        build.mayEnd.release();
        assertThat(nextOutcome()).isInstanceOf(Outcome.Published.class);
    }

    /** One event, so that it does not depend on the machine whether a second one overtakes the build. */
    private void write(String name) throws IOException {
        Path written = Files.writeString(content.resolve(name + ".tmp"), "x");
        Files.move(written, content.resolve(name));
    }

    private void writeAndAwaitEvent(String name) {
        try {
            write(name);
            while (!watcher.hasChanges()) {
                Thread.sleep(1);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Begun nextBuild() throws InterruptedException {
        Begun next = build.begun.poll(30, TimeUnit.SECONDS);
        assertThat(next).as("a build").isNotNull();
        return next;
    }

    private Outcome nextOutcome() throws InterruptedException {
        Outcome next = outcomes.poll(30, TimeUnit.SECONDS);
        assertThat(next).as("an outcome").isNotNull();
        return next;
    }

    private void assertNothingMoreHappens() throws InterruptedException {
        assertThat(build.begun.poll(500, TimeUnit.MILLISECONDS)).isNull();
        assertThat(outcomes).isEmpty();
    }
}
