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
        forms(line, false);
    }

    /** Finds the same in English, together with the Chinese punctuation beside them. */
    static void formsAndMarks(Line line) {
        forms(line, true);
        marks(line);
    }

    private static void forms(Line line, boolean withMarks) {
        for (int i = 0; i < line.length(); i++) {
            boolean startsWithMark = withMarks && Characters.isFullWidthLatin(line.at(i + 1)) && isWrongMark(line, i);
            if (startsWithMark || Characters.isFullWidthLatin(line.at(i))) {
                StringBuilder narrow = new StringBuilder();
                int end = i;
                while (end < line.length()) {
                    if (Characters.isFullWidthLatin(line.at(end)) || isJoint(line, end)) {
                        narrow.append(Characters.halfWidth(line.at(end)));
                    } else if (withMarks && isWrongMark(line, end)) {
                        narrow.append(spaced(line, end));
                    } else {
                        break;
                    }
                    end++;
                }
                String wide = line.text().substring(i, end);
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

    /** Finds Chinese punctuation in text that is not Chinese. What is beside a full-width form is part of that finding. */
    private static void marks(Line line) {
        for (int i = 0; i < line.length(); i++) {
            boolean isBesideForm =
                    Characters.isFullWidthLatin(line.at(i - 1)) || Characters.isFullWidthLatin(line.at(i + 1));
            if (!isBesideForm && isWrongMark(line, i)) {
                line.correct(
                        Code.PROSE_FULL_WIDTH,
                        i,
                        i + 1,
                        spaced(line, i),
                        Message.of("prose-full-width.mark", line.at(i)));
            }
        }
    }

    private static boolean isWrongMark(Line line, int at) {
        char c = line.at(at);
        return c > '\u3000' && WIDE.indexOf(c) >= 0 && !isMentioned(line, at) && isForeign(line, at);
    }

    /** Whether the text mentions the mark instead of using it: it is between other marks, spaces or quotation marks. */
    private static boolean isMentioned(Line line, int at) {
        char before = line.at(at - 1);
        char after = line.at(at + 1);
        return Characters.isChineseMark(before)
                || Characters.isChineseMark(after)
                || !isWord(before) && !isWord(after) && before != ')' && at > 0;
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

    private static String spaced(Line line, int at) {
        String narrow = String.valueOf(NARROW.charAt(WIDE.indexOf(line.at(at))));
        if (narrow.equals("(")) {
            return isWord(line.at(at - 1)) ? " (" : "(";
        }
        return isWord(line.at(at + 1)) ? narrow + " " : narrow;
    }

    private static boolean isWord(char c) {
        return Characters.isLatin(c) || Characters.isFullWidthLatin(c);
    }
}
