package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmekb.spec.SiteAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What in a project of JBake is neither quite as JBake expects it nor an error. */
final class JBakeOdditiesTest {
    @Test
    void valuesOfDataFilesKeepTheirShape() {
        Site site = JBakeSiteTest.SITE.with("""
                -- templates/index.ftl --
                <#assign team = data.get("team.yaml")>${team.tags[0].name} ${team.groups[1].name} ${data.get("words.yaml").tags[0]}
                -- data/team.yaml --
                tags: [{name: Ann}, {name: Bo}]
                groups: [{name: Port}, {name: Rail}]
                -- data/words.yaml --
                tags: [a/b]
                """);

        assertThat(site.build().text("index.html")).isEqualTo("Ann Rail a/b\n");
    }

    @Test
    void emptyTagsAreNone() {
        Site site = JBakeSiteTest.SITE.with("""
                -- templates/page.ftl --
                <html>${content.title} ${(content.tags![])?size}</html>
                -- content/plain.adoc --
                = Plain
                :jbake-type: page
                :jbake-status: published
                :jbake-tags:

                Text.
                -- content/pairs.md --
                title=Pairs
                type=page
                status=published
                tags=
                ~~~~~~
                Text.
                """);

        Result result = site.build();

        assertThat(result.text("plain.html")).isEqualTo("<html>Plain 0</html>\n");
        assertThat(result.text("pairs.html")).isEqualTo("<html>Pairs 0</html>\n");
        assertThat(result.files()).doesNotContainKey("tags/.html");
    }

    @Test
    void templatesFindTheFolderOfTheContentInThePathOfAFile() {
        Site site = JBakeSiteTest.SITE.with("""
                -- templates/post.ftl --
                ${content.file} ${content.file?keep_after("/content/")} ${content.file?keep_after("content/")}
                """);

        assertThat(site.build().text("news/first.html"))
                .isEqualTo("./content/news/first.md news/first.md news/first.md\n");
    }

    @Test
    void placesAreInTheFoldersThatTheProjectNames() {
        Site site = JBakeSiteTest.SITE
                .configured("asset.folder=src/media\ntemplate.folder=src/look\n")
                .with("""
                        -- src/media/plan.pdf --
                        The plan
                        -- content/plan.pdf --
                        Another plan
                        -- src/look/post.ftl --
                        ${content.body}
                        -- src/look/page.ftl --
                        ${content.body}
                        -- src/look/index.ftl --
                        All
                        -- src/look/tags.ftl --
                        ${tag}
                        -- src/look/sitemap.ftl --
                        All
                        """);

        assertThat(site.check())
                .hasStatus(1)
                .reportsOnly(
                        "src/media/plan.pdf: error[output-collision]: this file and content/plan.pdf both make plan.pdf"
                                + " (hint: rename one of the two files)");
        assertThat(site.without("content/plan.pdf")
                        .with("-- src/look/index.thyme --\n<html></html>\n")
                        .check())
                .hasStatus(1)
                .reportsOnly(
                        "src/look/index.thyme: error[rendering-tool-failed]: there is no template engine for `.thyme` files"
                                + " (hint: add this line to jbake.properties:"
                                + " `jbake.libraries=org.thymeleaf:thymeleaf:3.0.15.RELEASE,commons-lang:commons-lang:2.6`,"
                                + " or put the jars into the folder lib of the project)");
    }

    @Test
    void aYamlFileAmongTheDocumentsIsADocumentIfItHasAType() {
        Site site = JBakeSiteTest.SITE.with("""
                -- templates/page.ftl --
                <html>${content.title} ${(content.people![])?size}</html>
                -- content/team.yaml --
                title: Team
                type: page
                status: published
                people: [Ann, Bo]
                -- content/plain.yml --
                a: 1
                """);

        assertThat(site.check())
                .hasStatus(0)
                .reportsOnly(
                        "content/plain.yml: warning[header-missing]: the file has no header with a type, so it is left"
                                + " out (hint: write lines such as `type=post` and `status=published` at the top of the file, and below them a"
                                + " line `~~~~~~`; or move the file out of the content folder)");
        assertThat(site.build().text("team.html")).isEqualTo("<html>Team 2</html>\n");
    }

    @Test
    void templatesCanCallMethodsOfWhatIsInDataFilesAsInJBake() {
        Site site = JBakeSiteTest.SITE.with("""
                -- templates/index.ftl --
                <#assign people = data.get("people.yaml").people>
                <#list people?keys?filter(key -> key.contains(" "))?sort as name>${name} ${people[name].mail.toUpperCase()}, </#list>
                ${people.size()} ${people.get("Ann Lee").ports.size()} ${people["Bo Li"].ports[0].length()}
                -- data/people.yaml --
                people:
                  Ann Lee: {mail: ann@example.org, ports: [Nice, Genoa]}
                  Bo Li: {mail: bo@example.org, ports: [Haikou]}
                """);

        assertThat(site.build().text("index.html"))
                .isEqualTo("Ann Lee ANN@EXAMPLE.ORG, Bo Li BO@EXAMPLE.ORG, \n2 2 6\n");
    }

    @Test
    void commandsForProgrammesSayThatTheProjectIsNone(@TempDir Path folder) throws IOException {
        Project project = JBakeSiteTest.SITE.in(folder);

        for (Result result : List.of(
                project.run("new", "news", "open-day"), project.run("translations"), project.run("compare", "HEAD"))) {
            assertThat(result).hasStatus(2);
            assertThat(result.err())
                    .contains(
                            "this project has no `site.languages` in jbake.properties, so it is a project of JBake; this"
                                    + " command works only in a programme");
        }
        assertThat(folder.resolve("content/news/open-day.yaml")).doesNotExist();
    }

    @Test
    void theFirstHeadingOfAnAsciidocDocumentIsNotItsTitle() {
        Site site = JBakeSiteTest.SITE.with("""
                -- templates/page.ftl --
                <html>${content.title!"none"}</html>
                -- content/history.adoc --
                :jbake-type: page
                :jbake-status: published

                == History

                Text.
                """);

        assertThat(site.build().text("history.html")).isEqualTo("<html>none</html>\n");
    }

    @Test
    void headersOfAsciidocDocumentsDoNotSeeTheSettings() {
        Site site =
                JBakeSiteTest.SITE.configured("title=Harbours\nauthor=Ann\n").with("""
                        -- templates/page.ftl --
                        <html>${content.title!"none"} ${content.author!"nobody"} ${content.body}</html>
                        -- content/history.adoc --
                        = History & *more*
                        :jbake-type: page
                        :jbake-status: published

                        Text.
                        -- content/named.adoc --
                        = Header
                        Bo Li <bo@example.org>
                        :jbake-type: page
                        :jbake-status: published
                        :title: Named

                        Text.
                        -- content/untitled.adoc --
                        :jbake-type: page
                        :jbake-status: published

                        == First

                        Text.
                        """);

        Result result = site.build();

        assertThat(result.text("history.html")).startsWith("<html>History &amp; <strong>more</strong> nobody ");
        assertThat(result.text("named.html")).startsWith("<html>Named Bo Li ");
        assertThat(result.text("untitled.html")).startsWith("<html>none ");
    }

    @Test
    void diagramsThatAreNotDrawnAreReportedAtTheSettingThatAsksForThem() {
        assertThat(JBakeSiteTest.SITE
                        .configured("asciidoctor.option.requires=asciidoctor-diagram\n")
                        .check())
                .hasStatus(0)
                .reportsOnly("jbake.properties: warning[diagram-unsupported]:"
                        + " `asciidoctor.option.requires=asciidoctor-diagram` has no effect: diagrams are not drawn, and"
                        + " readers see their source text (hint: save each diagram as an SVG or PNG image, insert the"
                        + " image, and remove this line)");
    }

    @Test
    void whatAsciidoctorOnlyWarnsOfIsAWarning() {
        Result result = JBakeSiteTest.SITE.with("""
                -- content/about.adoc --
                = About
                :jbake-type: page

                ----
                Never closed
                """).check();

        assertThat(result)
                .hasStatus(0)
                .reportsOnly(
                        "content/about.adoc:4: warning[markup-invalid]: the block that starts here has no end (hint: write"
                                + " the opening line of the block once more, below its last line)");
    }

    @Test
    void settingsDoNotLeadOutOfTheSite() {
        Result result = JBakeSiteTest.SITE
                .configured("tag.path=../../../topics\ntemplate.post.extension=/../../../x.html")
                .check();

        assertThat(result)
                .hasStatus(1)
                .reports("org.jbake.render.TagsRenderer: error[rendering-tool-failed]: the tool failed:"
                        + " `../../../topics leads out of the site` (hint: correct the template or the tool that the"
                        + " message names)");
        assertThat(result.err()).contains("news/first/../../../x.html leads out of the site");
    }

    @Test
    void tagsThatDifferOnlyInCaseNameTheDocumentsAndHavePagesOfTheirOwnIfThatIsWanted() {
        Site site = JBakeSiteTest.SITE.with("""
                -- content/news/large.md --
                title=L
                type=post
                date=2020-02-14
                tags=AST
                status=published
                ~~~~~~
                L
                -- content/news/small.md --
                title=S
                type=post
                date=2020-02-14
                tags=ast
                status=published
                ~~~~~~
                S
                """);
        String problem =
                "[output-collision]: content/news/large.md makes tags/AST.html, which differs from tags/ast.html"
                        + " only in upper and lower case (hint: rename one of the two files; for pages of tags, write the tag in"
                        + " the same way in both documents; `check.output-collision=warning` publishes both, except on macOS and"
                        + " Windows)";

        assertThat(site.build()).hasStatus(1).reports("content/news/small.md: error" + problem);

        Result both = site.configured("check.output-collision=warning\n").build();

        assertThat(both).hasStatus(0);
        assertThat(both.text("tags/AST.html")).isEqualTo("<html>AST</html>\n");
        assertThat(both.text("tags/ast.html")).isEqualTo("<html>ast</html>\n");
    }
}
