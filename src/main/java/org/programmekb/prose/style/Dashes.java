package org.programmekb.prose.style;

import java.util.List;
import org.programmekb.diagnostic.Code;
import org.programmekb.prose.Characters;

/**
 * Finds wrong dashes in Chinese text. A Chinese dash is two characters long. A single one is right between names and
 * numbers that it joins, so it is reported only at the start or end of a clause.
 */
final class Dashes implements Rule {
    private static final List<String> BEGINNINGS =
            List.of("这是", "这些", "这个", "这种", "这就", "这一", "但是", "也就", "也是", "虽然", "却", "它们", "而不", "而是", "并非", "不是");
    private static final String ENDINGS = "了吗呢吧。，！？”";

    @Override
    public int traits() {
        return Traits.DASH;
    }

    @Override
    public void check(Line line) {
        String text = line.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '—' || c == '-' || c == '–') {
                int end = i + 1;
                while (line.at(end) == c) {
                    end++;
                }
                check(line, i, end, c);
                i = end - 1;
            }
        }
    }

    private static void check(Line line, int start, int end, char c) {
        int from = line.at(start - 1) == ' ' ? start - 1 : start;
        int to = line.at(end) == ' ' ? end + 1 : end;
        boolean spaced = from < start || to > end;
        boolean before = isChinese(line, from - 1);
        boolean after = isChinese(line, to);
        boolean wrong = switch (c) {
            case '-' ->
                end - start > 1 ? (before || after) && from > 0 && !isOption(line, end) : spaced && before && after;
            case '–' -> spaced && before && after;
            default -> end - start == 1 && from > 0 && (spaced ? before && after : breaks(line, start, end));
        };
        if (wrong) {
            String dash = line.text().substring(start, end);
            line.correct(Code.PROSE_DASH, from, to, "——", "`" + dash + "` as a dash in Chinese text");
        }
    }

    private static boolean isChinese(Line line, int at) {
        return line.isHan(at) || Characters.isChineseMark(line.at(at)) || line.at(at) == '”' || line.at(at) == '“';
    }

    /** Whether it is a command-line option: {@code --verbose}. */
    private static boolean isOption(Line line, int end) {
        return Characters.isLatin(line.at(end));
    }

    private static boolean breaks(Line line, int start, int end) {
        return ENDINGS.indexOf(line.at(start - 1)) >= 0 && line.isHan(end)
                || line.isHan(start - 1)
                        && BEGINNINGS.stream().anyMatch(word -> line.text().startsWith(word, end));
    }
}
