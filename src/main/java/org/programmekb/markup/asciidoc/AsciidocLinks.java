package org.programmekb.markup.asciidoc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.programmekb.markup.html.Ids;
import org.programmekb.markup.html.Query;
import org.programmekb.markup.html.Slot;
import org.programmekb.markup.text.CjkCharacters;

/** Converts Asciidoctor's links to the common form. */
final class AsciidocLinks {
    private AsciidocLinks() {}

    static void shape(Element body) {
        // Asciidoctor writes them for `^` behind the text; readers decide themselves where a link opens.
        Query.select(body, "a[target], a[rel]")
                .forEach(link -> link.removeAttr("target").removeAttr("rel"));
        // An address with a placeholder, such as `https://<host>/`, was not meant as a link.
        Query.select(body, "a.bare[href*=<]").forEach(Element::unwrap);
        mailAddresses(body);
        for (Element link : Query.select(body, "a[href]")) {
            String target = target(link);
            String text = link.wholeText();
            boolean isWritten = !text.equals(target) && !text.equals(target.replaceFirst("#.*", ""));
            if (!isWritten && link.childrenSize() == 0) {
                Slot.showTitle(link, target);
            }
        }
        ownIds(body);
    }

    /** The target; a reference as in {@code xref:kb:city/nice[]} is no anchor. */
    private static String target(Element link) {
        String target = link.attr("href");
        if (!target.startsWith("#kb:")) {
            return target;
        }
        String entry = target.substring(1);
        link.attr("href", entry);
        if (link.wholeText().equals("[" + entry + "]")) {
            link.text(entry);
        }
        return entry;
    }

    /**
     * Resolves references to headings by the ids that Asciidoctor generates unless told otherwise: words joined by
     * underscores, behind an underscore.
     */
    private static void ownIds(Element body) {
        List<Element> links = Query.select(body, "a[href^=#_]");
        if (links.isEmpty()) {
            return;
        }
        Map<String, Element> headings = new HashMap<>();
        for (Element heading : Query.byAttribute(body, Ids.GENERATED)) {
            headings.putIfAbsent("_" + heading.id().replace('-', '_'), heading);
        }
        for (Element link : links) {
            String id = link.attr("href").substring(1);
            Element heading = headings.get(id);
            if (heading != null && body.getElementById(id) == null) {
                link.attr("href", "#" + heading.id());
                if (link.wholeText().equals("[" + id + "]")) {
                    link.empty();
                    heading.childNodes().stream().map(Node::clone).forEach(link::appendChild);
                }
            }
        }
    }

    /** Removes CJK words before a bare e-mail address from its link; Asciidoctor includes them if there is no space. */
    private static void mailAddresses(Element body) {
        for (Element link : Query.select(body, "a[href^=mailto:]")) {
            String address = link.wholeText();
            int start = address.length();
            while (start > 0 && !CjkCharacters.isCjk(address.codePointBefore(start))) {
                start--;
            }
            if (start > 0 && link.attr("href").equals("mailto:" + address) && start < address.indexOf('@')) {
                link.before(new TextNode(address.substring(0, start)));
                link.attr("href", "mailto:" + address.substring(start)).text(address.substring(start));
            }
        }
    }
}
