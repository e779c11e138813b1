package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The resident program has a successor trained, which takes its place without anybody noticing. */
@Tag("slow")
final class DaemonTrainingTest extends ResidentProgram {
    @Test
    void aTrainedProcessTakesOverAndBuildsTheSame() throws Exception {
        Path site = site("site", VALID);
        Launcher eager = launcher.with("KB_DAEMON_TRAINING", "0").at(site);
        ProcessHandle first = resident(eager).resident();

        while (!eager.run("daemon", "status").out().endsWith(" It has practised.\n")) {
            // Whoever works in the meantime gets what he wants.
            assertThat(eager.run("build", "-s", ".").status()).isZero();
            TimeUnit.SECONDS.sleep(4);
        }
        first.onExit().get(30, TimeUnit.SECONDS);

        assertThat(eager.resident().pid()).isNotEqualTo(first.pid());
        // It may have been there in time for the last build above.
        int before = eager.commands();
        Launcher.Run warm = eager.run("build", "-s", ".", "-o", "../warm", "--no-cache");
        assertThat(warm.status()).isZero();
        assertThat(eager.commands()).isEqualTo(before + 1);
        eager.alone().run("build", "-s", ".", "-o", "../own", "--no-cache");
        assertSame(folder.resolve("warm"), folder.resolve("own"));
    }
}
