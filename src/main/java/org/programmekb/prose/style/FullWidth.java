package org.programmekb.prose.style;

import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.prose.Characters;

/** Finds full-width characters that should be half-width. */
final class FullWidth {
    private static final String WIDE = "，。；：？！、（）";
    private static final String NARROW = ",.;:?!,()";

    private FullWidth() {}

    /** Finds full-width digits and Latin letters, which only old typesetting needed. */
    static void forms(Line line) {
        for (int i = 0; i < line.length(); i++) {
            if (Characters.isFullWidthLatin(line.at(i))) {
                int end = i + 1;
                while (Characters.isFullWidthLatin(line.at(end)) || isJoint(line, end)) {
                    end++;
                }
                String wide = line.text().substring(i, end);
                StringBuilder narrow = new StringBuilder();
                wide.chars().forEach(c -> narrow.append(Characters.halfWidth((char) c)));
                line.correct(
                        Code.PROSE_FULL_WIDTH, i, end, narrow.toString(), Message.of("prose-full-width.form", wide));
                i = end;
            }
        }
    }

    /** Whether it is a full-width point or similar mark within a number. */
    private static boolean isJoint(Line line, int at) {
        char c = line.at(at);
        return c == '％' || (c == '．' || c == '／' || c == '－') && Characters.isFullWidthLatin(line.at(at + 1));
    }

    /** Finds Chinese punctuation in text that is not Chinese. */
    static void marks(Line line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.at(i);
            int mark = c > '\u3000' ? WIDE.indexOf(c) : -1;
            if (mark >= 0 && !isMentioned(line, i) && isForeign(line, i)) {
                line.correct(
                        Code.PROSE_FULL_WIDTH,
                        i,
                        i + 1,
                        spaced(line, i, NARROW.substring(mark, mark + 1)),
                        Message.of("prose-full-width.mark", c));
            }
        }
    }

    /** Whether the text mentions the mark instead of using it: it is between other marks, spaces or quotation marks. */
    private static boolean isMentioned(Line line, int at) {
        char before = line.at(at - 1);
        char after = line.at(at + 1);
        return Characters.isChineseMark(before)
                || Characters.isChineseMark(after)
                || !Characters.isLatin(before) && !Characters.isLatin(after) && before != ')' && at > 0;
    }

    /** Whether no Han or hidden character is next to it; quoted Chinese keeps its own punctuation. */
    private static boolean isForeign(Line line, int at) {
        int before = at - 1;
        while (before >= 0 && isBetween(line.at(before))) {
            before--;
        }
        int after = at + 1;
        while (after < line.length() && isBetween(line.at(after))) {
            after++;
        }
        return !isChinese(line, before) && !isChinese(line, after);
    }

    private static boolean isBetween(char c) {
        return Characters.isSpace(c) || Characters.isChineseMark(c) || c == '“' || c == '”';
    }

    private static boolean isChinese(Line line, int at) {
        char c = line.at(at);
        return line.isHan(at) || c == Characters.OPAQUE || c >= '\u3040' && c < '\uFF00';
    }

    private static String spaced(Line line, int at, String narrow) {
        if (narrow.equals("(")) {
            return Characters.isLatin(line.at(at - 1)) ? " (" : "(";
        }
        return Characters.isLatin(line.at(at + 1)) ? narrow + " " : narrow;
    }
}
