package org.programmekb.markup.html;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.programmekb.markup.text.Places;

/** Writes a tree of elements from its start to its end. */
public final class ElementWriter {
    private static final Map<String, Tag> TAGS = new ConcurrentHashMap<>();

    private final Element root;
    private final StringBuilder text = new StringBuilder();
    private Element parent;
    private boolean startsLine;

    /** Writes into an element. */
    public ElementWriter(Element root) {
        this.root = root;
        this.parent = root;
    }

    public Element finish() {
        flush();
        return root;
    }

    public void start(String tag) {
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
    public void startAt(String tag, int offset) {
        start(tag);
        attribute(Places.OFFSET, String.valueOf(offset));
    }

    /** An attribute of the element that was started last. */
    public void attribute(String name, String value) {
        parent.attributes().add(name, value);
    }

    public void end() {
        flush();
        Element outer = parent.parent();
        if (outer == null) {
            throw new IllegalStateException("an end without a start");
        }
        parent = outer;
    }

    public void text(CharSequence characters) {
        text.append(characters);
    }

    /** Prose, without the blanks that start a line. */
    public void words(String words, int from, int to) {
        int start = from;
        while (startsLine && start < to && (words.charAt(start) == ' ' || words.charAt(start) == '\t')) {
            start++;
        }
        startsLine = startsLine && start == to;
        text.append(words, start, to);
    }

    public void breakLine() {
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
