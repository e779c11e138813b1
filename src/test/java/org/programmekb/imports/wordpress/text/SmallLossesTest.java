package org.programmekb.imports.wordpress.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Small parts of a text that are easily lost. */
final class SmallLossesTest {
    private static String markdown(String text) {
        return TextConverter.convert(text, "", new PlainSurroundings());
    }

    @Test
    void aLinkedPictureThatIsMissingIsALink() {
        assertThat(
                        markdown(
                                "<p><a href=\"https://old.example/uploads/a.jpg\"><img src=\"https://other.example/a-300.jpg\"></a></p>"))
                .isEqualTo("[a-300.jpg](https://other.example/a-300.jpg)");
    }

    @Test
    void breaksStayInAddressesAndCode() {
        assertThat(markdown("<address>Port Office<br>Quay 1<br/>Harbour</address>"))
                .isEqualTo("Port Office\\\nQuay 1\\\nHarbour");
        assertThat(markdown("<p>Run <code>one<br>two</code> first</p>")).isEqualTo("Run `one`\\\n`two` first");
        assertThat(markdown("<pre>one<br>two</pre>")).isEqualTo("```\none\ntwo\n```");
    }

    @Test
    void aVerseKeepsItsLinesAndItsEmphasis() {
        assertThat(
                        markdown(
                                "<pre class=\"wp-block-verse\">One <strong>two</strong>\nthree <em>four\nfive</em>, <a href=\"https://other.example/\">six</a></pre>"))
                .isEqualTo("One **two**\\\nthree *four\\\nfive*, [six](https://other.example/)");
    }

    @Test
    void aVerseKeepsItsIndentationAndAPreformattedTextItsLinks() {
        assertThat(markdown("<pre class=\"wp-block-verse\">One\n  two <b>a</b>  b<br>\tthree</pre>"))
                .isEqualTo("One\\\n\u2007\u2007two **a** b\\\n\u2007three");
        assertThat(
                        markdown(
                                "<pre class=\"wp-block-preformatted\">See <a href=\"https://other.example/\">there</a><br> and <b>here</b></pre>"))
                .isEqualTo("See [there](https://other.example/)\\\n\u2007and **here**");
        assertThat(markdown("<pre class=\"wp-block-preformatted\">a  b<br>c</pre><pre>$ <b>ls</b></pre>"))
                .isEqualTo("```\na  b\nc\n```\n\n```\n$ ls\n```");
    }

    @Test
    void listsKeepTheirLettersNumbersAndDirection() {
        assertThat(markdown("<ol type=\"a\"><li>One <b>two</b></li><li>Three</li></ol>"))
                .isEqualTo("<ol type=\"a\">\n\n<li>\n\nOne **two**\n\n</li>\n\n<li>\n\nThree\n\n</li>\n\n</ol>");
        assertThat(markdown("<ol style=\"list-style-type: upper-roman\" reversed start=\"3\"><li>One</li></ol>"))
                .isEqualTo("<ol type=\"I\" reversed start=\"3\">\n\n<li>\n\nOne\n\n</li>\n\n</ol>");
        assertThat(markdown("<ol start=\"4\"><li>Four</li><li value=\"9\">Nine</li><li>Ten</li></ol>"))
                .isEqualTo("4. Four\n\n<!-- -->\n\n9. Nine\n10. Ten");
        assertThat(
                        markdown(
                                "<ul><li><input type=\"checkbox\" checked> Done</li><li><label><input type=\"checkbox\"> Open</label></li></ul>"))
                .isEqualTo("- [x] Done\n- [ ] Open");
    }

    @Test
    void footersAndCaptionsOfTablesStay() {
        assertThat(markdown("<figure class=\"wp-block-table\"><table><thead><tr><th>A</th><th>B</th></tr></thead>"
                        + "<tbody><tr><td>1</td><td>2</td></tr></tbody><tfoot><tr><td>Sum</td><td>3</td></tr></tfoot></table>"
                        + "<figcaption>The table</figcaption></figure>"))
                .isEqualTo("| A | B |\n| --- | --- |\n| 1 | 2 |\n| Sum | 3 |\n\nThe table");
    }

    @Test
    void theButtonOfAFileThatRepeatsItsLinkIsLeftOut() {
        assertThat(
                        markdown(
                                "<div class=\"wp-block-file\"><a href=\"https://other.example/a.pdf\">The plan</a>"
                                        + "<a href=\"https://other.example/a.pdf\" class=\"wp-block-file__button\" download>Download</a></div>"))
                .isEqualTo("[The plan](https://other.example/a.pdf)");
    }

    @Test
    void linksInBracketsOfProseAreNoValuesOfAShortcode() {
        assertThat(
                        markdown(
                                "Thanks [and thanks to <a href=\"https://a.example/b?c=1\">Ann</a>, see https://d.example/?e=2 too] and [plan url=https://f.example/]"))
                .isEqualTo(
                        "Thanks [and thanks to [Ann](https://a.example/b?c=1), see <https://d.example/?e=2> too] and `[plan url=https://f.example/]`");
    }
}
