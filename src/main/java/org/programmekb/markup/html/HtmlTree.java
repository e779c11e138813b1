package org.programmekb.markup.html;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** Creates trees of HTML elements. */
public final class HtmlTree {
    private HtmlTree() {}

    public static Element emptyBody() {
        Document document = new Document("");
        document.outputSettings().prettyPrint(false);
        return document.appendElement("html").appendElement("body");
    }

    /** Parses HTML as browsers do, but flattens elements that are nested much deeper than {@code maxDepth}. */
    public static Element parse(String html, int maxDepth) {
        Element body = emptyBody();
        List<Node> nodes =
                Parser.htmlParser().setMaxDepth(maxDepth + 16).parseFragmentInput(html, new Element("body"), "");
        body.appendChildren(nodes);
        return body;
    }

    /** Whether elements are nested deeper than a limit; such trees are rejected, so that recursion is safe. */
    public static boolean isDeeperThan(Element parent, int limit) {
        for (int i = 0; i < parent.childNodeSize(); i++) {
            if (limit == 0 || parent.childNode(i) instanceof Element child && isDeeperThan(child, limit - 1)) {
                return true;
            }
        }
        return false;
    }
}
