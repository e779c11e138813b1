package org.programmekb.prose.style;

import org.programmekb.diagnostic.Code;
import org.programmekb.prose.Characters;
import org.programmekb.prose.Passage.Kind;

/**
 * Finds spaces in Chinese text: between Han and Latin characters, where the stylesheet makes the gap, beside
 * punctuation, and in the middle of sentences. The first kind is a habit of many authors, so a passage gets one finding
 * for all of them.
 */
final class TypedSpaces implements Rule {
    private static final String MARKS = "，。；：？！、）》”";
    private static final String OPEN_AFTER = "，；、";
    /** Characters after which a space separates parts of a line: datelines, names of authors, numbers of chapters. */
    private static final String DIVIDED = "电讯者文图摄编辑译条章节款部篇回卷期届方任员长授";

    @Override
    public int traits() {
        return Traits.SPACE;
    }

    @Override
    public void check(Line line) {
        int gaps = 0;
        int firstGap = -1;
        int stray = -1;
        int strays = 0;
        String text = line.text();
        for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
            boolean before = line.isHan(i - 1);
            boolean after = line.isHan(i + 1);
            if (before && Characters.isLatin(line.at(i + 1)) || after && Characters.isLatin(line.at(i - 1))) {
                gaps += line.isQuoted(i) ? 0 : 1;
                firstGap = firstGap < 0 && gaps > 0 ? i : firstGap;
            } else if (before && after) {
                strays++;
                stray = i;
            } else {
                besideMark(line, i, before, after);
            }
        }
        if (firstGap >= 0) {
            String others = gaps > 1 ? ", and " + (gaps - 1) + " more in this passage" : "";
            line.correct(
                    Code.PROSE_SPACE,
                    firstGap,
                    firstGap + 1,
                    "",
                    "space between `" + word(line, firstGap - 1, -1) + "` and `" + word(line, firstGap + 1, 1) + "`"
                            + others);
        }
        if (strays == 1 && isWithinSentence(line, stray)) {
            line.correct(Code.PROSE_SPACE, stray, stray + 1, "", "space between Chinese characters");
        }
    }

    /** The Latin word, or the one Han character, at an index. */
    private static String word(Line line, int at, int step) {
        int end = at;
        while (Characters.isLatin(line.at(at)) && Characters.isLatin(line.at(end + step))) {
            end += step;
        }
        return line.text().substring(Math.min(at, end), Math.max(at, end) + 1);
    }

    private static void besideMark(Line line, int at, boolean hanBefore, boolean hanAfter) {
        boolean before = (hanBefore || Characters.isLatin(line.at(at - 1))) && MARKS.indexOf(line.at(at + 1)) >= 0;
        boolean after = OPEN_AFTER.indexOf(line.at(at - 1)) >= 0 && (hanAfter || Characters.isLatin(line.at(at + 1)));
        if (before || after) {
            char mark = before ? line.at(at + 1) : line.at(at - 1);
            line.correct(
                    Code.PROSE_SPACE, at, at + 1, "", "space " + (before ? "before" : "after") + " `" + mark + "`");
        }
    }

    private static boolean isWithinSentence(Line line, int at) {
        Kind kind = line.kind();
        if (kind != Kind.PARAGRAPH && kind != Kind.ITEM && kind != Kind.QUOTATION && kind != Kind.SUMMARY) {
            return false;
        }
        String text = line.text();
        boolean single = !line.isHan(at - 2) || !line.isHan(at + 2);
        return at >= 8
                && !single
                && !line.isQuoted(at)
                && DIVIDED.indexOf(line.at(at - 1)) < 0
                && text.indexOf('。', at) > at
                && text.indexOf('\n') < 0
                && text.lastIndexOf('（', at) <= text.lastIndexOf('）', at);
    }
}
