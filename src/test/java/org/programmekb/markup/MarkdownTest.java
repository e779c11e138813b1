package org.programmekb.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.body.BodyHeading;
import org.programmekb.markup.body.BodyImage;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.markup.body.WrittenLink;

class MarkdownTest {
    private static final int HEADER_LINES = 3;

    @TempDir
    Path folder;

    @AutoClose
    private Sources sources;

    @BeforeEach
    void open() {
        sources = new Sources(folder);
    }

    private DocumentBody body(String markdown) {
        return sources.parse("a.md", "---\ntitle: x\n---\n" + markdown).body();
    }

    /** The HTML with slots in double braces. */
    private String html(String markdown) {
        return Sources.shown(body(markdown));
    }

    private static Location at(int line, int column) {
        return new Location("a.md", line + HEADER_LINES, column);
    }

    @Test
    void paragraphsEmphasisAndCode() {
        assertThat(html("One *two* **three** `four` ~~five~~\nsix.\n\n> seven\n\n    eight\n"))
                .isEqualTo("""
                        <p>One <em>two</em> <strong>three</strong> <code>four</code> <del>five</del>
                        six.</p>
                        <blockquote><p>seven</p></blockquote>
                        <pre><code>eight
                        </code></pre>""");
    }

    @Test
    void quotesAndDashesStayAsWritten() {
        assertThat(html("\"a\" -- 'b'... (c)\n")).isEqualTo("<p>\"a\" -- 'b'... (c)</p>");
    }

    @Test
    void linksAndImagesBecomeSlotsWithTheirPlaces() {
        DocumentBody body = body("""
                See [Nice](../cities/nice.en.md#port), [Haikou](kb:city/haikou) and
                [the plan][plan], ![A port](port.png), <https://example.org/a?b=1&c=2>.

                [plan]: ../laps/haikou-nice.en.adoc
                """);
        assertThat(Sources.shown(body)).isEqualTo("""
                        <p>See <a href="{{l0}}">Nice</a>, <a href="{{l1}}">Haikou</a> and
                        <a href="{{l2}}">the plan</a>, <img src="{{i0}}" alt="A port" srcset="{{s0}}" sizes="{{z0}}" width="{{w0}}" height="{{y0}}" decoding="async">, \
                        <a href="{{l3}}">https://example.org/a?b=1&amp;c=2</a>.</p>""");
        assertThat(body.links())
                .containsExactly(
                        new WrittenLink("../cities/nice.en.md#port", at(1, 5)),
                        new WrittenLink("kb:city/haikou", at(1, 40)),
                        new WrittenLink("../laps/haikou-nice.en.adoc", at(2, 1)),
                        new WrittenLink("https://example.org/a?b=1&c=2", at(2, 40)));
        assertThat(body.images()).containsExactly(new BodyImage("port.png", "A port", at(2, 19)));
    }

    @Test
    void aBareAddressEndsWhereChineseTextGoesOn() {
        DocumentBody body = body("详见https://example.org/a。后文 https://example.org请看 https://example.org/海口\n");
        assertThat(body.links())
                .extracting(WrittenLink::target)
                .containsExactly("https://example.org/a", "https://example.org", "https://example.org/海口");
        assertThat(body.text()).isEqualTo("详见https://example.org/a。后文 https://example.org请看 https://example.org/海口");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "发邮件至office@example.org。, mailto:office@example.org",
        "办公室a.b@example.org或者, mailto:a.b@example.org",
        "网址为https://example.org/a，随后, https://example.org/a",
        "见“https://example.org/q”一文, https://example.org/q",
        "见（www.example.org）。, http://www.example.org",
        "見てくださいhttps://example.org。, https://example.org",
        "见https://example.org/海口/a?b=c、下文, https://example.org/海口/a?b=c",
        "见 <https://example.org/甲，乙> 。, https://example.org/甲，乙",
        "mail jörg@example.org now, mailto:jörg@example.org",
    })
    void aBareAddressBeginsAndEndsWithinASentenceWithoutSpaces(String markdown, String target) {
        DocumentBody body = body(markdown + "\n");
        assertThat(body.links()).extracting(WrittenLink::target).containsExactly(target);
        assertThat(body.text()).isEqualTo(markdown.replace("<", "").replace(">", ""));
    }

    @Test
    void headingsGetIdsAndKeepTheirLevels() {
        DocumentBody body = body(
                "## Résultats: Grande École\n\n### 海口 与 Nice\n\n## Chosen {#own-id}\n\n## Chosen\n\n## !?\n\n## own id\n");
        assertThat(body.headings())
                .containsExactly(
                        new BodyHeading(2, "Résultats: Grande École", "resultats-grande-ecole", false, at(1, 1)),
                        new BodyHeading(3, "海口 与 Nice", "海口-与-nice", false, at(3, 1)),
                        new BodyHeading(2, "Chosen", "own-id", true, at(5, 1)),
                        new BodyHeading(2, "Chosen", "chosen", false, at(7, 1)),
                        new BodyHeading(2, "!?", "section", false, at(9, 1)),
                        new BodyHeading(2, "own id", "own-id-2", false, at(11, 1)));
        assertThat(Sources.shown(body))
                .startsWith("<h2 id=\"{{h0}}\">Résultats: Grande École</h2>\n<h3 id=\"{{h1}}\">");
        assertThat(sources.findings()).isEmpty();
    }

    @Test
    void levelsThatAreMissingOrTheTitlesAreReportedAndRepaired() {
        DocumentBody body = body("# One\n\n#### Two\n");
        assertThat(body.headings()).extracting(BodyHeading::level).containsExactly(2, 3);
        assertThat(sources.findings())
                .containsExactly(
                        "a.md:4:1: warning[heading-level]: the heading `One` is at level 1, which is only for the title; the site shows it at level 2 (hint: start with level 2 (`##` or `==`) and do not skip a level; the title is level 1)",
                        "a.md:6:1: warning[heading-level]: the heading `Two` is at level 4, but the heading before it is at level 2; the site shows this heading at level 3 (hint: start with level 2 (`##` or `==`) and do not skip a level; the title is level 1)");
    }

    @Test
    void tablesAreLabelledByTheHeadingAboveAndAlignedByClass() {
        assertThat(html("## Actions\n\n| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 |\n"))
                .isEqualTo("""
                        <h2 id="{{h0}}">Actions</h2>
                        <div class="table-scroll" role="region" tabindex="0" aria-label="Actions"><table>\
                        <thead><tr><th class="align-left" scope="col">a</th>
                        <th class="align-center" scope="col">b</th>
                        <th class="align-right" scope="col">c</th></tr></thead>
                        <tbody><tr><td class="align-left">1</td>
                        <td class="align-center">2</td>
                        <td class="align-right"></td></tr></tbody></table></div>""");
    }

    @Test
    void aTableWithoutHeadingIsLabelledByTheInterface() {
        assertThat(html("| a |\n|---|\n| 1 |\n\n| a |\n|---|\n| 1 |\n"))
                .contains("aria-label=\"{{mtable}}\"", "aria-label=\"{{mtable}} 2\"");
    }

    @Test
    void admonitionsHaveTheirOwnTitleOrThatOfTheInterface() {
        assertThat(html("!!! note\n    First.\n\n!!! danger \"Mind the gap\"\n    Second.\n"))
                .isEqualTo("""
                        <div class="admonition note" role="note"><p class="admonition-title">{{madmonition.note}}</p>
                        <p>First.</p></div>
                        <div class="admonition warning" role="note"><p class="admonition-title"><span class="admonition-kind">{{madmonition.warning}}</span> \
                        Mind the gap</p>
                        <p>Second.</p></div>""");
        assertThat(sources.findings()).isEmpty();
    }

    @Test
    void taskListsSayTheirStateInWords() {
        assertThat(html("- [x] one\n- [ ] two\n")).isEqualTo("""
                        <ul class="task-list"><li class="task done"><span class="visually-hidden">{{mtask.done}}</span> one</li>
                        <li class="task open"><span class="visually-hidden">{{mtask.open}}</span> two</li></ul>""");
    }

    @Test
    void footnotesLinkBothWays() {
        DocumentBody body = body("One[^a] two[^a].\n\n[^a]: The *note*.\n");
        assertThat(Sources.shown(body)).isEqualTo("""
                        <p>One<sup class="footnote-ref"><a href="#fn-1" id="fnref-1">1</a></sup> \
                        two<sup class="footnote-ref"><a href="#fn-1" id="fnref-1-1">1</a></sup>.</p>
                        <div class="footnotes" role="doc-endnotes"><ol><li id="fn-1"><p>The <em>note</em>. \
                        <a class="footnote-back" href="#fnref-1" aria-label="{{mfootnote.back}}">↩</a> \
                        <a class="footnote-back" href="#fnref-1-1" aria-label="{{mfootnote.back}}">↩</a></p></li></ol></div>""");
        assertThat(body.ids()).containsExactly("fnref-1", "fnref-1-1", "fn-1");
        assertThat(body.text()).isEqualTo("One two.\nThe note.");
    }

    @Test
    void definitionsAreLists() {
        assertThat(html("LAP\n: Local Action Plan\n")).isEqualTo("<dl><dt>LAP</dt>\n<dd>Local Action Plan</dd></dl>");
    }

    @Test
    void anImageWithATitleThatStandsAloneIsAFigure() {
        assertThat(html("![A port](port.png \"The port\")\n")).isEqualTo("""
                        <figure><img src="{{i0}}" alt="A port" srcset="{{s0}}" sizes="{{z0}}" width="{{w0}}" height="{{y0}}" decoding="async">
                        <figcaption>The port</figcaption></figure>""");
    }

    @Test
    void anImageWithoutAlternativeTextIsReported() {
        body("![](port.png)\n");
        assertThat(sources.findings())
                .containsExactly(
                        "a.md:4:1: error[image-alt-missing]: the image `port.png` has no description (alternative text) (hint: describe the image in a few words for people who cannot see it)");
    }

    @Test
    void anImageOfAnotherSiteIsReportedAndLeftOut() {
        assertThat(html("![A port](https://example.org/port.png)\n")).isEqualTo("<p>A port</p>");
        assertThat(sources.findings())
                .containsExactly(
                        "a.md:4:1: error[image-invalid]: the image `https://example.org/port.png` is not a file of the "
                                + "project (hint: put the image next to the document or in assets, and write its path)");
    }

    @Test
    void emphasisWorksBesideChinesePunctuation() {
        assertThat(html("**启动。**随后 *“重点”*内容 **《行动计划》**是 a**b**c _强调_ snake_case_word\n"))
                .isEqualTo("<p><strong>启动。</strong>随后 <em>“重点”</em>内容 <strong>《行动计划》</strong>是 a<strong>b</strong>c "
                        + "<em>强调</em> snake_case_word</p>");
    }

    @Test
    void emphasisInLatinTextFollowsCommonMark() {
        assertThat(html("a * b * c, 2*3*4, **\"q\"**x, _a_b\n"))
                .isEqualTo("<p>a * b * c, 2<em>3</em>4, **\"q\"**x, _a_b</p>");
    }

    @Test
    void aLineBreakBetweenChineseCharactersIsNoSpace() {
        DocumentBody body = body("第一行，\n**第二行**\n第三行 Nice\n第四行\nenglish\nline\n");
        assertThat(body.text()).isEqualTo("第一行，第二行第三行 Nice 第四行 english line");
        assertThat(Sources.shown(body)).startsWith("<p>第一行，<strong>第二行</strong>第三行 Nice\n第四行\nenglish\nline</p>");
    }

    @Test
    void marksThatTwoScriptsShareBelongToTheirNeighbour() {
        assertThat(body("“重点”\n内容——\n后文\n\nHe said “no.”\n“Yes,” she said.\n").text())
                .isEqualTo("“重点”内容——后文\nHe said “no.” “Yes,” she said.");
    }

    @Test
    void controlCharactersCannotOpenSlots() {
        assertThat(html("a\u0002l0\u0003b &#2;l0&#3; <b title=\"&#x2;l0&#x3;\">c</b>\n"))
                .isEqualTo("<p>al0b l0 <b title=\"l0\">c</b></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "**a ", "[", "<div>", "![", "*a _b ", "<b>"})
    void nestingWithoutEndEndsInAFindingNotInAFailure(String opening) {
        body(opening.repeat(10_000) + "\n");
        assertThat(sources.findings())
                .allSatisfy(
                        finding -> assertThat(finding)
                                .isEqualTo(
                                        "a.md:4:1: error[markup-invalid]: elements are nested more than 60 levels deep (hint: use fewer levels, for instance of lists in lists or quotations in quotations)"));
    }

    @Test
    void aFenceNamesItsLanguage() {
        assertThat(html("```java\nint x = 1 < 2;\n```\n"))
                .isEqualTo("<pre><code class=\"language-java\"><span class=\"type\">int</span> x = "
                        + "<span class=\"num\">1</span> &lt; <span class=\"num\">2</span>;\n</code></pre>");
    }

    @Test
    void allThreadsShareOneParser() throws Exception {
        String text = "## A\n\nOne[^a] [two](b.md) | `x`\n\n[^a]: Note\n\n- [x] *y*\n";
        String expected = html(text);
        List<String> results = java.util.stream.IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> sources.html("p" + i + ".md", text))
                .distinct()
                .toList();
        assertThat(results).containsExactly(expected);
    }
}
