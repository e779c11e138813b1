package org.programmekb.markup.asciidoc;

import org.jsoup.nodes.Element;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Message;
import org.programmekb.markup.html.Query;
import org.programmekb.markup.html.TextBlock;
import org.programmekb.markup.text.Places;

/** Finds what AsciiDoc leaves as text, because it is Markdown or has full-width marks. */
record UnreadMarkup(Places places, Diagnostics findings) {
    void report(Element body) {
        TextBlock.each(body, text -> {
            Block block = new Block(text);
            UnreadLines.find(block);
            UnreadLinks.find(block);
        });
        for (Element link : Query.select(body, "a[href*=［]")) {
            if (!link.wholeText().contains("［")) {
                UnreadLinks.find(new Block(new TextBlock(link, link.attr("href"))));
            }
        }
    }

    /** A block of text about which findings are reported. */
    final class Block {
        private final TextBlock block;

        private Block(TextBlock block) {
            this.block = block;
        }

        String text() {
            return block.text();
        }

        boolean isParagraph() {
            return block.isIn("p");
        }

        /** Reports a finding about the text at this offset. */
        void report(Code code, int offset, Message message, Message hint) {
            findings.report(code, block.at(offset, places).orElseGet(() -> places.of(block.parent())), message, hint);
        }
    }
}
