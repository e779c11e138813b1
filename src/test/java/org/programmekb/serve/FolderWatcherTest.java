package org.programmekb.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.config.InputRoots;
import org.programmekb.source.Change;
import org.programmekb.source.Changes;

@Tag("sites")
@Timeout(30)
class FolderWatcherTest {
    private Path project;
    private FolderWatcher watcher;

    @BeforeEach
    void watch(@TempDir Path folder) throws IOException {
        project = folder.toRealPath();
        for (String name : List.of("content/news", "assets", "output", ".git", ".kb", "src")) {
            Files.createDirectories(project.resolve(name));
        }
        watcher = new FolderWatcher(
                List.of(
                        project.resolve("content"),
                        project.resolve("templates"),
                        project.resolve("assets"),
                        project.resolve("jbake.properties")),
                new InputRoots(project, project));
    }

    @AfterEach
    void stop() throws IOException {
        watcher.close();
    }

    @Test
    void hearsOfAChange() throws Exception {
        Path file = Files.writeString(project.resolve("content/news/广州.zh.md"), "x");

        assertThat(paths(watcher.take())).containsExactly(file);
    }

    @Test
    void hearsOfTheConfiguration() throws Exception {
        Path file = Files.writeString(project.resolve("jbake.properties"), "x");

        assertThat(paths(watcher.take())).containsExactly(file);
    }

    @Test
    void hearsOfFoldersThatComeLater() throws Exception {
        Files.createDirectories(project.resolve("templates/macros/deep"));
        burst();
        Path file = Files.writeString(project.resolve("templates/macros/deep/x.ftlh"), "x");

        assertThat(paths(watcher.take())).containsExactly(file);
    }

    @Test
    void hearsOfFoldersThatGo() throws Exception {
        Files.delete(project.resolve("content/news"));

        assertThat(paths(watcher.take())).containsExactly(project.resolve("content/news"));
    }

    @Test
    void hearsOfAFolderThatIsReplaced() throws Exception {
        Files.move(project.resolve("content"), project.resolve("old"));
        burst();
        Files.createDirectories(project.resolve("content/news"));
        burst();
        Path file = Files.writeString(project.resolve("content/news/x.en.md"), "x");

        assertThat(paths(watcher.take())).containsExactly(file);
    }

    @Test
    void hearsOfWhatALinkLeadsTo() throws Exception {
        Path shared = Files.createDirectories(project.resolve("shared/deep"));
        Path before = Files.writeString(project.resolve("shared/alone.md"), "x");
        Files.createSymbolicLink(project.resolve("content/news/alone.en.md"), before);
        Files.createSymbolicLink(project.resolve("content/linked"), Path.of("../shared/deep"));
        burst();

        Files.writeString(before, "y");
        assertThat(paths(watcher.take())).containsExactly(before);
        Path file = Files.writeString(shared.resolve("new.en.md"), "x");
        assertThat(paths(watcher.take())).containsExactly(file);
    }

    @Test
    void hearsOfWhatALinkLedTo() throws Exception {
        Path target = project.resolve("shared/late.md");
        Files.createSymbolicLink(project.resolve("content/news/late.en.md"), target);
        burst();

        Files.createDirectory(target.getParent());
        Files.writeString(target, "x");

        assertThat(paths(Optional.of(burst()))).contains(target);
    }

    @Test
    void isDeafToWhatALinkMustNotLeadTo() throws Exception {
        Files.createSymbolicLink(project.resolve("content/news/all"), project);
        Files.createSymbolicLink(project.resolve("content/news/hidden"), project.resolve(".kb"));
        burst();
        Files.writeString(project.resolve("output/index.html"), "x");
        Files.writeString(project.resolve(".kb/cache"), "x");
        CompletableFuture<Optional<Changes>> changes = CompletableFuture.supplyAsync(this::take);

        assertThat(changes).failsWithin(500, TimeUnit.MILLISECONDS).withThrowableOfType(TimeoutException.class);
    }

    @Test
    void saysHowTheLimitsOfTheSystemAreRaised() {
        Throwable failure = new CompletionException(
                new UncheckedIOException(new IOException("User limit of inotify watches reached")));

        assertThat(FolderWatcher.failure(List.of(project), failure))
                .hasMessage(
                        "your programs watch as many files and folders for changes as this computer allows. End another"
                                + " program that watches files, or raise the limits: `sudo sysctl"
                                + " fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=512`");
    }

    @Test
    void isDeafToOtherFiles() throws Exception {
        for (String path : List.of(
                "output/index.html",
                "output.generations",
                ".git/index",
                ".kb/cache",
                "src/x",
                "README.md",
                "content/news/.x.md.swp",
                "content/news/x.md~",
                "content/news/#x.md#",
                "content/news/.#x.md",
                "content/news/4913",
                "content/news/x.tmp",
                "content/.DS_Store",
                "contents")) {
            Files.writeString(project.resolve(path), "x");
        }
        Files.createDirectory(project.resolve("output/en"));
        CompletableFuture<Optional<Changes>> changes = CompletableFuture.supplyAsync(this::take);

        assertThat(changes).failsWithin(500, TimeUnit.MILLISECONDS).withThrowableOfType(TimeoutException.class);
        watcher.close();
        assertThat(changes.get()).isEmpty();
    }

    @Test
    void tellsWhatHappenedToAFile() throws Exception {
        Path file = Files.writeString(project.resolve("content/news/x.en.md"), "x");
        assertThat(burst()).isEqualTo(known(Map.of(file, Change.CREATED)));

        Files.writeString(file, "xx");
        assertThat(burst()).isEqualTo(known(Map.of(file, Change.MODIFIED)));

        Files.delete(file);
        assertThat(burst()).isEqualTo(known(Map.of(file, Change.DELETED)));
    }

    @Test
    void waitsForTheRestOfAFileThatIsTruncatedAndWritten() throws Exception {
        Path file = Files.writeString(project.resolve("content/news/x.en.md"), "old");
        burst();

        try (OutputStream out = Files.newOutputStream(file)) {
            Thread.sleep(20);
            out.write('x');
        }

        assertThat(burst()).isEqualTo(known(Map.of(file, Change.MODIFIED)));
    }

    @Test
    void takesAFileThatIsMovedAwayAndWrittenAnewForOneThatIsModified() throws Exception {
        Path file = Files.writeString(project.resolve("content/news/x.en.md"), "old");
        burst();

        Files.move(file, project.resolve("content/news/x.en.md~"));
        Thread.sleep(20);
        Files.writeString(file, "new");

        assertThat(burst()).isEqualTo(known(Map.of(file, Change.MODIFIED)));
    }

    @Test
    void takesABurstForOneChange() throws Exception {
        Set<Path> files = new TreeSet<>();
        for (int i = 0; i < 3000; i++) {
            Path branch = Files.createDirectories(project.resolve("content/news/" + i % 50));
            files.add(Files.writeString(branch.resolve(i + ".en.md"), "x"));
        }

        assertThat(((Changes.Known) burst()).paths().keySet()).containsAll(files);
    }

    @Test
    void saysThatAnythingMayHaveHappenedWhenTooMuchHas() throws Exception {
        missEvents();

        assertThat(watcher.take()).contains(new Changes.Unknown());
    }

    @Test
    void listensToFoldersThatItMissed() throws Exception {
        missEvents();
        burst();
        Path file = Files.writeString(project.resolve("content/news/late/x.en.md"), "x");

        assertThat(paths(watcher.take())).containsExactly(file);
    }

    /** Keeps the watcher from hearing until more has happened in one folder than the system remembers. */
    private void missEvents() throws Exception {
        Path news = project.resolve("content/news");
        FolderWatcher deaf = watcher;
        synchronized (deaf) {
            for (int i = 0; i < 3000; i++) {
                Files.writeString(news.resolve(i + ".en.md"), "x");
            }
            Files.createDirectories(news.resolve("late"));
            Thread.sleep(200);
        }
    }

    /** All changes from the next one on until nothing has happened for a while. */
    private Changes burst() throws Exception {
        Changes changes = watcher.take().orElseThrow();
        while (!watcher.awaitCalm()) {
            changes = changes.then(watcher.take().orElseThrow());
        }
        return changes;
    }

    @Test
    void collectsChangesThatNobodyTakesYet() throws Exception {
        Path first = Files.writeString(project.resolve("assets/a.css"), "x");
        Thread.sleep(300);
        Path second = Files.writeString(project.resolve("assets/b.css"), "x");
        Thread.sleep(300);

        assertThat(paths(watcher.take())).containsExactly(first, second);
    }

    @Test
    void knowsWhetherMoreBelongsToTheLastChange() throws Exception {
        Files.writeString(project.resolve("assets/a.css"), "x");
        burst();
        assertThat(watcher.awaitCalm()).isTrue();

        Files.writeString(project.resolve("assets/a.css"), "y");
        while (!watcher.hasChanges()) {
            Thread.sleep(1);
        }
        assertThat(watcher.awaitCalm()).isFalse();
    }

    private static Set<Path> paths(Optional<Changes> changes) {
        return ((Changes.Known) changes.orElseThrow()).paths().keySet();
    }

    private static Changes known(Map<Path, Change> paths) {
        return new Changes.Known(new TreeMap<>(paths));
    }

    private Optional<Changes> take() {
        try {
            return watcher.take();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
