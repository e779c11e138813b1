package org.programmekb.render.feed;

import org.programmekb.render.template.Utf8Buffer;

/** Writes an XML file piece by piece. */
final class XmlFile {
    private final Utf8Buffer text;

    /** Starts a file. */
    XmlFile() {
        text = new Utf8Buffer(16_384);
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    private XmlFile(Utf8Buffer text) {
        this.text = text;
    }

    /** Starts a piece of a file, which other files may hold. */
    static XmlFile piece() {
        return new XmlFile(new Utf8Buffer(1024));
    }

    /** The start of an element with attributes (name, value, name, value …); its content begins on the same line. */
    XmlFile start(String name, String... attributes) {
        tag(name, attributes);
        return raw(">");
    }

    /** The end of an element. */
    XmlFile end(String name) {
        return raw("</").raw(name).raw(">");
    }

    /** A line of an element with attributes and without content. */
    XmlFile empty(String name, String... attributes) {
        tag(name, attributes);
        return raw("/>\n");
    }

    /** A line of an element with text and attributes. */
    XmlFile element(String name, String content, String... attributes) {
        start(name, attributes);
        escape(content, false);
        return end(name).line();
    }

    /** Ends a line. */
    XmlFile line() {
        return raw("\n");
    }

    /** Adds a piece. */
    XmlFile add(byte[] piece) {
        text.write(piece);
        return this;
    }

    byte[] bytes() {
        return text.toByteArray();
    }

    private void tag(String name, String... attributes) {
        raw("<").raw(name);
        for (int i = 0; i < attributes.length; i += 2) {
            raw(" ").raw(attributes[i]).raw("=\"");
            escape(attributes[i + 1], true);
            raw("\"");
        }
    }

    private XmlFile raw(String markup) {
        text.write(markup, 0, markup.length());
        return this;
    }

    private void escape(String content, boolean isAttribute) {
        char[] chars = content.toCharArray();
        int written = 0;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c > '>' && c < '\uD800' || c >= '\'' && c < '<') {
                continue;
            }
            String escaped = switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> isAttribute ? "&quot;" : "";
                default -> "";
            };
            boolean forbidden = isForbidden(chars, i);
            if (!escaped.isEmpty() || forbidden) {
                text.write(chars, written, i - written);
                raw(escaped);
                written = i + 1;
            }
        }
        text.write(chars, written, chars.length - written);
    }

    /** What no XML file may hold, not even escaped: control characters, halves of characters, and two that are none. */
    private static boolean isForbidden(char[] chars, int i) {
        char c = chars[i];
        if (c < ' ') {
            return c != '\t' && c != '\n' && c != '\r';
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 == chars.length || !Character.isLowSurrogate(chars[i + 1]);
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(chars[i - 1]);
        }
        return c == '\uFFFE' || c == '\uFFFF';
    }
}
