package org.programmekb.prose.style;

import org.programmekb.diagnostic.Code;
import org.programmekb.prose.Characters;

/**
 * Finds straight and typographic quotation marks or apostrophes in one passage. Either form is right alone, because it
 * is often the markup that decides which form a text has.
 */
final class MixedQuotes implements Rule {
    @Override
    public int traits() {
        return Traits.STRAIGHT;
    }

    @Override
    public void check(Line line) {
        String text = line.text();
        boolean typographic = text.indexOf('“') >= 0 || text.indexOf('”') >= 0;
        for (int i = text.indexOf('"'); typographic && i >= 0; i = text.indexOf('"', i + 1)) {
            if (!Characters.isDigit(line.at(i - 1))) {
                boolean opens = Characters.isLatin(line.at(i + 1));
                line.correct(
                        Code.PROSE_MIXED_QUOTES,
                        i,
                        i + 1,
                        opens ? "“" : "”",
                        "straight `\"` in a passage that also has `“` or `”`");
                return;
            }
        }
        int straight = apostrophe(line, '\'');
        if (straight >= 0 && apostrophe(line, '’') >= 0) {
            line.correct(
                    Code.PROSE_MIXED_QUOTES,
                    straight,
                    straight + 1,
                    "’",
                    "straight apostrophe in a passage that also has `’`");
        }
    }

    /** The index of an apostrophe within a word; others may be feet, quotation marks or left straight by the markup. */
    private static int apostrophe(Line line, char mark) {
        for (int i = line.text().indexOf(mark); i >= 0; i = line.text().indexOf(mark, i + 1)) {
            if (Characters.isLetter(line.at(i - 1)) && Characters.isLetter(line.at(i + 1))) {
                return i;
            }
        }
        return -1;
    }
}
