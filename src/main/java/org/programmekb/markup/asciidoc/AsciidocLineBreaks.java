package org.programmekb.markup.asciidoc;

import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.programmekb.markup.html.Query;
import org.programmekb.markup.text.HanLineBreaks;

/**
 * Restores line breaks in footnotes and image descriptions, which Asciidoctor replaces by spaces. A space between
 * Chinese characters that is not in the source was a line break.
 */
final class AsciidocLineBreaks {
    private AsciidocLineBreaks() {}

    /** Restores line breaks; {@code isWritten} tests whether the source contains a text. */
    static void restore(Element body, Predicate<String> isWritten) {
        for (Element image : Query.select(body, "img[alt]")) {
            image.attr("alt", restored(image.attr("alt"), isWritten));
        }
        Element notes = Query.first(body, "> div.footnotes");
        if (notes != null) {
            for (TextNode text : notes.nodeStream(TextNode.class).toList()) {
                text.text(restored(text.getWholeText(), isWritten));
            }
        }
    }

    private static String restored(String text, Predicate<String> isWritten) {
        StringBuilder restored = new StringBuilder(text);
        for (int space = text.indexOf(' ', 1); space > 0; space = text.indexOf(' ', space + 1)) {
            if (space + 1 < text.length() && isBroken(text, space, isWritten)) {
                restored.setCharAt(space, '\n');
            }
        }
        return restored.toString();
    }

    private static boolean isBroken(String text, int space, Predicate<String> isWritten) {
        int before = text.codePointBefore(space);
        int after = text.codePointAt(space + 1);
        return HanLineBreaks.isWide(before)
                && HanLineBreaks.isWide(after)
                && !isWritten.test(Character.toString(before) + " " + Character.toString(after));
    }
}
