package org.programmekb.render.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.programmekb.index.SiteRoot;
import org.programmekb.render.view.Image;
import org.programmekb.render.view.Text;

class FeedHtmlTest {
    private static final String PAGE = "https://example.org/kb/en/news/a/";
    private static final char ROOT = SiteRoot.MARK;

    private static String complete(String html) {
        return FeedHtml.of(Optional.empty(), html, PAGE, FeedHtmlTest::completed);
    }

    private static String completed(String address) {
        return "https://example.org/kb/" + SiteRoot.below(address);
    }

    @Test
    void addresses_of_links_and_images_are_complete() {
        assertThat(complete("<a href=\"" + ROOT + "en/\">x</a><a class=\"c\" href=\"#note\" id=\"i\">1</a>"
                        + "<a href=\"mailto:a@example.org\">m</a><a href=\"https://example.com/?a=1&amp;b=$1\">n</a>"))
                .isEqualTo("<a href=\"https://example.org/kb/en/\">x</a>"
                        + "<a class=\"c\" href=\"https://example.org/kb/en/news/a/#note\" id=\"i\">1</a>"
                        + "<a href=\"mailto:a@example.org\">m</a><a href=\"https://example.com/?a=1&amp;b=$1\">n</a>");
        assertThat(complete("<img src=\"" + ROOT + "b.png\" alt=\"x\">"))
                .isEqualTo("<img src=\"https://example.org/kb/b.png\" alt=\"x\">");
    }

    @Test
    void what_only_looks_like_an_address_stays() {
        String text = "<a title=\" href=\" id=\"_x\">&lt;a href=\"_\"&gt; src=\"_y\"</a><time datetime=\"_z\">t</time>"
                .replace('_', ROOT);
        assertThat(complete(text)).isEqualTo(text);
    }

    @Test
    void text_stays_as_it_is() {
        assertThat(complete("<p>一\n二 &lt;b&gt; &amp; x</p>\n")).isEqualTo("<p>一\n二 &lt;b&gt; &amp; x</p>\n");
    }

    @Test
    void the_picture_of_the_page_comes_first() {
        Image image = new Image(ROOT + "media/a.png", null, 20, 10, Text.of("A \"quay\""), null, false, null);

        assertThat(FeedHtml.of(Optional.of(image), "<p>x</p>", PAGE, FeedHtmlTest::completed))
                .isEqualTo("<p><img src=\"https://example.org/kb/media/a.png\" alt=\"A &quot;quay&quot;\""
                        + " width=\"20\" height=\"10\"></p><p>x</p>");
    }
}
