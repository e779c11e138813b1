package org.programmekb.image;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.programmekb.markup.html.SvgSanitiser;

/**
 * Compares what a parser of XML sees in an image with what {@link SvgSanitiser} sees, which would leave in what it does not
 * see.
 */
final class SvgComparison {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Document sanitised;
    private final Iterator<Element> elements;
    private final StringBuilder text = new StringBuilder();
    private boolean isSame = true;

    SvgComparison(String svg) {
        this.sanitised = SvgSanitiser.parse(svg);
        this.elements = sanitised.stream().skip(1).iterator();
    }

    /** Adds what the parser has come to. */
    void add(XMLStreamReader in) {
        if (in.isStartElement()) {
            isSame = isSame && elements.hasNext() && isSame(elements.next(), in);
        } else if (in.isCharacters() || in.getEventType() == XMLStreamConstants.CDATA) {
            text.append(in.getText());
        }
    }

    /** Whether all was the same, once the parser has come to the end; spaces do not count. */
    boolean isSame() {
        return isSame && !elements.hasNext() && withoutSpace(text).equals(withoutSpace(textOf(sanitised)));
    }

    private static boolean isSame(Element element, XMLStreamReader in) {
        Map<String, String> ours = new TreeMap<>();
        for (Attribute attribute : element.attributes()) {
            ours.put(attribute.getKey(), withoutSpace(attribute.getValue()));
        }
        Map<String, String> theirs = new TreeMap<>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            theirs.put(
                    name(in.getAttributePrefix(i), in.getAttributeLocalName(i)), withoutSpace(in.getAttributeValue(i)));
        }
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            String prefix = in.getNamespacePrefix(i);
            String uri = in.getNamespaceURI(i);
            theirs.put(prefix == null ? "xmlns" : "xmlns:" + prefix, withoutSpace(uri == null ? "" : uri));
        }
        return element.tagName().equals(name(in.getPrefix(), in.getLocalName())) && ours.equals(theirs);
    }

    private static String name(String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private static CharSequence textOf(Document document) {
        StringBuilder all = new StringBuilder();
        for (Node node : (Iterable<Node>) document.nodeStream()::iterator) {
            if (node instanceof TextNode part) {
                all.append(part.getWholeText());
            } else if (node instanceof DataNode part) {
                all.append(part.getWholeData());
            }
        }
        return all;
    }

    private static String withoutSpace(CharSequence text) {
        return SPACE.matcher(text).replaceAll("");
    }
}
