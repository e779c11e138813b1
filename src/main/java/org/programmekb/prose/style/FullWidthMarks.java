package org.programmekb.prose.style;

import java.util.Map;
import org.programmekb.diagnostic.Code;
import org.programmekb.prose.Characters;

/** Finds Chinese punctuation in text that is not Chinese. */
final class FullWidthMarks implements Rule {
    private static final Map<Character, String> NARROW = Map.ofEntries(
            Map.entry('，', ","),
            Map.entry('。', "."),
            Map.entry('；', ";"),
            Map.entry('：', ":"),
            Map.entry('？', "?"),
            Map.entry('！', "!"),
            Map.entry('、', ","),
            Map.entry('（', "("),
            Map.entry('）', ")"));

    @Override
    public int traits() {
        return Traits.WIDE;
    }

    @Override
    public void check(Line line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.at(i);
            String narrow = c > '\u3000' ? NARROW.get(c) : null;
            if (narrow != null && !isMentioned(line, i) && isForeign(line, i)) {
                line.correct(
                        Code.PROSE_FULL_WIDTH,
                        i,
                        i + 1,
                        spaced(line, i, narrow),
                        "full-width `" + c + "` in English text");
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
