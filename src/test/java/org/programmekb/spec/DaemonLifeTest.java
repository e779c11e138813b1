package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The daemon keeps nobody waiting: neither when it is busy, nor when it ends or is killed. */
final class DaemonLifeTest extends DaemonFixture {
    private static final int MANY = 300;

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time").isLessThan(end);
            Thread.sleep(20);
        }
    }

    /** Enough work to be met while it is done. */
    private Path large() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            text.append("-- content/news/n")
                    .append(i)
                    .append(".en.md --\n---\ntitle: N")
                    .append(i);
            text.append("\ndate: 2024-01-01\n---\nText of the item.\n");
        }
        return site("large", text.toString());
    }

    /** A build that the daemon is running; one that it did not get, or has done already, does not count. */
    private static Process atWork(Path site) throws Exception {
        for (int i = 0; i < 10; i++) {
            withDaemon();
            Process build = launcher.start("build", "-s", site.toString(), "--no-cache");
            while (build.isAlive()) {
                if (isAtWork(site)) {
                    return build;
                }
                Thread.sleep(5);
            }
            Launcher.end(build);
        }
        throw new AssertionError("the daemon has not been seen at work");
    }

    private static void signal(String signal, ProcessHandle process) throws Exception {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    private static boolean isAtWork(Path site) {
        Path staged = site.resolve("output.generations");
        try {
            return Files.isDirectory(staged) && launcher.isBusy();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    @Tag("slow")
    void isKnownToItsUserOnlyAndDoesNotKeepAScriptWaiting() throws Exception {
        launcher.stop();
        assertThat(launcher.run("daemon", "status").out()).isEqualTo("The resident program is not running.\n");

        Launcher.Run first = launcher.run("build");

        assertThat(first.status()).isZero();
        assertThat(launcher.run("daemon", "status").out())
                .matches("The resident program is running \\(process "
                        + launcher.daemon().pid() + "\\): 1 command so far, idle for \\d+ s\\.\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(launcher.address())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(launcher.address().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    @Tag("slow")
    void endsWhenItHasBeenIdleOrItsProgramIsReplaced() throws Exception {
        launcher.stop();
        Launcher brief = launcher.with("KB_DAEMON_IDLE", "0.01");
        brief.run("build");
        await(() -> Files.notExists(launcher.address()));
        assertThat(launcher.status()).isEmpty();

        ProcessHandle old = withDaemon().daemon();
        // All tests share the file that the link leads to.
        Path link = Files.move(launcher.jar(), folder.resolve("link"));
        Files.copy(link, launcher.jar());
        assertThat(launcher.run("build").status()).isZero();
        old.onExit().get(30, TimeUnit.SECONDS);

        assertThat(withDaemon().daemon().pid()).isNotEqualTo(old.pid());
        launcher.stop();
        Files.move(link, launcher.jar(), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    @Tag("slow")
    void aBuildGoesOnWithoutTheDaemonWhenThatIsKilledOrSuspended() throws Exception {
        Path site = large();
        Launcher.Run own =
                launcher.alone().run("build", "-s", site.toString(), "-o", folder + "/expected", "--no-cache");
        Process build = atWork(site);
        launcher.daemon().destroyForcibly();

        Launcher.Run run = Launcher.end(build);

        assertThat(run.findings()).isEqualTo(own.findings());
        assertThat(run.status()).isZero();
        assertSame(site.resolve("output"), folder.resolve("expected"));
        ProcessHandle suspended = withDaemon().daemon();
        signal("-STOP", suspended);
        assertThat(launcher.run("build").status()).isZero();
        assertThat(withDaemon().daemon().pid()).isNotEqualTo(suspended.pid());
        signal("-CONT", suspended);
        suspended.onExit().get(30, TimeUnit.SECONDS);
        assertThat(launcher.run("daemon", "stop").out()).isEqualTo("The resident program stops.\n");
    }

    @Test
    @Tag("slow")
    void whoeverComesWhileItWorksIsNotKeptWaitingAndWhoeverLeavesCancels() throws Exception {
        Path site = large();
        Path small = site("small", VALID);
        Process first = atWork(site);

        Launcher.Run beside = launcher.run("build", "-s", small.toString());
        assertThat(beside.status()).isZero();
        assertThat(Launcher.end(first).status()).isZero();

        Map<String, byte[]> before = Map.of();
        Launcher.Run end = new Launcher.Run(0, "", "");
        // A build that was done before it heard of the end proves nothing.
        for (int i = 0; i < 10 && end.status() == 0; i++) {
            before = new Tree(site.resolve("output")).files();
            Files.writeString(
                    site.resolve("content/news/n1.en.md"), "---\ntitle: Other " + i + "\ndate: 2024-01-01\n---\n");
            Process build = atWork(site);
            // Not the signal of Ctrl-C, which commands in the background of a shell ignore, and so would this one.
            signal("-TERM", build.toHandle());
            end = Launcher.end(build);
        }
        assertThat(end).isEqualTo(new Launcher.Run(143, "", ""));
        assertThat(new Tree(site.resolve("output")).files().keySet()).isEqualTo(before.keySet());
        assertThat(site.resolve("output/en/news/n1/index.html")).hasBinaryContent(before.get("en/news/n1/index.html"));
        assertThat(launcher.run("build", "-s", site.toString()).status()).isZero();
    }
}
