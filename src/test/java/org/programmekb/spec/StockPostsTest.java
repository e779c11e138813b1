package org.programmekb.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Where links and images of documents lead that JBake's own templates print. */
final class StockPostsTest {
    private static final String SITE = """
            -- content/pages/a.en.md --
            ---
            title: A
            ---
            -- content/images/quay.svg --
            <svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>
            -- content/blog/2020/post.md --
            title=Post
            type=post
            date=2020-02-14
            status=published
            ~~~~~~
            [A](../../pages/a.en.md) ![Quay](../../images/quay.svg)
            -- templates/archive.ftl --
            <#list published_posts as post>${post.body}</#list>
            -- templates/feed.ftl --
            <#list published_posts as post>${post.body}</#list>
            -- templates/post.ftl --
            """;

    private static Result built(String template, String configuration) throws IOException {
        Result result =
                Site.of(SITE + template).configured(configuration).build("--base-url", "https://example.org/kb");
        SiteAssertions.assertThat(result).hasStatus(0);
        return result;
    }

    @Test
    void theyLeadToTheSamePlaceFromEveryFile() throws IOException {
        Result result = built("<!DOCTYPE html><html lang=en><title>x</title>${content.body}</html>", "");

        assertThat(result.text("blog/2020/post.html")).contains("\"../../en/a/\"", "\"../../media/images/quay.svg\"");
        assertThat(result.text("archive.html")).contains("\"./en/a/\"", "\"./media/images/quay.svg\"");
        assertThat(result.text("feed.xml"))
                .contains("\"https://example.org/kb/en/a/\"", "\"https://example.org/kb/media/images/quay.svg\"");
    }

    @Test
    void theyDoNotDependOnTheBaseOfATemplate() throws IOException {
        Result result =
                built("<!DOCTYPE html><html lang=en><base href='${content.rootpath}'>${content.body}</html>", "");

        assertThat(result.text("blog/2020/post.html")).contains("\"/kb/en/a/\"", "\"/kb/media/images/quay.svg\"");
    }

    @Test
    void theyAreAbsoluteIfJbakeIsToMakeTheAddressesOfImagesAbsolute() throws IOException {
        Result result = built("<!DOCTYPE html><html lang=en>${content.body}</html>", "img.path.update=true\n");

        assertThat(result.text("blog/2020/post.html"))
                .contains("\"https://example.org/kb/en/a/\"", "\"https://example.org/kb/media/images/quay.svg\"");
    }
}
