package org.programmekb.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class KilledBuildTest {
    private static final int FILES = 120;

    /** Publishes one site after the other until it is killed. */
    public static void main(String[] arguments) throws IOException {
        TestProject project = TestProject.in(Path.of(arguments[0]));
        for (int version = version(project) + 1; ; version++) {
            publish(project, version);
            System.out.println(version);
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
        publish(project, 0);
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Integer> reads = CompletableFuture.supplyAsync(() -> {
            int count = 0;
            for (; !done.get(); count++) {
                assertThat(project.output().resolve("constant.txt")).hasContent("same");
                assertThat(project.output().resolve("en/7/index.html")).exists();
            }
            return count;
        });
        for (int version = 1; version <= 20; version++) {
            publish(project, version);
        }
        done.set(true);

        assertThat(reads.get(10, TimeUnit.SECONDS)).isPositive();
    }

    private static void killAtRandomMoments(Path folder, int times) throws Exception {
        Random random = new Random(20191112);
        TestProject project = TestProject.in(folder);
        publish(project, 0);
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
            // From the third on, sites are made from the spare generation.
            for (int published = 0; published < 3; published++) {
                assertThat(build.inputReader().readLine()).isNotNull();
            }
            Thread.sleep(random.nextInt(100));
            build.destroyForcibly().waitFor();

            int version = version(project);
            assertThat(project.site()).isEqualTo(site(version));
            publish(project, version + 1);
            assertThat(project.site()).isEqualTo(site(version + 1));
            assertThat(project.generations().toFile().list()).hasSizeLessThanOrEqualTo(4);
        }
    }

    /** A site like the one before but for a tenth of its files, one that is gone and one that is new. */
    private static Map<String, String> site(int version) {
        Map<String, String> site = new TreeMap<>();
        site.put("version.txt", Integer.toString(version));
        site.put("constant.txt", "same");
        site.put("only-" + version % 5 + "/index.html", "x");
        for (int i = 0; i < FILES; i++) {
            site.put("en/" + i + "/index.html", Integer.toString((version + i) / 10));
        }
        return site;
    }

    private static void publish(TestProject project, int version) throws IOException {
        Map<String, String> before = site(version - 1);
        try (Staging staging = project.staging()) {
            for (Map.Entry<String, String> file : site(version).entrySet()) {
                String path = file.getKey();
                if (file.getValue().equals(before.get(path)) && staging.canKeep(path)) {
                    staging.keep(path, TestProject.source(path));
                } else {
                    TestProject.write(staging, path, file.getValue());
                }
            }
            staging.publish();
        }
    }

    private static int version(TestProject project) throws IOException {
        return Integer.parseInt(Files.readString(project.output().resolve("version.txt")));
    }
}
