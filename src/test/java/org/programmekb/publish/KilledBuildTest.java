package org.programmekb.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledBuildTest {
    private static final int FILES = 120;

    /** Publishes one site after the other until it is killed. */
    public static void main(String[] arguments) throws IOException {
        TestProject project = TestProject.in(Path.of(arguments[0]));
        for (int text = 0; ; text++) {
            publish(project, Integer.toString(text));
            System.out.println(text);
        }
    }

    @Test
    void leavesAWholeSite(@TempDir Path folder) throws Exception {
        killAtRandomMoments(folder, 4);
    }

    @Test
    @Tag("slow")
    void leavesAWholeSiteManyTimes(@TempDir Path folder) throws Exception {
        killAtRandomMoments(folder, 60);
    }

    @Test
    void showsAWholeSiteAtEveryInstant(@TempDir Path folder) throws Exception {
        TestProject project = TestProject.in(folder);
        publish(project, "first");
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Integer> reads = CompletableFuture.supplyAsync(() -> {
            int count = 0;
            for (; !done.get(); count++) {
                assertThat(project.output().resolve("constant.txt")).hasContent("same");
                assertThat(project.output().resolve("en/7.html")).exists();
            }
            return count;
        });
        for (int text = 0; text < 20; text++) {
            publish(project, Integer.toString(text));
        }
        done.set(true);

        assertThat(reads.get(10, TimeUnit.SECONDS)).isPositive();
    }

    private static void killAtRandomMoments(Path folder, int times) throws Exception {
        Random random = new Random(20191112);
        TestProject project = TestProject.in(folder);
        publish(project, "first");
        for (int i = 0; i < times; i++) {
            Process build = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledBuildTest.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(build.inputReader().readLine()).isEqualTo("0");
            Thread.sleep(random.nextInt(150));
            build.destroyForcibly().waitFor();

            assertWhole(project.site());
            publish(project, "after " + i);
            assertThat(project.site()).containsEntry("en/0.html", "after " + i);
            assertThat(project.generations().toFile().list()).hasSizeLessThanOrEqualTo(4);
        }
    }

    private static void publish(TestProject project, String text) throws IOException {
        try (Staging staging = project.staging()) {
            TestProject.write(staging, "constant.txt", "same");
            for (int i = 0; i < FILES; i++) {
                TestProject.write(staging, "en/" + i + ".html", text);
            }
            staging.publish();
        }
    }

    private static void assertWhole(Map<String, String> site) {
        assertThat(site).hasSize(FILES + 1).containsEntry("constant.txt", "same");
        TreeSet<String> texts = new TreeSet<>(site.values());
        texts.remove("same");
        assertThat(texts).hasSize(1);
    }
}
