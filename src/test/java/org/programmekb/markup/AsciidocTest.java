package org.programmekb.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.body.BodyHeading;
import org.programmekb.markup.body.BodyImage;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.markup.body.WrittenLink;

class AsciidocTest {
    @TempDir
    Path folder;

    @AutoClose
    private Sources sources;

    @BeforeEach
    void open() {
        sources = new Sources(folder);
    }

    /** Converts a body whose first line is line 4 of its file. */
    private DocumentBody body(String asciidoc) {
        return sources.parse("a.adoc", "---\ntitle: x\n---\n" + asciidoc).body();
    }

    private String html(String asciidoc) {
        return Sources.shown(body(asciidoc));
    }

    private static Location at(int line, int column) {
        return new Location("a.adoc", line, column);
    }

    @Test
    void paragraphsAndInlineMarkup() {
        assertThat(
                        html(
                                "One _two_ *three* `four` [.lead]#five# H~2~O x^2^ kbd:[Ctrl] \"six\"\n\n[.lead]\nSeven.\n\n 8\n"))
                .isEqualTo("""
                        <p>One <em>two</em> <strong>three</strong> <code>four</code> <span class="lead">five</span> \
                        H<sub>2</sub>O x<sup>2</sup> <kbd>Ctrl</kbd> "six"</p>
                        <p class="lead">Seven.</p>
                        <pre>8</pre>""");
    }

    @Test
    void aMailAddressBeginsWithinASentenceWithoutSpaces() {
        DocumentBody body = body("发邮件至office@example.org，或者mailto:a@example.org[办公室]。Write to jörg@example.org.\n");
        assertThat(body.links())
                .extracting(WrittenLink::target)
                .containsExactly("mailto:office@example.org", "mailto:a@example.org", "mailto:jörg@example.org");
        assertThat(body.text()).isEqualTo("发邮件至office@example.org，或者办公室。Write to jörg@example.org.");
    }

    @Test
    void crossReferencesKeepTheSourcePathAsTarget() {
        DocumentBody body = body("""
                To xref:../cities/nice.en.adoc[Nice], xref:../cities/nice.en.md#port[its port],
                <<haikou.en.adoc#y,Haikou>>, <<actions>>, link:kb:city/nice[] and https://example.org/a[b].

                == Actions
                """);
        assertThat(Sources.shown(body)).isEqualTo("""
                        <p>To <a href="{{l0}}">Nice</a>, <a href="{{l1}}">its port</a>,
                        <a href="{{l2}}">Haikou</a>, <a href="{{l3}}">Actions</a>, <a href="{{l4}}">{{t4}}</a> and \
                        <a href="{{l5}}">b</a>.</p>
                        <h2 id="{{h0}}">Actions</h2>""");
        assertThat(body.links())
                .containsExactly(
                        new WrittenLink("../cities/nice.en.adoc", at(4, 9)),
                        new WrittenLink("../cities/nice.en.md#port", at(4, 44)),
                        new WrittenLink("haikou.en.adoc#y", at(5, 3)),
                        new WrittenLink("#actions", at(5, 32)),
                        new WrittenLink("kb:city/nice", at(5, 48)),
                        new WrittenLink("https://example.org/a", at(5, 67)));
        assertThat(sources.findings()).isEmpty();
    }

    @Test
    void aReferenceToAGeneratedIdFollowsTheHeadingsOwnId() {
        DocumentBody body = body("See <<Grande École>>.\n\n== Grande École\n\n[#own]\n== Chosen\n");
        assertThat(body.headings())
                .containsExactly(
                        new BodyHeading(2, "Grande École", "grande-ecole", false, at(6, 1)),
                        new BodyHeading(2, "Chosen", "own", true, at(9, 1)));
        assertThat(body.links()).extracting(WrittenLink::target).containsExactly("#grande-ecole");
    }

    @Test
    void tablesHaveNoStylesAndKeepTheirCaption() {
        assertThat(html(".Actions\n[cols=\"1,^2,>3\",options=header]\n|===\n|a |b |c\n|1 2+|2\na|* x h|y |z\n|===\n"))
                .isEqualTo("""
                        <div class="table-scroll" role="region" tabindex="0" aria-label="Actions"><table><caption>Actions</caption>
                        <thead><tr><th scope="col">a</th>
                        <th class="align-center" scope="col">b</th>
                        <th class="align-right" scope="col">c</th></tr></thead>
                        <tbody><tr><td>1</td>
                        <td class="align-center" colspan="2">2</td></tr>
                        <tr><td><ul><li>x</li></ul></td>
                        <th class="align-center" scope="row">y</th>
                        <td class="align-right">z</td></tr></tbody></table></div>""");
        assertThat(sources.findings()).isEmpty();
    }

    @Test
    void listsOfAllKindsAreTightWhereTheyCanBe() {
        assertThat(
                        html(
                                "* a\n** b\n* c\n\n[loweralpha]\n. d\n\n* [x] e\n* [ ] f\n\ng:: h\ni:: j\n\n[horizontal]\nk:: l\n"))
                .isEqualTo("""
                        <ul><li>a
                        <ul><li>b</li></ul></li>
                        <li>c</li></ul>
                        <ol type="a"><li>d
                        <ul class="task-list"><li class="task done"><span class="visually-hidden">{{mtask.done}}</span> e</li>
                        <li class="task open"><span class="visually-hidden">{{mtask.open}}</span> f
                        <dl><dt>g</dt>
                        <dd>h</dd>
                        <dt>i</dt>
                        <dd>j</dd></dl></li></ul></li></ol>
                        <dl class="horizontal"><dt>k</dt>
                        <dd>l</dd></dl>""");
    }

    @Test
    void admonitionsQuotesAndContainers() {
        assertThat(html("""
                        NOTE: One.

                        .Mind the gap
                        [CAUTION]
                        ====
                        Two.

                        Three.
                        ====

                        [quote,Someone,A Book]
                        Four.

                        [verse]
                        Five
                        six

                        .Seven
                        ****
                        Eight.
                        ****

                        ====
                        Nine.
                        ====

                        .Ten
                        [%collapsible]
                        ====
                        Eleven.
                        ====
                        """)).isEqualTo("""
                        <div class="admonition note" role="note"><p class="admonition-title">{{madmonition.note}}</p>
                        <p>One.</p></div>
                        <div class="admonition caution" role="note"><p class="admonition-title"><span class="admonition-kind">{{madmonition.caution}}</span> \
                        Mind the gap</p>
                        <p>Two.</p>
                        <p>Three.</p></div>
                        <figure><blockquote><p>Four.</p></blockquote>
                        <figcaption class="attribution">— Someone<br>
                        <cite>A Book</cite></figcaption></figure>
                        <blockquote><p class="verse">Five<br>six</p></blockquote>
                        <div class="sidebar" role="note"><p class="title">Seven</p>
                        <p>Eight.</p></div>
                        <div class="example"><p>Nine.</p></div>
                        <details><summary>Ten</summary>
                        <p>Eleven.</p></details>""");
    }

    @Test
    void footnotesHaveTheFormOfMarkdownFootnotes() {
        assertThat(html("One.footnote:a[The _note_.] Two.footnote:a[]\n")).isEqualTo("""
                        <p>One.<sup class="footnote-ref"><a href="#fn-1" id="fnref-1">1</a></sup> \
                        Two.<sup class="footnote-ref"><a href="#fn-1" id="fnref-1-1">1</a></sup></p>
                        <div class="footnotes" role="doc-endnotes"><ol><li id="fn-1"><p>The <em>note</em>. \
                        <a class="footnote-back" href="#fnref-1" aria-label="{{mfootnote.back}}">↩</a> \
                        <a class="footnote-back" href="#fnref-1-1" aria-label="{{mfootnote.back}}">↩</a></p></li></ol></div>""");
    }

    @Test
    void aRoleSaysInWhichLanguageAPhraseOrABlockIs() {
        assertThat(
                        html(
                                "A [.lang-es]#buenos días#, [.lang-ar]_ماء_!\n\n[.lang-zh-Hans]\n你好。\n\n[.lang-fr.lead]\n____\nBonjour.\n____\n\n[.lang-es]\n* uno\n\n[.lang-ar]\n== ماء\n\nنص.\n"))
                .isEqualTo("""
                        <p>A <span lang="es">buenos días</span>, <em lang="ar" dir="rtl">ماء</em>!</p>
                        <p lang="zh-Hans">你好。</p>
                        <blockquote lang="fr" class="lead"><p>Bonjour.</p></blockquote>
                        <ul lang="es"><li>uno</li></ul>
                        <h2 id="{{h0}}" lang="ar" dir="rtl">ماء</h2>
                        <p lang="ar" dir="rtl">نص.</p>""");
        assertThat(sources.findings()).isEmpty();
    }

    @Test
    void codeAndItsCallouts() {
        assertThat(html(".A title\n[source,java]\n----\nint x = 1 < 2; // <1>\n----\n<1> Explained.\n"))
                .isEqualTo("""
                        <p class="title">A title</p>
                        <pre><code class="language-java"><span class="type">int</span> x = <span class="num">1</span> &lt; \
                        <span class="num">2</span>; <span class="com">// <b class="callout">(1)</b></span></code></pre>
                        <ol class="callouts"><li>Explained.</li></ol>""");
    }

    @Test
    void theCaptionOfAnAdmonitionIsItsTitle() {
        assertThat(html("[TIP,caption=Examples of good code]\nUse this.\n\n[TIP,caption=:bulb:]\nUse that.\n"))
                .isEqualTo("""
                        <div class="admonition tip" role="note"><p class="admonition-title"><span class="admonition-kind">{{madmonition.tip}}</span> \
                        Examples of good code</p>
                        <p>Use this.</p></div>
                        <div class="admonition tip" role="note"><p class="admonition-title">{{madmonition.tip}}</p>
                        <p>Use that.</p></div>""");
    }

    @Test
    void imagesAreFiguresAndNeedADescription() {
        DocumentBody body = body(".The port\nimage::img/port.png[A port]\n\nInline image:quay-side.png[].\n");
        assertThat(Sources.shown(body)).isEqualTo("""
                        <figure><img src="{{i0}}" alt="A port" srcset="{{s0}}" sizes="{{z0}}" width="{{w0}}" height="{{y0}}" decoding="async">
                        <figcaption>The port</figcaption></figure>
                        <p>Inline <img src="{{i1}}" alt="" srcset="{{s1}}" sizes="{{z1}}" width="{{w1}}" height="{{y1}}" decoding="async" loading="lazy">.</p>""");
        assertThat(body.images())
                .containsExactly(
                        new BodyImage("img/port.png", "A port", at(5, 8)),
                        new BodyImage("quay-side.png", "", at(7, 14)));
        assertThat(sources.findings())
                .containsExactly(
                        "a.adoc:7:14: error[image-alt-missing]: the image `quay-side.png` has no description (alternative text) (hint: describe the image in a few words for people who cannot see it)");
    }

    @Test
    void whatAsciidoctorComplainsAboutIsAFindingWithItsLine() {
        body("Text {unknown}.\n\n----\nnever closed\n");
        assertThat(sources.findings())
                .containsExactly(
                        "a.adoc:4:6: warning[markup-warning]: there is no attribute `unknown`, so readers see its name in braces "
                                + "(hint: define it below the title, as in `:unknown: value`, or write a backslash before the brace)",
                        "a.adoc:6: error[markup-invalid]: the block that starts here has no end (hint: write the opening line of "
                                + "the block once more, below its last line)");
    }

    @Test
    void levelsOfHeadingsAreCheckedAsInMarkdown() {
        DocumentBody body = body("Text.\n\n==== Four\n\n= One\n");
        assertThat(body.headings()).extracting(BodyHeading::level).containsExactly(2, 2);
        assertThat(sources.findings())
                .containsExactly(
                        "a.adoc:6:1: warning[heading-level]: the heading `Four` is at level 4, but the heading before it is at level 1; the site shows this heading at level 2 (hint: start with level 2 (`##` or `==`) and do not skip a level; the title is level 1)",
                        "a.adoc:8:1: warning[heading-level]: the heading `One` is at level 1, which is only for the title; the site shows it at level 2 (hint: start with level 2 (`##` or `==`) and do not skip a level; the title is level 1)");
    }

    @Test
    void attributesOfTheHeaderWorkInTheBody() {
        ParseResult parsed =
                sources.parse("b.adoc", "= Nice\n:site: https://example.org\n:jbake-type: page\n\n{site}/a[See]\n");
        assertThat(parsed.body().links()).extracting(WrittenLink::target).containsExactly("https://example.org/a");
        assertThat(Sources.shown(parsed.body())).isEqualTo("<p><a href=\"{{l0}}\">See</a></p>");
    }

    @Test
    void aLineBreakBetweenChineseCharactersIsNoSpace() {
        assertThat(body("第一行，\n*第二行*\n第三行\nNice\n").text()).isEqualTo("第一行，第二行第三行 Nice");
    }

    @Test
    void allThreadsShareOneRuntime() {
        String text = "== A\n\nOne.footnote:[Note] xref:b.adoc[two]\n\n|===\n|a\n|===\n\n* [x] _y_\n";
        String expected = html(text);
        assertThat(java.util.stream.IntStream.range(0, 60)
                        .parallel()
                        .mapToObj(i -> sources.html("p" + i + ".adoc", text))
                        .distinct())
                .containsExactly(expected);
    }
}
