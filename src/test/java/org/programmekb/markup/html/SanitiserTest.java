package org.programmekb.markup.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.markup.Sources;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.markup.body.WrittenLink;

class SanitiserTest {
    private static final String HINT = " (hint: remove it from the text; only plain, safe HTML is published)";

    @TempDir
    Path folder;

    @AutoClose
    private Sources sources;

    @BeforeEach
    void open() {
        sources = new Sources(folder);
    }

    private String html(String body) {
        return sources.html("a.html", body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a<script>alert(1)</script>b                   | ab                    | 4:2  | `<script>` and its content are not published
                    a<ScRiPt src=//x></ScRiPt>b                   | ab                    | 4:2  | `<script>` and its content are not published
                    a<style>p{}</style>b                          | ab                    | 4:2  | `<style>` and its content are not published
                    a<iframe>x</iframe>b                          | ab                    | 4:2  | `<iframe>` and its content are not published
                    a<svg><script>x</script></svg>b               | ab                    | 4:2  | `<svg>` and its content are not published
                    a<math><mi>x</mi></math>b                     | ab                    | 4:2  | `<math>` and its content are not published
                    a<object>x</object>b                          | ab                    | 4:2  | `<object>` and its content are not published
                    a<input value=x>b                             | ab                    | 4:2  | `<input>` and its content are not published
                    a<form action=x>b</form>                      | ab                    | 4:2  | `<form>` is not published, only its content
                    <p><font color=red>a</font></p>               | <p>a</p>              | 4:4  | `<font>` is not published, only its content
                    <p onclick=x()>a</p>                          | <p>a</p>              | 4:1  | the attribute `onclick` of `<p>` is not published
                    <p style=color:red>a</p>                      | <p>a</p>              | 4:1  | the attribute `style` of `<p>` is not published
                    <p class="lead zzz">a</p>                     | <p class="lead">a</p> | 4:1  | the class `zzz` of `<p>` is not published
                    <p id="a b">a</p>                             | <p>a</p>              | 4:1  | the attribute `id` of `<p>` is not published, because it has the invalid value `a b`
                    <p lang=xx>a</p>                              | <p>a</p>              | 4:1  | the attribute `lang` of `<p>` is not published, because it has the invalid value `xx`
                    <a href=x.en.md target=_blank>a</a>           | <a href="{{l0}}">a</a> | 4:1 | the attribute `target` of `<a>` is not published
                    """)
    void whatIsNotAllowedIsRemovedAndReported(String html, String clean, String place, String message) {
        assertThat(html(html)).isEqualTo(clean);
        assertThat(sources.findings())
                .containsExactly("a.html:" + place + ": warning[markup-removed]: " + message + HINT);
    }

    @Test
    void aLanguageTagGetsItsCapitals() {
        assertThat(html("<p lang=zh-hant>a <i lang=zh-tw>b</i></p>"))
                .isEqualTo("<p lang=\"zh-Hant\">a <i lang=\"zh-TW\">b</i></p>");
        assertThat(sources.findings()).isEmpty();
    }

    @Test
    void aLinkTakesThePlaceOfAPlayer() {
        assertThat(html("<p><iframe src=\"https://player.vimeo.com/video/1?h=2\" title=\"The quay\"></iframe></p>"))
                .isEqualTo("<p><a href=\"{{l0}}\">The quay</a></p>");
        assertThat(sources.findings())
                .containsExactly("a.html:4:4: warning[markup-removed]: `<iframe>` is not published; a link to"
                        + " `https://vimeo.com/1` takes its place (hint: write a link that says what it leads to; pages"
                        + " do not play media from other sites or files)");
    }

    @Test
    void aPlayerWithoutATitleIsALinkThatShowsItsAddress() {
        assertThat(html("<p><iframe src=\"https://example.org/quay\" title=\" \"></iframe></p>"))
                .isEqualTo("<p><a href=\"{{l0}}\">https://example.org/quay</a></p>");
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1), javascript:alert(1)",
        "' JaVaScRiPt:alert(1)', JaVaScRiPt:alert(1)",
        "java&#x09;script:alert(1), javascript:alert(1)",
        "&#106;avascript:alert(1), javascript:alert(1)",
        "'data:text/html,<b>', 'data:text/html,<b>'",
        "vbscript:x, vbscript:x",
        "file:///etc/passwd, file:///etc/passwd",
        "//example.org/x, //example.org/x",
        "'&#1; //example.org/x', //example.org/x",
        "\\\\example.org, \\\\example.org"
    })
    void aLinkThatCouldActIsRemovedAndReported(String address, String shown) {
        assertThat(html("<p><a href=\"" + address + "\">a</a></p>")).isEqualTo("<p>a</p>");
        assertThat(sources.findings())
                .containsExactly("a.html:4:4: error[link-scheme]: the link `" + shown
                        + "` is of a kind that is not allowed (hint: "
                        + "write an address that begins with https:, http:, mailto: or tel:, or link to a document)");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a b?c=[d]#e#f, https://example.org/a%20b?c=%5Bd%5D#e%23f",
        "HTTPS://example.org/%zz%20, https://example.org/%25zz%20",
        "https://zh.wikipedia.org/wiki/海口, https://zh.wikipedia.org/wiki/海口",
        "mailto:office@example.org, mailto:office@example.org",
        "tel:+33 4 93, tel:+33%204%2093",
        "../cities/nice.en.md, ../cities/nice.en.md",
        "kb:city/nice, kb:city/nice"
    })
    void otherLinksAreKeptInALegalForm(String address, String target) {
        DocumentBody body = sources.parse("a.html", "---\ntitle: x\n---\n<a href=\"" + address + "\">a</a>")
                .body();
        assertThat(body.links()).extracting(WrittenLink::target).containsExactly(target);
        assertThat(sources.findings()).isEmpty();
    }

    @Test
    void anAddressWithoutAHostIsReported() {
        assertThat(html("<a href=\"https:///x\">a</a>")).isEqualTo("a");
        assertThat(sources.findings())
                .containsExactly(
                        "a.html:4:1: error[url-invalid]: the link `https:///x` is not an address (hint: write the whole address, beginning with https:// or http://)");
    }

    @Test
    void commentsAreRemovedWithoutAFinding() {
        assertThat(html("<p>a<!-- b --></p>")).isEqualTo("<p>a</p>");
        assertThat(sources.findings()).isEmpty();
    }

    @Test
    void idsAreUnique() {
        DocumentBody body = sources.parse("a.html", "---\ntitle: x\n---\n<p id=x>a</p><p id=x>b</p>")
                .body();
        assertThat(body.ids()).containsExactly("x", "x-2");
        assertThat(sources.findings())
                .containsExactly(
                        "a.html:4:14: warning[markup-warning]: the anchor `x` is used twice; here it is changed to `x-2` (hint: choose another anchor)");
    }

    @Test
    void tooManyNestedElementsAreRefused() {
        assertThat(html("<div>".repeat(10_000) + "a")).isEmpty();
        assertThat(sources.findings())
                .containsExactly(
                        "a.html:4:1: error[markup-invalid]: elements are nested more than 60 levels deep (hint: use fewer levels, for instance of lists in lists or quotations in quotations)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <ul>a<li>b</ul>                          | <ul><li>a</li><li>b</li></ul>
                    <dl><dt>a</dl>                           | <dl><dt>a</dt><dd></dd></dl>
                    <dl><dd>a<dt>b<dd>c</dl>                 | <div>a</div><dl><dt>b</dt><dd>c</dd></dl>
                    <dl><dt>a<dd>b<dt>a<dt>c<dd>d</dl> | <dl><dt>a</dt><dd>b</dd></dl><dl><dt>a</dt><dt>c</dt><dd>d</dd></dl>
                    <dl><dd>a</dl> | <div>a</div>
                    <em><p>a</p></em>                        | <p>a</p>
                    <h2>a<div>b</div></h2>                   | <h2 id="{{h0}}">ab</h2>
                    <h2></h2><p>a</p>                        | <p>a</p>
                    <details>a</details>                     | <div>a</div>
                    <details>a<summary>b</summary></details> | <details><summary>b</summary>a</details>
                    <ruby>漢<rp>(</rp><rt>hàn</rt></ruby>     | <ruby>漢<rt>hàn</rt></ruby>
                    <ruby>漢</ruby>                           | 漢
                    <a>b</a>                                 | b
                    <li>a</li>                               | a
                    """)
    void nestingThatHtmlForbidsIsRepaired(String html, String repaired) {
        assertThat(html(html).replace("\n", "")).isEqualTo(repaired);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <tr><td colspan=3>a<tr><td>b<td>c                         | <tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr>
                    <tr><td rowspan=9>a<td>b<tr><td>c                         | <tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr>
                    <tr><td>a<td rowspan=2>b<tr><td colspan=2>c               | <tr><td>a</td><td rowspan="2">b</td></tr><tr><td>c</td></tr>
                    <tr><td rowspan=2>a<tr></tr><tr><td>b                     | <tr><td>a</td></tr><tr><td>b</td></tr>
                    <tr><td>a<td>b<tr><td>c                                   | <tr><td>a</td><td>b</td></tr><tr><td>c</td><td></td></tr>
                    """)
    void spansThatContradictEachOtherAreRepaired(String rows, String repaired) {
        assertThat(html("<table>" + rows + "</table>").replace("\n", ""))
                .isEqualTo(
                        "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{{mtable}}\"><table><tbody>"
                                + repaired + "</tbody></table></div>");
    }
}
