package org.programmekb.markup.markdown;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.programmekb.markup.text.Places;

/** Builds a tree of elements from a sequence of start tags, text and end tags. */
final class ElementWriter {
    /** Creating a tag object takes longer than all other work for an element. */
    private static final Map<String, Tag> TAGS = new ConcurrentHashMap<>();

    private final Element root;
    private final StringBuilder text = new StringBuilder();
    private Element parent;
    private boolean startsLine;

    /** Creates a writer that adds to an element. */
    ElementWriter(Element root) {
        this.root = root;
        this.parent = root;
    }

    Element finish() {
        flush();
        return root;
    }

    void start(String tag) {
        flush();
        startsLine = false;
        Element element = new Element(TAGS.computeIfAbsent(tag, Tag::valueOf), "");
        parent.appendChild(element);
        parent = element;
    }

    /** Starts an element and records its source offset. */
    void startAt(String tag, int offset) {
        start(tag);
        attribute(Places.OFFSET, String.valueOf(offset));
    }

    /** Adds an attribute to the current element. */
    void attribute(String name, String value) {
        parent.attributes().add(name, value);
    }

    void end() {
        flush();
        Element outer = parent.parent();
        if (outer == null) {
            throw new IllegalStateException("an end without a start");
        }
        parent = outer;
    }

    /** Adds text without white space at the start of a line. */
    void words(String words, int from, int to) {
        int start = from;
        while (startsLine && start < to && (words.charAt(start) == ' ' || words.charAt(start) == '\t')) {
            start++;
        }
        startsLine = startsLine && start == to;
        text.append(words, start, to);
    }

    void breakLine() {
        text.append('\n');
        startsLine = true;
    }

    /** Adds the collected text as one node, as in a parsed tree. */
    private void flush() {
        if (text.length() > 0) {
            parent.appendChild(new TextNode(text.toString()));
            text.setLength(0);
        }
    }
}
