package org.programmekb.prose.style;

import org.programmekb.diagnostic.Code;
import org.programmekb.prose.Characters;

/** Finds half-width commas, full stops and similar marks beside Han characters. */
final class HalfWidthMarks implements Rule {
    private static final String NARROW = ",.;:?!";
    private static final String WIDE = "，。；：？！";
    private static final String NUMERALS = "一二三四五六七八九十";

    @Override
    public int traits() {
        return Traits.MARK;
    }

    @Override
    public void check(Line line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.at(i);
            int kind = c < 0x40 ? NARROW.indexOf(c) : -1;
            if (kind >= 0 && isWrong(line, i, c)) {
                boolean numbers = c == '.' && isNumbering(line, i);
                String wide = numbers ? "、" : WIDE.substring(kind, kind + 1);
                int end = i + 1;
                while (line.at(end) == ' ' && (line.isHan(end + 1) || line.at(end + 1) == ' ')) {
                    end++;
                }
                line.correct(Code.PROSE_HALF_WIDTH, i, end, wide, "half-width `" + c + "` next to Chinese characters");
            }
        }
    }

    private static boolean isWrong(Line line, int at, char c) {
        char after = line.at(at + 1);
        boolean hanBefore = line.isHan(at - 1);
        if (line.isQuoted(at) && !(hanBefore && line.isHan(at + 1))) {
            return false;
        }
        return switch (c) {
            case ',', ';' ->
                hanBefore || line.isHan(at + 1) && Characters.isLatin(line.at(at - 1)) || followsQuotation(line, at);
            case '.' ->
                hanBefore && after != '.' && line.at(at - 1) != '.' && !Characters.isLatin(after) && after != '/';
            case ':' -> hanBefore && !isFace(after) && after != '/' && after != ':';
            default -> hanBefore && !Characters.isLatin(after) && after != '=';
        };
    }

    /** Whether it is between a quotation or title and Chinese text. */
    private static boolean followsQuotation(Line line, int at) {
        int next = line.at(at + 1) == ' ' ? at + 2 : at + 1;
        return "”）》\"".indexOf(line.at(at - 1)) >= 0 && line.isHan(next);
    }

    /** The second character of an emoticon. */
    private static boolean isFace(char c) {
        return ")(-DPp|'".indexOf(c) >= 0;
    }

    /** Whether it ends a list number at the start of the text: {@code 一.} */
    private static boolean isNumbering(Line line, int at) {
        for (int i = 0; i < at; i++) {
            if (NUMERALS.indexOf(line.at(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
