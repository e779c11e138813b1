package org.programmekb.render.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegularHtmlTest {
    private static final String PAGE = "https://example.org/kb/en/news/a/";
    private static final List<String> PIECES = List.of(
            "<p>",
            "</p>",
            "<ul>\n",
            "<li>",
            "</li>\n",
            "</ul>",
            "<a href=\"../b/?x=1&amp;y=2#z\">",
            "<a href=\"/kb/en/\">",
            "</a>",
            "<em>",
            "</em>",
            "<strong>",
            "</strong>",
            "<code class=\"x\">",
            "</code>",
            "<h2 id=\"a\">",
            "</h2>",
            "<blockquote cite=\"/q\">",
            "</blockquote>",
            "<pre>",
            "</pre>",
            "<br>",
            "<hr>",
            "<img src=\"b.png\" alt=\"\">",
            "<img src=\"\" alt=\"x\">",
            "<p hidden=\"\">",
            "<a href=\"a\" href=\"b\">",
            "<table><tr><td>",
            "</table>",
            "<div>",
            "</div>",
            "text ",
            "\n",
            "一 &amp; &lt;",
            "&nbsp;",
            "\u00A0",
            "&copy;",
            ">",
            "\"",
            "&",
            "<!-- x -->",
            "<svg>",
            "</svg>");

    private static String replaced(String html) {
        return RegularHtml.replace(html, List.of("href", "src", "cite"), address -> "https://example.org/" + address);
    }

    @Test
    void what_bodies_are_made_of_is_read_without_a_tree() {
        assertThat(
                        replaced(
                                "<h2 id=\"a\">Quay &amp; port</h2>\n<p>See <a href=\"b\">一</a>.</p>\n<ul>\n<li>x<br>y</li>\n</ul>"))
                .isEqualTo("<h2 id=\"a\">Quay &amp; port</h2>\n<p>See <a href=\"https://example.org/b\">一</a>.</p>\n"
                        + "<ul>\n<li>x<br>y</li>\n</ul>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>x",
                "x</p>",
                "<p><p>x</p></p>",
                "<p><ul></ul></p>",
                "<li>x</li>",
                "<a href=\"a\"><a href=\"b\">x</a></a>",
                "<table></table>",
                "<p hidden=\"\">x</p>",
                "<p open>x</p>",
                "a > b",
                "a & b",
                "&copy;",
                "<pre>\nx</pre>",
                "<P>x</P>",
                "<!-- x -->",
                "<img src='a'>",
                "<img srcset=\"a 1x\">",
                "<em><p>x</em></p>"
            })
    void what_a_parser_might_write_otherwise_is_given_up(String html) {
        assertThat(replaced(html)).isNull();
    }

    @Test
    void what_is_not_given_up_is_as_jsoup_writes_it() {
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder html = new StringBuilder();
            for (int pieces = 1 + random.nextInt(8); pieces > 0; pieces--) {
                String piece = PIECES.get(random.nextInt(PIECES.size()));
                html.append(piece);
                // Most elements end, so that enough of what is tried is well-formed.
                int name = piece.matches("<[a-z].*>\\n?") ? piece.split("[ >]")[0].length() : 0;
                if (name > 0 && random.nextInt(4) > 0) {
                    html.append("x</").append(piece, 1, name).append('>');
                }
            }
            String parsed = FeedHtml.parsed(Optional.empty(), html.toString(), PAGE);
            String of = FeedHtml.of(Optional.empty(), html.toString(), PAGE);
            assertThat(of).as(html.toString()).isEqualTo(parsed);
            read += replaced(html.toString()) == null ? 0 : 1;
        }
        assertThat(read).isGreaterThan(1_000);
    }
}
