package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build that is killed leaves the old site or the new one, whole, and the next build succeeds. */
@Tag("process")
final class KilledProgramTest {
    private static final int ITEMS = 60;
    private static final String NOW = "2025-06-15T15:06:40Z";

    @TempDir
    private Path folder;

    @Test
    @Tag("slow")
    void atARandomMoment() throws Exception {
        killAtRandomMoments(1);
    }

    @Test
    @Tag("slow")
    void atTwentyRandomMoments() throws Exception {
        killAtRandomMoments(20);
    }

    private void killAtRandomMoments(int times) throws Exception {
        Random random = new Random(20191112);
        Path home = Path.of("").toAbsolutePath();
        Program program = Program.in(home).with("SOURCE_DATE_EPOCH", "1750000000");
        Project project = version(0).in(folder.resolve("project"));
        String source = project.folder().toString();
        long start = System.nanoTime();
        SiteAssertions.assertThat(program.run("build", "-s", source)).hasStatus(0);
        long millis = (System.nanoTime() - start) / 1_000_000;
        Map<String, byte[]> before = project.output();
        for (int i = 1; i <= times; i++) {
            version(i).in(project.folder());
            Map<String, byte[]> after =
                    version(i).in(folder.resolve("twin")).at(NOW).build().files();
            Process build = program.start("build", "-s", source);
            Thread.sleep(random.nextLong(millis + 1));
            build.destroyForcibly().waitFor();

            Map<String, byte[]> found = project.output();

            assertThat(same(found, before) || same(found, after))
                    .as(
                            "whole after kill %d: %s",
                            i, Files.exists(project.folder().resolve("output")))
                    .isTrue();
            before = project.at(NOW).build().files();
            assertThat(same(before, after)).as("the next build").isTrue();
        }
        try (var siblings = Files.list(project.folder())) {
            assertThat(siblings.map(path -> path.getFileName().toString()).filter(name -> name.startsWith("output")))
                    .hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    @Tag("slow")
    void aBuildThatWaitsForAKilledOneGoesOn() throws Exception {
        Program program = Program.in(Path.of("").toAbsolutePath()).with("SOURCE_DATE_EPOCH", "1750000000");
        Project project = version(0).in(folder.resolve("project"));
        String source = project.folder().toString();
        Process first = program.start("build", "-s", source);
        Path lock = project.folder().resolve("output.generations/.kb-lock");
        while (!Files.exists(lock)) {
            Thread.sleep(10);
        }
        Process second = program.start("build", "-s", source);
        Process third = program.start("build", "-s", source);
        Thread.sleep(500);

        first.destroyForcibly().waitFor();
        third.destroyForcibly().waitFor();

        assertThat(second.waitFor()).isZero();
        Map<String, byte[]> site =
                version(0).in(folder.resolve("twin")).at(NOW).build().files();
        assertThat(same(project.output(), site)).isTrue();
    }

    @Tag("slow")
    @Test
    void aBuildThatIsKilledLeavesNoBrowser() throws Exception {
        Project project = version(0)
                .withFile("content/cities/nice.yaml", "name: Nice\n")
                .withFile("content/cities/nice.en.md", "---\ntitle: Nice\n---\nText.\n")
                .in(folder.resolve("project"));
        Path started = folder.resolve("started");
        Path browser = Files.writeString(
                folder.resolve("browser"),
                "#!/bin/sh\necho $$ > '" + started + ".part'\nmv '" + started + ".part' '" + started
                        + "'\nexec cat <&3\n");
        assertThat(browser.toFile().setExecutable(true)).isTrue();
        Process build = Program.in(Path.of("").toAbsolutePath())
                .with("KB_BROWSER", browser.toString())
                .start("build", "--pdf", "-s", project.folder().toString());
        while (!Files.exists(started)) {
            assertThat(build.isAlive()).isTrue();
            Thread.sleep(10);
        }
        ProcessHandle running = ProcessHandle.of(
                        Long.parseLong(Files.readString(started).strip()))
                .orElseThrow();

        build.destroyForcibly().waitFor();

        assertThat(running.onExit()).succeedsWithin(30, TimeUnit.SECONDS);
    }

    @Test
    void aComparisonThatIsStoppedLeavesNoFolder() throws Exception {
        Project project = version(0).in(folder.resolve("project"));
        Repository repository = Repository.in(project.folder());
        repository.commit(NOW);
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        Process compare = Program.in(Path.of("").toAbsolutePath())
                .flagged("-Djava.io.tmpdir=" + temporary)
                .start("compare", "HEAD", "-s", project.folder().toString());
        while (files(temporary) == 0) {
            assertThat(compare.isAlive()).isTrue();
            Thread.sleep(10);
        }

        compare.destroy();

        assertThat(compare.waitFor()).isNotZero();
        assertThat(files(temporary)).isZero();
        assertThat(repository.git(NOW, "worktree", "list").lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void aBuildThatIsStoppedLeavesNoFolder(String signal) throws Exception {
        Project project = version(0).in(folder.resolve("project"));
        Path generations = project.folder().resolve("output.generations");
        Process build = Program.in(Path.of("").toAbsolutePath())
                .start("build", "-s", project.folder().toString());
        while (!Files.isDirectory(generations.resolve("work"))) {
            assertThat(build.isAlive()).isTrue();
            Thread.sleep(10);
        }

        new ProcessBuilder("kill", "-" + signal, Long.toString(build.pid()))
                .start()
                .waitFor();

        assertThat(build.waitFor()).isIn(129, 130, 143);
        assertThat(generations.toFile().list()).containsExactly(".kb-lock");
        assertThat(project.folder().resolve("output")).doesNotExist();
    }

    @Test
    void outOfMemoryIsOneSentence() throws Exception {
        Project project = version(0).in(folder.resolve("project"));
        SiteAssertions.assertThat(project.build()).hasStatus(0);
        Map<String, byte[]> before = project.output();
        version(1).in(project.folder());

        Result result = Program.in(Path.of("").toAbsolutePath())
                .flagged("-Xmx16m")
                .run("build", "--no-cache", "-s", project.folder().toString());

        assertThat(result.err())
                .isEqualTo(
                        "kb: the program needs more memory than the 15 MB that Java gives it. The published site is as it"
                                + " was. Give the program more, for instance 1 GB: KB_JAVA_OPTS=-Xmx1g\n");
        assertThat(result.out()).isEmpty();
        SiteAssertions.assertThat(result).hasStatus(3);
        assertThat(same(project.output(), before)).isTrue();
    }

    private static long files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("kb-compare"))
                    .count();
        }
    }

    private static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), other.get(file.getKey())));
    }

    /** Every page of a version differs from that of every other version. */
    private static Site version(int number) throws IOException {
        Site site = Site.of("").configured("site.title.en=Version %d\nsite.title.zh=第%d版\n".formatted(number, number));
        for (int i = 0; i < ITEMS; i++) {
            site = site.withFile("content/news/item-" + i + ".en.md", "---\ntitle: Item\ndate: 2024\n---\nText.\n");
        }
        return site;
    }
}
