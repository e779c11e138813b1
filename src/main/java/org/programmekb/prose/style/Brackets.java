package org.programmekb.prose.style;

import java.util.ArrayDeque;
import java.util.Deque;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.prose.Characters;

/** Finds brackets and quotation marks without their counterpart in the same passage. */
record Brackets(String opening, String closing) {
    static final Brackets ENGLISH = new Brackets("([“", ")]”");
    static final Brackets CHINESE = new Brackets("（(［[《〈【「『“‘", "）)］]》〉】」』”’");
    static final String NUMERALS = "一二三四五六七八九十";

    void check(Line line) {
        Deque<Integer> open = new ArrayDeque<>();
        boolean hasLabel = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.at(i);
            if (opening.indexOf(c) >= 0) {
                if (!isFace(line, i) && !isNamed(line, i)) {
                    open.push(i);
                }
            } else if (closing.indexOf(c) >= 0 && !isApostrophe(line, i) && !isMouth(line, i, open)) {
                close(line, open, i, hasLabel);
            }
            hasLabel |= isLabel(line, i);
        }
        while (!open.isEmpty()) {
            int left = open.pollLast();
            if (!isOfLink(line, left) && (left > 0 || line.at(0) != '“' && line.at(0) != '「')) {
                report(line, left, false);
            }
        }
    }

    /**
     * Compares a closing mark with the last that is open.
     *
     * @param behindLabel whether a label may have taken the opening mark, as in {@code (see 4) below)}
     */
    private void close(Line line, Deque<Integer> open, int at, boolean behindLabel) {
        char mark = line.at(at);
        char wanted = opening.charAt(closing.indexOf(mark));
        char last = open.isEmpty() ? '\n' : line.at(open.peek());
        if (last == wanted || isInterval(last, mark)) {
            open.pop();
        } else if (isRound(last) && isRound(mark) && line.at(at + 1) == closing.charAt(opening.indexOf(last))) {
            // Of two marks, )）, the second is the right one.
            report(line, at, true);
        } else if (isRound(last) && isRound(mark)) {
            if (!isOfLink(line, open.pop())) {
                line.report(Code.PROSE_UNBALANCED, at, at + 1, Message.of("prose-unbalanced.pair", last, mark));
            }
        } else if (open.stream().anyMatch(each -> line.at(each) == wanted)) {
            int left = open.pop();
            while (line.at(left) != wanted) {
                report(line, left, false);
                left = open.pop();
            }
        } else if (!isLabel(line, at) && !isMeasure(line, at) && !(behindLabel && isRound(mark))) {
            report(line, at, true);
        }
    }

    /** Whether the address of a link begins here: a link that cannot be read is reported as such. */
    private static boolean isOfLink(Line line, int at) {
        return isRound(line.at(at)) && (line.at(at - 1) == ']' || line.at(at - 1) == '］');
    }

    private static boolean isRound(char c) {
        return c == '(' || c == '（' || c == ')' || c == '）';
    }

    /** Whether it is a half-open interval: {@code [0, 1)}. */
    private static boolean isInterval(char open, char close) {
        return open == '[' && close == ')' || open == '(' && close == ']';
    }

    /** Whether a closing mark is the mouth of an emoticon. In {@code (a; b;)} it closes a bracket. */
    private static boolean isMouth(Line line, int at, Deque<Integer> open) {
        int next = at + 1;
        while (next < line.length() && !isRound(line.at(next))) {
            next++;
        }
        boolean isOnlyOne = line.at(next) != ')' && line.at(next) != '）';
        return isFace(line, at) && !(isOnlyOne && open.stream().anyMatch(each -> isRound(line.at(each))));
    }

    /** Whether it looks like the mouth of an emoticon. */
    private static boolean isFace(Line line, int at) {
        if (!isRound(line.at(at))) {
            return false;
        }
        char before = line.at(at - 1);
        char beforeThat = line.at(at - 2);
        boolean eyes = before == ':' || before == ';' || before == '=';
        boolean nose = (before == '-' || before == '^' || before == 'o') && ":;=8".indexOf(beforeThat) >= 0;
        boolean isWithin = beforeThat == '(' || Characters.isDigit(beforeThat);
        boolean isBehindWord = line.at(at) == '(' && Characters.isLatin(beforeThat);
        return eyes && !Characters.isLatin(line.at(at + 1)) && !isWithin && !isBehindWord || nose;
    }

    /** Whether the text is about the mark itself, as in {@code the marks ?, * and [, which}. */
    private static boolean isNamed(Line line, int at) {
        return line.at(at + 1) == ',' && Characters.isSpace(line.at(at - 1));
    }

    private static boolean isApostrophe(Line line, int at) {
        return line.at(at) == '’' && Characters.isLatin(line.at(at - 1));
    }

    /** Whether it ends the label of a list item: {@code a)}, {@code 12)}, {@code iv)} or {@code 一）}. */
    private static boolean isLabel(Line line, int at) {
        if (!isRound(line.at(at))) {
            return false;
        }
        // 2.) is a label, too.
        int end = line.at(at - 1) == '.' ? at - 1 : at;
        int start = end;
        while (start > 0 && isPartOf(line.at(start - 1), line.at(end - 1))) {
            start--;
        }
        char before = line.at(start - 1);
        String label = line.text().substring(start, end);
        boolean brief = label.length() <= (Characters.isLetter(line.at(end - 1)) ? 1 : 2)
                || label.chars().allMatch(c -> "ivxIVX".indexOf(c) >= 0);
        return start < end
                && brief
                && (start == 0 || Characters.isSpace(before) || "；。，：、;,:.\"“".indexOf(before) >= 0);
    }

    private static boolean isPartOf(char c, char last) {
        return Characters.isDigit(last) && Characters.isDigit(c)
                || Characters.isLetter(last) && Characters.isLetter(c)
                || NUMERALS.indexOf(last) >= 0 && NUMERALS.indexOf(c) >= 0;
    }

    /** Whether the mark means inches or seconds. */
    private static boolean isMeasure(Line line, int at) {
        return (line.at(at) == '”' || line.at(at) == '’') && Characters.isDigit(line.at(at - 1));
    }

    private void report(Line line, int at, boolean isClosing) {
        char mark = line.at(at);
        char missing = isClosing ? opening.charAt(closing.indexOf(mark)) : closing.charAt(opening.indexOf(mark));
        // Beside a straight quotation mark, that is probably the counterpart, which another rule reports.
        boolean isAnswered = (mark == '“' || mark == '”') && line.text().indexOf('"') >= 0
                || line.hides(missing, at, isClosing)
                // In ‘D’Deaf the closing mark looks like an apostrophe.
                || mark == '‘' && line.text().indexOf('’', at) > 0;
        if (!isAnswered) {
            String around = line.around(at, at + 1, String.valueOf(mark));
            Message message = isClosing
                    ? Message.of("prose-unbalanced.no-opening", mark, missing, around)
                    : Message.of("prose-unbalanced.no-closing", mark, missing, around);
            line.report(
                    Code.PROSE_UNBALANCED,
                    at,
                    at + 1,
                    message,
                    Message.of("prose-unbalanced.hint-mark", missing, mark));
        }
    }
}
