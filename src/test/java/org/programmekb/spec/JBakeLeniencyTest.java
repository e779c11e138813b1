package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What real JBake sites write and JBake 2.7.0 accepts: it comes out as JBake makes it. */
final class JBakeLeniencyTest {
    private static final Site SITE = new Site(
            Map.of("jbake.properties", "site.host=https://blog.example\nrender.index=false\nrender.feed=false\n"));

    @Test
    void aDateIsReadAtTheBeginningOfItsTextAsInTheFormatOfTheProject() {
        Result result = SITE.with("""
                -- templates/post.ftl --
                ${content.date?string("yyyy-MM-dd")}
                -- content/a.md --
                title=A
                date=2003-02-13 23:04:31 +0100
                type=post
                status=published
                ~~~~~~
                Text.
                """).build();

        assertThat(result.text("a.html")).isEqualTo("2003-02-13\n");
        assertThat(result.err()).doesNotContain("date-invalid");
    }

    @Test
    void aDateOfARevisionNeedNotHaveTheFormatOfTheProject() {
        Result result = SITE.configured("date.format=dd.MM.yyyy\n").with("""
                -- templates/post.ftl --
                ${content.date?string("yyyy-MM-dd")}
                -- content/a.adoc --
                = A
                Ann Example
                2019-06-07
                :jbake-type: post
                :jbake-status: published

                Text.
                -- content/b.adoc --
                = B
                :jbake-type: post
                :jbake-status: published
                :revdate: 08.06.2019

                Text.
                """).build();

        assertThat(result.text("a.html")).isEqualTo("2019-06-07\n");
        assertThat(result.text("b.html")).isEqualTo("2019-06-08\n");
    }

    @Test
    void aCommentThatATemplateDoesNotCloseEndsWithTheTemplate() {
        Result result = SITE.with("""
                -- templates/post.ftl --
                ${content.title}<#-- a divider ->
                -- content/a.md --
                title=A
                date=2003-02-13
                type=post
                status=published
                ~~~~~~
                Text.
                """).build();

        assertThat(result.text("a.html")).isEqualTo("A");
    }
}
