package org.programmekb.publish;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.programmekb.publish.TestProject.counting;
import static org.programmekb.publish.TestProject.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.function.Uncheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.execution.CancelledException;

class StagingTest {
    private TestProject project;

    @BeforeEach
    void createProject(@TempDir Path folder) throws IOException {
        project = TestProject.in(folder);
    }

    @Test
    void publishesTheFirstSite() throws IOException {
        PublishedSite site = project.publish("index.html", "root", "en/index.html", "home", ".nojekyll", "");

        assertThat(site).is(counting(3, 3, 0, 0));
        assertThat(site.output()).isEqualTo(project.output());
        assertThat(project.site()).isEqualTo(Map.of("index.html", "root", "en/index.html", "home", ".nojekyll", ""));
    }

    @Test
    void countsWhatChanged() throws IOException {
        project.publish("a", "1", "b", "1", "c/d", "1");

        PublishedSite site = project.publish("a", "1", "b", "2", "e/f", "1");

        assertThat(site).is(counting(3, 2, 1, 1));
        assertThat(project.site()).isEqualTo(Map.of("a", "1", "b", "2", "e/f", "1"));
    }

    @Test
    void linksUnchangedFilesToTheOldOnes() throws IOException {
        project.publish("a", "1", "deep/b", "1");
        Object before = Files.getAttribute(project.output().resolve("deep/b"), "unix:ino");

        project.publish("a", "2", "deep/b", "1");

        assertThat(Files.getAttribute(project.output().resolve("deep/b"), "unix:ino"))
                .isEqualTo(before);
    }

    @Test
    void leavesTheOutputAloneWhenNothingDiffers() throws IOException {
        project.publish("a", "1");
        Path before = Files.readSymbolicLink(project.output());

        PublishedSite site = project.publish("a", "1");

        assertThat(site.isUntouched()).isTrue();
        assertThat(site).is(counting(1, 0, 1, 0));
        assertThat(Files.readSymbolicLink(project.output())).isEqualTo(before);
    }

    @Test
    void leavesTheOutputAloneWhenClosedWithoutPublication() throws IOException {
        project.publish("a", "1");

        try (Staging staging = project.staging()) {
            TestProject.write(staging, "a", "2", "b", "2");
        }

        assertThat(project.site()).isEqualTo(Map.of("a", "1"));
        assertThat(names(project.generations())).containsExactly(".kb-lock", generation(), generation() + ".manifest");
    }

    @Test
    void keepsTheGenerationBeforeForReadersAndNoOther() throws IOException {
        project.publish("a", "1");
        project.publish("a", "2");
        String second = generation();
        project.publish("a", "3");

        assertThat(names(project.generations()))
                .containsExactly(".kb-lock", second, generation(), generation() + ".manifest");
    }

    @Test
    void cleansUpAfterKilledBuilds() throws IOException {
        project.publish("a", "1");
        for (String leftover : List.of("77", "78/en", "79-2zk/en", "work/x", "waiting")) {
            Files.createDirectories(project.generations().resolve(leftover));
        }
        Files.createSymbolicLink(project.generations().resolve("next-link"), Path.of("nowhere"));
        Files.createFile(project.generations().resolve("79-2zk.manifest"));
        Files.createFile(project.generations().resolve("80.manifest.next"));
        Files.createFile(project.generations().resolve("notes.txt"));

        project.staging().close();

        assertThat(names(project.generations()))
                .containsExactly(".kb-lock", generation(), generation() + ".manifest", "notes.txt");
    }

    @Test
    void copiesFilesWithoutTheirPermissions() throws IOException {
        Path image = Files.write(project.folder().resolve("content/image.png"), new byte[] {1, 2, 3});
        Files.setPosixFilePermissions(image, fromString("rwx------"));

        try (Staging staging = project.staging()) {
            staging.copy("en/image.png", image, source("a"));
            staging.publish();
        }

        Path copy = project.output().resolve("en/image.png");
        assertThat(copy).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(Files.getPosixFilePermissions(copy)).isEqualTo(fromString("rw-r--r--"));
        assertThat(Files.getPosixFilePermissions(copy.getParent())).isEqualTo(fromString("rwxr-xr-x"));
        assertThat(Files.getPosixFilePermissions(project.output())).isEqualTo(fromString("rwxr-xr-x"));
    }

    @Test
    void keepsNamesInOtherScripts() throws IOException {
        project.publish("zh/cities/广州/海口 与 尼斯.html", "海口", "zh/𠮷野.html", "x");

        assertThat(project.site()).containsOnlyKeys("zh/cities/广州/海口 与 尼斯.html", "zh/𠮷野.html");
    }

    @Test
    void givesTheSameSiteInAnyLocale() throws IOException {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            try (Staging staging = project.staging()) {
                TestProject.write(staging, "INDEX.html", "1");
                assertThat(staging.has("index.html")).isTrue();
                staging.publish();
            }
        } finally {
            Locale.setDefault(locale);
        }
        assertThat(project.site()).containsOnlyKeys("INDEX.html");
    }

    @Test
    void takesFilesFromManyThreads() throws Exception {
        project.publish("en/0/0/index.html", "0", "en/0/1/index.html", "old");
        int threads = 8;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        PublishedSite site;
        try (Staging staging = project.staging()) {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                String path = "en/" + i % 10 + "/" + i / 10 + "/index.html";
                String text = Integer.toString(i);
                tasks.add(() -> {
                    TestProject.write(staging, path, text);
                    return staging.has(path);
                });
            }
            for (Future<Boolean> task : pool.invokeAll(tasks)) {
                assertThat(task.get()).isTrue();
            }
            site = staging.publish();
        } finally {
            pool.shutdownNow();
        }

        assertThat(site).is(counting(300, 299, 1, 0));
        assertThat(project.site()).hasSize(300).containsEntry("en/7/29/index.html", "297");
    }

    @Test
    void excludesASecondBuild() throws IOException {
        try (Staging first = project.staging()) {
            TestProject.write(first, "a", "1");
            assertThatThrownBy(project::staging)
                    .isInstanceOf(IOException.class)
                    .hasMessage(project.output()
                            + ": another build (process "
                            + ProcessHandle.current().pid()
                            + ") is writing here; wait until it is finished, or choose another folder with -o");
        }
        project.staging().close();
    }

    @Test
    void doesNotKnowTheNumberOfABuildOfAnOlderVersion() throws IOException {
        try (Staging first = project.staging()) {
            TestProject.write(first, "a", "1");
            Files.writeString(project.generations().resolve(".kb-lock"), "");
            assertThatThrownBy(project::staging)
                    .hasMessage(
                            project.output()
                                    + ": another build is writing here; wait until it is finished, or choose another folder with -o");
        }
    }

    @Test
    void canWaitForAnotherBuild() throws Exception {
        Staging first = project.staging();
        CountDownLatch isWaiting = new CountDownLatch(1);
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> Uncheck.run(() -> {
            try (Staging staging = Staging.open(project.folders(), (output, holder) -> isWaiting.countDown())) {
                TestProject.write(staging, "a", "2");
                staging.publish();
            }
        }));
        assertThat(isWaiting.await(1, TimeUnit.MINUTES)).isTrue();
        TestProject.write(first, "a", "1");
        first.publish();

        second.get(1, TimeUnit.MINUTES);

        assertThat(project.site()).isEqualTo(Map.of("a", "2"));
    }

    @Test
    void needNotWaitForeverForAnotherBuild() throws IOException {
        try (Staging first = project.staging()) {
            assertThat(first.current()).isEmpty();
            assertThatThrownBy(() -> Staging.open(project.folders(), (output, holder) -> {
                        throw new CancelledException();
                    }))
                    .isInstanceOf(CancelledException.class);
        }
        project.staging().close();
    }

    @Test
    void refusesFilesAfterPublication() throws IOException {
        try (Staging staging = project.staging()) {
            staging.publish();
            assertThatThrownBy(() -> TestProject.write(staging, "a", "1")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void lendsAFolderToToolsThatWriteFilesThemselves() throws IOException {
        try (Staging staging = project.staging()) {
            Path tool = Files.writeString(staging.workFolder().resolve("feed.xml"), "<feed/>");
            staging.copy("feed.xml", tool, source("a"));
            staging.publish();
        }

        assertThat(project.site()).isEqualTo(Map.of("feed.xml", "<feed/>"));
        assertThat(project.generations().resolve("work")).doesNotExist();
    }

    @Test
    void writesAnewWhatSomebodyChangedInTheOutput() throws IOException {
        project.publish("a", "1", "b", "1", "c/d", "1");
        Files.writeString(project.output().resolve("a"), "2");
        Files.delete(project.output().resolve("c/d"));

        assertThat(project.publish("a", "1", "b", "1", "c/d", "1")).is(counting(3, 2, 1, 0));
        assertThat(project.site()).isEqualTo(Map.of("a", "1", "b", "1", "c/d", "1"));
    }

    @Test
    void doesNotFollowLinksThatSomebodyPutIntoTheOutput() throws IOException {
        project.publish("a", "1", "b/c", "1");
        Path secret = Files.writeString(project.folder().resolve("secret"), "1");
        Files.delete(project.output().resolve("a"));
        Files.createSymbolicLink(project.output().resolve("a"), secret);

        project.publish("a", "1", "b/c", "2");

        assertThat(project.output().resolve("a")).isRegularFile();
        assertThat(Files.isSymbolicLink(project.output().resolve("a"))).isFalse();
        assertThat(Files.getAttribute(secret, "unix:nlink")).isEqualTo(1);
    }

    private String generation() throws IOException {
        return String.valueOf(Files.readSymbolicLink(project.output()).getFileName());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
