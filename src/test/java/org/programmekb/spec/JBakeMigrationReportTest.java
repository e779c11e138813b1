package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kb migrate jbake} leaves to a person: mistakes in the mapping, and what it cannot decide. */
final class JBakeMigrationReportTest {
    @TempDir
    private Path temporary;

    private MigratedProject project = new MigratedProject(Path.of(""));

    @BeforeEach
    void create() throws IOException {
        project = MigratedProject.in(temporary.toRealPath().resolve("project"));
    }

    @Test
    void mistakesInTheMappingAreReportedWithTheirPlaceAndNothingMoves() throws IOException {
        project.write("content/news/here.en.md", "---\ntitle: Here\n---\n");
        project.write("imports/jbake-mapping.yaml", """
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
        Map<String, String> before = project.sources();

        Result result = project.run();

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).isEqualTo("""
                        content/blog/2019/stays.md: error[output-collision]: it cannot become `news/here.en`, because that document already exists (hint: write another name in imports/jbake-mapping.yaml, or leave the row empty)
                        imports/jbake-mapping.yaml:3:29: error[value-invalid]: `post/open-day.zh` cannot be the name of a document (hint: write it like `news/open-day.en`: type, name in small letters and hyphens, language of the site)
                        imports/jbake-mapping.yaml:4:3: error[output-collision]: `news/2019/second.en` is also the name of `blog/2019/open-day.md` (hint: choose another name for one of them)
                        imports/jbake-mapping.yaml:6:3: error[reference-unknown]: there is no document `blog/none.md` (hint: paths begin below the content folder; correct or delete the row)
                        imports/jbake-mapping.yaml:8:10: error[reference-unknown]: the project has no `cluster/none` (hint: write `city/…` or `cluster/…` with an id of the project, or `tag`, or nothing)
                        imports/jbake-mapping.yaml:9:1: error[field-unknown]: there is no section `posts` in a mapping (hint: write `documents:` or `tags:`)
                        """);
        assertThat(project.sources()).isEqualTo(before);
    }

    @Test
    void pagesInFoldersOfTheirOwnKeepTheirAddresses() throws IOException {
        project.configure("uri.noExtension=true\nuri.noExtension.prefix=/blog\n");
        project.write(
                "content/blog/2019/open-day.md",
                "title=Open day\ndate=2019-05-15\ntype=post\nstatus=published\n~~~~~~\n"
                        + "[a](../second/#b), [b](/blog/2019/second/), [c](../stays) and [d](/).\n");
        project.write("imports/jbake-mapping.yaml", MigratedProject.MAPPING);

        project.run();

        assertThat(project.text("content/news/2019/open-day.en.md")).endsWith("""
                aliases: [/blog/2019/open-day/]
                ---
                [a](kb:news/2019/second#b), [b](kb:news/2019/second), [c](/blog/2019/stays) and [d](/).
                """);
    }

    @Test
    void whatAPersonHasToDecideIsInTheReport() throws IOException {
        project.configure("date.format=dd.MM.yyyy\n");
        project.write("content/a&b.md", "type=post\ndate=31.12.2019 at noon\nstatus=unlisted\n~~~~~~\nText.\n");
        project.write("content/c.md", "title=C\ntype=post\ndate=yesterday\nstatus=published\n~~~~~~\nText.\n");
        project.write(
                "content/c_zh.md",
                "title=丙\ntype=post\ndate=2020-01-02 09:30 +0100\nstatus=published\n~~~~~~\nText.\n");
        project.write("content/note.md", "No header.\n");
        project.write(
                "imports/jbake-mapping.yaml",
                "documents:\n  a&b.md: news/a-b.en\n  c.md: news/c.en\n  c_zh.md: news/c.zh\n");

        Result result = project.run();

        assertThat(result.out())
                .contains(
                        "old addresses that lead to the new pages: 2 of 3\n",
                        "files in content/ that are not documents of JBake, left as they are: 1\n");
        assertThat(project.text("content/news/a-b.yaml")).isEqualTo("date: 2019-12-31\n");
        assertThat(project.text("content/news/a-b.en.md")).isEqualTo("---\ntitle: a-b\nstatus: draft\n---\nText.\n");
        assertThat(project.text("content/news/c.yaml")).isEqualTo("date: 2024-06-15\n");
        assertThat(project.text("import-report.md")
                        .lines()
                        .filter(line -> line.startsWith("- `") || line.startsWith("## ")))
                .containsExactly(
                        "## Documents without a title (1)",
                        "- `content/news/a-b.en.md`: `` a-b ``",
                        "## Dates (1)",
                        "- `content/news/c.yaml`: `` yesterday ``",
                        "## Documents that were not published (1)",
                        "- `content/news/a-b.en.md`: `` unlisted ``",
                        "## Facts that differ between languages (1)",
                        "- `content/news/c.yaml`: `` date: 2020-01-02 09:30 +0100 ``",
                        "## Old addresses that do not lead to the new page (1)",
                        "- `content/news/a-b.en.md`: `` /a%26b.html ``");
    }

    @Test
    void furtherPagesOfAnIndexInPartsAreAmongThePagesThatAreNoLongerMade() throws IOException {
        project.configure("index.paginate=true\nindex.posts_per_page=2\n");
        project.write("templates/index.ftl", "<#list published_posts as post>${post.title}</#list>");
        project.write(
                "imports/jbake-mapping.yaml",
                MigratedProject.MAPPING.replace("stays.md:", "stays.md: news/2019/stays.en"));

        project.run();

        assertThat(project.text("import-report.md").lines().filter(line -> line.startsWith("- `/")))
                .containsExactly("- `/2/index.html`", "- `/tags/harbour.html`", "- `/tags/ports.html`");
    }

    @Test
    void foldersWithNamesOfPagesOfTheProgramGetOthers() throws IOException {
        project.write("content/projects/port.md", "title=Port\ntype=page\nstatus=published\n~~~~~~\nText.\n");
        project.write("content/blog/page/2/links.md", "title=Links\ntype=post\nstatus=published\n~~~~~~\nText.\n");

        project.run();

        assertThat(project.text("imports/jbake-mapping.yaml"))
                .contains("projects/port.md: page/projects-2/port.en # Port")
                .contains("blog/page/2/links.md: news/page-2/2/links-2.en # Links");
    }

    @Test
    void aPageThatOnlyATemplateFillsIsNotProposedToMove() throws IOException {
        project.write("content/news.md", "title=News\ntype=list\nstatus=published\n~~~~~~\n");
        project.write("content/about.md", "title=About\ntype=list\nstatus=published\n~~~~~~\nAbout.\n");

        project.run();

        assertThat(project.text("imports/jbake-mapping.yaml"))
                .contains("  news.md: # News\n", "  about.md: page/about.en # About\n");
    }

    @Test
    void addressesThatClimbAboveTheRootOfTheSiteLeadWhereBrowsersFindThem() throws IOException {
        project.write(
                "content/blog/2019/high.md",
                "title=High\ntype=post\ndate=2019-05-01\nstatus=published\n~~~~~~\n![Logo](../../../../img/logo.svg)\n");
        project.run();

        project.run();

        assertThat(project.text("content/news/2019/high.en.md")).endsWith("---\n![Logo](/img/logo.svg)\n");
        assertThat(project.text("import-report.md")).doesNotContain("logo.svg");
    }

    @Test
    void aLinkFromTheRootOfTheSiteToAPlaceInTheSameDocumentKeepsItsHash() throws IOException {
        project.write(
                "content/blog/2019/self.md",
                "title=Self\ntype=post\ndate=2019-05-01\nstatus=published\n~~~~~~\n[To](/blog/2019/self.html#part)\n\n## Part\n");
        project.run();

        project.run();

        assertThat(project.text("content/news/2019/self.en.md")).endsWith("---\n[To](#part)\n\n## Part\n");
    }

    @Test
    void addressesOfFilesWithSpacesInTheirNamesLeadToTheNewPages() throws IOException {
        project.write(
                "content/blog/2019/Two words.md", "title=Two\ntype=page\nstatus=published\n~~~~~~\n[a](second.html)\n");
        project.write(
                "imports/jbake-mapping.yaml",
                MigratedProject.MAPPING.replace("ts:\n", "ts:\n  blog/2019/Two words.md: page/two.en\n"));

        project.run();

        assertThat(project.text("content/pages/two.en.md")).contains("aliases: [/blog/2019/Two+words.html]\n");
        assertThat(new Project(project.folder()).build().text("blog/2019/Two+words.html"))
                .contains("en/two/");
    }

    @Test
    void bareAddressesStayLinksAndDatesOfTwelveHoursStayDates() throws IOException {
        project.configure("date.format=yyyy-MM-dd hh:mm a\n");
        project.write(
                "content/blog/bare.md",
                "title=Bare\ntype=post\ndate=2019-05-20 03:30 pm\nstatus=published\n~~~~~~\n"
                        + "The file stays.html, <https://example.org/blog/bare.html>, [it](bare.html).\n");
        project.write("imports/jbake-mapping.yaml", "documents:\n  blog/bare.md: news/bare.en\n");

        project.run();

        assertThat(project.text("content/news/bare.yaml")).isEqualTo("date: 2019-05-20 15:30\n");
        assertThat(project.text("content/news/bare.en.md"))
                .endsWith(
                        "The file stays.html, [https://example.org/blog/bare.html](kb:news/bare), [it](kb:news/bare).\n");
    }

    @Test
    void aProjectWithoutLanguagesIsToldWhatToAdd() throws IOException {
        project.write("jbake.properties", "site.host=https://example.org\n");

        Result result = project.run();

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("jbake.properties: documents can only be moved to a programme, and a programme names its"
                        + " languages. Add for instance `site.languages=en` and `site.title.en=…`, with the title of"
                        + " the site; `kb help migrate jbake` says more\n");
    }

    @Test
    void theReportBeginsWithWhatToDoNext() throws IOException {
        project.write(
                "content/blog/2019/broken.md", "title=B\ntype=post\ndate=2019-05-01\n~~~~~~\n[a](kb:city/none)\n");
        project.run();

        Result result = project.run();

        assertThat(project.sources().get("import-report.md"))
                .startsWith("# What to do next\n\n1. Mend 2 errors of the kind `link-broken`, the first in "
                        + "content/news/2019/broken.en.md:6:1; `kb explain link-broken` says how\n2. Look through ")
                .contains("\n# Documents moved from JBake on ");
        assertThat(result.out()).contains("Mend 2 errors of the kind `link-broken`");
    }

    @Test
    void aSecondRunReplacesWhatIsToBeDoneNext() throws IOException {
        project.run();
        project.run();
        project.write("content/blog/2019/late.md", "title=L\ntype=post\ndate=2019-05-01\n~~~~~~\nText.\n");
        project.write(
                "imports/jbake-mapping.yaml",
                project.sources()
                        .get("imports/jbake-mapping.yaml")
                        .replace("documents:\n", "documents:\n  blog/2019/late.md: news/2019/late.en\n"));

        project.run();

        String report = project.sources().get("import-report.md");
        assertThat(report)
                .startsWith("# What to do next\n\n1. Mend 1 error of the kind `link-broken`, the first in ")
                .containsOnlyOnce("# What to do next");
        assertThat(report.split("\n# Documents moved from JBake on ", -1)).hasSize(3);
    }

    @Test
    void theDateOfARevisionDoesNotContradictTheOneInTheHeaderOfJBake() throws IOException {
        project.write(
                "content/blog/2019/revised.adoc",
                "title=R\ntype=post\ndate=2019-05-01\nstatus=published\n~~~~~~\n= R\nAnn Example\n2019-06-07\n\nText.\n");
        project.run();

        project.run();

        assertThat(project.sources().get("content/news/2019/revised.yaml")).startsWith("date: 2019-05-01\n");
        assertThat(new Project(project.folder()).check().err()).doesNotContain("fact-conflict");
    }
}
