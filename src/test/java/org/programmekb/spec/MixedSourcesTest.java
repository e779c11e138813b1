package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.programmekb.spec.SiteAssertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which documents are JBake's and which are the programme's. */
@Tag("sites")
final class MixedSourcesTest {
    @Test
    void theLineBelowAHeadingOfAsciidocEndsNoHeader() {
        Result result = MixedSiteTest.SITE.with("""
                -- content/blog/levels.adoc --
                = Dikes
                :jbake-type: post
                :jbake-date: 2020-02-17
                :jbake-status: published

                Levels
                ~~~~~~
                How high they are.
                """).build();

        assertThat(result).hasStatus(0);
        assertThat(result.text("blog/levels.html")).contains(">Levels</h3>");
    }

    @Test
    void aPageThatShowsAHeaderOfJBakeIsNoneOfItsDocuments() {
        assertThat(MixedSiteTest.SITE.with("""
                        -- content/pages/howto.md --
                        Write this at the top:

                        ```
                        title=First
                        type=post
                        status=published
                        ~~~~~~
                        ```
                        -- content/pages/other.adoc --
                        = How to

                        ----
                        :jbake-type: post
                        ----
                        """).check())
                .hasStatus(1)
                .reportsOnly(
                        "content/pages/howto.md: error[language-suffix-invalid]: the file name does not say the language of"
                                + " the text; the languages are en, zh (hint: name the file with its id, its language and"
                                + " its file extension, for instance `nice.en.md`; the file extension is md, adoc or"
                                + " html)",
                        "content/pages/other.adoc: error[language-suffix-invalid]: the file name does not say the language"
                                + " of the text; the languages are en, zh (hint: name the file with its id, its language"
                                + " and its file extension, for instance `nice.en.md`; the file extension is md, adoc or"
                                + " html)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b.ftl", "/"})
    void aTemplateWhoseNameNoFileCanHaveDoesNotExist(String name) {
        Result result = Site.of("""
                -- content/blog/p.md --
                title=P
                type=post
                date=2020-02-14
                ~~~~~~
                """).configured("template.post.file=" + name).check();

        assertThat(result)
                .hasStatus(1)
                .reports("content/blog/p.md: error[template-missing]: the template `"
                        + name.replace("\\u0000", "\uFFFD")
                        + "` for the type `post` does not exist (hint: add it to the templates folder, or set another"
                        + " one in `template.post.file`)");
    }

    @Test
    void theProgrammeAndJBakeTakeTurnsInOneProcess() {
        Site programme = Site.of("-- content/pages/a.en.md --\n---\ntitle: A\n---\nSome *text*.\n");
        Site posts = new Site(Map.of("jbake.properties", "site.host=https://blog.example\n")).with("""
                -- templates/post.ftl --
                ${content.date?string("yyyy-MM-dd")} ${content.body}
                -- content/first.md --
                title=First
                date=2020-02-14
                type=post
                status=published
                ~~~~~~
                A *post*.
                """);
        for (int i = 0; i < 2; i++) {
            assertThat(programme.build().text("en/a/index.html")).contains("Some <em>text</em>.");
            assertThat(posts.build().text("first.html")).isEqualTo("2020-02-14 <p>A <em>post</em>.</p>\n\n");
        }
    }
}
