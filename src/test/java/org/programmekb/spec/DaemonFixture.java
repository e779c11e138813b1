package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the program with a daemon of its own, for all tests of a class. */
@Tag("process")
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class DaemonFixture {
    static final String VALID = "-- content/pages/a.en.md --\n---\ntitle: A\n---\n[b](b.en.md)\n"
            + "-- content/pages/b.en.md --\n---\ntitle: B\n---\nText.\n";

    @TempDir
    private static Path shared;

    static Launcher launcher;

    @TempDir
    Path folder;

    @BeforeAll
    static void copy() throws Exception {
        launcher = Launcher.in(shared.resolve("the program"));
    }

    @AfterAll
    static void stop() throws Exception {
        launcher.stop();
    }

    /** Starts the daemon, which a busy machine may not manage in time. */
    static Launcher withDaemon() throws Exception {
        for (int i = 0; i < 10 && launcher.status().isEmpty(); i++) {
            launcher.run("build");
        }
        return launcher;
    }

    Path site(String name, String text) throws IOException {
        return Site.of(text).in(folder.resolve(name)).folder().toRealPath();
    }

    static void assertSame(Path actual, Path expected) throws IOException {
        Map<String, byte[]> files = new Tree(expected).files();
        assertThat(new Tree(actual).files().keySet()).isEqualTo(files.keySet()).isNotEmpty();
        for (Map.Entry<String, byte[]> file : new Tree(actual).files().entrySet()) {
            assertThat(file.getValue()).as(file.getKey()).isEqualTo(files.get(file.getKey()));
        }
    }
}
