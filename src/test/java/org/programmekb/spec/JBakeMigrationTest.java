package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kb migrate jbake}: posts and pages of JBake become documents of the programme. */
final class JBakeMigrationTest {
    @TempDir
    private Path temporary;

    private MigratedProject project = new MigratedProject(Path.of(""));

    @BeforeEach
    void create() throws IOException {
        project = MigratedProject.in(temporary.toRealPath().resolve("project"));
    }

    @Test
    void theFirstRunProposesTypesNamesLanguagesAndThemesAndMovesNothing() throws IOException {
        Map<String, String> before = project.sources();

        Result result = project.run();

        assertThat(result.out()).isEqualTo("imports/jbake-mapping.yaml\n");
        assertThat(result.err())
                .isEqualTo("Nothing has been moved yet. Look through `imports/jbake-mapping.yaml`, which proposes what"
                        + " becomes of 4 documents, then run the same command again\n");
        assertThat(project.text("imports/jbake-mapping.yaml")).endsWith("""
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
                assertThat(project.text(path)).isEqualTo(text);
            } catch (IOException e) {
                throw new AssertionError(path, e);
            }
        });
    }

    @Test
    void documentsMoveWithTheirAddressesAndLinksAndTheOldFilesAreKept() throws IOException {
        Map<String, String> before = project.sources();
        project.write("imports/jbake-mapping.yaml", MigratedProject.MAPPING);

        Result result = project.run();

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).isEqualTo("""
                moved, of type `news`: 3
                texts in `en`: 2
                texts in `zh`: 1
                old addresses that lead to the new pages: 3 of 3
                places for a person to look at: 4, listed in `import-report.md`
                documents that stay with JBake: 1
                The project builds: `kb build`
                Look through 4 warnings: `kb check`
                Go through the lists in import-report.md
                """);
        assertThat(project.text("content/news/2019/open-day.yaml")).isEqualTo("date: 2019-05-15\nclusters: [ports]\n");
        assertThat(project.text("content/news/2019/open-day.en.md")).isEqualTo("""
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
        assertThat(project.text("content/news/2019/open-day.zh.md")).isEqualTo("""
                ---
                title: 开放日
                aliases: [/blog/2019/open-day_zh.html]
                ---
                参见[第二篇](kb:news/2019/second)。
                """);
        assertThat(project.text("content/news/2019/second.en.html")).isEqualTo("""
                ---
                title: Second
                status: draft
                aliases: [/blog/2019/second.html]
                ---
                <h2 id="b">B</h2>
                <p>Back to <a href="kb:news/2019/open-day">the first</a> and <a href="/blog/2019/gone.html">nowhere</a>.</p>
                """);
        assertThat(project.text("import-report.md")).isEqualTo("""
                # What to do next

                1. The project builds: `kb build`
                2. Look through 4 warnings: `kb check`
                3. Go through the lists in import-report.md

                # Documents moved from JBake on 2024-06-15: 3

                - moved, of type `news`: 3
                - texts in `en`: 2
                - texts in `zh`: 1
                - old addresses that lead to the new pages: 3 of 3
                - places for a person to look at: 4, listed in `import-report.md`

                ## Fields that the programme does not have (1)

                The programme has no such field. Its value is in the new files as a comment; write it in the text if readers need it, or delete the comment

                - `author`

                ## Links to correct (1)

                Nothing in the project has this address, or it could not be replaced, because it is written differently in the text; where there is an arrow, write what follows it

                - `content/news/2019/second.en.html:7`: `` gone.html ``

                ## Pages that are no longer made (2)

                JBake made these pages from documents that have moved. The programme has lists, feeds and pages of tags of its own, at other addresses; if other sites link to these pages, lead their readers there

                - `/tags/harbour.html`
                - `/tags/ports.html`
                """);
        before.forEach((path, text) -> {
            String now = Files.exists(project.folder().resolve(path)) ? path : "imports/jbake/" + path;
            try {
                assertThat(project.text(now)).isEqualTo(text);
            } catch (IOException e) {
                throw new AssertionError(path, e);
            }
        });
        assertThat(project.folder().resolve("content/blog/2019/open-day.md")).doesNotExist();

        project.write(
                "content/news/2019/second.en.html",
                project.text("content/news/2019/second.en.html").replace("/blog/2019/gone.html", "#b"));
        Result built = new Project(project.folder()).build();

        assertThat(built.status()).as(built.err()).isZero();
        assertThat(built.text("blog/2019/open-day.html")).contains("en/news/2019/open-day/");
        assertThat(built.text("blog/2019/open-day_zh.html")).contains("zh/news/2019/open-day/");
        assertThat(built.text("blog/2019/stays.html")).contains("the first");
    }

    @Test
    void documentsWithNamesOfPartsOrWithALanguageAreInTheMappingAndMove() throws IOException {
        new Tree(project.folder().resolve("content/blog")).delete();
        project.write("content/news/_part.md", "A part without a header.\n");
        project.write("content/news/mine.en.md", "---\ntitle: Mine\ndate: 2020-01-01\n---\nMine.\n");
        project.write("content/pages/mine.en.md", "title=Mine\ntype=page\nstatus=published\n~~~~~~\nMine.\n");
        project.write("content/_notes/a.md", "title=A\ntype=post\ndate=2019-05-15\nstatus=published\n~~~~~~\nA.\n");
        project.write("content/news/_b.md", "title=B\ntype=post\nstatus=published\n~~~~~~\nB.\n");
        project.write(
                "content/news/open.en.md", "title=Open\ntype=post\ndate=2019-05-15\nstatus=published\n~~~~~~\nOpen.\n");
        project.write(
                "content/news/open_zh.md", "title=开放\ntype=post\ndate=2019-05-15\nstatus=published\n~~~~~~\n开放。\n");

        project.run();

        assertThat(project.text("imports/jbake-mapping.yaml")).endsWith("""
                documents:
                  "_notes/a.md": news/notes/a.en # A
                  news/_b.md: news/b.en # B
                  news/open.en.md: news/open.en # Open
                  news/open_zh.md: news/open.zh # 开放
                """);

        project.write(
                "imports/jbake-mapping.yaml",
                project.text("imports/jbake-mapping.yaml").replace(" news/b.en", ""));
        Result result = project.run();

        assertThat(result.out()).isEqualTo("""
                moved, of type `news`: 3
                texts in `en`: 2
                texts in `zh`: 1
                old addresses that lead to the new pages: 3 of 3
                places for a person to look at: 0, listed in `import-report.md`
                left where it is and without a page, because a name that begins with `_` marks a part of other documents: `content/news/_b.md`
                The project builds: `kb build`
                Look through 5 warnings: `kb check`
                Go through the lists in import-report.md
                """);
        assertThat(project.text("content/news/open.en.md"))
                .isEqualTo("---\ntitle: Open\naliases: [/news/open.en.html]\n---\nOpen.\n");
        assertThat(project.text("content/news/open.zh.md"))
                .isEqualTo("---\ntitle: 开放\naliases: [/news/open_zh.html]\n---\n开放。\n");
        assertThat(project.text("content/news/notes/a.en.md"))
                .isEqualTo("---\ntitle: A\naliases: [/_notes/a.html]\n---\nA.\n");
        assertThat(project.text("imports/jbake/content/news/open.en.md")).startsWith("title=Open\n");
        assertThat(project.folder().resolve("content/_notes")).doesNotExist();
    }

    @Test
    void asciidocKeepsItsHeaderButForTheAttributesOfJBake() throws IOException {
        new Tree(project.folder().resolve("content/blog")).delete();
        project.write("content/docs/a.adoc", """
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
        project.write("content/docs/b.adoc", """
                :jbake-type: page
                :jbake-title: B
                :jbake-date: 18.04.2016
                :jbake-description: All about B.

                [#x]
                == A part

                On 18.04.2016: <<_another_part>>, see <<a.adoc#,A>>, again <<a.adoc#,A>>,
                https://example.org/docs/a.html[there] and https://example.org/docs/a.html too.

                == Another part

                18.04.2016 was a Monday.

                ----
                :jbake-type: page
                ----
                """);
        project.configure("date.format=dd.MM.yyyy\ndefault.status=published\n");
        project.write("content/blog/2019/part.txt", "Part.\n");
        project.write(
                "imports/jbake-mapping.yaml", "documents:\n  docs/a.adoc: page/docs/a.en\n  docs/b.adoc: page/b.en\n");

        Result result = project.run();

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(project.text("content/pages/docs/a.en.adoc")).isEqualTo("""
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
        assertThat(project.text("content/pages/b.yaml")).isEqualTo("date: 2016-04-18\n");
        assertThat(project.text("content/pages/b.en.adoc")).isEqualTo("""
                :jbake-summary: All about B.
                :jbake-aliases: [/docs/b.html]
                :jbake-title: B

                [#x]
                == A part

                On 18.04.2016: <<_another_part>>, see link:kb:page/docs/a[A], again link:kb:page/docs/a[A],
                link:kb:page/docs/a[there] and link:kb:page/docs/a[] too.

                == Another part

                18.04.2016 was a Monday.

                ----
                :jbake-type: page
                ----
                """);
        Result built = new Project(project.folder()).build();
        assertThat(built.status()).as(built.err()).isZero();
        assertThat(built.text("docs/a.html")).contains("en/docs/a/");
    }
}
