package org.programmekb.translation.xliff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.programmekb.config.Language;
import org.programmekb.markup.text.Markup;
import org.programmekb.markup.text.SourceText;

/** What a translator gets of a text, and what stays as it is. */
final class BodyUnitsTest {
    private static List<String> passages(String text, Markup markup) {
        return BodyUnits.of(new SourceText("x", text), markup, 0).stream()
                .map(unit -> unit.kind() + " " + unit.text())
                .toList();
    }

    @Test
    void markdownIsCutIntoParagraphsHeadingsItemsAndCells() {
        String text = """
                A line
                goes on.\\
                A new one.

                ## Heading ##

                - item one
                  goes on
                  1. inner
                - [x] done

                > Said
                > twice.

                > [!NOTE] Mind
                > the gap.

                | City | Year |
                |------|-----:|
                | Nice \\| Cannes | 2018 |

                ```sh
                # no heading
                ```

                    code

                [ref]: https://example.org/ "Title"
                <!-- no
                text -->
                ---
                [^1]: A note.

                ![Ships](ships.png)

                !!! tip "Look"
                    Closely.
                """;

        assertThat(passages(text, Markup.MARKDOWN))
                .containsExactly(
                        "PARAGRAPH A line goes on.\\\nA new one.",
                        "HEADING Heading",
                        "ITEM item one goes on",
                        "ITEM inner",
                        "ITEM done",
                        "QUOTATION Said twice.",
                        "ITEM Mind the gap.",
                        "CELL City",
                        "CELL Year",
                        "CELL Nice \\| Cannes",
                        "CELL 2018",
                        "FOOTNOTE A note.",
                        "PARAGRAPH ![Ships](ships.png)",
                        "CAPTION Look",
                        "PARAGRAPH Closely.");
    }

    @Test
    void asciidocIsCutInTheSameWay() {
        String text = """
                :boats: 14

                A line +
                and another.

                [#tides]
                == Tides

                .Tides of a day
                [cols="1,1"]
                |===
                |Time 2+|Tide

                |04:10
                a|high
                |===

                * Ropes
                ** of hemp
                . Tie up.

                Fetch:: The distance.

                NOTE: Invented.

                ----
                code
                ----

                 literal

                // remark
                [quote,A pilot]
                ____
                Nobody.
                ____

                image::ships.svg[Ships at dawn,300]
                include::part.adoc[]
                """;

        assertThat(passages(text, Markup.ASCIIDOC))
                .containsExactly(
                        "PARAGRAPH A line +\nand another.",
                        "HEADING Tides",
                        "CAPTION Tides of a day",
                        "CELL Time",
                        "CELL Tide",
                        "CELL 04:10",
                        "CELL high",
                        "ITEM Ropes",
                        "ITEM of hemp",
                        "ITEM Tie up.",
                        "ITEM Fetch",
                        "ITEM The distance.",
                        "ITEM Invented.",
                        "CAPTION A pilot",
                        "PARAGRAPH Nobody.",
                        "CAPTION Ships at dawn");
    }

    @Test
    void chineseLinesAreJoinedWithoutSpaces() {
        assertThat(passages("港口在\n海滨。", Markup.MARKDOWN)).containsExactly("PARAGRAPH 港口在海滨。");
    }

    private static String marked(String text, Markup markup) {
        StringBuilder marked = new StringBuilder();
        for (InlineCodes.Token token : InlineCodes.of(text, markup).tokens()) {
            marked.append(token.kind() == InlineCodes.Kind.WORDS ? token.text() : "{" + token.text() + "}");
        }
        return marked.toString();
    }

    @Test
    void addressesCitationsCodeAndTagsOfMarkdownAreCodes() {
        assertThat(marked("See [the **old** port](a.md \"A title\") and `x`.[@a; @b]", Markup.MARKDOWN))
                .isEqualTo("See {[}the **old** port{](a.md \"}A title{\")} and {`x`}.{[@a; @b]}");
        assertThat(marked("![Ships](b(1).png) [a] \\[b] [c][d][^1]<br>https://a.org/x.", Markup.MARKDOWN))
                .isEqualTo("{![}Ships{](b(1).png)} [a] \\[b] {[}c{][d]}{[^1]}{<br>}{https://a.org/x}.");
    }

    @Test
    void macrosAttributesAndCodeOfAsciidocAreCodes() {
        assertThat(marked("见link:kb:city/nice[尼斯]，<<tides,the tides>>，{boats}。cite:[a]", Markup.ASCIIDOC))
                .isEqualTo("见{link:kb:city/nice[}尼斯{]}，{<<tides,}the tides{>>}，{{boats}}。{cite:[a]}");
        assertThat(marked("https://a.org[A] https://b.org xref:c.adoc[] a.footnote:[Note.]", Markup.ASCIIDOC))
                .isEqualTo("{https://a.org[}A{]} {https://b.org} {xref:c.adoc[]} a.{footnote:[}Note.{]}");
    }

    @Test
    void aTranslationMayLeadToPagesInItsLanguage() {
        List<Language> languages = Language.shipped();
        InlineCodes english = InlineCodes.of("[a](a.en.md#part) [b](b.md)", Markup.MARKDOWN);

        assertThat(english.missingIn(InlineCodes.of("[b](b.md)[a](a.zh.md)", Markup.MARKDOWN), languages))
                .isEmpty();
        assertThat(english.missingIn(InlineCodes.of("[a](a.zh.md)", Markup.MARKDOWN), languages))
                .containsExactly("[", "](b.md)");
    }
}
