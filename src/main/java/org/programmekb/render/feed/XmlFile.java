package org.programmekb.render.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writer for an XML file. */
final class XmlFile {
    private final StringBuilder text;
    /** What is encoded already and stands before the text. */
    private final ByteArrayOutputStream encoded = new ByteArrayOutputStream();

    /** A file with an XML declaration. */
    XmlFile() {
        this(new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
    }

    private XmlFile(StringBuilder text) {
        this.text = text;
    }

    /** A fragment that can be added to other files. */
    static XmlFile piece() {
        return new XmlFile(new StringBuilder());
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

    /** Adds a fragment, which is encoded already since it may be added to many files. */
    XmlFile add(byte[] piece) {
        encode();
        encoded.writeBytes(piece);
        return this;
    }

    byte[] bytes() {
        encode();
        return encoded.toByteArray();
    }

    private void encode() {
        encoded.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
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
        text.append(markup);
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
                text.append(chars, written, i - written);
                raw(escaped);
                written = i + 1;
            }
        }
        text.append(chars, written, chars.length - written);
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
