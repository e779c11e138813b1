package org.programmekb.markup.body;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.programmekb.markup.text.CjkCharacters;

/** Which image readers see without scrolling, so that browsers should load it at once. */
final class FirstScreen {
    /** Letters of prose below the heading of a page that a phone shows at once, roughly. */
    private static final int LETTERS = 300;

    private int letters;

    private FirstScreen() {}

    /** Whether there is so little text before an element that readers see it at once. */
    static boolean holds(Element element, Element body) {
        FirstScreen screen = new FirstScreen();
        screen.readUntil(element, body);
        return screen.letters < LETTERS;
    }

    private boolean readUntil(Element end, Element parent) {
        for (int i = 0; i < parent.childNodeSize() && letters < LETTERS; i++) {
            Node node = parent.childNode(i);
            if (node.equals(end) || node instanceof Element element && readUntil(end, element)) {
                return true;
            } else if (node instanceof TextNode text) {
                // A Chinese letter is as wide as two Latin ones.
                letters += text.getWholeText()
                        .codePoints()
                        .map(letter -> CjkCharacters.isCjk(letter) ? 2 : 1)
                        .sum();
            }
        }
        return false;
    }
}
