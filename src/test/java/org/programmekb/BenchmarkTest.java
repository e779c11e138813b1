package org.programmekb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark of builds, with few documents and one round: it ends, and what it compares has the same pages. */
@Tag("slow")
@Tag("process")
@Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BenchmarkTest {
    /** With fewer documents kb makes no lists of news of each city. */
    private static final String BUILD_FROM_NOTHING = "md-1184";

    @TempDir
    Path folder;

    @Test
    void kbAndHugoMakeTheSamePages() throws Exception {
        assumeThat(isInstalled("hugo", "version")).as("apt-get install hugo").isTrue();
        assumeThat(isInstalled("/usr/bin/time", "true"))
                .as("apt-get install time")
                .isTrue();

        String tables = output(
                "bench/run", "-n", "1", "-c", BUILD_FROM_NOTHING + ",changed-1184", "-t", "kb,hugo", "-w", "" + folder);

        assertThat(tables)
                .contains("| " + BUILD_FROM_NOTHING + " | kb | 1 |", "| " + BUILD_FROM_NOTHING + " | hugo | 1 |")
                .contains("| changed-1184 | kb | 1 |", "| news item | 1080 | 1080 |")
                .doesNotContain("differs", "another page");
    }

    private static boolean isInstalled(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String output(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text;
    }
}
