package org.programmekb.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
                "<p id=\"a\"><div>x</div></p>",
                "<b id=\"b\"><p>x</b>y</p>",
                "<a href=\"/a\"><a href=\"/b\">x</a></a>",
                "<table><p id=\"a\">x</p><tr><td id=\"b\">y</td></tr></table>",
                "<table>x<tr><td>y</td></tr></table>",
                "<li id=\"a\">x<li id=\"b\">y</li></li>",
                "<dl><dt><dd id=\"a\">x</dd></dt></dl>",
                "<h1>x<h2 id=\"a\">y</h2></h1>",
                "<form id=\"a\"><form id=\"b\"></form></form>",
                "<td id=\"a\">x</td>",
                "<body id=\"b\">",
                "<html id=\"b\">",
                "<svg><p id=\"a\">x</p></svg>",
                "<svg><title><p id=\"a\">x</p></title></svg>",
                "<svg><a href=\"/a\"><p id=\"a\">x</p></a></svg>",
                "<svg><title><g id=\"a\">x</g></title></svg>",
                "<svg><a href=\"/a\"></svg></a>",
                "<svg><svg id=\"a\"></svg></svg>",
                "<svg><style>x</style></svg>",
                "<symbol id=\"a\"></symbol>",
                "<option id=\"a\">x</option>",
                "<select><option>x<option id=\"a\">y</select>",
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
                "<div id=\"a\"/>x",
                "<!-- <p id=\"a\"> --><p id=\"b\">x</p>",
                "<![CDATA[<p id=\"a\">]]>",
                "<?x <p id=\"a\">?>",
                "a < b <p id=\"a\">x</p>",
                "<p id=\"a\">x</p >",
                "<p id=\"a\">x</b></p>",
                "</p><p id=\"a\">x</p>",
                "<template><p id=\"a\">x</p></template>",
                "<textarea><p id=\"a\">x</p></textarea>",
                "<select><p id=\"a\">x</p></select>",
                "<noscript><p id=\"a\">x</p></noscript>",
                "<script>'<script id=\"a\"></script>'",
                "<script><!-- <script> </script> <p id=\"a\"> --></script>",
                "<iframe src=\"/a\"><p id=\"b\"></iframe>",
                "<math><mtext><p id=\"a\">x</p></mtext></math>",
                "<image src=\"/a\">",
                "<p id=\"a\">x</p></body><p id=\"b\">y</p>",
                "<p id=\"a\">x</p></body></html><a href=\"/b\">y</a>",
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
                "<!DOCTYPE html>x<html><head></head><body></body></html>",
                "<!DOCTYPE html><html><body></body></html>",
                "<!DOCTYPE html><html><head>x</head><body></body></html>",
                "<!DOCTYPE html><html><head></head>x<body></body></html>",
                "<!DOCTYPE html><html><head></head><link href=\"a\"><body></body></html>",
                "<!DOCTYPE html><html><head><title>x</titles></head><body></body></html>",
                "<!DOCTYPE html><html><head></head><head></head><body></body></html>",
                "<!DOCTYPE html><html><head></head><body></body>x</html>",
                "<!DOCTYPE html><html><head></head><body></body></html>x",
                "<!DOCTYPE html><html><head></head><body></body>",
                "<!DOCTYPE html><html><head></head><body><p>",
            })
    void leavesUnusualFramesToJsoup(String html) {
        assertThat(new PageScanner(html.getBytes(StandardCharsets.UTF_8)).scan())
                .isNull();
    }

    @Test
    void leavesDeepPagesToJsoup() {
        assertThat(new PageScanner(page("<div>".repeat(100) + "</div>".repeat(100))).scan())
                .isNull();
    }

    @Test
    void readsNothingElseThanJsoupFromTheSoupOfTags() {
        TagSoup soup = new TagSoup(new Random(7));
        int scanned = 0;
        for (int i = 0; i < 4_000; i++) {
            byte[] page = page(soup.next());
            FactCollector facts = new PageScanner(page).scan();
            if (facts != null) {
                scanned++;
                assertThat(facts.facts("x"))
                        .as(new String(page, StandardCharsets.UTF_8))
                        .isEqualTo(FactCollector.parse(page).facts("x"));
            }
        }
        assertThat(scanned).isGreaterThan(400);
    }

    private static byte[] page(String body) {
        return ("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<title>x &amp; y</title>\n"
                        + "<link rel=\"canonical\" href=\"https://kb.example/\">\n</head>\n<body id=\"top\">\n" + body
                        + "\n</body>\n</html>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Bodies with elements in any order, most of them closed where they should be. */
    private record TagSoup(Random random) {
        private static final List<String> FLOW = List.of("div", "section", "p", "a", "b", "em", "span", "h2", "pre");
        private static final List<String> ANY = List.of(
                "ul", "li", "dl", "dt", "dd", "table", "tr", "td", "tbody", "caption", "svg", "g", "circle", "title",
                "symbol", "form", "button", "select", "details", "br", "img", "hr", "input", "h3", "ol", "menu", "code",
                "strong", "script");
        private static final List<String> ATTRIBUTES = List.of(
                "",
                "",
                "",
                " id=\"%d\"",
                " id='%d'",
                " href=\"/%d?a&amp;b\"",
                " name=\"n%d\"",
                " src=\"i%d\"",
                " class=\"c\"",
                " hidden");

        String next() {
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(3); i >= 0; i--) {
                element(html, "body", 0);
            }
            return html.toString();
        }

        private void element(StringBuilder html, String parent, int depth) {
            String name = random.nextInt(40) == 0 ? pick(ANY) : child(parent);
            html.append('<').append(name).append(String.format(pick(ATTRIBUTES), random.nextInt(20)));
            boolean isEmpty = List.of("br", "img", "hr", "input", "circle").contains(name);
            html.append(isEmpty && random.nextBoolean() ? "/>" : ">");
            if (isEmpty && !name.equals("circle")) {
                return;
            }
            for (int i = depth > 5 ? 0 : random.nextInt(4); i > 0; i--) {
                element(html, name, depth + 1);
            }
            if (random.nextInt(40) != 0 && !(isEmpty && html.charAt(html.length() - 2) == '/')) {
                html.append("</").append(name).append('>');
            }
        }

        private String child(String parent) {
            return switch (parent) {
                case "ul", "ol", "menu" -> "li";
                case "dl" -> pick(List.of("dt", "dd", "div"));
                case "table" -> pick(List.of("tr", "tbody"));
                case "tbody" -> "tr";
                case "tr" -> "td";
                case "svg", "g", "symbol" -> pick(List.of("g", "circle", "a", "title", "symbol"));
                case "select" -> "option";
                default -> random.nextInt(4) == 0 ? pick(ANY) : pick(FLOW);
            };
        }

        private <T> T pick(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
