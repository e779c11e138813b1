package org.programmekb.prose.style;

import org.programmekb.diagnostic.Code;
import org.programmekb.prose.Characters;

/** Finds straight quotation marks in Chinese text. */
final class StraightQuotes implements Rule {
    private final String marks;

    /** Takes the four marks to suggest instead: an outer pair and an inner pair. */
    StraightQuotes(String marks) {
        this.marks = marks;
    }

    @Override
    public int traits() {
        return Traits.STRAIGHT;
    }

    @Override
    public void check(Line line) {
        doubles(line);
        singles(line);
    }

    private void doubles(Line line) {
        int open = -1;
        for (int i = line.text().indexOf('"'); i >= 0; i = line.text().indexOf('"', i + 1)) {
            if (open >= 0) {
                pair(line, open, i, 0);
                open = -1;
            } else if (!Characters.isDigit(line.at(i - 1))) {
                open = i;
            }
        }
        if (open >= 0 && (line.isHan(open - 1) || line.isHan(open + 1))) {
            line.report(Code.PROSE_STRAIGHT_QUOTES, open, open + 1, "straight `\"` in Chinese text");
        }
    }

    private void singles(Line line) {
        for (int open = line.text().indexOf('\''); open >= 0; open = line.text().indexOf('\'', open + 1)) {
            int close = line.text().indexOf('\'', open + 1);
            if (close > open
                    && line.isHan(open + 1)
                    && line.isHan(close - 1)
                    && !Characters.isLatin(line.at(open - 1))) {
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
        String message = "straight `" + line.at(open) + "` in Chinese text";
        if (inner.indexOf(Characters.OPAQUE) >= 0) {
            line.report(Code.PROSE_STRAIGHT_QUOTES, open, close + 1, message);
        } else {
            String right = marks.charAt(kind) + inner + marks.charAt(kind + 1);
            line.correct(Code.PROSE_STRAIGHT_QUOTES, open, close + 1, right, message);
        }
    }
}
