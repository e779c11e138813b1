package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same sources make the same bytes, wherever and on whatever they are built. */
@Tag("process")
final class DeterminismTest {
    @TempDir
    private static Path folder;

    private static Map<String, byte[]> expected = Map.of();

    /** A clone built in Brussels, in English, on one thread. */
    @BeforeAll
    static void buildOnce() throws Exception {
        Path origin = folder.resolve("origin");
        Repository repository = Repository.in(origin);
        new Tree(Path.of("examples/four-languages")).copyTo(origin);
        for (String part : new String[] {"templates", "assets"}) {
            new Tree(Path.of(part)).copyTo(origin.resolve(part));
        }
        repository.commit("2024-02-29T23:30:00Z");
        expected = build(
                clone("one"),
                program -> program.with("TZ", "Europe/Brussels")
                        .flagged(
                                "-Duser.language=en",
                                "-Duser.country=GB",
                                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1"));
        assertThat(expected).hasSizeGreaterThan(200);
    }

    private static Path clone(String name) throws IOException, InterruptedException {
        return new Repository(folder.resolve("origin"))
                .cloneTo(folder.resolve(name))
                .folder();
    }

    private interface Circumstances {
        Program of(Program program);
    }

    private static Map<String, byte[]> build(Path project, Circumstances circumstances)
            throws IOException, InterruptedException {
        Program program = circumstances.of(Program.in(project).with("SOURCE_DATE_EPOCH", "1750000000"));
        SiteAssertions.assertThat(program.run("build")).hasStatus(0);
        return new Tree(project.resolve("output")).files();
    }

    private static void assertSame(Map<String, byte[]> actual) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((path, bytes) -> assertThat(actual.get(path)).as(path).isEqualTo(bytes));
    }

    private static Program turkish(Program program) {
        return program.with("TZ", "Pacific/Kiritimati")
                .with("LANG", "tr_TR.UTF-8")
                .flagged(
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Dfile.encoding=UTF-8",
                        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=7");
    }

    @Test
    void anotherFolderZoneLocaleAndNumberOfThreads() throws Exception {
        assertSame(build(clone("a much longer name/with a space and 汉字"), DeterminismTest::turkish));
    }

    @Test
    void aSecondBuildInTheSameFolderWithItsCache() throws Exception {
        assertSame(build(folder.resolve("one"), program -> program.with("TZ", "America/Los_Angeles")));
    }

    @Test
    @Tag("slow")
    void anotherJavaVersion() throws Exception {
        assumeTrue(
                Program.jdk25().isPresent(),
                "JDK 25 is neither at JAVA_HOME_25 nor in /usr/lib/jvm/temurin-25-jdk-amd64");
        assertSame(build(
                clone("newer"), program -> turkish(program).on(Program.jdk25().orElseThrow())));
    }
}
