package org.programmekb.markup.body;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.programmekb.markup.html.Footnotes;
import org.programmekb.markup.html.Slot;

/** Extracts the plain text of a body, with line breaks between blocks. */
final class PlainText {
    private final StringBuilder text = new StringBuilder(4096);

    private PlainText() {}

    static String of(Element body) {
        PlainText plain = new PlainText();
        plain.append(body, false);
        return plain.text.toString().strip();
    }

    private void append(Element parent, boolean preformatted) {
        for (int i = 0; i < parent.childNodeSize(); i++) {
            Node node = parent.childNode(i);
            if (node instanceof TextNode words) {
                append(words.getWholeText(), preformatted);
            } else if (node instanceof Element element && !Footnotes.isMark(element)) {
                String name = element.normalName();
                boolean block = element.tag().isBlock() || name.equals("br") || name.equals("td") || name.equals("th");
                if (block) {
                    newLine();
                }
                append(element, preformatted || name.equals("pre"));
                if (block) {
                    newLine();
                }
            }
        }
    }

    private void append(String words, boolean preformatted) {
        boolean afterBlank = text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
        char[] chars = words.toCharArray();
        boolean same = true;
        int end = 0;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c == Slot.OPEN) {
                i = words.indexOf(Slot.CLOSE, i);
            } else if (c > ' ' && c < '\u0080' || c > '\u3000' || preformatted || !Character.isWhitespace(c)) {
                chars[end++] = c;
                afterBlank = preformatted && Character.isWhitespace(c);
            } else if (!afterBlank) {
                chars[end++] = ' ';
                afterBlank = true;
                same &= c == ' ';
            }
        }
        if (same && end == chars.length) {
            text.append(words);
        } else {
            text.append(chars, 0, end);
        }
    }

    private void newLine() {
        int length = text.length();
        while (length > 0 && Character.isWhitespace(text.charAt(length - 1))) {
            length--;
        }
        text.setLength(length);
        if (length > 0) {
            text.append('\n');
        }
    }
}
