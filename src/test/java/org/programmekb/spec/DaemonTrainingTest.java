package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The resident program has a successor trained, which takes its place without anybody noticing. */
@Tag("slow")
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class DaemonTrainingTest {
    @TempDir
    private Path folder;

    @Test
    void aTrainedProcessTakesOverAndBuildsTheSame() throws Exception {
        Path site =
                Site.of(DaemonTest.VALID).in(folder.resolve("site")).folder().toRealPath();
        try (Launcher launcher = Launcher.in(folder.resolve("the program")).with("KB_DAEMON_TRAINING", "0")) {
            ProcessHandle first = DaemonLifeTest.resident(launcher).resident();
            launcher.run("build", "-s", site.toString(), "-o", folder + "/output");

            while (!launcher.run("daemon", "status").out().endsWith(" It has practised.\n")) {
                // Whoever works in the meantime gets what he wants.
                assertThat(launcher.run("build", "-s", site.toString(), "-o", folder + "/output")
                                .status())
                        .isZero();
                TimeUnit.SECONDS.sleep(4);
            }
            first.onExit().get(30, TimeUnit.SECONDS);

            assertThat(launcher.resident().pid()).isNotEqualTo(first.pid());
            Launcher.Run warm = launcher.run("build", "-s", site.toString(), "-o", folder + "/warm", "--no-cache");
            assertThat(launcher.commands()).isPositive();
            launcher.alone().run("build", "-s", site.toString(), "-o", folder + "/own", "--no-cache");
            assertThat(warm.status()).isZero();
            DaemonTest.assertSame(folder.resolve("warm"), folder.resolve("own"));
        }
    }
}
