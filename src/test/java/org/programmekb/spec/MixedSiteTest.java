package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmekb.spec.SiteAssertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A programme with typed content in two languages, and beside it documents of JBake's types. */
@Tag("sites")
final class MixedSiteTest {
    static final Site SITE = Site.of("""
            -- content/pages/about.en.md --
            ---
            title: About
            ---
            See [the post](../blog/first.md), [its page](../blog/first.html), [from the root](/blog/first.html#x)
            and [news of the port](/news/port.html).
            -- content/pages/about.zh.md --
            ---
            title: 关于
            ---
            参见[文章](../blog/first.md)、[页面](../blog/first.html)、[网页](/blog/first.html#x)和[港口](/news/port.html)。
            -- content/images/quay.svg --
            <svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>
            -- content/blog/first.md --
            title=First
            date=2020-02-14
            type=post
            status=published
            ~~~~~~
            <h2 id="x" class="own">A heading</h2>

            See [about](../pages/about.en.md), [the same](kb:page/about), [the second](second.html) and ![the
            quay](../images/quay.svg).
            -- content/blog/second.adoc --
            = Second *post*
            Ann Example
            :jbake-type: post
            :jbake-date: 2020-02-15
            :jbake-status: published

            See link:../en/about/[about] and link:first.html#x[the first].
            -- content/news/port.html --
            title=Port
            date=2020-02-16
            type=post
            status=published
            ~~~~~~
            <p>Raw & own</p>
            -- data/team.yaml --
            people: [Ann, Bo]
            -- templates/post.ftl --
            <!DOCTYPE html><html lang="en"><title>${content.title}</title><p>${content.author!}</p>${content.body}</html>
            -- templates/archive.ftl --
            <!DOCTYPE html><html lang="en"><title>All</title><#list published_posts as post>${post.uri} </#list>
            ${data.get("team.yaml").people[1]}</html>
            """);

    @Test
    void eachMakesItsOwnPagesAndLinksLeadAcross() {
        Result result = SITE.build();

        assertThat(result).hasStatus(0);
        assertThat(result.text("en/about/index.html"))
                .contains(
                        "<a href=\"../../blog/first.html\">the post</a>",
                        "<a href=\"../../blog/first.html\">its page</a>",
                        "<a href=\"../../blog/first.html#x\">from the root</a>",
                        "<a href=\"../../news/port.html\">news of the port</a>");
        assertThat(result.text("blog/first.html"))
                .contains(
                        "<h2 id=\"x\" class=\"own\">A heading</h2>",
                        "<a href=\"../en/about/\">about</a>",
                        "<a href=\"../en/about/\">the same</a>",
                        "<a href=\"second.html\">the second</a>",
                        "<img src=\"../media/images/quay.svg\"");
        assertThat(result.text("blog/second.html"))
                .contains(
                        "<title>Second <strong>post</strong></title><p>Ann Example</p>",
                        "<a href=\"../en/about/\">about</a>");
        assertThat(result.text("news/port.html")).contains("<p>Raw &amp; own</p>");
        assertThat(result.text("archive.html"))
                .contains("news/port.html blog/second.html blog/first.html", "Bo</html>");
    }

    @Test
    void whatRunsOrLoadsFromElsewhereIsRemovedFromPostsWithAWarning() {
        Result result = SITE.with("""
                        -- content/news/port.html --
                        title=Port
                        type=post
                        ~~~~~~
                        <p class="own" data-x="1" onclick="go()">Raw</p><script>go()</script><a href="javascript:go()">Go</a>
                        """).check();

        assertThat(result).hasStatus(1);
        assertThat(result.err())
                .contains(
                        "content/news/port.html: warning[markup-removed]: ",
                        "content/news/port.html: error[link-scheme]: ");
        Result mended = SITE.with("""
                        -- content/news/port.html --
                        title=Port
                        type=post
                        ~~~~~~
                        <p class="own" data-x="1" onclick="go()">Raw</p><script>go()</script>
                        """).build();
        assertThat(mended).hasStatus(0);
        assertThat(mended.text("news/port.html"))
                .contains("<p class=\"own\" data-x=\"1\">Raw</p>")
                .doesNotContain("go()");
    }

    @Test
    void linksThatLeadNowhereAreFoundInBothDirections() {
        Result result = SITE.with("""
                        -- content/blog/first.md --
                        title=First
                        date=2020-02-14
                        type=post
                        status=published
                        ~~~~~~
                        See [about](kb:page/abuot) and [no page](../pages/none.en.md).
                        """).check();

        assertThat(result)
                .hasStatus(1)
                .reportsOnly(
                        "content/blog/first.md: error[link-broken]: the link `../pages/none.en.md` does not lead to a file (hint:"
                                + " correct the path, or remove the link; there is no `content/pages/none.en.md`; a path starts"
                                + " from the folder of this file, for instance `../cities/nice.en.md`)",
                        "content/blog/first.md: error[link-broken]: there is no `kb:page/abuot` (hint: did you mean"
                                + " `kb:page/about`?)");
        assertThat(SITE.with("""
                        -- content/blog/second.adoc --
                        = Second
                        :jbake-type: post
                        :jbake-date: 2020-02-15

                        See link:none.html[no post].
                        """).check())
                .hasStatus(1)
                .reportsOnly(
                        "content/blog/second.adoc: error[page-link-broken]: blog/second.html links to `none.html`, but"
                                + " there is no blog/none.html (hint: look for `none.html` in content/blog/second.adoc and correct it;"
                                + " if it is not there, tell the person who looks after the templates)");
    }

    @Test
    void twoDocumentsWithOneAddressAreOneErrorThatNamesBoth() {
        assertThat(SITE.with("""
                        -- content/blog/first.html --
                        title=Again
                        type=post
                        ~~~~~~
                        <p>Again</p>
                        -- content/en/about/index.html --
                        title=About
                        type=post
                        ~~~~~~
                        <p>Ours</p>
                        """).check())
                .hasStatus(1)
                .reportsOnly(
                        "content/blog/first.md: error[output-collision]: this file and content/blog/first.html both make"
                                + " blog/first.html (hint: rename one of the two files)",
                        "content/pages/about.en.md: error[output-collision]: this file and content/en/about/index.html"
                                + " both make en/about/index.html (hint: rename one of the two files)");
    }

    @Test
    void theMainNavigationLeadsToPagesOfJBakeInTheWordsOfEachLanguage() {
        Result result = SITE.configured("site.nav=about,[Blog](/archive.html)\nsite.nav.zh=[博客](/archive.html),about\n")
                .build();

        assertThat(result).hasStatus(0);
        assertThat(Jsoup.parse(result.text("en/about/index.html")).select(".bar-nav a"))
                .extracting(link -> link.attr("href") + " " + link.text())
                .containsExactly("../../en/about/ About", "../../archive.html Blog");
        assertThat(Jsoup.parse(result.text("zh/about/index.html")).select(".bar-nav a"))
                .extracting(link -> link.attr("href") + " " + link.text())
                .containsExactly("../../archive.html 博客", "../../zh/about/ 关于项目");
        assertThat(SITE.configured("site.nav=about,[Blog](/archives.html)\n").check())
                .hasStatus(1)
                .reportsOnly("content/pages/about.en.md: error[page-link-broken]: en/about/index.html links to"
                        + " `../../archives.html`, but there is no archives.html (11 other pages have the same mistake)"
                        + " (hint: look for `../../archives.html` in content/pages/about.en.md and correct it; if it is"
                        + " not there, tell the person who looks after the templates)");
    }

    @Test
    void jbakeMakesNoPageForATagThatOnlyTheProgrammeHas() {
        Result result = SITE.configured("render.tags=true\n").with("""
                        -- templates/tags.ftl --
                        <!DOCTYPE html><html lang="en"><title>${tag}</title><#list tag_posts as post>${post.title}</#list>
                        <#list alltags as each>${each} </#list></html>
                        -- content/pages/about.en.md --
                        ---
                        title: About
                        tags: [harbour, ferries]
                        ---
                        Text
                        -- content/pages/about.zh.md --
                        ---
                        title: 关于
                        ---
                        文字
                        -- content/blog/first.md --
                        title=First
                        date=2020-02-14
                        type=post
                        tags=ferries
                        status=published
                        ~~~~~~
                        Text
                        -- content/blog/second.adoc --
                        = Second
                        :jbake-type: post
                        :jbake-date: 2020-02-15
                        :jbake-tags: tides

                        Text
                        """).build();

        assertThat(result).hasStatus(0);
        assertThat(result.files().keySet().stream().filter(path -> path.startsWith("tags/")))
                .containsExactly("tags/ferries.html", "tags/tides.html");
        assertThat(result.text("tags/ferries.html")).contains("<title>ferries</title>First\n", "ferries tides </html>");
        assertThat(result.text("en/tags/harbour/index.html")).contains("../../../en/about/");
    }

    @Test
    void settingsLeadToPagesOfJBake() {
        Site site = SITE.configured("site.footer=[All posts](/archive.html)\n");

        assertThat(site.build().text("en/about/index.html")).contains("<a href=\"../../archive.html\">All posts</a>");
        assertThat(SITE.configured("site.footer=[All posts](/archives.html)\n").check())
                .hasStatus(1)
                .reportsOnly("/404.html: error[page-link-broken]: 404.html links to `/archives.html`, but there is no"
                        + " archives.html (12 other pages have the same mistake) (hint: look for the link in the text and"
                        + " correct it; if it is not there, tell the person who looks after the templates)");
    }
}
