package org.programmekb.check;

import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Extracts the facts of one page from its HTML. */
final class PageReader {
    private PageReader() {}

    static PageFacts read(String path, byte[] html) {
        FactCollector scanned = new PageScanner(html).scan();
        return (scanned == null ? parse(html) : scanned).facts(path);
    }

    /** Reads with a complete HTML parser, which accepts any input. */
    static FactCollector parse(byte[] html) {
        FactCollector facts = new FactCollector();
        Document document = Parser.htmlParser().parseInput(new String(html, StandardCharsets.UTF_8), "");
        for (Element element : document.getAllElements()) {
            if (element.attributesSize() > 0) {
                facts.element(element.normalName(), name -> element.hasAttr(name) ? element.attr(name) : null);
            }
        }
        Element root = document.selectFirst("html");
        facts.language(root == null ? "" : root.attr("lang"));
        return facts;
    }
}
