package org.programmekb.prose.style;

import org.programmekb.diagnostic.Code;
import org.programmekb.prose.Characters;

/** Finds spaces before punctuation in English, and spaces inside brackets. */
final class SpacedMarks implements Rule {
    private static final String MARKS = ",.;:?!)";

    @Override
    public int traits() {
        return Traits.LOOSE_MARK;
    }

    @Override
    public void check(Line line) {
        String text = line.text();
        for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
            char mark = line.at(i + 1);
            if (MARKS.indexOf(mark) >= 0 && isWrong(line, i, mark)) {
                line.correct(Code.PROSE_SPACE, i, i + 2, String.valueOf(mark), "space before `" + mark + "`");
            } else if (line.at(i - 1) == '(' && Characters.isLatin(mark) && closes(line, i)) {
                line.correct(Code.PROSE_SPACE, i - 1, i + 1, "(", "space after `(`");
            }
        }
    }

    private static boolean isWrong(Line line, int space, char mark) {
        char before = line.at(space - 1);
        char after = line.at(space + 2);
        boolean word = Characters.isLetter(before) || Characters.isDigit(before) || before == ')' || before == '”';
        boolean ends = Characters.isSpace(after) || after == '"' || after == '”';
        boolean ratio = mark == ':' && !Characters.isLatin(line.at(space - 2));
        boolean bracket = mark == ')'
                && line.text().lastIndexOf("( ", space) > line.text().lastIndexOf(')', space);
        return word
                && (ends || mark == ')' && ".,;:".indexOf(after) >= 0)
                && !ratio
                && !isLoose(line, space, mark)
                && !bracket;
    }

    /** Whether it is an emoticon with spaces, or a mark in an enumeration of marks. */
    private static boolean isLoose(Line line, int space, char mark) {
        return line.at(space + 2) == ' ' && MARKS.indexOf(line.at(space + 3)) >= 0
                || mark == ')' && line.text().lastIndexOf('(', space) < 0;
    }

    private static boolean closes(Line line, int space) {
        int close = line.text().indexOf(')', space);
        return close > 0 && Characters.isLatin(line.at(close - 1));
    }
}
