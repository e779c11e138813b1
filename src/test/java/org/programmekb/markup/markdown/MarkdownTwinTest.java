package org.programmekb.markup.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.programmekb.markup.Sources;

final class MarkdownTwinTest {
    private static final String PAGE = """
            <html lang="en"><head><link rel="alternate" type="text/markdown" href="index.md"></head>
            <body><header>Menu</header><main><h1>It's here</h1>%s</main></body></html>
            """;

    private static String body(String html) {
        String markdown = new String(
                new MarkdownTwin(Sources.config(Path.of("."), Sources.LIMITS))
                        .of(PAGE.formatted(html))
                        .orElseThrow(),
                StandardCharsets.UTF_8);
        assertThat(markdown).startsWith("---\ntitle: 'It''s here'\nlang: 'en'\n---\n\n# It's here\n");
        return markdown.substring(markdown.indexOf("# It's here\n") + 12).strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<p>海口<strong>加粗</strong>中文<em>斜</em>，文<code>码</code>字<a href='https://a.b/'>链</a>接：<b>二</b>。</p> |"
                        + " 海口**加粗**中文*斜*，文`码`字[链](https://a.b/)接：**二**。",
                "<p>Text.<sup class='footnote-ref'><a href='#fn-1'>1</a></sup> <a href='#there'>There</a></p> | Text.[1] There",
                "<p><img src='https://a.b/heart.png' alt='A [heart]'><img src='x.png' alt=''></p> | ![A \\[heart\\]](https://a.b/heart.png)",
                "<p>a * b &lt;b&gt;</p> | a \\* b &lt;b>",
                "<p><b> Two <strong>in</strong> one </b>and<i> </i>more</p> | **Two in one** and more",
                "<p>Look!<a href='https://a.b/(c)'>Here [1]</a>, <a href='https://a.b/'> </a>no</p>"
                        + " | Look\\![Here \\[1\\]](https://a.b/%28c%29), no",
                "<p>Done.<sup class='footnote-ref'><a href='#source-a'>[1]</a></sup>(see below)</p> | Done.[1]\\(see below)",
                "<p><code>a &amp; b</code> and <code>`</code></p> | `a & b` and `` ` ``",
                "<p><code>``a``</code></p> | ``` ``a`` ```",
                "<nav>Up</nav><form>Find</form><svg><text>1</text></svg><p hidden>No</p><p>Yes</p> | Yes",
            })
    void textStaysWholeAndWhatIsNoContentIsLeftOut(String html, String markdown) {
        assertThat(body(html)).isEqualTo(markdown);
    }

    @Test
    void factsAreATable() {
        assertThat(body(
                        "<dl><div><dt>Area</dt><dd>62 km²</dd></div><dt>Themes</dt><dd><ul><li>A</li><li>B</li></ul></dd>"
                                + "<dt>Role</dt><dd>x</dd><dd>y</dd></dl><dl><dd>alone</dd></dl>"))
                .isEqualTo("""
                        |   |   |
                        |---|---|
                        | Area | 62 km² |
                        | Themes | A · B |
                        | Role | x · y |

                        |   |
                        |---|
                        | alone |""");
    }

    @Test
    void everyTableHasAHead() {
        assertThat(
                        body(
                                "<table><caption>By <strong>year</strong></caption><tr><th scope='row'>2020</th><td>1</td></tr></table>"))
                .isEqualTo("""
                        **By year**

                        |   |   |
                        |---|---|
                        | 2020 | 1 |""");
    }

    @Test
    void aTableKeepsItsHeadAndItsColumns() {
        assertThat(
                        body(
                                "<table><thead><tr><th>A</th><th>B</th></tr></thead>"
                                        + "<tbody><tr><td><p>1<br>2</p><p>3</p></td><td><span class='label'>B</span> <code>a|b</code></td></tr></tbody></table>"))
                .isEqualTo("""
                        | A | B |
                        |---|---|
                        | 1 2 · 3 | B `a\\|b` |""");
    }

    @Test
    void blocksKeepTheirLines() {
        assertThat(body(
                        "<h2>1. <b>Why</b><br>not</h2><p>1. No item<br># No heading</p><hr><blockquote><p>One.</p><p>Two.</p></blockquote>"
                                + "<pre><code>a\n  <span>b</span>\n</code></pre><span><div>Box</div> beside</span>"))
                .isEqualTo("""
                        ## 1. **Why** not

                        1\\. No item\\
                        \\# No heading

                        ---

                        > One.
                        >
                        > Two.

                        ```
                        a
                          b
                        ```

                        Box

                        beside""");
    }

    @Test
    void whatIsEmptyLeavesNoTable() {
        assertThat(body("<p>A</p><dl></dl><table><tr></tr></table><ul></ul><p>B</p>"))
                .isEqualTo("A\n\nB");
    }

    @Test
    void aListKeepsItsFirstNumberAndCodeItsMarks() {
        assertThat(body("<p>A</p><ol start='9'><li></li><li>B</li></ol><ul><li></li></ul><pre>```\nc\n```</pre>"))
                .isEqualTo("""
                        A

                        9.
                        10. B

                        *

                        ````
                        ```
                        c
                        ```
                        ````""");
    }

    @Test
    void twoListsStayTwo() {
        assertThat(
                        body(
                                "<ol><li>A<ul><li>B</li></ul></li><li>C</li></ol><ol><li>D</li></ol><ul><li>E</li><li></li></ul>"))
                .isEqualTo("""
                        1. A

                           * B
                        2. C

                        <!-- -->

                        1. D

                        * E
                        *""");
    }

    @Test
    void textAfterAListStandsApart() {
        assertThat(body("<ul><li><div><h3>A</h3><p>One.</p></div><div>Two.</div></li></ul><div>After.</div>"))
                .isEqualTo("""
                        * **A**

                          One.

                          Two.

                        After.""");
    }

    @Test
    void aPageThatAnnouncesNoneHasNone() {
        MarkdownTwin twin = new MarkdownTwin(Sources.config(Path.of("."), Sources.LIMITS));
        assertThat(twin.of("<main><h1>A</h1></main>")).isEmpty();
        assertThat(twin.of(PAGE.replace("main", "div"))).isEmpty();
    }
}
