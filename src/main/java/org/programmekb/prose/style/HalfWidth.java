package org.programmekb.prose.style;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import org.programmekb.diagnostic.Code;
import org.programmekb.diagnostic.Message;
import org.programmekb.prose.Characters;

/** Finds half-width punctuation in Chinese text. */
final class HalfWidth {
    private static final String NARROW = ",.;:?!";
    private static final String WIDE = "，。；：？！";

    /** Fewer brackets may be a slip, whatever else the document has. */
    private static final int THROUGHOUT = 3;

    private HalfWidth() {}

    /** Finds half-width commas, full stops and similar marks beside Han characters. */
    static void marks(Line line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.at(i);
            int kind = c < 0x40 ? NARROW.indexOf(c) : -1;
            if (kind >= 0 && isWrong(line, i, c)) {
                boolean numbers = c == '.' && isNumbering(line, i);
                String wide = numbers ? "、" : WIDE.substring(kind, kind + 1);
                int end = i + 1;
                while (line.at(end) == ' ') {
                    end++;
                }
                line.correct(Code.PROSE_HALF_WIDTH, i, end, wide, Message.of("prose-half-width.mark", c));
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
            // Before the other half of an emoticon it is an eye.
            case ':' -> hanBefore && ")(-DPp|'/:".indexOf(after) < 0;
            default -> hanBefore && !Characters.isLatin(after) && after != '=';
        };
    }

    /** Whether it is between a quotation or title and Chinese text. */
    private static boolean followsQuotation(Line line, int at) {
        int next = line.at(at + 1) == ' ' ? at + 2 : at + 1;
        return "”）》\"".indexOf(line.at(at - 1)) >= 0 && line.isHan(next);
    }

    /** Whether it ends a list number at the start of the text: {@code 一.} */
    private static boolean isNumbering(Line line, int at) {
        return line.text().substring(0, at).chars().allMatch(c -> Brackets.NUMERALS.indexOf(c) >= 0);
    }

    /**
     * Finds half-width round brackets that follow Han characters or contain them. A document that has no others means
     * them so.
     */
    static void brackets(List<Line> lines) {
        List<Line> some =
                lines.stream().filter(line -> line.has(Traits.BRACKET)).toList();
        boolean hasWide = some.stream().anyMatch(line -> line.text().indexOf('（') >= 0);
        int[] count = {0};
        some.forEach(line -> brackets(line, (open, close) -> count[0]++));
        if (hasWide || count[0] < THROUGHOUT) {
            some.forEach(line -> brackets(line, (open, close) -> report(line, open, close)));
        }
    }

    /** Calls {@code found} with the indexes of each pair; pairs within it do not count. */
    private static void brackets(Line line, BiConsumer<Integer, Integer> found) {
        int[] ends = ends(line.text());
        for (int open = line.text().indexOf('('); open >= 0; open = line.text().indexOf('(', open + 1)) {
            int close = ends[open];
            if (close > 0
                    && ":;-".indexOf(line.at(open - 1)) < 0
                    && !isFormula(line, open, close)
                    && isWrong(line, open, close)) {
                found.accept(open, close);
                open = close;
            }
        }
    }

    private static void report(Line line, int open, int close) {
        String inner = line.text().substring(open + 1, close);
        int from = line.at(open - 1) == ' ' ? open - 1 : open;
        int to = line.at(close + 1) == ' ' ? close + 2 : close + 1;
        Message message = Message.of("prose-brackets.half-width");
        if (inner.indexOf(Characters.OPAQUE) >= 0) {
            line.report(Code.PROSE_BRACKETS, open, close + 1, message);
        } else {
            line.correct(Code.PROSE_BRACKETS, from, to, "（" + inner + "）", message);
        }
    }

    /** Whether the brackets hold a formula of TeX, which is reported as such. */
    private static boolean isFormula(Line line, int open, int close) {
        return line.text().substring(open, close).chars().anyMatch(c -> c == '\\' || c == '^' || c == '_');
    }

    /** For the index of each opening bracket, the index of its closing bracket; 0 if there is none. */
    private static int[] ends(String text) {
        int[] ends = new int[text.length()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = text.indexOf('('); i >= 0 && i < text.length(); i++) {
            if (text.charAt(i) == '(') {
                open.push(i);
            } else if (text.charAt(i) == ')' && !open.isEmpty()) {
                ends[open.pop()] = i;
            }
        }
        return ends;
    }

    private static boolean isWrong(Line line, int open, int close) {
        if (line.isQuoted(open)) {
            return false;
        }
        boolean onlyDigits = true;
        for (int i = open + 1; i < close; i++) {
            if (line.isHan(i)) {
                return true;
            }
            onlyDigits &= Characters.isDigit(line.at(i)) || line.at(i) == '+';
        }
        boolean afterHan = line.isHan(open - 1) || line.at(open - 1) == ' ' && line.isHan(open - 2);
        boolean dials = onlyDigits && Characters.isDigit(line.at(line.at(close + 1) == ' ' ? close + 2 : close + 1));
        return afterHan && !dials && close > open + 1;
    }
}
