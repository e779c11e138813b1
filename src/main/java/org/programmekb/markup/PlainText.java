package org.programmekb.markup;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words of a body, blocks separated by line breaks. */
final class PlainText {
    private final StringBuilder text = new StringBuilder();

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
        boolean afterBlank = text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == Body.OPEN) {
                i = words.indexOf(Body.CLOSE, i);
            } else if (c > ' ' && c < '\u0080' || preformatted || !Character.isWhitespace(c)) {
                text.append(c);
                afterBlank = preformatted && Character.isWhitespace(c);
            } else if (!afterBlank) {
                text.append(' ');
                afterBlank = true;
            }
        }
    }

    private static boolean isFootnoteMark(Element element) {
        return element.hasAttr("class") && (element.hasClass("footnote-back") || element.hasClass("footnote-ref"));
    }

    private void newLine() {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
        if (end > 0) {
            text.append('\n');
        }
    }
}
