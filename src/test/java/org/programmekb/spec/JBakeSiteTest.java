package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmekb.spec.SiteAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects without a document of the programme: they come out as JBake 2.7.0 makes them. */
final class JBakeSiteTest {
    static final Site SITE = new Site(Map.of("jbake.properties", """
            site.host=https://blog.example
            site.title=My blog
            site.languages.count=1
            render.tags=true
            render.sitemap=true
            render.archive=false
            render.feed=false
            """)).with("""
            -- templates/post.ftl --
            <html><h1>${content.title}</h1>${content.body}<p>${content.rootpath} ${config.site_title}</p></html>
            -- templates/page.ftl --
            <html>${content.body}</html>
            -- templates/index.ftl --
            <html><#list published_posts as post><a href="${post.uri}">${post.title}</a></#list>${data.get("team.yaml").people[0]}</html>
            -- templates/tags.ftl --
            <html>${tag}</html>
            -- templates/sitemap.ftl --
            <urlset><#list published_content as content><loc>${content.uri}</loc></#list></urlset>
            -- data/team.yaml --
            people: [Ann, Bo]
            -- content/news/first.md --
            title=First
            date=2020-02-14
            type=post
            tags=a tag
            status=published
            ~~~~~~
            One line
            and the next, see [the other](second.html#x).
            -- content/news/second.html --
            title=Second
            date=2020-02-15
            type=post
            status=published
            ~~~~~~
            <p id="x" onclick="go()">Raw</p>
            -- content/later.md --
            title=Later
            date=2020-02-14
            type=page
            ~~~~~~
            A draft, since it has no status.
            -- content/news/plan.pdf --
            bytes
            -- assets/css/site.css --
            /*! licence */
            a  {  color: red  }
            -- assets/.nojekyll --
            """);

    @Test
    void nothingIsAddedToWhatJBakeMakes() {
        Result result = SITE.build();

        assertThat(result).hasStatus(0);
        assertThat(result.files().keySet())
                .containsExactlyInAnyOrder(
                        ".nojekyll",
                        "css/site.css",
                        "index.html",
                        "later-draft.html",
                        "news/first.html",
                        "news/plan.pdf",
                        "news/second.html",
                        "sitemap.xml",
                        "tags/a tag.html");
        assertThat(result.text("news/first.html"))
                .isEqualTo(
                        "<html><h1>First</h1><p>One line<br />\nand the next, see <a href=\"second.html#x\">the other</a>."
                                + "</p>\n<p>../ My blog</p></html>\n");
        assertThat(result.text("news/second.html")).contains("<p id=\"x\" onclick=\"go()\">Raw</p>");
        assertThat(result.text("index.html"))
                .isEqualTo(
                        "<html><a href=\"news/second.html\">Second</a><a href=\"news/first.html\">First</a>Ann</html>\n");
        assertThat(result.text("css/site.css")).isEqualTo("/*! licence */\na  {  color: red  }\n");
    }

    @Test
    void asciidocAttributesReachTemplatesAndSettingsReachAsciidoc() {
        Result result = SITE.configured("asciidoctor.attributes=source-highlighter=prettify,place=Nice\n")
                .with("""
                        -- templates/page.ftl --
                        <html>${content.title}|${content.author!}|${content.mood!}|${content.subject!}|${content.body}</html>
                        -- content/about.adoc --
                        = About *us*
                        Ann Example
                        :jbake-type: page
                        :jbake-status: published
                        :jbake-subject: ports
                        :mood: calm

                        We are in {place}, {site_title}.
                        """)
                .build();

        assertThat(result).hasStatus(0);
        assertThat(result.text("about.html"))
                .isEqualTo("<html>About <strong>us</strong>|Ann Example|calm|ports|<div class=\"paragraph\">\n"
                        + "<p>We are in Nice, My blog.</p>\n</div></html>\n");
    }

    @Test
    void asciidocIsConvertedOnceAndAgainIfWhatItIsMadeFromChanges(@TempDir Path folder) throws IOException {
        Project project = SITE.with("""
                        -- templates/page.ftl --
                        <html>${content.title} ${content.mood!} ${content.body}</html>
                        -- content/about.adoc --
                        = About
                        :jbake-type: page
                        :jbake-status: published
                        :mood: calm

                        include::part.txt[]
                        include::missing.txt[]
                        -- content/part.txt --
                        A part.
                        """).in(folder);
        Result first = project.build("--timings");
        Result again = project.build("--timings");
        Files.writeString(folder.resolve("content/part.txt"), "Another part.\n");
        Result changed = project.build("--timings");

        assertThat(first.err()).contains("Documents: 1 parsed, 0 taken from the cache.");
        assertThat(again.err()).contains("Documents: 0 parsed, 1 taken from the cache.");
        assertThat(again.text("about.html")).isEqualTo(first.text("about.html")).contains("About calm", "A part.");
        assertThat(project.check())
                .reports(
                        "content/about.adoc:7: warning[include-invalid]: the file `missing.txt` does not exist (hint: correct the"
                                + " path; it starts from the folder of this file)");
        assertThat(changed.text("about.html")).contains("Another part.");
    }

    @Test
    void asciidocThatTakesTooLongIsGivenUp() {
        Result result = SITE.configured("limits.document.seconds=1\n")
                .withFile(
                        "content/slow.adoc",
                        "= Slow\n:jbake-type: page\n:jbake-status: published\n\n" + "*a _b `c #d ".repeat(12_000)
                                + "\n")
                .withFile(
                        "content/long.adoc",
                        "= Long\n:jbake-type: page\n:jbake-status: published\n:a: " + "x".repeat(4_000) + "\n\n"
                                + "{a} ".repeat(600) + "\n")
                .check();

        assertThat(result)
                .reports("content/long.adoc: error[rendering-tool-failed]: the markup engine"
                        + " `org.programmekb.jbake.StockAsciidocEngine` failed: `texts and cells that are repeated add"
                        + " more than 2000000 bytes to the document`"
                        + " (hint: correct the template or the tool that the message names)")
                .reports(
                        "content/slow.adoc: error[document-slow]: the work on this document takes more than 1 seconds (hint: split"
                                + " the document into several, or look for thousands of the same marks in it;"
                                + " `limits.document.seconds` in jbake.properties allows more time)");
    }

    @Test
    void whatJBakeBakesOnIsAWarningAndAnErrorIfTheProjectIsStrict() {
        Site broken = SITE.with("""
                -- content/untyped.md --
                title=No type
                status=published
                ~~~~~~
                Text
                -- content/news/first.md --
                title=First
                date=2020-02-14
                type=post
                status=published
                ~~~~~~
                See [nothing](nothing.html).
                """);

        assertThat(broken.check())
                .hasStatus(0)
                .reportsOnly(
                        "content/news/first.md: warning[page-link-broken]: news/first.html links to `nothing.html`, but"
                                + " there is no news/nothing.html (hint: look for `nothing.html` in content/news/first.md and"
                                + " correct it; if it is not there, tell the person who looks after the templates)",
                        "content/untyped.md: warning[header-missing]: the file has no header with a type, so it is left"
                                + " out (hint: write lines such as `type=post` and `status=published` at the top of the file, and below"
                                + " them a line `~~~~~~`; or move the file out of the content folder)");
        assertThat(broken.configured("jbake.strict=true").build()).hasStatus(1);
    }

    @Test
    void anAssetTakesThePlaceOfAPageOfATemplateAndBothAreNamed() {
        Result result =
                SITE.with("-- assets/index.html --\n<html>mine</html>\n").check();

        assertThat(result)
                .hasStatus(0)
                .reportsOnly("org.jbake.render.IndexRenderer: warning[rendering-tool-overruled]: the site already has"
                        + " index.html, so the file of the tool is not published (hint: turn the tool off in"
                        + " jbake.properties (for instance render.index=false), or make it write to another path)");
    }

    @Test
    void anEngineThatIsMissingIsNamedWithTheLineToAdd() {
        Result result = SITE.with("-- templates/tags.thyme --\n<html></html>\n")
                .without("templates/tags.ftl")
                .build();

        assertThat(result)
                .hasStatus(1)
                .reportsOnly(
                        "templates/tags.thyme: error[rendering-tool-failed]: there is no template engine for `.thyme`"
                                + " files (hint: add this line to jbake.properties:"
                                + " `jbake.libraries=org.thymeleaf:thymeleaf:3.0.15.RELEASE,commons-lang:commons-lang:2.6`, or put the"
                                + " jars into the folder lib of the project)");
    }

    @Test
    void linksBetweenPagesAreCheckedFromTheRootAndWithAnchorsAndAreKept() {
        Site site = SITE.with("""
                -- content/later.md --
                title=Later
                type=page
                ~~~~~~
                [a](/news/second.html#x) [b](news/second.html#y) [c](https://blog.example/none.html) http://<ip>/x
                """);

        assertThat(site.check())
                .hasStatus(0)
                .reportsOnly(
                        "content/later.md: warning[page-link-broken]: later-draft.html links to `https://blog.example/none.html`,"
                                + " but there is no none.html (hint: look for `https://blog.example/none.html` in"
                                + " content/later.md and correct it; if it is not there, tell the person who looks after the"
                                + " templates)",
                        "content/later.md: warning[page-anchor-broken]: later-draft.html links to `news/second.html#y`, but"
                                + " news/second.html has no place with the id `y` (hint: look for `news/second.html#y` in"
                                + " content/later.md and correct it; if it is not there, tell the person who looks after the"
                                + " templates)");
        assertThat(site.build().text("later-draft.html"))
                .contains("<a href=\"/news/second.html#x\">a</a> <a href=\"news/second.html#y\">b</a>");
    }

    @Test
    void twoDocumentsWithOneAddressAreAnErrorBecauseOneWouldBeLost() {
        assertThat(SITE.with("""
                        -- content/news/first.html --
                        title=Again
                        type=post
                        ~~~~~~
                        <p>Again</p>
                        """).check())
                .hasStatus(1)
                .reportsOnly(
                        "content/news/first.md: error[output-collision]: this file and content/news/first.html both make"
                                + " news/first.html (hint: rename one of the two files)");
    }

    @Test
    void theOldNameOfTheSettingsIsReadAndBothNamesTogetherAreAnError() {
        Site old = SITE.withFile("custom.properties", SITE.files().get("jbake.properties"));

        assertThat(old.without("jbake.properties").build().text("news/first.html"))
                .contains("<p>../ My blog</p>");
        assertThat(old.build())
                .hasStatus(2)
                .reportsOnly(
                        "custom.properties: error[configuration]: the project has two settings files; this is the old one,"
                                + " which JBake would read first (hint: move its lines to jbake.properties, then delete this file)");
    }
}
