package org.programmekb.render.feed;

import org.programmekb.render.template.Utf8Buffer;

/** Writer for an XML file. */
final class XmlFile {
    private final Utf8Buffer text;

    /** A file with an XML declaration. */
    XmlFile() {
        text = new Utf8Buffer(16_384);
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    private XmlFile(Utf8Buffer text) {
        this.text = text;
    }

    /** A fragment that can be added to other files. */
    static XmlFile piece() {
        return new XmlFile(new Utf8Buffer(1024));
    }

    /**
     * The start tag of an element with attributes (name, value, name, value …); its content begins on the same line.
     */
    XmlFile start(String name, String... attributes) {
        tag(name, attributes);
        return raw(">");
    }

    /** The end tag of an element. */
    XmlFile end(String name) {
        return raw("</").raw(name).raw(">");
    }

    /** An empty element with attributes, on its own line. */
    XmlFile empty(String name, String... attributes) {
        tag(name, attributes);
        return raw("/>\n");
    }

    /** An element with text and attributes, on its own line. */
    XmlFile element(String name, String content, String... attributes) {
        start(name, attributes);
        escape(content, false);
        return end(name).line();
    }

    /** Ends a line. */
    XmlFile line() {
        return raw("\n");
    }

    /** Adds a fragment. */
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

    /**
     * Characters that XML does not allow even as escapes: control characters, unpaired surrogates, and U+FFFE and
     * U+FFFF.
     */
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
