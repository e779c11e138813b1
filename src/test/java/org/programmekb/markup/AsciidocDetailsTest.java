package org.programmekb.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.programmekb.markup.body.BodyHeading;
import org.programmekb.markup.body.BodyImage;
import org.programmekb.markup.body.DocumentBody;
import org.programmekb.markup.body.WrittenLink;

class AsciidocDetailsTest {
    @TempDir
    Path folder;

    @AutoClose
    private Sources sources;

    @BeforeEach
    void open() {
        sources = new Sources(folder);
    }

    @Test
    void footnotesOfCellsThatAreDocumentsStandBelowThePage() {
        Element page = Jsoup.parse(Sources.shown(sources.parse(
                        "a.adoc",
                        "= Nice\n\nOne.footnote:[A]\n\n|===\na|Two.footnote:[B]\n|===\n\nThree.footnote:[C]\n")
                .body()));
        assertThat(page.select("td .footnotes")).isEmpty();
        assertThat(page.select("div.footnotes > ol > li").eachText()).containsExactly("A ↩", "B ↩", "C ↩");
        assertThat(page.select("sup a").eachAttr("href")).containsExactly("#fn-1", "#fn-2", "#fn-3");
        assertThat(sources.findings()).isEmpty();
    }

    @Test
    void anAnchorOfTheTitleIsOneOfThePage() {
        assertThat(Sources.shown(sources.parse("a.adoc", "[[top]]\n= [[title]]Nice\n\nText.\n")
                        .body()))
                .isEqualTo("<span id=\"top\"></span><span id=\"title\"></span>\n<p>Text.</p>");
        assertThat(sources.findings()).isEmpty();
    }

    @Test
    void aRoleThatMeansNothingIsReportedOnceWhereItIsFirstWritten() {
        sources.parse(
                "a.adoc", "= Nice\n\nText.\n\n[source,java,role=\"odd\"]\n----\na\n----\n\n[.odd]\n----\nb\n----\n");
        assertThat(sources.findings())
                .containsExactly(
                        "a.adoc:5:19: warning[markup-removed]: the class `odd` of `<pre>` is not published (2 places) "
                                + "(hint: remove it from the text; only plain, safe HTML is published)");
    }

    @Test
    void aTagWithItsEndIsReportedWhereItStandsAndAPlaceholderIsNot() {
        sources.parse("a.adoc", "= Nice\n\nCompare <a> and <b>.\n\nOne\nand <i>two</i>\n");
        assertThat(sources.findings())
                .containsExactly("a.adoc:6:5: warning[markup-warning]: `<i>` is HTML, which AsciiDoc shows as text "
                        + "(hint: remove it, or use the marks of AsciiDoc, as in `*bold*` and `_italic_`)");
    }

    @Test
    void drawingsAreImagesWhateverTheirOptions() {
        DocumentBody body = sources.parse(
                        "a.adoc",
                        "= Nice\n\nimage::port.svg[A port,opts=interactive]\n\nimage::quay.svg[A quay,opts=inline]\n\n"
                                + "See image:mole.svg[A mole,opts=interactive] and image:mole.svg[It,opts=inline] here.\n")
                .body();

        assertThat(body.images())
                .extracting(BodyImage::source, BodyImage::alt)
                .containsExactly(
                        tuple("port.svg", "A port"),
                        tuple("quay.svg", "A quay"),
                        tuple("mole.svg", "A mole"),
                        tuple("mole.svg", "It"));
        assertThat(sources.findings()).isEmpty();
    }

    @Test
    void anAnchorComesBeforeTheIdThatAHeadingWouldHave() {
        DocumentBody body = sources.parse("a.adoc", "= Nice\n\n== Quay\n\nSee <<quay>>.\n\n[[quay]]\nText.\n")
                .body();
        assertThat(body.headings()).extracting(BodyHeading::id).containsExactly("quay-2");
        assertThat(body.links()).extracting(WrittenLink::target).containsExactly("#quay");
        assertThat(sources.findings()).isEmpty();
    }

    @Test
    void anAddressWithAPlaceholderIsNoLink() {
        assertThat(Sources.shown(sources.parse("a.adoc", "= Nice\n\nOpen `https://<host>/`.\n")
                        .body()))
                .isEqualTo("<p>Open <code>https://&lt;host&gt;/</code>.</p>");
        assertThat(sources.findings()).isEmpty();
    }
}
