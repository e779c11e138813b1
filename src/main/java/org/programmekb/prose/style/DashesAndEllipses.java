package org.programmekb.prose.style;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.prose.Characters;
import org.programmekb.prose.Passage.Kind;

/** Finds wrong dashes and ellipses in Chinese text, where both are two characters long. */
final class DashesAndEllipses {
    private static final List<String> BEGINNINGS =
            List.of("这是", "这些", "这个", "这种", "这就", "这一", "但是", "也就", "也是", "虽然", "却", "它们", "而不", "而是", "并非", "不是");
    private static final Set<Kind> SENTENCES =
            EnumSet.of(Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTATION, Kind.SUMMARY, Kind.FOOTNOTE);
    private static final String ENDINGS = "了吗呢吧。，！？”";

    private DashesAndEllipses() {}

    static void dashes(Line line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.at(i);
            if (c == '—' || c == '-' || c == '–') {
                int end = end(line, i);
                dash(line, i, end, c);
                i = end - 1;
            }
        }
    }

    static void ellipses(Line line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.at(i);
            if (c == '.' || c == '。' || c == '…' || c == '．' || c == '・') {
                int end = end(line, i);
                if (isWrongEllipsis(line, i, end, c)) {
                    String dots = line.text().substring(i, end);
                    String right = dots.equals("。。") ? "。" : "……";
                    line.correct(Code.PROSE_ELLIPSIS, i, end, right, Message.of("prose-ellipsis.mark", dots));
                }
                i = end - 1;
            }
        }
    }

    /** The end of the same characters in a row. */
    private static int end(Line line, int start) {
        int end = start + 1;
        while (line.at(end) == line.at(start)) {
            end++;
        }
        return end;
    }

    /**
     * A single dash is right between names and numbers that it joins, so it is wrong only at the edge of a clause. With
     * spaces it also separates the parts of titles, so it is wrong only within a sentence.
     */
    private static void dash(Line line, int start, int end, char c) {
        int from = line.at(start - 1) == ' ' ? start - 1 : start;
        int to = line.at(end) == ' ' ? end + 1 : end;
        boolean spaced = from < start || to > end;
        boolean before = isChinese(line, from - 1);
        boolean after = isChinese(line, to);
        boolean wrong = switch (c) {
            // Two hyphens before a Latin letter begin a command-line option; five stand around the name of a
            // certificate.
            case '-' ->
                end - start > 1 && end - start < 5
                        ? (before || after) && from > 0 && !Characters.isLatin(line.at(end))
                        : spaced && before && after;
            case '–' -> spaced && before && after;
            default -> end - start == 1 && from > 0 && (spaced ? before && after : breaks(line, start, end));
        };
        if (wrong && (!spaced || isWithinSentence(line, from, to))) {
            String dash = line.text().substring(start, end);
            Message message = dash.equals("—") ? Message.of("prose-dash.single") : Message.of("prose-dash.mark", dash);
            line.correct(Code.PROSE_DASH, from, to, "——", message);
        }
    }

    private static boolean isWithinSentence(Line line, int start, int end) {
        return SENTENCES.contains(line.kind())
                && !line.isLink(start)
                && !line.isQuoted(start)
                && !Characters.isChineseMark(line.at(end))
                && line.text().substring(0, start).chars().anyMatch(c -> "，。；！？".indexOf(c) >= 0);
    }

    private static boolean isChinese(Line line, int at) {
        return line.isHan(at) || Characters.isChineseMark(line.at(at)) || line.at(at) == '”' || line.at(at) == '“';
    }

    private static boolean breaks(Line line, int start, int end) {
        return ENDINGS.indexOf(line.at(start - 1)) >= 0 && line.isHan(end)
                || line.isHan(start - 1)
                        && BEGINNINGS.stream().anyMatch(word -> line.text().startsWith(word, end));
    }

    private static boolean isWrongEllipsis(Line line, int start, int end, char c) {
        boolean chinese = line.isHan(start - 1) || line.isHan(end) || Characters.isChineseMark(line.at(start - 1));
        int count = end - start;
        boolean isMentioned = "「“《".indexOf(line.at(start - 1)) >= 0 && "」”》".indexOf(line.at(end)) >= 0;
        return chinese
                && !isMentioned
                && switch (c) {
                    case '.', '．', '・' -> count > 2;
                    case '。' -> count > 1;
                    default -> count % 2 > 0;
                };
    }
}
