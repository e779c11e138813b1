package org.programmekb.markup.markdown;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.programmekb.diagnostic.Diagnostics;
import org.programmekb.diagnostic.Location;
import org.programmekb.markup.html.TextBlock;
import org.programmekb.markup.text.Places;
import org.programmekb.markup.text.SourceText;

/**
 * Finds headings, links, tables and formulas that Markdown leaves as text, because something in them is missing or in
 * full width.
 */
final class LostMarkup {
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
        TextBlock.each(body, text -> {
            if (isSuspicious(text.text())) {
                Block block = new Block(text);
                headings.check(block);
                links.check(block);
                tables.check(block);
                formulas.check(block);
            }
        });
        formulas.report();
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

    /** A block of text whose places are known unless the author has escaped them. */
    final class Block {
        private final TextBlock block;

        private Block(TextBlock block) {
            this.block = block;
        }

        String text() {
            return block.text();
        }

        List<String> lines() {
            return block.lines();
        }

        boolean isIn(String tag) {
            return block.isIn(tag);
        }

        boolean follows(String tag, String beginning) {
            return block.follows(tag, beginning);
        }

        /** The place of the text at this offset; empty if it is meant as it is shown, for instance because of escapes. */
        Optional<Location> at(int offset) {
            return block.at(offset, places).filter(place -> {
                int at = source.offsetOf(place);
                return at == 0 || source.text().charAt(at - 1) != '\\';
            });
        }
    }
}
