package org.programmekb.markup.markdown;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.html.Blocks;
import org.programmekb.markup.text.Places;
import org.programmekb.markup.text.SourceText;

/**
 * Finds headings, links, tables and formulas that Markdown leaves as text, because something in them is missing or in
 * full width.
 */
final class LostMarkup {
    /** Stands for code, in which nothing is lost. */
    static final char CODE = '\uFFFC';

    private static final Set<String> LITERAL = Set.of("code", "kbd", "pre", "samp", "var", "script", "style");
    private static final int LONGEST_NEEDLE = 24;

    private final SourceText source;
    private final Places places;
    private final LostHeadings headings;
    private final LostLinks links;
    private final LostTables tables;
    private final Formulas formulas;

    LostMarkup(SourceText source, int bodyStart, Places places, Diagnostics findings) {
        this.source = source;
        this.places = places;
        this.headings = new LostHeadings(findings);
        this.links = new LostLinks(findings);
        this.tables = new LostTables(findings);
        this.formulas = new Formulas(source, bodyStart, findings);
    }

    void report(Element body) {
        blocks(body);
        formulas.report();
    }

    private void blocks(Element parent) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parent.childNodeSize(); i++) {
            Node node = parent.childNode(i);
            if (node instanceof Element element && !Blocks.PHRASING.contains(element.normalName())) {
                check(parent, text);
                if (!LITERAL.contains(element.normalName())) {
                    blocks(element);
                }
            } else {
                collect(node, text);
            }
        }
        check(parent, text);
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

    private void check(Element parent, StringBuilder text) {
        if (!text.isEmpty()) {
            String words = text.toString();
            text.setLength(0);
            if (isSuspicious(words)) {
                Block block = new Block(parent, words);
                headings.check(block);
                links.check(block);
                tables.check(block);
                formulas.check(block);
            }
        }
    }

    private static boolean isSuspicious(String words) {
        for (int i = 0; i < words.length(); i++) {
            switch (words.charAt(i)) {
                case '#', '＃', ']', '］', '】', '|', '\t', '$' -> {
                    return true;
                }
                default -> {
                    // Nothing begins with it.
                }
            }
        }
        return false;
    }

    /** The text of a paragraph, an item of a list or a cell, with its line breaks. */
    final class Block {
        private final Element parent;
        private final String text;

        private Block(Element parent, String text) {
            this.parent = parent;
            this.text = text;
        }

        String text() {
            return text;
        }

        List<String> lines() {
            return text.lines().toList();
        }

        boolean isIn(String tag) {
            return parent.normalName().equals(tag);
        }

        /** Whether it comes directly after an element with this beginning. */
        boolean follows(String tag, String beginning) {
            Element before = parent.previousElementSibling();
            return before != null
                    && before.normalName().equals(tag)
                    && before.text().startsWith(beginning);
        }

        /** The place of the text at this offset; empty if the author has escaped it. */
        Optional<Location> at(int offset) {
            int end = offset;
            while (end < text.length()
                    && end - offset < LONGEST_NEEDLE
                    && text.charAt(end) != '\n'
                    && text.charAt(end) != CODE) {
                end++;
            }
            // Text that is written differently, for instance with escapes, is meant as it is shown.
            return places.find(parent, text.substring(offset, end), 0).filter(place -> {
                int at = source.offsetOf(place);
                return at == 0 || source.text().charAt(at - 1) != '\\';
            });
        }
    }
}
