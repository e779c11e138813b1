package org.programmekb.jbake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What a bake makes of what JBake itself knows. */
class ProgrammeOvenTest extends StockProject {

    @Test
    void aStockPostIsBakedWithItsTemplate() throws IOException {
        project.with("content/blog/2020/hello.md", HELLO);

        Bake.Result result = bake().run();

        assertThat(result.findings()).isEmpty();
        assertThat(result.files().keySet()).containsExactly("blog/2020/hello.html");
        assertThat(result.file("blog/2020/hello.html")).isEqualTo("""
            <title>Hello & welcome</title><base href="../../">
            <h1>Hello &amp; welcome</h1>
            <p><em>14 February 2020</em></p>
            <div><p>The <em>first</em> post.</p>
            </div>
            <p>https://example.org/programme/blog/2020/hello.html v2.7.0</p>
            """);
    }

    @Test
    void bothFormsOfAHeaderAndAllMarkupsWork() throws IOException {
        project.with("content/blog/lines.md", "title=Y\ndate=2020-02-01\ntype=post\n~~~~~~\nA\n")
                .with(
                        "content/blog/ascii.adoc",
                        "= Z\n:jbake-type: post\n:jbake-date: 2020-03-01\n:jbake-status: published\n\nB *b*\n")
                .with("content/blog/raw.html", HELLO.replace("The *first* post.", "<p>C</p>"));

        Bake.Result result = bake().run();

        assertThat(result.findings()).isEmpty();
        assertThat(result.file("blog/lines.html")).contains("<h1>Y</h1>", "01 February 2020", "<p>A</p>");
        assertThat(result.file("blog/ascii.html")).contains("<h1>Z</h1>", "01 March 2020", "<strong>b</strong>");
        assertThat(result.file("blog/raw.html")).contains("<p>C</p>");
    }

    @Test
    void stockTemplatesSeeAllDocumentedVariables() throws IOException {
        project.with("content/blog/one.md", HELLO)
                .with(
                        "content/blog/two.md",
                        HELLO.replace("2020-02-14", "2020-03-14").replace("Hello", "Again"))
                .with("templates/index.ftl", """
                    <#list published_posts as post>${post.uri} ${post.date?string("yyyy-MM-dd")}
                    </#list>
                    <#list posts as post>${post.title}|</#list>
                    <#list alltags as tag>${tag}|</#list>
                    <#list tags as tag>${tag.name}=${tag.uri}:${tag.tagged_posts?size}:${tag.tagged_documents?size}|</#list>
                    <#list published_content as document>${document.type}:${document.title}|</#list>
                    ${db.getPublishedPostsByTag("first").size()} ${db.getPublishedCount("news")}
                    ${db.getPublishedPosts().getFirst().title} ${db.getAllContent("news")[0].lang}
                    ${published_date?string("yyyy-MM-dd HH:mm")} ${config.site_host} ${config.render_index} ${version}
                    ${content.type} ${content.rootpath}.
                    """)
                .with("templates/tags.ftl", "${tag}: <#list tag_posts as post>${post.title} </#list>")
                .with("templates/feed.ftl", "<#list published_posts as post>${post.body}</#list>")
                .with("templates/archive.ftl", "<#list published_posts as post>${post.date?string(\"MMMM\")} </#list>");

        Bake.Result result = bake().run();

        assertThat(result.findings()).isEmpty();
        assertThat(result.file("index.html")).isEqualTo("""
            blog/two.html 2020-03-14
            blog/one.html 2020-02-14
            Again & welcome|Hello & welcome|
            first|second|
            second=tags/second.html:2:2|first=tags/first.html:2:2|
            post:Again & welcome|post:Hello & welcome|news:Workshop|
            2 1
            Again & welcome en
            2021-01-01 08:00 https://example.org/programme true v2.7.0
            masterindex .
            """);
        assertThat(result.file("tags/first.html")).isEqualTo("first: Again & welcome Hello & welcome ");
        assertThat(result.file("archive.html")).isEqualTo("March February ");
        assertThat(result.file("feed.xml")).contains("<em>first</em>");
        assertThat(result.files()).doesNotContainKeys("404.html", "sitemap.xml", "tags/review.html");
    }

    @Test
    void previousAndNextPostsAreKnown() throws IOException {
        project.with("content/blog/a.md", HELLO.replace("2020-02-14", "2020-01-01"))
                .with("content/blog/b.md", HELLO)
                .with("content/blog/c.md", HELLO.replace("2020-02-14", "2020-03-01"))
                .with("templates/post.ftl", "${(content.previousContent.uri)!} ${(content.nextContent.uri)!}");

        assertThat(bake().run().file("blog/b.html")).isEqualTo("blog/a.html blog/c.html");
    }

    @Test
    void jbakesToolsHaveNothingToDoWithoutDocumentsOfItsTypes() throws IOException {
        project.with("templates/index.ftl", "index").with("templates/feed.ftl", "feed");

        Bake.Result result = bake().run();

        assertThat(result.findings()).isEmpty();
        assertThat(result.files()).isEmpty();
        assertThat(result.documents()).hasSize(1);
    }

    @Test
    void theProgrammesFilesWinAndTheToolIsTold() throws IOException {
        project.with("content/blog/hello.md", HELLO)
                .with("templates/index.ftl", "stock index")
                .with("templates/feed.ftl", "stock feed");

        Bake.Result result = bake().withTaken("index.html", "blog/hello.html").run();

        // Documents with the address of another page are found when the site is written.
        assertThat(result.files().keySet()).containsExactly("blog/hello.html", "feed.xml");
        assertThat(result.findings())
                .containsExactly(
                        "org.jbake.render.IndexRenderer: warning[rendering-tool-overruled]: the site already has"
                                + " index.html, so the file of the tool is not published (hint: turn the tool off in jbake.properties"
                                + " (for instance render.index=false), or make it write to another path)");
    }

    @Test
    void aTemplateThatFailsIsReportedOnceWithItsPlace() throws IOException {
        project.with("content/blog/a.md", HELLO)
                .with("content/blog/b.md", HELLO + "\n")
                .with("content/blog/c.md", HELLO.replace("type=post", "type=page"))
                .with("templates/post.ftl", "<p>\n  ${content.titel}</p>")
                .with("templates/page.ftl", "${content.title}")
                .with("templates/index.ftl", "<#list>");

        Bake.Result result = bake().run();

        assertThat(result.files().keySet())
                .doesNotContain("blog/a.html", "blog/b.html")
                .contains("blog/c.html");
        assertThat(result.findings().get(1))
                .isEqualTo(
                        "templates/post.ftl:2:5: error[template-failed]: the template templates/post.ftl has a mistake, so the page content/blog/a.md and 1 more cannot be made (hint: tell the person who looks after the templates: there is no value `content.titel`; did you mean `content.title`?)");
        assertThat(result.findings().get(0))
                .startsWith(
                        "templates/index.ftl:1:2: error[template-failed]: the template templates/index.ftl has a mistake, so the page org.jbake.render.IndexRenderer cannot be made (hint: tell the person who looks after the templates: the template engine says: `#list is an existing directive");
        assertThat(result.findings()).hasSize(2);
    }

    @Test
    void nothingIsDroppedSilently() throws IOException {
        project.with("content/citties/nice.en.md", "---\ntitle: Nice\n---\nText\n")
                .with("content/blog/a.md", HELLO.replace("type=post", "type=psot"))
                .with("content/blog/b.md", HELLO.replace("type=post", "type=essay"))
                .with("content/blog/c.md", HELLO.replace("type=post", "type=page"))
                .with("content/blog/d.md", HELLO.replace("2020-02-14", "14 February"))
                .with("content/blog/e.md", "No header at all.\n")
                .with("content/organisation.yaml", "fpi:\n  name: FPI\n")
                .with("content/hello.md", "---\ntitle: Hello\n---\nText\n");

        assertThat(bake().run().findings())
                .containsExactly(
                        "content/blog/a.md: error[folder-unknown]: `blog` is not one of the content folders (news, cities, cooperations, clusters, laps, projects, pages), and there is no document type `psot` (hint: did you mean the type `post`?)",
                        "content/blog/b.md: error[folder-unknown]: `blog` is not one of the content folders (news, cities, cooperations, clusters, laps, projects, pages), and there is no document type `essay` (hint: move the file into the right content folder; only if the site has its own template for such documents, write `type=…` at the top of the file and a line `~~~~~~` below it)",
                        "content/blog/c.md: error[template-missing]: the template `page.ftl` for the type `page` does not exist (hint: add it to the templates folder, or set another one in `template.page.file`)",
                        "content/blog/d.md: error[date-invalid]: `14 February` is not a date (hint: write it as `yyyy-MM-dd` (`date.format` in jbake.properties))",
                        "content/blog/e.md: error[folder-unknown]: `blog` is not one of the content folders (news, cities, cooperations, clusters, laps, projects, pages), and the document has no `type` (hint: move the file into the right content folder; only if the site has its own template for such documents, write `type=…` at the top of the file and a line `~~~~~~` below it)",
                        "content/citties/nice.en.md: error[folder-unknown]: `citties` is not one of the content folders (news, cities, cooperations, clusters, laps, projects, pages), and the document has no `type` (hint: did you mean `cities`?)",
                        "content/hello.md: error[folder-unknown]: the file is not in one of the content folders (news, cities, cooperations, clusters, laps, projects, pages), and the document has no `type` (hint: move the file into the right content folder; only if the site has its own template for such documents, write `type=…` at the top of the file and a line `~~~~~~` below it)",
                        "content/organisation.yaml: error[folder-unknown]: the program does not read this YAML file, because its folder or its name is wrong (hint: did you mean `organisations.yaml`?)",
                        "templates/post.ftl:3:10: error[template-failed]: the template templates/post.ftl has a mistake, so the page content/blog/d.md cannot be made (hint: tell the person who looks after the templates: `content.date` has no value here; if it may be missing, write `content.date!` where it is printed, or put `<#if content.date??>` around what needs it)");
    }

    @Test
    void draftsAreLeftOutUnlessAskedFor() throws IOException {
        project.with("content/blog/draft.md", HELLO.replace("status=published", "status=draft"))
                .with(
                        "content/blog/future.md",
                        HELLO.replace("status=published", "status=published-date")
                                .replace("2020-02-14", "2021-01-02"))
                .with("content/blog/past.md", HELLO.replace("status=published", "status=published-date"))
                .with("content/blog/default.md", HELLO.replace("status=published\n", ""));

        assertThat(bake().run().files().keySet()).containsExactly("blog/default.html", "blog/past.html");
        assertThat(bake().withDrafts().run().files().keySet())
                .containsExactly(
                        "blog/default.html", "blog/draft-draft.html", "blog/future-draft.html", "blog/past.html");
    }

    @Test
    void addressesFollowJBakesSettings() throws IOException {
        project.with("content/blog/my post.md", HELLO)
                .with("content/blog/你好.md", HELLO)
                .with("templates/post.ftl", "${content.uri} ${content.noExtensionUri!} ${content.rootpath}");

        assertThat(bake().run().files())
                .containsEntry("blog/my+post.html", "blog/my+post.html  ../")
                .containsEntry("blog/你好.html", "blog/你好.html  ../");

        project.configured("uri.noExtension=true\nuri.noExtension.prefix=/blog\n");
        assertThat(bake().run().files())
                .containsEntry("blog/my+post/index.html", "blog/my+post/index.html blog/my+post/ ../../");
    }

    @Test
    void theAutoescapingTemplateIsFoundUnderTheNameOfTheStockOne() throws IOException {
        project.with("content/blog/hello.md", HELLO)
                .with("templates/post.ftlh", "<h1>${content.title}</h1>${content.body?no_esc}");
        Files.delete(project.folder().resolve("templates/post.ftl"));

        assertThat(bake().run().file("blog/hello.html"))
                .isEqualTo("<h1>Hello &amp; welcome</h1><p>The <em>first</em> post.</p>\n");
    }
}
