package org.programmekb.render.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.programmekb.render.view.Image;
import org.programmekb.render.view.Text;

class FeedHtmlTest {
    private static String complete(String html) {
        return FeedHtml.of(Optional.empty(), html, "https://example.org/kb/en/news/a/");
    }

    @Test
    void every_kind_of_address_is_complete() {
        assertThat(complete("<a href=\"/kb/en/\">x</a><a href=\"#note\">1</a><a href=\"mailto:a@example.org\">m</a>"))
                .isEqualTo("<a href=\"https://example.org/kb/en/\">x</a>"
                        + "<a href=\"https://example.org/kb/en/news/a/#note\">1</a>"
                        + "<a href=\"mailto:a@example.org\">m</a>");
        assertThat(complete("<img src=\"b.png\" srcset=\"b.png 1x, /kb/c,d.png 640w\">"))
                .isEqualTo(
                        "<img src=\"https://example.org/kb/en/news/a/b.png\""
                                + " srcset=\"https://example.org/kb/en/news/a/b.png 1x, https://example.org/kb/c,d.png 640w\">");
        assertThat(complete("<video src=\"v.mp4\" poster=\"p.png\"></video><blockquote cite=\"/q\">x</blockquote>"))
                .isEqualTo("<video src=\"https://example.org/kb/en/news/a/v.mp4\""
                        + " poster=\"https://example.org/kb/en/news/a/p.png\"></video>"
                        + "<blockquote cite=\"https://example.org/q\">x</blockquote>");
    }

    @Test
    void text_stays_as_it_is() {
        assertThat(complete("<p>一\n二 &lt;b&gt; &amp; x</p>\n")).isEqualTo("<p>一\n二 &lt;b&gt; &amp; x</p>\n");
    }

    @Test
    void the_picture_of_the_page_comes_first() {
        Image image = new Image("/kb/media/a.png", 20, 10, Text.of("A \"quay\""), null, null);

        assertThat(FeedHtml.of(Optional.of(image), "<p>x</p>", "https://example.org/kb/en/news/a/"))
                .isEqualTo("<p><img src=\"https://example.org/kb/media/a.png\" alt=\"A &quot;quay&quot;\""
                        + " width=\"20\" height=\"10\"></p><p>x</p>");
    }
}
