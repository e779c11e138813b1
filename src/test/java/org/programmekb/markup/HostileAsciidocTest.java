package org.programmekb.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.markup.body.DocumentBody;

/** What AsciiDoc must not be able to do. */
class HostileAsciidocTest {
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

    @Test
    void rawHtmlIsSanitisedAndReportedWhereItIsWritten() {
        assertThat(
                        html(
                                "Text.\n\n++++\n<script>alert(1)</script>\n<p onclick=x()>raw</p>\n++++\n\nlink:javascript:alert(1)[bad] +++<b>x</b>+++\n"))
                .isEqualTo("<p>Text.</p>\n<p>raw</p>\n<p>bad <b>x</b></p>");
        assertThat(sources.findings())
                .containsExactly(
                        "a.adoc:7:1: warning[markup-removed]: `<script>` and its content are not published (hint: remove it from the text; only plain, safe HTML is published)",
                        "a.adoc:8:1: warning[markup-removed]: the attribute `onclick` of `<p>` is not published (hint: remove it from the text; only plain, safe HTML is published)",
                        "a.adoc:11:6: error[link-scheme]: the link `javascript:alert(1)` is of a kind that is not allowed (hint: write an address that begins with https:, http:, mailto: or tel:, or link to a document)");
    }

    /** The address of the first tag is written as it is, that of the others only when entities are read. */
    @Test
    void aLinkInPlainHtmlIsFoundWhenItsAddressIsWrittenWithEntities() {
        body("Text.\n\n++++\n<p><a href=\"https://a.example\">a</a>\n"
                + "<a href=\"JaVaScRiPt&colon;x\">b</a></p>\n<img src='https&colon;//b.example'>\n++++\n");

        assertThat(sources.findings())
                .hasSize(2)
                .anyMatch(finding -> finding.startsWith("a.adoc:8:1: error[link-scheme]: the link `JaVaScRiPt:x`"))
                .anyMatch(finding -> finding.startsWith("a.adoc:9:1: error[image-invalid]: "));
    }

    @Test
    void neitherTheMachineNorTheClockNorThePropertiesShowThrough() {
        System.setProperty("kb-leak", "leaked");
        try {
            String text = body("{localdate}{localtime}{docdate}{docdatetime}{docdir}{user-home}{kb-leak}{java-home}|"
                            + "{allow-uri-read}\n")
                    .text();
            assertThat(text).isEqualTo(".{kb-leak}{java-home}|{allow-uri-read}");
        } finally {
            System.clearProperty("kb-leak");
        }
    }

    @Test
    void aBombOfAttributesStaysSmall() {
        StringBuilder bomb = new StringBuilder("= x\n:a0: xxxxxxxxxx\n");
        for (int i = 1; i < 12; i++) {
            bomb.append(":a")
                    .append(i)
                    .append(": ")
                    .append(("{a" + (i - 1) + "}").repeat(10))
                    .append('\n');
        }
        DocumentBody body = sources.parse("b.adoc", bomb + "\n{a11}\n").body();
        assertThat(body.template().length()).isLessThan(10_000);
    }

    @ParameterizedTest
    @MethodSource("repetitions")
    void whatADocumentHasWrittenAgainAndAgainIsCounted(String place, String asciidoc) {
        assertThat(html(asciidoc)).isEmpty();
        assertThat(sources.findings())
                .containsExactly(
                        "a.adoc:" + place
                                + ": error[markup-invalid]: texts and cells that are repeated add more than 200000 bytes to"
                                + " the document (hint: look for what a few letters repeat: attributes, definitions of links, cells,"
                                + " short rows in a wide table, indents; `limits.document.bytes` in jbake.properties allows more)");
    }

    static List<Arguments> repetitions() {
        String number = ":n: 2000000000\n\n";
        return List.of(
                arguments("6", ":a: " + "x".repeat(4_000) + "\n\n" + "{a} ".repeat(60) + "\n"),
                arguments("6", "|===\n" + "1000*|b\n".repeat(3) + "|===\n"),
                arguments("4:1", number + "[cols=\"{n}*\"]\n|===\n|a\n|===\n"),
                arguments("4:1", number + "[cols={n}]\n|===\n|a\n|===\n"),
                arguments("4:1", number + "[indent={n}]\n----\na\n----\n"),
                arguments("4:1", number + "[tabsize={n}]\n----\na\tb\n----\n"),
                arguments("4:1", "[indent=+999999]\n----\na\n----\n"),
                arguments("7", "[#a]\n== " + "x".repeat(10_000) + "\n\n" + "<<a>> ".repeat(30) + "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            [indent=2000000000]\\n----\\na\\n----;               4:9;  indent;        2000000000
            [source, java, tabsize="101"]\\n----\\na\\tb\\n----; 4:25; tabsize;       101
            :source-indent: 99999999999\\n\\na;               4:17; source-indent; 99999999999
            """)
    void anIndentIsNotAsWideAsANumberSays(String asciidoc, String place, String name, String number) {
        assertThat(html(asciidoc.replace("\\n", "\n").replace("\\t", "\t") + "\n"))
                .isEmpty();
        assertThat(sources.findings())
                .containsExactly("a.adoc:" + place + ": error[markup-invalid]: `" + name + "` is " + number
                        + ", more than the 100 that are allowed (hint: write a smaller number)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            |===\\n1000000*|b\\n|===;           5:1;  1000000
            |===\\n|a 2000000+|b\\n|===;        5:4;  2000000
            |===\\n|a\\n.3000000+^.>s|b\\n|===; 6:2;  3000000
            |===\\n2.3000000+|b\\n|===;         5:3;  3000000
            |===\\n99999999999+|b\\n|===;       5:1;  99999999999
            [cols="1,9000000*"]\\n|===\\n|b\\n|===; 4:10; 9000000
            [separator=¦]\\n|===\\n1001*¦b\\n|===;  6:1;  1001
            """)
    void aTableIsNotAsLargeAsANumberSays(String asciidoc, String place, String number) {
        assertThat(html(asciidoc.replace("\\n", "\n") + "\n")).isEmpty();
        assertThat(sources.findings())
                .containsExactly("a.adoc:" + place + ": error[markup-invalid]: the number " + number
                        + " of a table is too large: a table has at most 1000 columns, and a cell is repeated or reaches over"
                        + " at most 1000 (hint: write a smaller number, or the cells that are meant)");
    }

    @Test
    void aLargeNumberInCodeOrInTextIsNoTable() {
        assertThat(html("----\n1000000*|b\n----\n\n|===\n|2000000+2 |3000000\n|===\n\n4000000*x\n"))
                .contains("1000000*|b", "2000000+2", "4000000*x");
        assertThat(sources.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image::leak.svg[opts=inline]",
                "image::leak.txt[format=svg,opts=inline]",
                "a image:leak.svg[opts=inline]"
            })
    void anImageThatIsAskedToBeInlinedReadsNoFile(String macro) {
        sources.file("leak.svg", "<svg>secret</svg>");
        sources.file("leak.txt", "secret");
        assertThat(html(macro + "\n")).doesNotContain("secret");
        assertThat(sources.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding).doesNotContain(folder.toString()));
    }

    @Test
    void nestingWithoutEndEndsInAFindingNotInAFailure() {
        html(nested(200) + "deep\n");
        assertThat(sources.findings())
                .contains(
                        "a.adoc:4:1: error[markup-invalid]: elements are nested more than 60 levels deep (hint: use fewer levels, for instance of lists in lists or quotations in quotations)");
    }

    @Test
    void nestingThatExhaustsTheStackOfTheEngineIsAFindingToo() {
        html(nested(1_000) + "deep\n");
        assertThat(sources.findings())
                .anySatisfy(finding -> assertThat(finding).startsWith("a.adoc:4:1: error[markup-invalid]: "));
    }

    private static String nested(int depth) {
        StringBuilder nested = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            String mark = String.valueOf("=*_".charAt(i % 3));
            nested.append(mark.repeat(i / 3 + 4)).append('\n');
        }
        return nested.toString();
    }
}
