package org.programmekb.imports.wordpress.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TextConverterTest {
    private final PlainSurroundings surroundings = new PlainSurroundings();

    private String markdown(String text) {
        return TextConverter.convert(text, "", surroundings);
    }

    @Test
    void blankLinesOfPlainTextsMakeParagraphsAndLineEndsMakeBreaks() {
        assertThat(markdown("One <em>line</em>\nand another\n\n<b>Two\n\nthree</b>\n<h3>Four</h3>\nFive"))
                .isEqualTo("""
                One *line*\\
                and another

                **Two**

                **three**

                ## Four

                Five""");
    }

    @Test
    void lineEndsBetweenChineseCharactersInParagraphsAreNoSpaces() {
        assertThat(markdown("<p>两座城市\n共同编写</p>")).isEqualTo("两座城市共同编写");
    }

    @Test
    void commentsOfBlocksDisappearAndDynamicBlocksAreNoted() {
        assertThat(markdown("""
                <!-- wp:paragraph {"align":"center"} -->
                <p class="has-text-align-center">Text</p>
                <!-- /wp:paragraph -->

                <!-- wp:latest-posts {"postsToShow":3} /-->

                <!-- wp:separator --><hr class="wp-block-separator"/><!-- /wp:separator -->

                <!-- wp:list --><ul><!-- wp:list-item --><li>One</li><!-- /wp:list-item --></ul><!-- /wp:list -->
                """)).isEqualTo("Text\n\n---\n\n- One");
        assertThat(surroundings.noted).containsExactly("BLOCK latest-posts");
    }

    @Test
    void headingsBeginBelowTheTitleAndSkipNoLevel() {
        assertThat(markdown("<h1>A</h1><h4><strong>B</strong></h4><h2></h2><h2>C {#x} #</h2>"))
                .isEqualTo("## A\n\n### B\n\n### C \\{#x} \\#");
    }

    @Test
    void picturesWithCaptionsAreFigures() {
        assertThat(markdown("""
                Before

                [caption id="attachment_7" align="alignright" width="300"]<a href="https://old.example/uploads/a.jpg"><img class="wp-image-7" src="https://old.example/wp-content/uploads/2019/a.jpg" alt="The [old] port" /></a> The "old" port[/caption]

                <!-- wp:image {"id":8} --><figure class="wp-block-image"><img src="https://old.example/uploads/b (1).jpg" alt=""/><figcaption class="wp-element-caption">At <em>dawn</em></figcaption></figure><!-- /wp:image -->

                <img class="alignleft" src="https://old.example/uploads/c.jpg" alt="C" />Text beside it
                """)).isEqualTo("""
                Before

                ![The \\[old\\] port](../images/2019/a.jpg "The \\"old\\" port")

                ![A picture](../images/b%20%281%29.jpg "At dawn")

                ![C](../images/c.jpg)

                Text beside it""");
    }

    @Test
    void galleriesAreOnePictureAfterTheOther() {
        assertThat(markdown("[gallery ids=\"1,2,12\"]"))
                .isEqualTo("![A picture](../images/1.jpg \"The first\")\n\n![A picture](../images/2.jpg)");
        assertThat(surroundings.noted).containsExactly("IMAGE_MISSING gallery: 12");
        assertThat(markdown("[gallery]")).contains("1.jpg", "2.jpg");
        assertThat(
                        markdown(
                                "<ul class=\"blocks-gallery-grid\"><li><figure><img src=\"/uploads/x.jpg\" alt=\"X\"><figcaption>Y</figcaption></figure></li></ul>"))
                .isEqualTo("![X](../images/x.jpg \"Y\")");
    }

    @Test
    void picturesThatAreMissingBecomeLinks() {
        assertThat(markdown("See <img src=\"https://other.example/x.png\" alt=\"the map\"> here"))
                .isEqualTo("See [the map](https://other.example/x.png) here");
        assertThat(surroundings.noted).containsExactly("IMAGE_MISSING https://other.example/x.png");
    }

    @Test
    void missingPicturesKeepTheirLinkAndTheirWholeAddress() {
        assertThat(
                        markdown(
                                "<p><a href=\"https://other.example/\"><img src=\"https://other.example/x.png\" alt=\"Badge\"></a></p>"))
                .isEqualTo("[Badge](https://other.example/)");
        assertThat(markdown("<p><img src=”/lost.png” alt=\"Lost\"></p>"))
                .isEqualTo("[Lost](https://old.example/lost.png)");
        assertThat(surroundings.noted)
                .containsExactly(
                        "IMAGE_MISSING https://other.example/x.png", "IMAGE_MISSING https://old.example/lost.png");
    }

    @Test
    void unknownShortcodesStayVisibleAndBracketsOfProseStayWhatTheyAre() {
        assertThat(
                        markdown(
                                "[contact-form-7 id=\"3\"] as he said [sic] and [[gallery]] [vc_row][vc_column width=\"1/2\"]In[/vc_column][/vc_row]"))
                .isEqualTo("`[contact-form-7 id=\"3\"]` as he said [sic] and [gallery] In");
        assertThat(surroundings.noted).containsExactly("SHORTCODE [contact-form-7 id=\"3\"]");
    }

    @Test
    void codeIsLeftAlone() {
        assertThat(
                        markdown(
                                "[sourcecode language=\"java\"]\nif (a < b) { [x] }\n\n  return;\n[/sourcecode]\n<code>[gallery] | a*b</code>"))
                .isEqualTo("```java\nif (a < b) { [x] }\n\n  return;\n```\n\n`[gallery] | a*b`");
        assertThat(markdown("<pre class=\"wp-block-code\"><code>&lt;b&gt; ```</code></pre>"))
                .isEqualTo("````\n<b> ```\n````");
    }

    @Test
    void embeddedSitesBecomeLinks() {
        assertThat(markdown("""
                [embed]https://vimeo.com/1[/embed]

                <iframe src="//www.youtube.com/embed/ab_c?rel=0"></iframe>

                <!-- wp:embed {"url":"https://twitter.com/a/status/1"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
                https://twitter.com/a/status/1
                </div></figure><!-- /wp:embed -->
                """))
                .isEqualTo(
                        "<https://vimeo.com/1>\n\n<https://www.youtube.com/watch?v=ab_c>\n\n<https://twitter.com/a/status/1>");
        assertThat(surroundings.noted).hasSize(3).allMatch(note -> note.startsWith("EMBED "));
    }

    @Test
    void playersWithABareAddressOrANumberBecomeLinks() {
        assertThat(markdown("""
                [audio https://old.example/a.mp3|titles=A]

                [youtube https://www.youtube.com/watch?v=ab_c&w=320]

                [youtube=https://youtu.be/x]

                [vimeo 42]

                [video mp4="https://old.example/b.mp4" poster="https://old.example/b.jpg"][/video]
                """)).isEqualTo("""
                <https://old.example/a.mp3>

                <https://www.youtube.com/watch?v=ab_c&w=320>

                <https://youtu.be/x>

                <https://vimeo.com/42>

                <https://old.example/b.mp4>""");
    }

    @Test
    void playersAndGalleriesOfWhichNothingIsKnownStayVisible() {
        surroundings.uploaded.clear();

        assertThat(markdown("A [gallery columns=\"4\"] B [audio]"))
                .isEqualTo("A `[gallery columns=\"4\"]` B `[audio]`");
        assertThat(surroundings.noted).containsExactly("SHORTCODE [gallery columns=\"4\"]", "SHORTCODE [audio]");
    }

    @Test
    void tablesWithAHeadAreLinesAndOthersAreHtml() {
        assertThat(markdown("<table><tr><th>A</th><th>B</th></tr><tr><td>1 | 2</td><td>x<br>y</td></tr></table>"))
                .isEqualTo("| A | B |\n| --- | --- |\n| 1 \\| 2 | x<br>y |");
        assertThat(
                        markdown(
                                "<table><tr><td colspan=\"2\">A &amp; B</td></tr><tr><td>1</td><td><a href=\"https://a.example/?x&amp;y\">l</a></td></tr></table>"))
                .isEqualTo(
                        "<table>\n<tr><td colspan=\"2\">A &amp; B</td></tr>\n<tr><td>1</td><td><a href=\"https://a.example/?x&amp;y\">l</a></td></tr>\n</table>");
    }

    @Test
    void listsKeepTheirOrderAndDepth() {
        assertThat(markdown("<ol start=\"3\"><li>A<ul><li>B</li></ul></li><li><p>C</p><p>D</p></li></ol>"))
                .isEqualTo("3. A\n   - B\n\n4. C\n\n   D");
    }

    @Test
    void listsWithoutItemsAroundTheirTextLoseNothing() {
        assertThat(markdown("<ol><ol><li>A</li></ol></ol><ul>B<li>C</li></ul>")).isEqualTo("1. A\n\n- B\n- C");
    }

    @Test
    void buttonsThatOpenAPartAreItsTitle() {
        assertThat(
                        markdown(
                                "<div><button><span>Where?</span></button></div><div><p>Here</p></div>"
                                        + "<h3 class=\"wp-block-accordion-heading\"><button>When?<span class=\"wp-block-accordion-heading__toggle-icon\">+</span></button></h3>"))
                .isEqualTo("**Where?**\n\nHere\n\n## When?");
    }

    @Test
    void readingsOfCharactersStayReadings() {
        assertThat(markdown("<p><ruby>椅子<rt>いす</rt></ruby>に</p>")).isEqualTo("<ruby>椅子<rt>いす</rt></ruby>に");
    }

    @Test
    void quotationsAndDefinitionsKeepTheirShape() {
        assertThat(markdown("<blockquote><p>A</p><p>B</p><cite>C</cite></blockquote><dl><dt>T</dt><dd>D</dd></dl>"))
                .isEqualTo("> A\n>\n> B\n>\n> <cite>C</cite>\n\nT\n: D");
    }

    @Test
    void footnotesOfWordPressAndOfWordProcessorsAreFootnotes() {
        String stored = "[{\"content\":\"See <em>here</em>\",\"id\":\"u1\"}]";
        assertThat(TextConverter.convert(
                        "<p>A<sup data-fn=\"u1\" class=\"fn\"><a href=\"#u1\" id=\"u1-link\">1</a></sup>.</p><!-- wp:footnotes /-->",
                        stored,
                        surroundings))
                .isEqualTo("A[^1].\n\n[^1]: See *here*");
        assertThat(
                        markdown(
                                "<p>A<a href=\"#_ftn1\" name=\"_ftnref1\">[1]</a> b</p><p><a href=\"#_ftnref1\" name=\"_ftn1\">[1]</a> The note</p>"))
                .isEqualTo("A[^1] b\n\n[^1]: The note");
        assertThat(markdown("A[efn_note]Note[/efn_note].")).isEqualTo("A[^1].\n\n[^1]: Note");
    }

    @Test
    void headingsInFootnotesAreBold() {
        assertThat(
                        markdown(
                                "<p>A<a href=\"#n\" id=\"r\">1</a></p><div id=\"n\"><h2>Note</h2><p>Text <a href=\"#r\">1</a></p></div>"))
                .isEqualTo("A[^1]\n\n[^1]: **Note**\n\n    Text");
    }

    @Test
    void charactersWithAMeaningInMarkdownStayCharacters() {
        assertThat(
                        markdown(
                                "<p># no heading</p><p>1. no list</p><p>2 * 3 * 4 and a_b and _c_ &lt;b&gt; &amp;amp; [a](b) ~~x~~ a | b</p><p>- x</p>"))
                .isEqualTo(
                        "\\# no heading\n\n1\\. no list\n\n2 \\* 3 \\* 4 and a_b and \\_c\\_ &lt;b> &amp;amp; \\[a](b) \\~\\~x\\~\\~ a \\| b\n\n\\- x");
    }

    @Test
    void anExclamationMarkMakesNoPictureOfTheLinkAfterIt() {
        assertThat(markdown("<p>Look!<a href=\"https://a.example\">here</a></p>"))
                .isEqualTo("Look\\![here](https://a.example)");
        assertThat(markdown("Look!https://old.example/moved"))
                .isEqualTo("Look\\![https://old.example/moved](kb:news/moved)");
    }

    @Test
    void addressesEndAtBracketsAndWrongOnesAreNoLinks() {
        assertThat(
                        markdown(
                                "[player:https://a.example/a.mp3] and https://wrong.example$ and <a href=\"https://wrong.example$\">https://wrong.example$</a>"))
                .isEqualTo(
                        "[player:<https://a.example/a.mp3>] and `https://wrong.example$` and `https://wrong.example$`");
    }

    @Test
    void emphasisWorksBesideBlanksAndPunctuation() {
        assertThat(markdown("<p><strong>Note: </strong>text <b>a</b><b>b</b> <strong></strong>x<em>(y)</em>z</p>"))
                .isEqualTo("**Note:** text **ab** x<em>(y)</em>z");
        assertThat(markdown("<p><strong>注意：</strong>请</p>")).isEqualTo("**注意：**请");
        assertThat(markdown("<p><b>Note:</b><span> text</span> <b>no break&nbsp;</b>at its end</p>"))
                .isEqualTo("**Note:** text **no break**\u00A0at its end");
        assertThat(markdown("<p><b>When? <br></b>Today</p>")).isEqualTo("**When?**\\\nToday");
    }

    @Test
    void anyNumberOfBlanksAroundBoldTextIsRead() {
        String blanks = "\u00A0".repeat(5_000);

        assertThat(markdown("<p>a<b>" + blanks + "bold" + blanks + "</b>b</p>")).contains("**bold**");
    }

    @Test
    void blanksThatDoNotBreakLinesAreBlanks() {
        assertThat(markdown("<p>&nbsp;</p><p>&nbsp;A: &nbsp;B<br>&nbsp;C&nbsp;%</p>"))
                .isEqualTo("A: B\\\nC\u00A0%");
        assertThat(markdown("<code>a</code><code>b</code>")).isEqualTo("`a` `b`");
    }

    @Test
    void brokenHtmlIsRead() {
        assertThat(markdown("<p>One <b>two<p>three</b> <i>four")).isEqualTo("One **two**\n\n**three** *four*");
        assertThat(markdown("<div><div><span>Deep</span></div></div><script>x()</script><!-- open"))
                .isEqualTo("Deep");
    }
}
