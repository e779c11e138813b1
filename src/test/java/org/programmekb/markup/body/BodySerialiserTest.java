package org.programmekb.markup.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.markup.RandomHtml;
import org.programmekb.markup.html.Engine;
import org.programmekb.markup.html.HtmlTree;
import org.programmekb.markup.html.Ids;
import org.programmekb.markup.html.RawHtml;
import org.programmekb.markup.html.Slot;
import org.programmekb.markup.text.OffsetPlaces;
import org.programmekb.markup.text.Places;
import org.programmekb.markup.text.SourceText;

class BodySerialiserTest {
    private static Element body(String html) {
        return HtmlTree.parse(RawHtml.withOffsets(html, 0), 60);
    }

    private static String asJsoupWrites(Element body) {
        body.stream().forEach(element -> element.removeAttr(Places.OFFSET).removeAttr(Ids.GENERATED));
        return body.html().replace("&#x2;", String.valueOf(Slot.OPEN)).replace("&#x3;", String.valueOf(Slot.CLOSE));
    }

    private static String template(String html) {
        return template(body(html), html);
    }

    private static String template(Element body, String html) {
        Places places = new OffsetPlaces(new SourceText("content/news/a.en.html", html), 0);
        Engine.Converted converted = new Engine.Converted(body, parsed -> {}, places, List.of());
        return new BodyBuilder(60)
                .build(converted, "en", new Diagnostics(Map.of()))
                .body()
                .template();
    }

    @Test
    void writesRandomBodiesAsJsoupWould() {
        for (long seed = 0; seed < 1_500; seed++) {
            String html = RandomHtml.of(seed);
            Element body = body(html);
            assertThat(template(body, html))
                    .as("seed %d", seed)
                    .isEqualToIgnoringNewLines(asJsoupWrites(body).strip());
        }
    }

    @Test
    void escapesTheSpecialCharactersOfHtml() {
        String html = "<p title='a\"b&lt;&gt;&amp;&nbsp;c'>a\"b'&lt;&gt;&amp;&nbsp;c <img src=a.png alt=''> 𠮷</p>";
        assertThat(template(html))
                .startsWith("<p title=\"a&quot;b&lt;&gt;&amp;&nbsp;c\">a\"b'&lt;&gt;&amp;&nbsp;c <img src=\"")
                .contains("alt=\"\"")
                .endsWith("𠮷</p>");
    }

    @Test
    void writesAttributesWithoutAValueAsSuch() {
        assertThat(template("<details open><summary>a</summary>b</details><ol reversed><li>c</ol>"))
                .isEqualTo("<details open><summary>a</summary>\nb</details>\n<ol reversed><li>c</li></ol>");
    }
}
