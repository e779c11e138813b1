package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.spec.StayingProcess.Build;

/** A small project and a process that stays, of which every build must be like one from nothing. */
abstract class HeldProject {
    static final String NEWS = "content/news/tide-gauges.en.md";

    static final Site SITE = Site.of("""
            -- content/cities/port-merrow.yaml --
            name: {en: Port Merrow, zh: 墨罗港, variants: {en: [Merrow]}}
            pinyin: moluogang
            side: eu
            population: {value: 184000, year: 2023}
            -- content/cities/port-merrow.en.md --
            ---
            title: Port Merrow
            summary: A port.
            ---
            A port of 12 quays with a [gauge](../news/tide-gauges.en.md#where-they-are).
            -- content/cities/port-merrow.zh.md --
            ---
            title: 墨罗港
            summary: 港口。
            ---
            一个有12个码头的港口。
            -- content/news/tide-gauges.yaml --
            date: 2024-03-04
            cities: [port-merrow]
            -- content/news/tide-gauges.en.md --
            ---
            title: Tide gauges
            summary: New gauges.
            tags: [tides]
            ---
            There are 17 gauges.

            ## Where they are

            At the mole.
            -- content/news/tide-gauges.zh.md --
            ---
            title: 验潮仪
            summary: 新验潮仪。
            ---
            共有17台验潮仪。

            ## 位置

            在防波堤。
            -- content/news/older.en.md --
            ---
            title: Older
            date: 2023-03-04
            ---
            An older item.
            -- content/pages/about.en.adoc --
            = About

            About it.

            include::_part.adoc[]
            -- content/pages/_part.adoc --
            A part.
            """).configured("site.markdown=on\nsite.cards=on");

    @TempDir
    Path folder;

    final StayingProcess process = new StayingProcess();
    Project project;

    @BeforeEach
    void bake() throws Exception {
        project = SITE.in(folder.toRealPath().resolve("project"));
        assertFollowed(false);
    }

    void edit(String file, UnaryOperator<String> change) throws IOException {
        Path path = project.folder().resolve(file);
        Files.writeString(path, change.apply(Files.readString(path)));
    }

    void add(String file, String text) throws IOException {
        edit(file, before -> before.stripTrailing() + "\n\n" + text + "\n");
    }

    /** A build of this process, which must be like one from nothing. */
    Build builtLike() throws Exception {
        Build build = process.build(project);
        Result whole = fromNothing(project);
        assertThat(build.result().status()).as(build.result().err()).isEqualTo(whole.status());
        if (whole.status() == 0) {
            assertSame(build.result().files(), new Tree(folder.resolve("whole")).files());
            assertThat(warnings(build.result())).isEqualTo(warnings(whole));
            assertThat(counts(build.result())).isEqualTo(counts(whole));
        } else {
            assertThat(build.result().err()).isEqualTo(whole.err());
        }
        return build;
    }

    Result fromNothing(Project now) throws IOException {
        Path whole = folder.resolve("whole");
        return now.run("build", "--no-cache", "-o", whole.toString());
    }

    static void assertSame(Map<String, byte[]> actual, Map<String, byte[]> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((path, bytes) -> assertThat(actual.get(path)).as(path).isEqualTo(bytes));
    }

    static String warnings(Result result) {
        return result.err()
                .lines()
                .filter(line -> line.contains("(`kb check` lists them)"))
                .findFirst()
                .orElse("");
    }

    /** What was built, how many files were written and how long it took aside. */
    static String counts(Result result) {
        return result.out().replaceFirst("Built [^:]*", "").replaceFirst("\\(.*", "");
    }

    void assertFollowed(boolean expected) throws Exception {
        assertThat(builtLike().followed()).isEqualTo(expected);
    }
}
