package org.programmekb.prose.style;

import java.util.ArrayDeque;
import java.util.Deque;
import org.programmekb.diagnostic.Code;
import org.programmekb.prose.Characters;

/** Finds brackets and quotation marks without their counterpart in the same passage. */
final class Brackets implements Rule {
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final Brackets ENGLISH = new Brackets("([“", ")]”");
    private static final Brackets CHINESE = new Brackets("（(［[《〈【「『“‘", "）)］]》〉】」』”’");

    private final String opening;
    private final String closing;

    private Brackets(String opening, String closing) {
        this.opening = opening;
        this.closing = closing;
    }

    static Brackets english() {
        return ENGLISH;
    }

    static Brackets chinese() {
        return CHINESE;
    }

    @Override
    public int traits() {
        return Traits.BRACKET;
    }

    @Override
    public void check(Line line) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < line.length(); i++) {
            char c = line.at(i);
            if (opening.indexOf(c) >= 0) {
                if (!isFace(line, i)) {
                    open.push(i);
                }
            } else if (closing.indexOf(c) >= 0 && !isFace(line, i) && !isApostrophe(line, i)) {
                close(line, open, i);
            }
        }
        while (!open.isEmpty()) {
            int left = open.pollLast();
            if (!(left == 0 && (line.at(0) == '“' || line.at(0) == '「'))) {
                report(line, left, "`" + line.at(left) + "` has no closing mark");
            }
        }
    }

    private void close(Line line, Deque<Integer> open, int at) {
        char wanted = opening.charAt(closing.indexOf(line.at(at)));
        if (open.isEmpty()) {
            if (!isLabel(line, at) && !isMeasure(line, at)) {
                report(line, at, "`" + line.at(at) + "` has no opening mark");
            }
            return;
        }
        char last = line.at(open.peek());
        if (last == wanted || isInterval(last, line.at(at))) {
            open.pop();
        } else if (isRound(last) && isRound(line.at(at))) {
            line.report(Code.PROSE_UNBALANCED, at, at + 1, "`" + last + "` is closed by `" + line.at(at) + "`");
            open.pop();
        } else if (isWithin(line, open, wanted)) {
            while (line.at(open.peek()) != wanted) {
                int left = open.pop();
                report(line, left, "`" + line.at(left) + "` has no closing mark");
            }
            open.pop();
        } else if (!isLabel(line, at) && !isMeasure(line, at)) {
            report(line, at, "`" + line.at(at) + "` has no opening mark");
        }
    }

    private static boolean isWithin(Line line, Deque<Integer> open, char wanted) {
        return open.stream().anyMatch(at -> line.at(at) == wanted);
    }

    private static boolean isRound(char c) {
        return c == '(' || c == '（' || c == ')' || c == '）';
    }

    /** Whether it is a half-open interval: {@code [0, 1)}. */
    private static boolean isInterval(char open, char close) {
        return open == '[' && close == ')' || open == '(' && close == ']';
    }

    private static boolean isFace(Line line, int at) {
        char before = line.at(at - 1);
        char beforeThat = line.at(at - 2);
        boolean eyes = before == ':' || before == ';' || before == '=';
        boolean nose = (before == '-' || before == '^' || before == 'o') && ":;=8".indexOf(beforeThat) >= 0;
        return eyes && !Characters.isLatin(line.at(at + 1)) && !Characters.isDigit(beforeThat) || nose;
    }

    private static boolean isApostrophe(Line line, int at) {
        return line.at(at) == '’' && Characters.isLatin(line.at(at - 1));
    }

    /** Whether it ends the label of a list item: {@code a)}, {@code 12)}, {@code iv)} or {@code 一）}. */
    private static boolean isLabel(Line line, int at) {
        if (!isRound(line.at(at))) {
            return false;
        }
        int start = at;
        while (start > 0 && isPartOf(line.at(start - 1), line.at(at - 1))) {
            start--;
        }
        char before = line.at(start - 1);
        boolean brief = at - start <= (Characters.isLetter(line.at(at - 1)) ? 1 : 2) || isRoman(line, start, at);
        return start < at && brief && (start == 0 || Characters.isSpace(before) || "；。，：、;,:.".indexOf(before) >= 0);
    }

    private static boolean isPartOf(char c, char last) {
        return Characters.isDigit(last) && Characters.isDigit(c)
                || Characters.isLetter(last) && Characters.isLetter(c)
                || NUMERALS.indexOf(last) >= 0 && NUMERALS.indexOf(c) >= 0;
    }

    private static boolean isRoman(Line line, int start, int end) {
        return line.text().substring(start, end).chars().allMatch(c -> "ivxIVX".indexOf(c) >= 0);
    }

    /** Whether the mark means inches or seconds. */
    private static boolean isMeasure(Line line, int at) {
        return (line.at(at) == '”' || line.at(at) == '’') && Characters.isDigit(line.at(at - 1));
    }

    private static void report(Line line, int at, String message) {
        boolean isCurved = line.at(at) == '“' || line.at(at) == '”';
        if (isCurved && line.text().indexOf('"') >= 0) {
            // The counterpart is probably a straight quotation mark, which another rule reports.
            return;
        }
        line.report(Code.PROSE_UNBALANCED, at, at + 1, message + ": `" + line.around(at, at + 1) + "`");
    }
}
