package org.programmekb.markup.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.source.SourceFile;

class SvgSanitiserTest {
    private static final SourceFile FILE = new SourceFile("content/news/map.svg", Path.of("map.svg"), 0);
    private static final String OPEN = "<svg xmlns=\"http://www.w3.org/2000/svg\""
            + " xmlns:svg=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
            + " viewBox=\"0 0 9 9\">";

    private final Diagnostics diagnostics = new Diagnostics(Map.of());

    private Optional<String> sanitise(String svg) {
        return SvgSanitiser.sanitise(FILE, svg.getBytes(StandardCharsets.UTF_8), diagnostics)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void leavesAPlainDrawingAsItIs() {
        assertThat(sanitise(OPEN + "<title>港口</title><defs><linearGradient id=\"a\"/></defs>"
                        + "<path d=\"M0 0\" fill=\"url(#a)\"/><use href=\"#a\"/></svg>"))
                .isEmpty();
        assertThat(diagnostics.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>alert(1)</script>|`<script>` was removed from the image",
                "<foreignObject><p onclick='x'/></foreignObject>|`<foreignObject>` was removed from the image",
                "<rect onload='alert(1)'/>|`onload` was removed from the image",
                "<a href='https://example.org'><rect/></a>|`<a>` was removed from the image",
                "<use xlink:href='https://example.org/x.svg#a'/>|`xlink:href` was removed from the image",
                "<rect fill='url(https://example.org/a)'/>|`fill` was removed from the image",
                "<rect style=\"background: URL( 'https://example.org' )\"/>|`style` was removed from the image",
                "<style>@import 'https://example.org'</style>|`<style>` was removed from the image",
                "<set attributeName='href' to='javascript:alert(1)'/>|`<set>` was removed from the image",
                "<image href='https://example.org/a.png'/>|`<image>` was removed from the image",
            })
    void removesActiveContentAndReportsIt(String part, String message) {
        Optional<String> safe = sanitise(OPEN + part + "<circle r=\"1\"/></svg>");
        assertThat(safe)
                .hasValueSatisfying(svg -> assertThat(svg)
                        .contains("<circle r=\"1\"")
                        .doesNotContain("alert")
                        .doesNotContain("example.org"));
        assertThat(diagnostics.all())
                .extracting(finding -> finding.message().toString())
                .isEqualTo(List.of(message));
    }

    /** A browser sees a script here, and this parser an attribute. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!--> <g class=\"--> <script>alert(1)</script><!-- \"/> -->",
                "<?x > <g class=\"?> <script>alert(1)</script><?x \"/> ?>"
            })
    void leavesNothingThatABrowserReadsInAnotherWay(String part) {
        assertThat(sanitise(OPEN + part + "</svg>"))
                .hasValueSatisfying(svg -> assertThat(svg).doesNotContain("<script", "<?", "<!"));
    }

    @Test
    void keepsTheStyleSheetOfADrawing() {
        String styled = OPEN + "<style type=\"text/css\">.a{fill:url(#b)} .c&gt;.d{fill:red}</style>"
                + "<style><![CDATA[.e>.f{fill:red}]]></style><switch><g class=\"a\"/></switch></svg>";

        assertThat(sanitise(styled)).isEmpty();
        assertThat(diagnostics.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<style>.a{fill:u\\72l(https://example.org)}</style>",
                "<style><![CDATA[@import 'https://example.org';]]></style>",
                "<svg:style>.a{fill:url( 'https://example.org')}</svg:style>",
                "<style>.a{fill:ur<title>x</title>l(https://example.org)}</style>",
                "<style>.a{background:image-set('https://example.org' 1x)}</style>",
                "<style>.a{background:src('https://example.org')}</style>"
            })
    void removesAStyleSheetThatLoadsSomething(String style) {
        assertThat(sanitise(OPEN + style + "</svg>"))
                .hasValueSatisfying(svg -> assertThat(svg).doesNotContain("example.org"));
        assertThat(diagnostics.all()).hasSize(1);
    }

    @Test
    void removesWhatTheProgramThatDrewItNotedWithoutAWord() {
        String noted = "<!-- Anna --><svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:a=\"urn:a\" a:docname=\"Anna\">"
                + "<a:view a:path=\"Anna\"/><metadata><a:creator>Anna</a:creator></metadata>"
                + "<g data-name=\"Anna\" a:label=\"Anna\"><circle r=\"1\"/></g></svg>";

        assertThat(sanitise(noted))
                .hasValue(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:a=\"urn:a\"><g><circle r=\"1\" /></g></svg>");
        assertThat(diagnostics.all()).isEmpty();
    }

    @Test
    void removesMetadataEvenIfItIsAllThatIsWrong() {
        assertThat(sanitise(OPEN + "<metadata>Anna</metadata></svg>")).hasValue(OPEN + "</svg>");
        assertThat(diagnostics.all()).isEmpty();
    }

    @Test
    void keepsElementsWhosePrefixMeansSvgOrLinks() {
        String open = "<ns0:svg xmlns:ns0=\"http://www.w3.org/2000/svg\" xmlns:ns1=\"http://www.w3.org/1999/xlink\">"
                + "<ns0:g id=\"a\" /><ns0:use ns1:href=\"#a\" />";

        assertThat(sanitise(open + "</ns0:svg>")).isEmpty();
        assertThat(sanitise(open + "<ns0:script>alert(1)</ns0:script><ns0:use ns1:href=\"https://example.org\" />"
                        + "</ns0:svg>"))
                .hasValue(open + "<ns0:use /></ns0:svg>");
        assertThat(diagnostics.all())
                .extracting(finding -> finding.message().toString())
                .containsExactly("`<ns0:script>` was removed from the image", "`ns1:href` was removed from the image");
    }

    @Test
    void seesWhatIsLastInAsManyLevelsAndAttributesAsAnImageMayHave() {
        String attributes =
                IntStream.range(0, 499).mapToObj(" a%d=\"\""::formatted).collect(Collectors.joining());
        String last = "<g" + attributes + " onload=\"alert(1)\"/>";

        assertThat(sanitise("<g>".repeat(499) + last + "</g>".repeat(499)))
                .hasValue("<g>".repeat(499) + "<g" + attributes + " />" + "</g>".repeat(499));
    }

    @Test
    void readsManySpacesInATimeThatGrowsWithThem() {
        String spaces = " ".repeat(200_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(sanitise(OPEN + "<rect fill=\"url(" + spaces + "'#a')\"/></svg>"))
                        .isEmpty());
    }

    @Test
    void removesAStyleSheetOfAnotherFile() {
        assertThat(sanitise("<?xml version=\"1.0\"?><?xml-stylesheet href=\"https://example.org/a.css\"?>" + OPEN
                        + "</svg>"))
                .hasValue("<?xml version=\"1.0\"?>" + OPEN + "</svg>");
        assertThat(diagnostics.all()).hasSize(1);
    }

    @Test
    void removesDocumentTypes() {
        assertThat(sanitise("<!DOCTYPE svg SYSTEM \"file:///etc/passwd\">" + OPEN + "</svg>"))
                .hasValueSatisfying(svg -> assertThat(svg).doesNotContain("passwd"));
    }
}
