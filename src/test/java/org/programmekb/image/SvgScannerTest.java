package org.programmekb.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SvgScannerTest {
    private static final String OPEN = "<svg xmlns=\"http://www.w3.org/2000/svg\"";
    private static final String ENTITIES = "<!DOCTYPE svg [<!ENTITY a \"b\">]>";

    private static Optional<ImageSize> size(String svg) throws UnusableImageException {
        return SvgScanner.size(svg.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"99999.4, 1px, 99999, 1", "0, 8, 40, 20", "4294967296, 8, 40, 20", "99999999999, 8, 40, 20"})
    void a_size_that_no_image_has_is_passed_over(String width, String height, int x, int y)
            throws UnusableImageException {
        String svg = OPEN + " width='" + width + "' height='" + height + "' viewBox='0 0 40 20'/>";

        assertThat(size(svg)).hasValue(new ImageSize(x, y));
    }

    /** The sanitiser would see nothing of it. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1"})
    void an_image_in_another_encoding_is_refused(String encoding) {
        byte[] svg = ("\u00fe" + OPEN + "><script>alert(1)</script></svg>").getBytes(Charset.forName(encoding));

        assertThatThrownBy(() -> SvgScanner.size(svg)).isInstanceOf(UnusableImageException.class);
        byte[] marked = ("\uFEFF" + OPEN + "/>").getBytes(StandardCharsets.UTF_16LE);
        assertThatThrownBy(() -> SvgScanner.size(marked)).isInstanceOf(UnusableImageException.class);
    }

    /** The defaults of Java versions differ. */
    @Test
    void every_java_version_accepts_as_many_levels_and_attributes() throws UnusableImageException {
        assertThat(size(nested(500))).isEmpty();
        assertThat(size(attributes("a", 499))).isEmpty();
    }

    @Test
    void more_levels_or_attributes_than_the_sanitiser_sees_are_refused() {
        assertRefused(nested(501), Flaw.DAMAGED_SVG);
        assertRefused(attributes("a", 500), Flaw.DAMAGED_SVG);
        assertRefused(attributes("xmlns:a", 500), Flaw.DAMAGED_SVG);
    }

    /** The sanitiser would leave in what it takes for text, and browsers would see it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<:g onfocus='f()'/>",
                "<!--><g onfocus='f()'/>-->",
                "<!-->text-->",
                "<!---><g/>-->",
            })
    void what_the_sanitiser_would_read_in_another_way_is_refused(String content) {
        assertRefused(OPEN + ">" + content + "</svg>", Flaw.DAMAGED_SVG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<style><![CDATA[a > b { fill: red }]]></style>",
                "<text a='&quot;&#10;&amp;'>a &lt; b\r\n&#x13D;</text>",
                "<s:g xmlns:s='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='#a\tb'/>",
                "<!-- a - b --><?a b?>",
            })
    void what_both_read_in_the_same_way_is_accepted(String content) throws UnusableImageException {
        assertThat(size("\uFEFF<?xml version='1.0'?>\n" + OPEN + ">" + content + "</svg>\n<!-- a -->\n"))
                .isEmpty();
    }

    private static String nested(int levels) {
        return OPEN + ">" + "<g>".repeat(levels - 1) + "</g>".repeat(levels - 1) + "</svg>";
    }

    private static String attributes(String name, int number) {
        String all = IntStream.range(0, number)
                .mapToObj(each -> " " + name + each + "='urn:b'")
                .collect(Collectors.joining());
        return OPEN + "><g id='b'" + all + "/></svg>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "<?xml version='1.0'?>\n<!-- > A --><!-- B --><?c > ?>\n"})
    void entities_are_refused_wherever_they_are_defined(String before) {
        assertRefused(before + ENTITIES + OPEN + "/>", Flaw.RARE_SVG);
        assertRefused(before + "<!DOCTYPE svg SYSTEM '>' [<!ENTITY a \"b\">]>" + OPEN + "/>", Flaw.RARE_SVG);
    }

    private static void assertRefused(String svg, Flaw flaw) {
        assertThatThrownBy(() -> size(svg))
                .isInstanceOfSatisfying(
                        UnusableImageException.class, e -> assertThat(e.flaw()).isEqualTo(flaw));
    }

    @Test
    void text_about_entities_is_no_definition() throws UnusableImageException {
        assertThat(size("<!-- " + ENTITIES + " -->" + OPEN + "><desc><![CDATA[" + ENTITIES + "]]></desc></svg>"))
                .isEmpty();
    }

    @Test
    void reading_takes_a_time_that_grows_with_the_text() {
        String types = "<!DOCTYPE ".repeat(50_000);
        String svg = "<!-- A -->".repeat(50_000) + "<!-- " + types + " -->" + OPEN + "><![CDATA[" + types + "]]></svg>";

        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(size(svg)).isEmpty());
    }
}
