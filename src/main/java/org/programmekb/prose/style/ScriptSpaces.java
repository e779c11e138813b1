package org.programmekb.prose.style;

import java.util.List;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.prose.Characters;

/**
 * Finds spaces between Han and Latin characters, where the style sheet makes the gap. Many authors type them everywhere;
 * they are reported only in a document that has more such places without a space. Letters and digits are counted apart.
 */
final class ScriptSpaces {
    private final List<Line> lines;
    private final Usage letters = new Usage();
    private final Usage digits = new Usage();

    /** How often a document has a space between scripts, and how often not. */
    private static final class Usage {
        private int spaced;
        private int joined;

        private boolean isWrong() {
            return spaced > 0 && spaced < joined;
        }
    }

    private ScriptSpaces(List<Line> lines) {
        this.lines = lines;
    }

    /** Checks all passages of a document. */
    static void check(List<Line> lines) {
        ScriptSpaces document = new ScriptSpaces(lines);
        lines.forEach(document::countSpaced);
        if (document.letters.spaced + document.digits.spaced > 0) {
            lines.forEach(document::countJoined);
            document.report();
        }
    }

    private void countSpaced(Line line) {
        for (int i = next(line, 0); i >= 0; i = next(line, i + 1)) {
            usage(line, i).spaced++;
        }
    }

    private void countJoined(Line line) {
        for (int i = 1; i < line.length(); i++) {
            boolean isLatin = Characters.isLatin(line.at(i));
            if (isLatin != Characters.isLatin(line.at(i - 1)) && line.isHan(isLatin ? i - 1 : i)) {
                (Characters.isDigit(line.at(isLatin ? i : i - 1)) ? digits : letters).joined++;
            }
        }
    }

    /** The next space between the scripts from {@code from} on; -1 if there is none. */
    private static int next(Line line, int from) {
        String text = line.text();
        for (int i = text.indexOf(' ', from); i >= 0; i = text.indexOf(' ', i + 1)) {
            boolean isGap = line.isHan(i - 1) && Characters.isLatin(line.at(i + 1))
                    || line.isHan(i + 1) && Characters.isLatin(line.at(i - 1));
            if (isGap && !line.isQuoted(i) && !isLabel(text, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the space follows the number of a section or a date at the beginning: 2.3 概述, 2022-12-06 翻译. */
    private static boolean isLabel(String text, int space) {
        return text.chars().limit(space).allMatch(c -> ".-/:".indexOf(c) >= 0 || c >= '0' && c <= '9');
    }

    private Usage usage(Line line, int space) {
        char latin = line.at(line.isHan(space - 1) ? space + 1 : space - 1);
        return Characters.isDigit(latin) ? digits : letters;
    }

    /** Reports the first space of each passage. */
    private void report() {
        for (Line line : lines) {
            int first = -1;
            int count = 0;
            for (int i = next(line, 0); i >= 0; i = next(line, i + 1)) {
                if (usage(line, i).isWrong()) {
                    first = first < 0 ? i : first;
                    count++;
                }
            }
            if (count > 0) {
                String before = word(line, first - 1, -1);
                String after = word(line, first + 1, 1);
                Message message = count > 1
                        ? Message.of("prose-latin-space.between-more", before, after, count - 1)
                        : Message.of("prose-latin-space.between", before, after);
                line.correct(Code.PROSE_LATIN_SPACE, first, first + 1, "", message);
            }
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
}
