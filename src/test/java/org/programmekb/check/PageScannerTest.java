package org.programmekb.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageScannerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p id=\"a\">&nbsp;<a href=\"/x?a=1&amp;b=2#%E5\" name='n'>海</a><br/>",
                "<ul><li id=\"a\">x<ul><li>y</li></ul></li></ul><dl><div><dt id=\"t\">x</dt><dd>y</dd></div></dl>",
                "<ul><li id=\"a\">x<li id=\"b\">y</ul><div id=\"c\"><p>x<div id=\"d\">y</div></div>",
                "<table><caption>c</caption><thead><tr><th id=\"h\">x</th></tr></thead><tr><td><p>y</p></td></tr></table>",
                "<svg viewBox=\"0 0 1 1\"><g id=\"g\"><circle r=\"1\"/><use href=\"#g\"/></g></svg>",
                "<svg id=\"s\"><title id=\"t\">x</title><desc>y</desc><symbol id=\"y\"><path d=\"M0\"/></symbol></svg>",
                "<a href=\"/x\"><svg><a href=\"/a\" id=\"a\"><title>x</title><text>y</text></a></svg></a><p id=\"p\">z</p>",
                "<svg><defs><marker id=\"m\" viewBox=\"0 0 1 1\"/></defs><g><g><a href=\"/b\"/></g></g></svg>",
                "<p><select name=\"n\" id=\"s\">\n<option value=\"\" id=\"o\">x</option>\n</select></p>",
                "<img src=\"a.png\" srcset=\"a.png 1x, b.png 2x\" alt=\"\"><video src='v' poster='p' controls></video>",
                "<blockquote cite=\"/c\"><pre>\n<code>x</code></pre></blockquote><form action=\"/f\"><input></form>",
                "<script src=\"/a.js\">if (a) { b() }</script><p lang=\"zh\" id=\"\"></p>",
            })
    void readsWhatIsRegular(String body) {
        byte[] page = page(body.startsWith("<p id") ? body + "</p>" : body);
        FactCollector scanned = new PageScanner(page).scan();
        assertThat(scanned).isNotNull();
        assertThat(scanned.facts("x")).isEqualTo(FactCollector.parse(page).facts("x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg><title><p id=\"a\">x</p></title></svg>",
                "<svg><title><g id=\"a\">x</g></title></svg>",
                "<svg HREF=\"/a\"></svg>",
                "<p ID=\"a\">x</p>",
                "<p id=a>x</p>",
                "<p id=\"a\" id=\"b\">x</p>",
                "<a href>x</a>",
                "<a href = \"/a\">x</a>",
                "<a href=\"/a\"title=\"b\">x</a>",
                "<a href=\"/a?b&copy=c\">x</a>",
                "<a href=\"/a?b&amp\">x</a>",
                "<a href=\"/a?b&\">x</a>",
                "<a href=\"/a&#x26;\">x</a>",
                "<a href=\"/a\u0000b\">x</a>",
                "<a href=\"/a\rb\">x</a>",
                "<a href=\"/a>x</a>",
                "<!-- <p id=\"a\"> --><p id=\"b\">x</p>",
                "<![CDATA[<p id=\"a\">]]>",
                "<?x <p id=\"a\">?>",
                "a < b <p id=\"a\">x</p>",
                "<p id=\"a\">x</p >",
                "<template><p id=\"a\">x</p></template>",
                "<textarea><p id=\"a\">x</p></textarea>",
                "<noscript><p id=\"a\">x</p></noscript>",
                "<script>'<script id=\"a\"></script>'",
                "<script><!-- <script> </script> <p id=\"a\"> --></script>",
                "<iframe src=\"/a\"><p id=\"b\"></iframe>",
                "<math><mtext><p id=\"a\">x</p></mtext></math>",
                "<image src=\"/a\">",
                "<plaintext><a href=\"/b\">y</a>",
                "<p id=\"a\"",
            })
    void leavesWhatIsUnusualToJsoup(String body) {
        assertThat(new PageScanner(page(body)).scan()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><head></head><body></body></html>",
                "<!DOCTYPE html PUBLIC \"x\"><html><head></head><body></body></html>",
                "<!DOCTYPE html><html><head><title>x</titles></head><body></body></html>",
            })
    void leavesUnusualFramesToJsoup(String html) {
        assertThat(new PageScanner(html.getBytes(StandardCharsets.UTF_8)).scan())
                .isNull();
    }

    @Test
    void readsNothingElseThanJsoup() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            StringBuilder body = new StringBuilder();
            element(body, random, 0);
            byte[] page = page(body.toString());
            FactCollector scanned = new PageScanner(page).scan();
            assertThat(scanned).as(body.toString()).isNotNull();
            assertThat(scanned.facts("x"))
                    .as(body.toString())
                    .isEqualTo(FactCollector.parse(page).facts("x"));
        }
    }

    private static void element(StringBuilder html, Random random, int depth) {
        String name = pick(random, "div", "section", "b", "em", "span", "strong", "blockquote", "q");
        String attributes =
                pick(random, "", " id=\"%d\"", " id='%d'", " cite=\"/%d?a&amp;b\"", " class=\"c\"", " hidden")
                        + pick(random, "", " lang=\"zh\"", "\n\tdata-name=\"n%d\"");
        html.append('<').append(name).append(attributes.replace("%d", "" + random.nextInt(20)));
        html.append(">");
        for (int i = depth > 5 ? 0 : random.nextInt(4); i > 0; i--) {
            element(html, random, depth + 1);
        }
        html.append(pick(random, "", "<br>", "<br/>", "<img id=\"i\" src=\"a.png\">", "文 > &lt;"));
        html.append("</").append(name).append('>');
    }

    private static String pick(Random random, String... list) {
        return list[random.nextInt(list.length)];
    }

    private static byte[] page(String body) {
        return ("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<title>x &amp; y</title>\n"
                        + "<link rel=\"canonical\" href=\"https://kb.example/\">\n</head>\n<body id=\"top\">\n" + body
                        + "\n</body>\n</html>\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
