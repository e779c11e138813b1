package org.programmekb.prose.style;

import java.util.ArrayDeque;
import java.util.Deque;
import org.programmekb.diagnostic.Code;
import org.programmekb.prose.Characters;

/** Finds half-width round brackets that follow Han characters or contain them. */
final class HalfWidthBrackets implements Rule {
    @Override
    public int traits() {
        return Traits.BRACKET;
    }

    @Override
    public void check(Line line) {
        int[] ends = ends(line.text());
        for (int open = line.text().indexOf('('); open >= 0; open = line.text().indexOf('(', open + 1)) {
            int close = ends[open];
            if (close > 0 && !isFace(line.at(open - 1)) && isWrong(line, open, close)) {
                String inner = line.text().substring(open + 1, close);
                int from = open > 0 && line.at(open - 1) == ' ' && line.isHan(open - 2) ? open - 1 : open;
                if (inner.indexOf(Characters.OPAQUE) >= 0) {
                    line.report(Code.PROSE_HALF_WIDTH, open, close + 1, "half-width brackets in Chinese text");
                } else {
                    int to = line.at(close + 1) == ' ' && line.isHan(close + 2) ? close + 2 : close + 1;
                    line.correct(
                            Code.PROSE_HALF_WIDTH, from, to, "（" + inner + "）", "half-width brackets in Chinese text");
                }
                open = close;
            }
        }
    }

    /** For the index of each opening bracket, the index of its closing bracket; 0 if there is none. */
    private static int[] ends(String text) {
        int[] ends = new int[text.length()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = text.indexOf('('); i >= 0 && i < text.length(); i++) {
            if (text.charAt(i) == '(') {
                open.push(i);
            } else if (text.charAt(i) == ')' && !open.isEmpty()) {
                ends[open.pop()] = i;
            }
        }
        return ends;
    }

    private static boolean isFace(char before) {
        return before == ':' || before == ';' || before == '-';
    }

    private static boolean isWrong(Line line, int open, int close) {
        if (line.isQuoted(open)) {
            return false;
        }
        boolean onlyDigits = true;
        for (int i = open + 1; i < close; i++) {
            if (line.isHan(i)) {
                return true;
            }
            onlyDigits &= Characters.isDigit(line.at(i)) || line.at(i) == '+';
        }
        boolean afterHan = line.isHan(open - 1) || line.at(open - 1) == ' ' && line.isHan(open - 2);
        boolean dials = onlyDigits && Characters.isDigit(line.at(line.at(close + 1) == ' ' ? close + 2 : close + 1));
        return afterHan && !dials && close > open + 1;
    }
}
