package org.programmekb.render.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class XmlFileTest {
    private static String text(XmlFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void writesElementsLineByLine() {
        XmlFile file = new XmlFile()
                .start("feed", "xmlns", "http://www.w3.org/2005/Atom")
                .line()
                .element("title", "海口")
                .empty("x:link", "rel", "self")
                .add(XmlFile.piece().element("link", "", "href", "/").bytes())
                .end("feed")
                .line();
        assertThat(text(file)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom">
                <title>海口</title>
                <x:link rel="self"/>
                <link href="/"></link>
                </feed>
                """);
    }

    @Test
    void readersGetTextAndAttributesAsTheyWere() {
        String hostile = "<b>\"A\" & 'B' &amp; ]]> 𠀀</b>";
        Document document =
                Jsoup.parse(text(XmlFile.piece().element("content", hostile, "title", hostile)), Parser.xmlParser());
        assertThat(document.selectFirst("content").wholeText()).isEqualTo(hostile);
        assertThat(document.selectFirst("content").attr("title")).isEqualTo(hostile);
    }
}
