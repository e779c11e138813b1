package org.programmekb.prose.style;

import org.programmekb.diagnostic.Code;
import org.programmekb.prose.Characters;

/** Finds wrong ellipses in Chinese text. A Chinese ellipsis is six dots, two characters long. */
final class Ellipses implements Rule {
    @Override
    public int traits() {
        return Traits.DOTS;
    }

    @Override
    public void check(Line line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.at(i);
            int end = i + 1;
            if (c == '.' || c == '。' || c == '…' || c == '．' || c == '・') {
                while (line.at(end) == c) {
                    end++;
                }
                if (isWrong(line, i, end, c)) {
                    String dots = line.text().substring(i, end);
                    line.correct(Code.PROSE_ELLIPSIS, i, end, "……", "`" + dots + "` in Chinese text");
                }
                i = end - 1;
            }
        }
    }

    private static boolean isWrong(Line line, int start, int end, char c) {
        boolean chinese = line.isHan(start - 1) || line.isHan(end) || Characters.isChineseMark(line.at(start - 1));
        int count = end - start;
        return chinese
                && switch (c) {
                    case '.', '．', '・' -> count > 2;
                    case '。' -> count > 1;
                    default -> count % 2 > 0;
                };
    }
}
