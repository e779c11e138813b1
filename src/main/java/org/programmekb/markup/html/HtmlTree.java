package org.programmekb.markup.html;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** Trees of HTML elements. */
public final class HtmlTree {
    private HtmlTree() {}

    public static Element emptyBody() {
        Document document = new Document("");
        document.outputSettings().prettyPrint(false);
        return document.appendElement("html").appendElement("body");
    }

    /** Parses as browsers do, except that what is nested much deeper than {@code maxDepth} is laid flat. */
    public static Element parse(String html, int maxDepth) {
        Element body = emptyBody();
        List<Node> nodes =
                Parser.htmlParser().setMaxDepth(maxDepth + 16).parseFragmentInput(html, new Element("body"), "");
        body.appendChildren(nodes);
        return body;
    }
}
