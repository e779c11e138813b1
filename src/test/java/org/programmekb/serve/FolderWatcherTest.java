package org.programmekb.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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
        watcher = new FolderWatcher(List.of(
                project.resolve("content"),
                project.resolve("templates"),
                project.resolve("assets"),
                project.resolve("jbake.properties")));
    }

    @AfterEach
    void stop() throws IOException {
        watcher.close();
    }

    @Test
    void hearsOfAChange() throws Exception {
        Path file = Files.writeString(project.resolve("content/news/广州.zh.md"), "x");

        assertThat(watcher.take().paths()).containsExactly(file);
    }

    @Test
    void hearsOfTheConfiguration() throws Exception {
        Path file = Files.writeString(project.resolve("jbake.properties"), "x");

        assertThat(watcher.take().paths()).containsExactly(file);
    }

    @Test
    void hearsOfFoldersThatComeLater() throws Exception {
        Files.createDirectories(project.resolve("templates/macros/deep"));
        watcher.take();
        Path file = Files.writeString(project.resolve("templates/macros/deep/x.ftlh"), "x");

        assertThat(watcher.take().paths()).containsExactly(file);
    }

    @Test
    void hearsOfFoldersThatGo() throws Exception {
        Files.delete(project.resolve("content/news"));

        assertThat(watcher.take().paths()).containsExactly(project.resolve("content/news"));
    }

    @Test
    void hearsOfAFolderThatIsReplaced() throws Exception {
        Files.move(project.resolve("content"), project.resolve("old"));
        watcher.take();
        Files.createDirectories(project.resolve("content/news"));
        watcher.take();
        Path file = Files.writeString(project.resolve("content/news/x.en.md"), "x");

        assertThat(watcher.take().paths()).containsExactly(file);
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
        CompletableFuture<Changes> changes = CompletableFuture.supplyAsync(this::take);

        assertThat(changes).failsWithin(500, TimeUnit.MILLISECONDS).withThrowableOfType(TimeoutException.class);
        watcher.close();
        assertThat(changes.get().paths()).isEmpty();
    }

    @Test
    void takesABurstForOneChange() throws Exception {
        for (int i = 0; i < 3000; i++) {
            Path branch = Files.createDirectories(project.resolve("content/news/" + i % 50));
            Files.writeString(branch.resolve(i + ".en.md"), "x");
        }

        assertThat(watcher.take().paths()).hasSizeGreaterThanOrEqualTo(50);
        CompletableFuture<Changes> more = CompletableFuture.supplyAsync(this::take);
        assertThat(more).failsWithin(500, TimeUnit.MILLISECONDS).withThrowableOfType(TimeoutException.class);
    }

    @Test
    void collectsChangesThatNobodyTakesYet() throws Exception {
        Path first = Files.writeString(project.resolve("assets/a.css"), "x");
        Thread.sleep(300);
        Path second = Files.writeString(project.resolve("assets/b.css"), "x");
        Thread.sleep(300);

        Changes changes = watcher.take();

        assertThat(changes.paths()).containsExactly(first, second);
        assertThat(changes.areStyles()).isTrue();
    }

    @Test
    void tellsStylesFromOtherFiles() throws Exception {
        Files.writeString(project.resolve("assets/a.css"), "x");
        Files.writeString(project.resolve("assets/a.js"), "x");

        assertThat(watcher.take().areStyles()).isFalse();
    }

    private Changes take() {
        try {
            return watcher.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
