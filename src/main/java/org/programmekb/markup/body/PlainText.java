package org.programmekb.markup.body;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.programmekb.markup.html.Slot;

/** Extracts the plain text of a body, with line breaks between blocks. */
final class PlainText {
    private char[] text = new char[4096];
    private int length;

    private PlainText() {}

    static String of(Element body) {
        PlainText plain = new PlainText();
        plain.append(body, false);
        return new String(plain.text, 0, plain.length).strip();
    }

    private void append(Element parent, boolean preformatted) {
        for (int i = 0; i < parent.childNodeSize(); i++) {
            Node node = parent.childNode(i);
            if (node instanceof TextNode words) {
                append(words.getWholeText(), preformatted);
            } else if (node instanceof Element element && !isFootnoteMark(element)) {
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
        boolean afterBlank = length == 0 || Character.isWhitespace(text[length - 1]);
        int from = length;
        int to = length + words.length();
        if (to > text.length) {
            text = Arrays.copyOf(text, to * 2);
        }
        // Copied first, then compacted in place, because access to an array is faster than to a string.
        words.getChars(0, words.length(), text, from);
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c == Slot.OPEN) {
                i = from + words.indexOf(Slot.CLOSE, i - from);
            } else if (c > ' ' && c < '\u0080' || preformatted || !Character.isWhitespace(c)) {
                text[length++] = c;
                afterBlank = preformatted && Character.isWhitespace(c);
            } else if (!afterBlank) {
                text[length++] = ' ';
                afterBlank = true;
            }
        }
    }

    private static boolean isFootnoteMark(Element element) {
        return element.hasAttr("class") && (element.hasClass("footnote-back") || element.hasClass("footnote-ref"));
    }

    private void newLine() {
        while (length > 0 && Character.isWhitespace(text[length - 1])) {
            length--;
        }
        if (length > 0) {
            if (length == text.length) {
                text = Arrays.copyOf(text, length * 2);
            }
            text[length++] = '\n';
        }
    }
}
