package org.programmekb.markup.asciidoc;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.html.Blocks;
import org.programmekb.markup.html.Query;
import org.programmekb.markup.text.Places;

/** Finds what AsciiDoc leaves as text, because it is Markdown or has full-width marks. */
final class UnreadMarkup {
    /** Stands for code, in which nothing is markup. */
    private static final char CODE = '\uFFFC';

    private static final Set<String> LITERAL = Set.of("code", "kbd", "pre", "samp", "var");
    private static final int LONGEST_NEEDLE = 24;

    private final Places places;
    private final Diagnostics findings;

    UnreadMarkup(Places places, Diagnostics findings) {
        this.places = places;
        this.findings = findings;
    }

    void report(Element body) {
        reportBlocks(body);
        for (Element link : Query.select(body, "a[href*=［]")) {
            Block block = new Block(link, link.attr("href"));
            if (!link.wholeText().contains("［")) {
                UnreadLinks.find(block);
            }
        }
    }

    private void reportBlocks(Element parent) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parent.childNodeSize(); i++) {
            Node node = parent.childNode(i);
            if (node instanceof Element element && !Blocks.PHRASING.contains(element.normalName())) {
                check(parent, text);
                if (!LITERAL.contains(element.normalName())) {
                    reportBlocks(element);
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
            } else {
                element.childNodes().forEach(child -> collect(child, text));
            }
        }
    }

    private void check(Element parent, StringBuilder text) {
        if (!text.isEmpty()) {
            Block block = new Block(parent, text.toString());
            text.setLength(0);
            UnreadLines.find(block);
            UnreadLinks.find(block);
        }
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

        boolean isParagraph() {
            return parent.normalName().equals("p");
        }

        /** Reports a finding about the text at this offset. */
        void report(Code code, int offset, Message message, Message hint) {
            int end = offset;
            while (end < text.length()
                    && end - offset < LONGEST_NEEDLE
                    && text.charAt(end) != '\n'
                    && text.charAt(end) != CODE) {
                end++;
            }
            Location place = places.find(parent, text.substring(offset, end), 0).orElseGet(() -> places.of(parent));
            findings.report(code, place, message, hint);
        }
    }
}
