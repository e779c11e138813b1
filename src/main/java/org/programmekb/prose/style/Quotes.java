package org.programmekb.prose.style;

import java.util.List;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.prose.Characters;

/**
 * Finds straight quotation marks and apostrophes.
 *
 * @param marks the four marks to suggest instead in Chinese: an outer pair and an inner pair
 */
record Quotes(String marks) {
    /**
     * Finds straight marks beside typographic ones in English, once in a document. Either form is right alone, because it
     * is often the markup that decides which form a text has.
     */
    static void mixed(List<Line> lines) {
        for (Line line : lines) {
            if (line.has(Traits.STRAIGHT) && isMixed(line)) {
                return;
            }
        }
    }

    private static boolean isMixed(Line line) {
        String text = line.text();
        boolean typographic = text.indexOf('“') >= 0 || text.indexOf('”') >= 0;
        for (int i = text.indexOf('"'); typographic && i >= 0; i = text.indexOf('"', i + 1)) {
            if (!Characters.isDigit(line.at(i - 1))) {
                String right = Characters.isLatin(line.at(i + 1)) ? "“" : "”";
                Message message = Message.of("prose-mixed-quotes.quotes");
                line.correct(Code.PROSE_MIXED_QUOTES, i, i + 1, right, message);
                return true;
            }
        }
        int straight = apostrophe(line, '\'');
        if (straight < 0 || apostrophe(line, '’') < 0) {
            return false;
        }
        Message message = Message.of("prose-mixed-quotes.apostrophe");
        line.correct(Code.PROSE_MIXED_QUOTES, straight, straight + 1, "’", message);
        return true;
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

    /** Finds straight quotation marks in Chinese. */
    void straight(Line line) {
        String text = line.text();
        int first = -1;
        for (int i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) {
            if (first >= 0) {
                pair(line, first, i, 0);
                first = -1;
            } else if (!Characters.isDigit(line.at(i - 1))) {
                first = i;
            }
        }
        if (first >= 0 && (line.isHan(first - 1) || line.isHan(first + 1))) {
            line.report(Code.PROSE_STRAIGHT_QUOTES, first, first + 1, Message.of("prose-straight-quotes.mark", '"'));
        }
        for (int open = text.indexOf('\''); open >= 0; open = text.indexOf('\'', open + 1)) {
            int close = text.indexOf('\'', open + 1);
            boolean isHan = close > open && line.isHan(open + 1) && line.isHan(close - 1);
            if (isHan && !Characters.isLatin(line.at(open - 1))) {
                pair(line, open, close, 2);
                open = close;
            }
        }
    }

    private void pair(Line line, int open, int close, int kind) {
        boolean chinese = line.isHan(open - 1) || line.isHan(close + 1);
        for (int i = open + 1; i < close && !chinese; i++) {
            chinese = line.isHan(i);
        }
        if (!chinese) {
            return;
        }
        String inner = line.text().substring(open + 1, close);
        Message message = Message.of("prose-straight-quotes.mark", line.at(open));
        if (inner.indexOf(Characters.OPAQUE) >= 0) {
            line.report(Code.PROSE_STRAIGHT_QUOTES, open, close + 1, message);
        } else {
            String right = marks.charAt(kind) + inner + marks.charAt(kind + 1);
            line.correct(Code.PROSE_STRAIGHT_QUOTES, open, close + 1, right, message);
        }
    }
}
