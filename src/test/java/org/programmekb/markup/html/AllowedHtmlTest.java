package org.programmekb.markup.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.diagnostic.Diagnostic;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.Sources;
import org.programmekb.markup.body.BodyImage;

class AllowedHtmlTest {
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
    @ValueSource(
            strings = {
                "<p dir=\"ltr\">a</p>",
                "<p dir=\"rtl\">a</p>",
                "<p dir=\"auto\">a</p>",
                "<p lang=\"en\">a</p>",
                "<p lang=\"ar\" dir=\"ltr\">a</p>",
                "<p lang=\"ar\" dir=\"rtl\">a</p>",
                "<ol start=\"-3\" type=\"a\" reversed><li>a</li></ol>",
                "<p><time datetime=\"2020-12\">a</time></p>",
            })
    void whatIsAllowedStays(String html) {
        assertThat(html(html)).isEqualTo(html);
        assertThat(sources.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <p lang=ar>a</p>                              | <p lang="ar" dir="rtl">a</p>
                    <p><a name="x">a</a></p>                      | <p><span id="x">a</span></p>
                    <p>a&#1;b<b title="c&#2;d">e&#127;</b></p>    | <p>ab<b title="cd">e</b></p>
                    <table><col><tr><td>a</td></tr></table>       | <div class="table-scroll" role="region" tabindex="0" aria-label="{{mtable}}"><table><tbody><tr><td>a</td></tr></tbody></table></div>
                    """)
    void whatNeedsAnotherFormGetsItWithoutAFinding(String html, String published) {
        assertThat(html(html)).isEqualTo(published);
        assertThat(sources.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <p><a name="1">a</a></p>          | <p>a</p>                    | 4:4  | the attribute `name` of `<a>` is not published
                    <p><a id="k" name="x">a</a></p>   | <p><span id="k">a</span></p> | 4:4  | the attribute `name` of `<a>` is not published
                    <p><b name="x">a</b></p>          | <p><b>a</b></p>             | 4:4  | the attribute `name` of `<b>` is not published
                    <p>a</p><p class=x>b</p><p class=x>c</p> | <p>a</p>¶<p>b</p>¶<p>c</p> | 4:9 | the class `x` of `<p>` is not published (2 places)
                    <p dir=up>a</p>                   | <p>a</p>                    | 4:1  | the attribute `dir` of `<p>` is not published, because it has the invalid value `up`
                    <p><time datetime=2020-13>a</time></p> | <p>a</p>               | 4:4  | the attribute `datetime` of `<time>` is not published, because it has the invalid value `2020-13`
                    """)
    void whatIsHalfRightIsReported(String html, String clean, String place, String message) {
        assertThat(html(html)).isEqualTo(clean.replace('¶', '\n'));
        assertThat(sources.findings())
                .containsExactly("a.html:" + place + ": warning[markup-removed]: " + message + HINT);
    }

    @ParameterizedTest
    @CsvSource({"79, ''", "80, …", "81, …"})
    void aLongValueIsShownUpToEightyCharacters(int letters, String end) {
        html("<p id=\"" + "x".repeat(letters) + "%\">a</p>");
        String shown = letters == 79 ? "x".repeat(79) + "%" : "x".repeat(80);
        assertThat(sources.findings())
                .containsExactly("a.html:4:1: warning[markup-removed]: the attribute `id` of `<p>` is not published,"
                        + " because it has the invalid value `" + shown + end + "`" + HINT);
    }

    @Test
    void whatWasPastedFromAWordProcessorIsOneFindingAtItsFirstPlace() {
        assertThat(html("<p>a</p><p class=MsoNormal style=\"mso-x:1\">b<span lang=xx style=x>c</span><o:p>d</o:p></p>"
                        + "<p onclick=x()>e</p>"))
                .isEqualTo("<p>a</p>\n<p>bcd</p>\n<p>e</p>");
        assertThat(sources.findings())
                .containsExactly(
                        "a.html:4:9: warning[markup-removed]: word processor formatting was removed; the text was kept"
                                + " (removed elements and attributes: 5) (hint: paste the text without formatting"
                                + " (Ctrl+Shift+V), and mark headings, lists and emphasis in Markdown)",
                        "a.html:4:91: warning[markup-removed]: the attribute `onclick` of `<p>` is not published"
                                + HINT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class=MsoNormal><font>a</font></p>",
                "<p style=\"mso-x:1\"><font>a</font></p>",
                "<p><o:p></o:p><font>a</font></p>"
            })
    void eachMarkOfAWordProcessorIsKnown(String html) {
        assertThat(html(html)).isEqualTo("<p>a</p>");
        assertThat(sources.findings()).singleElement().asString().contains("(removed elements and attributes: 2)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <img src="https://example.org/a.png" alt="The quay"> | the image `https://example.org/a.png` is not a file of the project | The quay
                    <img src="kb:city/nice" alt="Nice">                  | the image `kb:city/nice` is not a file of the project | Nice
                    <img alt="Nothing">                                  | an image has no address | Nothing
                    <img src=" " alt="Blank">                            | an image has no address | Blank
                    """)
    void aPictureThatIsNoFileOfTheProjectIsReplacedByItsDescription(String html, String message, String text) {
        assertThat(html("<p>" + html + "</p>")).isEqualTo("<p>" + text + "</p>");
        assertThat(sources.findings())
                .containsExactly("a.html:4:4: error[image-invalid]: " + message
                        + " (hint: put the image next to the document or in assets, and write its path)");
    }

    @Test
    void aPictureWithoutADescriptionOrAddressLeavesNothing() {
        assertThat(html("<p>a<img></p>")).isEqualTo("<p>a</p>");
        assertThat(sources.findings()).hasSize(1);
    }

    @Test
    void theBlanksAroundTheAddressOfAPictureDoNotCount() {
        assertThat(sources.parse("a.html", "---\ntitle: x\n---\n<img src=\" qu\tay.png \" alt=\"x\">")
                        .body()
                        .images())
                .extracting(BodyImage::source)
                .containsExactly("quay.png");
        assertThat(sources.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <video><source src=" a.mp4"></video>               | <p><a href="{{l0}}">a.mp4</a></p>      | video  | a.mp4
                    <p><video src=" a.mp4"></video></p>                | <p><a href="{{l0}}">a.mp4</a></p>      | video  | a.mp4
                    <div><audio src=x.mp3></audio></div>               | <div><p><a href="{{l0}}">x.mp3</a></p></div> | audio | x.mp3
                    <em><audio src=x.mp3></audio></em>                 | <em><a href="{{l0}}">x.mp3</a></em>    | audio  | x.mp3
                    <object data="a.pdf">x</object>                    | <p><a href="{{l0}}">a.pdf</a></p>      | object | a.pdf
                    """)
    void aLinkToMediaIsAParagraphWhereItsPlaceNeedsOne(String html, String published, String element, String address) {
        assertThat(html(html)).isEqualTo(published);
        assertThat(sources.findings())
                .singleElement()
                .asString()
                .contains("`<" + element + ">` is not published; a link to `" + address + "` takes its place (hint: ");
    }

    @Test
    void aPlayerWhoseAddressCouldActIsReplacedByText() {
        assertThat(html("<p>a <iframe src=\"javascript:alert(1)\"></iframe></p>"))
                .isEqualTo("<p>a javascript:alert(1)</p>");
        assertThat(sources.findings())
                .anyMatch(
                        finding -> finding.startsWith(
                                "a.html:4:6: error[link-scheme]: the link `javascript:alert(1)` is of a kind that is not allowed"));
    }

    @Test
    void aDocumentOfJBakeKeepsItsClassesAndDataButNoScript() {
        Diagnostics findings = new Diagnostics(Map.of());
        Location file = new Location("content/a.md", 0, 0);

        assertThat(Sanitiser.cleanForeign(
                        "<p class=\"mine\" data-x=\"1\" onclick=\"x()\">a<script>b</script></p>", 60, file, findings))
                .isEqualTo("<p class=\"mine\" data-x=\"1\">a</p>");
        assertThat(findings.all())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "content/a.md: warning[markup-removed]: `<script>` and its content are not published" + HINT,
                        "content/a.md: warning[markup-removed]: the attribute `onclick` of `<p>` is not published"
                                + HINT);
    }
}
