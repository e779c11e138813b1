package org.programmekb.markup.html;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.text.Places;

/**
 * The text of a paragraph, an item of a list or a cell, with its line breaks: where markup is looked for that was left as
 * text.
 *
 * @param parent the element that contains the text
 */
public record TextBlock(Element parent, String text) {
    /** Stands for code, in which nothing is markup. */
    public static final char CODE = '\uFFFC';

    /** What an author means as an address, not as a remark in brackets. */
    public static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|mailto:|kb:|www\\.)\\S+|\\.{0,2}/\\S*|#\\S+|[^\\s/]\\S*/\\S*|[^\\n]+\\.(?:md|adoc|html?|pdf|docx?|xlsx?|pptx?|png|jpe?g|svg|webp|gif)(?:#\\S*)?",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> LITERAL = Set.of("code", "kbd", "pre", "samp", "var", "script", "style");
    private static final int LONGEST_NEEDLE = 24;

    /** Passes on each block of text in an element, in order. */
    public static void each(Element parent, Consumer<TextBlock> receiver) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parent.childNodeSize(); i++) {
            Node node = parent.childNode(i);
            if (node instanceof Element element && !Blocks.PHRASING.contains(element.normalName())) {
                flush(parent, text, receiver);
                if (!LITERAL.contains(element.normalName())) {
                    each(element, receiver);
                }
            } else {
                collect(node, text);
            }
        }
        flush(parent, text, receiver);
    }

    private static void flush(Element parent, StringBuilder text, Consumer<TextBlock> receiver) {
        if (!text.isEmpty()) {
            receiver.accept(new TextBlock(parent, text.toString()));
            text.setLength(0);
        }
    }

    private static void collect(Node node, StringBuilder text) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node instanceof Element element) {
            if (LITERAL.contains(element.normalName())) {
                text.append(CODE);
            } else if (element.normalName().equals("br")) {
                // The line feed follows as text.
                text.append(' ');
            } else {
                element.childNodes().forEach(child -> collect(child, text));
            }
        }
    }

    public List<String> lines() {
        return text.lines().toList();
    }

    public boolean isIn(String tag) {
        return parent.normalName().equals(tag);
    }

    /** Whether it comes directly after an element with this beginning. */
    public boolean follows(String tag, String beginning) {
        Element before = parent.previousElementSibling();
        return before != null
                && before.normalName().equals(tag)
                && before.text().startsWith(beginning);
    }

    /** The place of the text at this offset; empty if it is written differently in the source. */
    public Optional<Location> at(int offset, Places places) {
        int end = offset;
        while (end < text.length()
                && end - offset < LONGEST_NEEDLE
                && text.charAt(end) != '\n'
                && text.charAt(end) != CODE) {
            end++;
        }
        return places.find(parent, text.substring(offset, end), 0);
    }

    /** The number of tabs between the cells of a row from a spreadsheet. */
    public static long tabs(String row) {
        return row.strip().chars().filter(c -> c == '\t').count();
    }
}
