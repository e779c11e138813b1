package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.spec.StayingProcess.Build;

/** A process that stays follows edits of the site that it built last, with the result of a build from nothing. */
final class HeldSiteTest {
    private static final String NEWS = "content/news/tide-gauges.en.md";

    private static final Site SITE = Site.of("""
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
            """);

    @TempDir
    private Path folder;

    private final StayingProcess process = new StayingProcess();
    private Project project;

    @BeforeEach
    void bake() throws Exception {
        project = SITE.in(folder.toRealPath().resolve("project"));
        assertFollowed(false);
    }

    private void edit(String file, UnaryOperator<String> change) throws IOException {
        Path path = project.folder().resolve(file);
        Files.writeString(path, change.apply(Files.readString(path)));
    }

    private void add(String file, String text) throws IOException {
        edit(file, before -> before.stripTrailing() + "\n\n" + text + "\n");
    }

    /** A build of this process, which must be like one from nothing. */
    private Build builtLike() throws Exception {
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

    private Result fromNothing(Project now) throws IOException {
        Path whole = folder.resolve("whole");
        return now.run("build", "--no-cache", "-o", whole.toString());
    }

    private static void assertSame(Map<String, byte[]> actual, Map<String, byte[]> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((path, bytes) -> assertThat(actual.get(path)).as(path).isEqualTo(bytes));
    }

    private static String warnings(Result result) {
        return result.err()
                .lines()
                .filter(line -> line.contains("(`kb check` lists them)"))
                .findFirst()
                .orElse("");
    }

    /** What was built, how many files were written and how long it took aside. */
    private static String counts(Result result) {
        return result.out().replaceFirst("Built [^:]*", "").replaceFirst("\\(.*", "");
    }

    private void assertFollowed(boolean expected) throws Exception {
        assertThat(builtLike().followed()).isEqualTo(expected);
    }

    @Test
    void editsOfProseAreFollowed() throws Exception {
        add(NEWS, "One more paragraph.");
        assertFollowed(true);
        add("content/news/tide-gauges.zh.md", "再加一段。");
        add("content/cities/port-merrow.en.md", "Another paragraph.");
        assertFollowed(true);
        edit(NEWS, text -> text.replace("One more paragraph.", "One more word in it."));
        assertFollowed(true);

        Result own = project.build("--timings");

        assertThat(own.out()).contains("(0 written)");
        assertThat(own.err()).doesNotContain("parsing");
        add(NEWS, "And more.");
        assertFollowed(true);
    }

    @Test
    void mistakesPublishNothingAndAreFollowedOnceTheyAreMended() throws Exception {
        add(NEWS, "[Nowhere](nowhere.en.md)");
        Map<String, byte[]> before = project.output();
        assertThat(builtLike().result().status()).isEqualTo(1);
        assertSame(project.output(), before);

        edit(NEWS, text -> text.replace("[Nowhere](nowhere.en.md)", "Nowhere."));

        assertFollowed(true);
        add(NEWS, "[No heading](#nowhere)");
        assertFollowed(false);
    }

    @Test
    void warningsAreCountedWhereverTheyAre() throws Exception {
        add(NEWS, "The the gauges \"measure\" 17 tides of 2,500 metres.");
        assertFollowed(true);
        add("content/cities/port-merrow.en.md", "A word  and a word , too.");
        assertFollowed(true);
        add("content/news/tide-gauges.zh.md", "这 句话,有\"引号\"。");
        assertFollowed(true);
        edit(NEWS, text -> text.replace("The the gauges", "The gauges"));
        assertFollowed(true);
        edit("content/news/tide-gauges.zh.md", text -> text.replace("\"引号\"", "引号"));
        assertFollowed(true);

        assertThat(warnings(project.build()))
                .isEqualTo(warnings(process.build(project).result()));
    }

    @Test
    void whatIsMoreThanProseIsBaked() throws Exception {
        for (String part : new String[] {"templates", "assets"}) {
            new Tree(Path.of(part)).copyTo(project.folder().resolve(part));
        }
        assertFollowed(false);
        edit(NEWS, text -> text.replaceFirst("title: ", "title: New "));
        assertFollowed(false);
        add(NEWS, "## Another heading\n\nText.");
        assertFollowed(false);
        edit("content/cities/port-merrow.yaml", text -> text.replaceFirst("value: (\\d)", "value: 1$1"));
        assertFollowed(false);
        add(NEWS, "Followed in between.");
        assertFollowed(true);
        edit("templates/news-item.ftlh", text -> text + "<!-- other -->");
        assertFollowed(false);
        edit("assets/css/chooser.css", text -> text + "\n/* other */ p.other { color: red }\n");
        assertFollowed(false);
        edit("jbake.properties", text -> text.replaceFirst("site.title.en=", "site.title.en=Other "));
        assertFollowed(false);
        edit("templates/messages/en.properties", text -> text.replaceFirst("(?m)^([a-z.]+=)(?=[A-Z])", "$1Other "));
        assertFollowed(false);
        add(NEWS, "Followed in the end.");
        assertFollowed(true);
    }

    @Test
    void newAndRenamedAndDeletedDocumentsAreBaked() throws Exception {
        Path news = project.folder().resolve(NEWS);
        Files.writeString(
                news.resolveSibling("extra.en.md"), "---\ntitle: Extra\ndate: 2023-02-03\n---\nAn extra item.\n");
        add(NEWS, "Edited as well.");
        assertFollowed(false);
        add("content/news/extra.en.md", "Followed.");
        assertFollowed(true);
        Files.move(news.resolveSibling("extra.en.md"), news.resolveSibling("moved.en.md"));
        assertFollowed(false);
        Files.delete(news.resolveSibling("moved.en.md"));
        add(NEWS, "Edited once more.");
        assertFollowed(false);
        add(NEWS, "Followed.");
        assertFollowed(true);
    }

    @Test
    void anotherDayIsBakedIfAnythingChangesByThen() throws Exception {
        edit(NEWS, text -> text.replaceFirst("---\n", "---\npublish-on: 2024-06-20T00:00:00Z\n"));
        assertFollowed(false);
        project = project.at("2024-06-19T10:00:00Z");
        add("content/cities/port-merrow.en.md", "Followed on the next day.");
        assertFollowed(true);
        project = project.at("2024-06-21T10:00:00Z");
        add("content/cities/port-merrow.en.md", "And two days later.");
        assertFollowed(false);
        project = project.at("2024-06-15T10:00:00Z");
        add("content/cities/port-merrow.en.md", "And before.");
        assertFollowed(false);
    }

    @Test
    void anOutputThatIsNotAsItWasPublishedIsBaked() throws Exception {
        for (String file : new String[] {"output/en/index.html", "output/zh/feed.xml"}) {
            Path page = project.folder().resolve(file);
            Files.delete(page);
            Files.writeString(page, "meddled");
            add(NEWS, "An edit after meddling.");
            assertFollowed(false);
            Files.delete(page);
            add(NEWS, "An edit after loss.");
            assertFollowed(false);
            add(NEWS, "Nothing has happened.");
            assertFollowed(true);
        }
        new Tree(project.folder().resolve("output.generations")).delete();
        Files.delete(project.folder().resolve("output"));
        add(NEWS, "Everything is gone.");
        assertFollowed(false);
    }

    @Test
    void whatAnotherProcessBuiltIsNotBuiltUpon() throws Exception {
        add(NEWS, "Built elsewhere.");
        SiteAssertions.assertThat(project.build()).hasStatus(0);
        add("content/cities/port-merrow.en.md", "Built here.");
        assertFollowed(false);
        add("content/cities/port-merrow.en.md", "And again.");
        assertFollowed(true);
    }

    @Test
    void otherOptionsAndOtherProjectsAreBaked() throws Exception {
        Path other = folder.toRealPath().resolve("other");
        new Tree(project.folder().resolve("content")).copyTo(other.resolve("content"));
        Files.copy(project.folder().resolve("jbake.properties"), other.resolve("jbake.properties"));
        add(NEWS, "In one of them.");
        assertThat(process.build(new Project(other)).followed()).isFalse();
        assertFollowed(false);
        for (String option :
                new String[] {"--drafts", "--no-cache", "--base-url=https://example.net/", "-oelsewhere"}) {
            add(NEWS, "With " + option + ".");
            String[] words = option.startsWith("-o")
                    ? new String[] {"-o", folder.resolve("elsewhere").toString()}
                    : new String[] {option};
            assertThat(process.build(project, words).followed()).as(option).isFalse();
            assertFollowed(false);
        }
    }

    @Test
    void afterARestItIsBaked() throws Exception {
        process.rest();
        add(NEWS, "After a rest.");
        assertFollowed(false);
        add(NEWS, "After that.");
        assertFollowed(true);
    }

    @Test
    void aFileThatIsWrittenAnewWithTheSameBytesChangesNothing() throws Exception {
        edit(NEWS, text -> text);
        assertFollowed(false);
        add(NEWS, "<!-- a remark that nobody sees -->");
        Build build = builtLike();

        assertThat(build.followed()).isTrue();
        assertThat(build.result().out()).contains("(0 written)");
    }

    @Test
    void whatIncludesAnotherFileOrIsIncludedIsBaked() throws Exception {
        add("content/pages/about.en.adoc", "More about it.");
        assertFollowed(false);
        add("content/pages/_part.adoc", "More of the part.");
        assertFollowed(false);
        add(NEWS, "Followed.");
        assertFollowed(true);
    }

    @Test
    void anEditThatOtherPagesShowIsBaked() throws Exception {
        add("content/news/older.en.md", "See [the port](../cities/port-merrow.en.md).");
        assertFollowed(false);
        edit("content/news/older.en.md", text -> text.replace("the port", "a port"));
        assertFollowed(true);
        add("content/news/older.en.md", "[A mark]{#mark}");
        builtLike();
        edit(NEWS, text -> text.replace("## Where they are", "## Where"));
        assertThat(builtLike().result().status()).isEqualTo(1);
    }
}
