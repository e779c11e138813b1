package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.cli.Kb;

/** {@code kb migrate jbake}: posts and pages of JBake become documents of the programme. */
final class JBakeMigrationTest {
    private static final Site SITE = Site.of("""
            -- templates/post.ftl --
            <html><body>${content.body}</body></html>
            -- templates/tags.ftl --
            <html><body>${tag}</body></html>
            -- assets/img/logo.svg --
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>
            -- content/clusters/ports.yaml --
            name: {en: Ports, zh: 港口}
            pinyin: gangkou
            -- content/clusters/ports.en.md --
            ---
            title: Ports
            ---
            -- content/clusters/ports.zh.md --
            ---
            title: 港口
            ---
            -- content/blog/2019/open-day.md --
            title=Open day: ships
            date=2019-05-15
            type=post
            tags=harbour, ports
            status=published
            author=Ann Example
            summary=Forty ships to look at.
            ~~~~~~
            See [the second](second.html#b), ![the *logo*](../../img/logo.svg) and [old][1].

                [code](second.html)

            [1]: /blog/2019/stays.html
            -- content/blog/2019/open-day_zh.md --
            title=开放日
            date=2019-05-15
            type=post
            status=published
            ~~~~~~
            参见[第二篇](https://example.org/blog/2019/second.html)。
            -- content/blog/2019/second.html --
            title=Second
            date=2019-05-16
            type=post
            tags=ports
            status=draft
            ~~~~~~
            <h2 id="b">B</h2>
            <p>Back to <a href="open-day.html">the first</a> and <a href="gone.html">nowhere</a>.</p>
            -- content/blog/2019/stays.md --
            title=Stays
            date=2019-05-17
            type=post
            status=published
            ~~~~~~
            See [the first](open-day.html).
            """);

    private static final String MAPPING = """
            documents:
              blog/2019/open-day.md: news/2019/open-day.en
              blog/2019/open-day_zh.md: news/2019/open-day.zh
              blog/2019/second.html: news/2019/second.en
              blog/2019/stays.md:
            tags:
              ports: cluster/ports
            """;

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void create() throws IOException {
        folder = temporary.toRealPath().resolve("project");
        SITE.in(folder);
    }

    private Result run() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Kb.run(
                Map.of("SOURCE_DATE_EPOCH", "1718445600"),
                new PrintWriter(out),
                new PrintWriter(err),
                "migrate",
                "jbake",
                folder.toString());
        return new Result(status, out.toString(), err.toString(), Map.of());
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    private Map<String, String> sources() throws IOException {
        Map<String, String> files = new TreeMap<>();
        new Tree(folder).files().forEach((path, bytes) -> {
            if (!path.startsWith("output") && !path.startsWith(".kb/")) {
                files.put(path, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return files;
    }

    @Test
    void theFirstRunProposesTypesNamesLanguagesAndThemesAndMovesNothing() throws IOException {
        Map<String, String> before = sources();

        Result result = run();

        assertThat(result.out()).isEqualTo("imports/jbake-mapping.yaml\n");
        assertThat(result.err())
                .isEqualTo("Nothing was moved yet. Look through `imports/jbake-mapping.yaml`, which proposes what"
                        + " becomes of 4 documents, then run the same command again\n");
        assertThat(text("imports/jbake-mapping.yaml")).endsWith("""
                documents:
                  blog/2019/open-day.md: news/2019/open-day.en # Open day: ships
                  blog/2019/open-day_zh.md: news/2019/open-day.zh # 开放日
                  blog/2019/second.html: news/2019/second.en # Second
                  blog/2019/stays.md: news/2019/stays.en # Stays
                tags:
                  ports: cluster/ports # ports (2)
                  harbour: tag # harbour (1)
                """);
        before.forEach((path, text) -> {
            try {
                assertThat(text(path)).isEqualTo(text);
            } catch (IOException e) {
                throw new AssertionError(path, e);
            }
        });
    }

    @Test
    void documentsMoveWithTheirAddressesAndLinksAndTheOldFilesAreKept() throws IOException {
        Map<String, String> before = sources();
        write("imports/jbake-mapping.yaml", MAPPING);

        Result result = run();

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).isEqualTo("""
                moved, of type `news`: 3
                texts in `en`: 2
                texts in `zh`: 1
                old addresses that lead to the new pages: 3 of 3
                places for a person to look at: 4, listed in `import-report.md`
                documents that stay with JBake: 1
                """);
        assertThat(text("content/news/2019/open-day.yaml")).isEqualTo("date: 2019-05-15\nclusters: [ports]\n");
        assertThat(text("content/news/2019/open-day.en.md")).isEqualTo("""
                ---
                title: "Open day: ships"
                summary: Forty ships to look at.
                aliases: [/blog/2019/open-day.html]
                tags: [harbour]
                # author: Ann Example
                ---
                See [the second](kb:news/2019/second#b), ![the *logo*](/img/logo.svg) and [old][1].

                    [code](second.html)

                [1]: /blog/2019/stays.html
                """);
        assertThat(text("content/news/2019/open-day.zh.md")).isEqualTo("""
                ---
                title: 开放日
                aliases: [/blog/2019/open-day_zh.html]
                ---
                参见[第二篇](kb:news/2019/second)。
                """);
        assertThat(text("content/news/2019/second.en.html")).isEqualTo("""
                ---
                title: Second
                status: draft
                aliases: [/blog/2019/second.html]
                ---
                <h2 id="b">B</h2>
                <p>Back to <a href="kb:news/2019/open-day">the first</a> and <a href="/blog/2019/gone.html">nowhere</a>.</p>
                """);
        assertThat(text("import-report.md")).isEqualTo("""
                # 3 documents moved from JBake on 2024-06-15

                - moved, of type `news`: 3
                - texts in `en`: 2
                - texts in `zh`: 1
                - old addresses that lead to the new pages: 3 of 3
                - places for a person to look at: 4, listed in `import-report.md`

                ## Fields that the programme does not have (1)

                The programme has no such field. Its value stands in the new files as a comment; write it in the text if readers need it, or delete the comment

                - `author`

                ## Links to correct (1)

                Nothing in the project has this address, or it stands in the text in another way than in the link; correct it

                - `content/news/2019/second.en.html:7`: `` gone.html ``

                ## Pages that are no longer made (2)

                JBake made these pages from documents that have moved. The programme has lists, feeds and pages of tags of its own, at other addresses; lead readers there if others link to these

                - `/tags/harbour.html`
                - `/tags/ports.html`
                """);
        before.forEach((path, text) -> {
            String now = Files.exists(folder.resolve(path)) ? path : "imports/jbake/" + path;
            try {
                assertThat(text(now)).isEqualTo(text);
            } catch (IOException e) {
                throw new AssertionError(path, e);
            }
        });
        assertThat(folder.resolve("content/blog/2019/open-day.md")).doesNotExist();

        write(
                "content/news/2019/second.en.html",
                text("content/news/2019/second.en.html").replace("/blog/2019/gone.html", "#b"));
        write("jbake.properties", text("jbake.properties") + "check.link-broken=warning\n");
        Result built = new Project(folder).build();

        assertThat(built.status()).as(built.err()).isZero();
        assertThat(built.text("blog/2019/open-day.html")).contains("en/news/2019/open-day/");
        assertThat(built.text("blog/2019/open-day_zh.html")).contains("zh/news/2019/open-day/");
        assertThat(built.text("blog/2019/stays.html")).contains("the first");
    }

    @Test
    void aSecondRunChangesNothingAndARowThatIsFilledInMovesLater() throws IOException {
        write("imports/jbake-mapping.yaml", MAPPING);
        run();
        write("content/news/2019/open-day.en.md", "---\ntitle: Edited\n---\nEdited.\n");
        Files.delete(folder.resolve("content/news/2019/second.en.html"));
        write("content/later.md", "title=Later\ntype=page\nstatus=published\n~~~~~~\nLater.\n");
        write("content/blog/2019/second.html", "title=Again\ntype=post\nstatus=published\n~~~~~~\nAgain.\n");
        Map<String, String> before = sources();

        Result again = run();

        assertThat(again.out()).isEqualTo("""
                Nothing was moved: all rows with a name have been moved before
                documents that stay with JBake: 2
                moved before, but in the content folder again, where it is left: `content/blog/2019/second.html`
                documents without a row in `imports/jbake-mapping.yaml`; these lines can be added below `documents:`
                  later.md: page/later.en # Later
                """);
        assertThat(sources()).isEqualTo(before);

        write("imports/jbake-mapping.yaml", MAPPING.replace("stays.md:", "stays.md: news/2019/stays.en"));
        run();

        assertThat(text("content/news/2019/stays.en.md")).isEqualTo("""
                ---
                title: Stays
                aliases: [/blog/2019/stays.html]
                ---
                See [the first](kb:news/2019/open-day).
                """);
        assertThat(text("content/news/2019/open-day.en.md")).isEqualTo("---\ntitle: Edited\n---\nEdited.\n");
        assertThat(folder.resolve("content/news/2019/second.en.html")).doesNotExist();
    }

    @Test
    void anInterruptedRunIsFinishedByTheNext() throws IOException {
        write("imports/jbake-mapping.yaml", MAPPING);
        String old = text("content/blog/2019/open-day.md");
        run();
        Map<String, String> whole = sources();
        String moved = text("content/news/2019/open-day.en.md");
        write("content/blog/2019/open-day.md", old);
        Files.delete(folder.resolve("content/news/2019/open-day.en.md"));
        write(".kb/import-ready/content/news/2019/open-day.en.md", moved);

        run();

        assertThat(sources()).isEqualTo(whole);
    }

    @Test
    void mistakesInTheMappingAreReportedWithTheirPlaceAndNothingMoves() throws IOException {
        write("content/news/here.en.md", "---\ntitle: Here\n---\n");
        write("imports/jbake-mapping.yaml", """
                documents:
                  blog/2019/open-day.md: news/2019/second.en
                  blog/2019/open-day_zh.md: post/open-day.zh
                  blog/2019/second.html: news/2019/second.en
                  blog/2019/stays.md: news/here.en
                  blog/none.md: page/search.en
                tags:
                  ports: cluster/none
                posts:
                """);
        Map<String, String> before = sources();

        Result result = run();

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).isEqualTo("""
                        content/blog/2019/stays.md: error[output-collision]: it cannot become `news/here.en`, because that document exists (hint: write another name in imports/jbake-mapping.yaml, or leave the row empty)
                        imports/jbake-mapping.yaml:3:29: error[value-invalid]: `post/open-day.zh` is no name of a document (hint: write it like `news/open-day.en`: type, name in small letters and hyphens, language of the site)
                        imports/jbake-mapping.yaml:4:3: error[output-collision]: `news/2019/second.en` is also the name of `blog/2019/open-day.md` (hint: choose another name for one of them)
                        imports/jbake-mapping.yaml:6:3: error[reference-unknown]: there is no document `blog/none.md` (hint: paths begin below the content folder; correct or delete the row)
                        imports/jbake-mapping.yaml:8:10: error[reference-unknown]: the project has no `cluster/none` (hint: write `city/…` or `cluster/…` with an id of the project, or `tag`, or nothing)
                        imports/jbake-mapping.yaml:9:1: error[field-unknown]: there is no section `posts` in a mapping (hint: write `documents:` or `tags:`)
                        """);
        assertThat(sources()).isEqualTo(before);
    }

    @Test
    void asciidocKeepsItsHeaderButForTheAttributesOfJBake() throws IOException {
        new Tree(folder.resolve("content/blog")).delete();
        write("content/docs/a.adoc", """
                = A *guide*
                Ann Example
                2016-04-18
                :jbake-type: page
                :jbake-status: published
                :jbake-tags: help, ports
                :jbake-mood: calm
                :toc:

                See link:b.html#_another_part[B], xref:b.adoc#x[X] and image:../img/logo.svg[The logo].

                include::../blog/2019/part.txt[]
                """);
        write("content/docs/b.adoc", """
                :jbake-type: page
                :jbake-title: B
                :jbake-date: 18.04.2016
                :jbake-description: All about B.

                [#x]
                == A part

                On 18.04.2016: <<_another_part>>, see <<a.adoc#,A>>.

                == Another part

                18.04.2016 was a Monday.
                """);
        write("jbake.properties", text("jbake.properties") + "date.format=dd.MM.yyyy\ndefault.status=published\n");
        write("content/blog/2019/part.txt", "Part.\n");
        write("imports/jbake-mapping.yaml", "documents:\n  docs/a.adoc: page/docs/a.en\n  docs/b.adoc: page/b.en\n");

        Result result = run();

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(text("content/pages/docs/a.en.adoc")).isEqualTo("""
                = A *guide*
                Ann Example
                2016-04-18
                :jbake-aliases: [/docs/a.html]
                :jbake-tags: [help, ports]
                // :jbake-mood: calm
                :toc:

                See link:kb:page/b#another-part[B], link:kb:page/b#x[X] and image:/img/logo.svg[The logo].

                include::../../blog/2019/part.txt[]
                """);
        assertThat(text("content/pages/b.yaml")).isEqualTo("date: 2016-04-18\n");
        assertThat(text("content/pages/b.en.adoc")).isEqualTo("""
                :jbake-summary: All about B.
                :jbake-aliases: [/docs/b.html]
                :jbake-title: B

                [#x]
                == A part

                On 18.04.2016: <<_another_part>>, see link:kb:page/docs/a[A].

                == Another part

                18.04.2016 was a Monday.
                """);
        Result built = new Project(folder).build();
        assertThat(built.status()).as(built.err()).isZero();
        assertThat(built.text("docs/a.html")).contains("en/docs/a/");
    }

    @Test
    void pagesInFoldersOfTheirOwnKeepTheirAddresses() throws IOException {
        write("jbake.properties", text("jbake.properties") + "uri.noExtension=true\nuri.noExtension.prefix=/blog\n");
        write(
                "content/blog/2019/open-day.md",
                "title=Open day\ndate=2019-05-15\ntype=post\nstatus=published\n~~~~~~\n"
                        + "[a](../second/#b), [b](/blog/2019/second/), [c](../stays) and [d](/).\n");
        write("imports/jbake-mapping.yaml", MAPPING);

        run();

        assertThat(text("content/news/2019/open-day.en.md")).endsWith("""
                aliases: [/blog/2019/open-day/]
                ---
                [a](kb:news/2019/second#b), [b](kb:news/2019/second), [c](/blog/2019/stays) and [d](/).
                """);
    }

    @Test
    void whatAPersonHasToDecideIsInTheReport() throws IOException {
        write("jbake.properties", text("jbake.properties") + "date.format=dd.MM.yyyy\n");
        write("content/a b.md", "type=post\ndate=31.12.2019\nstatus=unlisted\n~~~~~~\nText.\n");
        write("content/c.md", "title=C\ntype=post\ndate=1.1.2020\nstatus=published\n~~~~~~\nText.\n");
        write("content/c_zh.md", "title=丙\ntype=post\ndate=02.01.2020\nstatus=published\n~~~~~~\nText.\n");
        write("content/note.md", "No header.\n");
        write(
                "imports/jbake-mapping.yaml",
                "documents:\n  a b.md: news/a-b.en\n  c.md: news/c.en\n  c_zh.md: news/c.zh\n");

        Result result = run();

        assertThat(result.out())
                .contains(
                        "old addresses that lead to the new pages: 2 of 3\n",
                        "files in content/ that are no documents of JBake, left as they are: 1\n");
        assertThat(text("content/news/a-b.yaml")).isEqualTo("date: 2019-12-31\n");
        assertThat(text("content/news/a-b.en.md")).isEqualTo("---\ntitle: a-b\nstatus: draft\n---\nText.\n");
        assertThat(text("content/news/c.yaml")).isEqualTo("date: 2024-06-15\n");
        assertThat(text("import-report.md").lines().filter(line -> line.startsWith("- `") || line.startsWith("## ")))
                .containsExactly(
                        "## Documents without a title (1)",
                        "- `content/news/a-b.en.md`: `` a-b ``",
                        "## Dates (1)",
                        "- `content/news/c.yaml`: `` 1.1.2020 ``",
                        "## Documents that were not published (1)",
                        "- `content/news/a-b.en.md`: `` unlisted ``",
                        "## Facts that differ between languages (1)",
                        "- `content/news/c.yaml`: `` date: 2020-01-02 ``",
                        "## Old addresses that do not lead to the new page (1)",
                        "- `content/news/a-b.en.md`: `` /a+b.html ``");
    }

    @Test
    void aProjectWithoutLanguagesIsToldWhatToAdd() throws IOException {
        write("jbake.properties", "site.host=https://example.org\n");

        Result result = run();

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("jbake.properties: documents can only be moved to a programme, and a programme names its"
                        + " languages. Add for instance `site.languages=en` and `site.title.en=…`, with the title of"
                        + " the site; `kb help migrate jbake` says more\n");
    }
}
