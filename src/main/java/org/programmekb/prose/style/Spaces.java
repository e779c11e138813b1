package org.programmekb.prose.style;

import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.prose.Characters;
import org.programmekb.prose.Passage.Kind;

/** Finds spaces that should not be there. */
final class Spaces {
    private static final String ENGLISH_MARKS = ",.;:?!)";
    private static final String CHINESE_MARKS = "，。；：？！、）》”";
    private static final String OPEN_AFTER = "，；、";
    /** Characters after which a space separates parts of a line: datelines, names of authors, numbers of chapters. */
    private static final String DIVIDED = "电讯者文图摄编辑译条章节款部篇回卷期届方任员长授";

    private Spaces() {}

    /** Finds spaces before punctuation, and spaces inside brackets. */
    static void inEnglish(Line line) {
        String text = line.text();
        int open = text.indexOf('(');
        for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
            char mark = line.at(i + 1);
            if (ENGLISH_MARKS.indexOf(mark) >= 0 && isWrong(line, i, mark, open >= 0 && open < i)) {
                line.correct(Code.PROSE_SPACE, i, i + 2, String.valueOf(mark), Message.of("prose-space.before", mark));
            } else if (line.at(i - 1) == '(' && Characters.isLatin(mark) && closes(line, i)) {
                line.correct(Code.PROSE_SPACE, i - 1, i + 1, "(", Message.of("prose-space.after", '('));
            }
        }
    }

    /**
     * Whether a space before a mark is wrong.
     *
     * @param behindOpen whether a bracket opens before it; without one, {@code )} is the mouth of an emoticon
     */
    private static boolean isWrong(Line line, int space, char mark, boolean behindOpen) {
        char before = line.at(space - 1);
        char after = line.at(space + 2);
        boolean word = Characters.isLatin(before) || before == ')' || before == '”';
        boolean ends = Characters.isSpace(after) || after == '"' || after == '”';
        boolean ratio = mark == ':' && !Characters.isLatin(line.at(space - 2));
        boolean bracket = mark == ')'
                && line.text()
                        .substring(line.text().lastIndexOf(')', space) + 1, space + 1)
                        .contains("( ");
        return word
                && (ends || mark == ')' && ".,;:".indexOf(after) >= 0)
                && !ratio
                && !isMentioned(line, space)
                && !isLoose(line, space)
                && (mark != ')' || behindOpen)
                && !bracket;
    }

    /** Whether a mark that ends sentences stands within one: type ? and a name. */
    private static boolean isMentioned(Line line, int space) {
        return ".?!".indexOf(line.at(space + 1)) >= 0
                && line.at(space + 2) == ' '
                && Character.isLowerCase(line.at(space + 3));
    }

    /** Whether it is a mark in an enumeration of marks. */
    private static boolean isLoose(Line line, int space) {
        return line.at(space + 2) == ' ' && ENGLISH_MARKS.indexOf(line.at(space + 3)) >= 0;
    }

    private static boolean closes(Line line, int space) {
        int close = line.text().indexOf(')', space);
        return close > 0 && Characters.isLatin(line.at(close - 1));
    }

    /** Finds spaces beside punctuation and in the middle of sentences. */
    static void inChinese(Line line) {
        int stray = -1;
        int strays = 0;
        String text = line.text();
        for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
            boolean before = line.isHan(i - 1);
            boolean after = line.isHan(i + 1);
            if (before && after && !isBesideMarkup(line, i)) {
                strays++;
                stray = i;
            } else if (!before || !after) {
                besideMark(line, i, before, after);
            }
        }
        if (strays == 1 && isWithinSentence(line, stray)) {
            remove(line, stray, Message.of("prose-space.chinese"));
        }
    }

    /** Whether the words before or after a space are a link or set off; many authors put a space there. */
    private static boolean isBesideMarkup(Line line, int space) {
        return line.isEdge(space) || line.isEdge(space - 1) || line.isEdge(space + 1);
    }

    private static void remove(Line line, int space, Message message) {
        line.correct(Code.PROSE_SPACE, space, space + 1, "", message);
    }

    private static void besideMark(Line line, int at, boolean hanBefore, boolean hanAfter) {
        char last = line.at(at - 1);
        char next = line.at(at + 1);
        if ((hanBefore || Characters.isLatin(last)) && CHINESE_MARKS.indexOf(next) >= 0) {
            remove(line, at, Message.of("prose-space.before", next));
        } else if ((hanAfter || Characters.isLatin(next)) && OPEN_AFTER.indexOf(last) >= 0) {
            remove(line, at, Message.of("prose-space.after", last));
        }
    }

    private static boolean isWithinSentence(Line line, int at) {
        Kind kind = line.kind();
        if (kind != Kind.PARAGRAPH && kind != Kind.ITEM && kind != Kind.QUOTATION && kind != Kind.SUMMARY) {
            return false;
        }
        String text = line.text();
        return at >= 8
                && line.isHan(at - 2)
                && line.isHan(at + 2)
                && !line.isQuoted(at)
                && DIVIDED.indexOf(line.at(at - 1)) < 0
                && text.indexOf('。', at) > at
                && text.indexOf('\n') < 0
                && text.lastIndexOf('（', at) <= text.lastIndexOf('）', at);
    }
}
