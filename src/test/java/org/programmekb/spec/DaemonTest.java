package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The daemon does what a process of its own would do, or leaves the work to one. */
final class DaemonTest extends DaemonFixture {
    @Test
    void writesTheSameSiteAndTheSameWords() throws Exception {
        Path site = site("site", VALID);
        int before = withDaemon().commands();

        Launcher.Run warm = launcher.at(site).run("build", "-s", ".", "-o", "../warm");

        assertThat(launcher.commands()).isEqualTo(before + 1);
        Launcher.Run own = launcher.at(site).alone().run("build", "-s", ".", "-o", "../own");
        assertThat(warm.out()).startsWith("Built " + folder.toRealPath().resolve("warm") + ": ");
        assertThat(warm.out().replace("/warm:", "/own:").replaceAll("in \\d+\\.\\d s", ""))
                .isEqualTo(own.out().replaceAll("in \\d+\\.\\d s", ""));
        assertThat(warm.findings()).isEqualTo(own.findings());
        assertThat(warm.status()).isZero();
        assertSame(folder.resolve("warm"), folder.resolve("own"));
    }

    @Test
    void followsAnEditOfProseAndTellsTheSameOfIt() throws Exception {
        Path site = site("site", VALID);
        withDaemon().run("build", "-s", site.toString());
        Files.writeString(site.resolve("content/pages/b.en.md"), "---\ntitle: B\n---\nThe the other text.\n");
        TimeUnit.MILLISECONDS.sleep(30);

        Launcher.Run warm = launcher.run("build", "-s", site.toString(), "--timings");

        assertThat(warm.status()).isZero();
        assertThat(warm.err()).contains("applying the changes", "warning").doesNotContain("parsing");
        Launcher own = launcher.alone().at(site);
        assertThat(warm.err())
                .startsWith(own.run("build", "-s", ".", "-o", "../own", "--no-cache")
                        .findings());
        assertSame(site.resolve("output"), folder.resolve("own"));
        assertThat(own.run("build", "-s", ".").out()).contains("(0 written)");
    }

    @Test
    @Tag("slow")
    void findsTheSameMistakesWithTheSameStatus() throws Exception {
        Path site = site(
                "错误 site",
                "-- content/pages/a.en.md --\n---\ntitle: A\nfoo: 1\n---\n[x](nope.md)\n"
                        + "-- content/pages/a.zh.md --\n---\ntitle: 甲\n---\n[错](没有.md) \"引号\"\n");
        int before = withDaemon().commands();

        for (List<String> command : List.of(
                List.of("build", "-s", site.toString()),
                List.of("check", "--format", "json", "-s", "错误 site"),
                List.of("check", "-s", "nowhere"))) {
            String[] arguments = command.toArray(String[]::new);
            Launcher.Run own = launcher.at(folder).alone().run(arguments);
            assertThat(launcher.at(folder).run(arguments))
                    .as(command.toString())
                    .isEqualTo(own);
            assertThat(own.status()).isIn(1, 2);
        }
        assertThat(launcher.commands()).isEqualTo(before + 3);
    }

    @Test
    @Tag("slow")
    void leavesHelpMistakesOnTheCommandLineAndOtherWishesToAProcessOfItsOwn() throws Exception {
        Path site = site("site", VALID);
        int before = withDaemon().commands();

        assertThat(launcher.run("build", "--help").out()).contains("Usage: kb build");
        assertThat(launcher.run("build", "--nonsense").status()).isEqualTo(2);
        assertThat(launcher.run("build", "-s", site.toString(), "--no-daemon").status())
                .isZero();
        for (Launcher other : List.of(
                launcher.with("CI", "true"),
                launcher.with("KB_JAVA_OPTS", "-Xmx1g"),
                launcher.with("TZ", "Pacific/Chatham"),
                launcher.alone())) {
            assertThat(other.run("build", "-s", site.toString()).status()).isZero();
        }

        assertThat(launcher.commands()).isEqualTo(before);
    }

    @Test
    @Tag("slow")
    void buildsTwoProjectsInTurnEachAtItsOwnMoment() throws Exception {
        Path one = site("one", VALID);
        Path two = site(
                "two",
                "-- content/news/n.en.md --\n---\ntitle: N\ndate: 2024-06-01\npublish-on: 2024-06-10T00:00:00Z\n---\n"
                        + "-- content/pages/p.en.adoc --\n= P\n\nimage::x.png[]\n\n_Text_ {docdate}.\n");
        withDaemon();

        for (String moment : List.of("1717000000", "1719000000")) {
            Launcher then = launcher.with("SOURCE_DATE_EPOCH", moment);
            for (Path site : List.of(one, two, one)) {
                Launcher.Run warm = then.run("build", "-s", site.toString(), "--no-cache");
                Launcher.Run own =
                        then.alone().run("build", "-s", site.toString(), "--no-cache", "-o", folder + "/own");
                assertThat(warm.findings()).isEqualTo(own.findings());
                assertThat(warm.status()).isEqualTo(own.status());
                if (own.status() == 0) {
                    assertSame(site.resolve("output"), folder.resolve("own"));
                }
            }
        }
        assertThat(launcher.commands()).isGreaterThan(6);
    }

    @Test
    @Tag("slow")
    void buildsOneProjectAfterTheOtherAtAnotherMoment() throws Exception {
        Path one = site("one", VALID.replace("title: B\n", "title: B\npublish-on: 2024-06-10T00:00:00Z\n"));
        Path two = site("two", "-- content/pages/c.en.md --\n---\ntitle: C\n---\nText.\n");
        withDaemon();

        for (String moment : List.of("1717000000", "1719000000")) {
            Launcher then = launcher.with("SOURCE_DATE_EPOCH", moment);
            then.run("build", "-s", one.toString());
            then.run("build", "-s", two.toString());
            assertThat(Files.exists(one.resolve("output/en/b/index.html"))).isEqualTo(moment.equals("1719000000"));
            assertThat(two.resolve("output/en/a")).doesNotExist();
            assertThat(two.resolve("output/en/c/index.html")).exists();
        }
    }
}
