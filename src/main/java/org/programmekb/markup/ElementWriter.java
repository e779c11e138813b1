package org.programmekb.markup;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/** Writes a tree of elements from its start to its end. */
final class ElementWriter {
    private static final Map<String, Tag> TAGS = new ConcurrentHashMap<>();

    private final Element root;
    private final StringBuilder text = new StringBuilder();
    private Element parent;
    private boolean startsLine;

    /** Writes into an element. */
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
        Element element = new Element(tag(tag), "");
        parent.appendChild(element);
        parent = element;
    }

    /** What is known of a name; making it anew takes longer than all else that is done for an element. */
    private static Tag tag(String name) {
        Tag known = TAGS.get(name);
        return known != null ? known : TAGS.computeIfAbsent(name, Tag::valueOf);
    }

    /** Starts an element and notes where it is written. */
    void startAt(String tag, int offset) {
        start(tag);
        attribute(Places.OFFSET, String.valueOf(offset));
    }

    /** An attribute of the element that was started last. */
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

    void text(CharSequence characters) {
        text.append(characters);
    }

    /** Prose, without the blanks that start a line. */
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

    /** Texts that follow each other are one, as in a parsed tree. */
    private void flush() {
        if (text.length() > 0) {
            parent.appendChild(new TextNode(text.toString()));
            text.setLength(0);
        }
    }
}
