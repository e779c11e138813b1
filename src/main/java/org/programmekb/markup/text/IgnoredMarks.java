package org.programmekb.markup.text;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;

/**
 * Finds emphasis marks that are displayed as characters, because the markup language ignores them next to Chinese,
 * Japanese or Korean letters. Escaped marks are not found, because they differ from the displayed text.
 */
public record IgnoredMarks(MarkRule rule, Places places, Diagnostics findings) {
    private static final Set<String> LITERAL = Set.of("code", "kbd", "pre", "samp", "var");

    /**
     * A pair of marks without effect.
     *
     * @param start the offset of the first mark
     * @param end the offset after the last mark
     * @param right what the author should write
     */
    record Pair(int start, int end, String right) {}

    public void report(Element parent) {
        for (int i = 0; i < parent.childNodeSize(); i++) {
            Node node = parent.childNode(i);
            if (node instanceof TextNode words) {
                String text = words.getWholeText();
                for (Pair pair : rule.find(text)) {
                    report(parent, text, pair);
                }
            } else if (node instanceof Element element && !isLiteral(element)) {
                report(element);
            }
        }
    }

    private static boolean isLiteral(Element element) {
        return LITERAL.contains(element.normalName())
                || element.normalName().equals("a") && element.wholeText().contains("://");
    }

    private void report(Element parent, String text, Pair pair) {
        int from = pair.start() == 0 ? 0 : text.offsetByCodePoints(pair.start(), -1);
        int to = pair.end() == text.length() ? text.length() : text.offsetByCodePoints(pair.end(), 1);
        String marked = text.substring(pair.start(), pair.end());
        places.find(parent, text.substring(from, to), pair.start() - from)
                .ifPresent(place -> findings.report(
                        Code.MARK_IGNORED,
                        place,
                        Message.of("mark-ignored.marks", marked),
                        Message.of("suggestion.write", pair.right())));
    }
}
